"""The letters whose PDFs are looked at: 1, 3, 10 and 50 questions, and one with everything."""

import dataclasses
from datetime import date

from letters import SENDER, item, letter

from anfrage.domain.letter import CopyKind, Letter, LetterItem, LetterVersion, Signer

RICH_ANSWER = """Die Stadt betreut *drei* Auftritte[^1], siehe \
[Haushaltsplan](https://www.musterlingen.example/haushalt):

- Personalkosten von **96.000 Euro**,
- Sachkosten von 4.800 Euro, davon
  - Lizenzen,
  - Schulungen.

3. Drittens wird geprüft.
4. Viertens wird berichtet.

| Kanal | Follower | Stand |
|:------|---------:|:-----:|
| Kanal A | 12.000 | 2025 |
| Kanal B | 900 | 2024 |

Weitere Kosten sind nicht veranschlagt.

[^1]: Ohne die Eigenbetriebe, vgl. <https://www.musterlingen.example/betriebe>."""

_WORDS = "Die Stadt prüft das Vorhaben im laufenden Jahr und berichtet dem Ausschuss darüber. "
COUNTS = (1, 3, 10, 50)


def numbered(count: int) -> Letter:
    """A final letter: answers of different lengths, every third with a list."""
    items = []
    for number in range(1, count + 1):
        text = f"Zu Auftritt {number}: {_WORDS * (1 + number % 4)}Ende {number}."
        if number % 3 == 0:
            text += (
                f"\n\n- erster Punkt {number}\n- **zweiter** Punkt {number}\n\nSchluss {number}."
            )
        items.append(item(number, text))
    return letter(*items)


def rich() -> Letter:
    """A draft of the full version with everything that a letter can have."""
    items = (
        item(1),
        item(2, RICH_ANSWER),
        LetterItem("3", "Wie geht es weiter?", "", answered_with="4"),
        LetterItem("4", "Und wer & was <ist> {{ zuständig }}?", "Gemeinsam: **ja**.", ("wann?",)),
    )
    return letter(
        *items,
        draft=True,
        version=LetterVersion.FULL,
        sender=dataclasses.replace(
            SENDER, head="Die Oberbürgermeisterin", authority="Stadt Musterlingen"
        ),
        signer=Signer("Alex Musterfrau", "Pressesprecherin", "Im Auftrag", CopyKind.COPY),
        preamble="Die Stadt nutzt verschiedene Auftritte. Wir bitten um Auskunft.",
        distribution=("Ratsbüro", "Dezernat II"),
        enclosures=("Stellungnahme zum Datenschutz", "Kostenübersicht"),
        session=date(2026, 2, 11),
    )


TWELVE_LINES = tuple(f"Zeile {number} der Anschrift" for number in range(1, 13))
SIX_LINES = (
    "Herrn", "Toni Mustermann", "Fraktion Offene Stadt", "Geschäftsstelle", "Rathausplatz 1",
    "01234 Musterlingen",
)  # fmt: skip
SAMPLES = {str(count): numbered(count) for count in COUNTS} | {
    "rich": rich(),
    "six lines": letter(draft=True, addressee=SIX_LINES),
    "twelve lines": letter(addressee=TWELVE_LINES),
}
