"""What the preview of a layout is filled with: an invented inquiry with everything in it."""

import datetime as dt
from typing import Final

SUBJECT: Final = (
    "Anfrage nach § 12 der Geschäftsordnung: Auftritte der Stadt, DS 0815/26 – öffentlich"
)
TOPIC: Final = "Auftritte der Stadt in sozialen Medien"
SALUTATION: Final = "Sehr geehrte Frau Dr. Beispiel,"
INTRODUCTION: Final = "Ihre Anfrage vom 05.01.2026 beantworte ich wie folgt:"
CLOSING: Final = "Mit freundlichen Grüßen"
PREAMBLE: Final = "Die Stadt nutzt verschiedene Auftritte. Wir bitten dazu um Auskunft."
ADDRESSEE: Final = (
    "Frau",
    "Dr. Eva Beispiel",
    "Fraktion Offene Stadt",
    "Geschäftsstelle",
    "Rathausplatz 1",
    "99999 Musterlingen",
)
INQUIRERS: Final = ("Beispiel, Dr. Eva (Fraktion Offene Stadt)",)
ENCLOSURES: Final = ("Stellungnahme zum Datenschutz", "Kostenübersicht")
DISTRIBUTION: Final = ("Ratsbüro",)
REFERENCE: Final = "DS 0815/26"
FILE_NUMBER: Final = "13.2-0042/26"
INQUIRY_DATE: Final = dt.date(2026, 1, 5)
SESSION: Final = dt.date(2026, 2, 11)
DATE: Final = dt.date(2026, 2, 3)

# Shown where the settings do not name a sender or signer yet.
AUTHORITY: Final = "Stadt Musterlingen"
CITY: Final = "Musterlingen"
SIGNER: Final = "Alex Musterfrau"
FUNCTION: Final = "Oberbürgermeisterin"

_FIRST: Final = """Die Stadt betreut *zwei* Auftritte[^1]:

| Auftritt | Kosten im Jahr |
|:---------|---------------:|
| Kanal A | **4.800 Euro** |
| Kanal B | 900 Euro |

Einzelheiten stehen im [Haushaltsplan](https://www.musterlingen.example/haushalt).

[^1]: Ohne die Auftritte der Eigenbetriebe."""
_SECOND: Final = """Die Pressestelle

- plant und schreibt die Beiträge,
- beantwortet Fragen,
- pflegt die Angaben zum Impressum."""

# Number, question and answer.
QUESTIONS: Final = (
    ("1", "Welche Auftritte betreibt die Stadt, und was kosten sie im Jahr?", _FIRST),
    ("2", "Wer betreut die Auftritte?", _SECOND),
    ("3", "Sind weitere Auftritte geplant?", "Nein."),
)
