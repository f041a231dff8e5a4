"""Words for drafts that come back and for what others propose."""

from datetime import datetime
from typing import Final

from anfrage.german.dates import count, short_date

NOTES: Final = {
    "changed_since": (
        "Seit der Ausgabe des Entwurfs wurde hier weitergeschrieben (Frage {detail}); Vorschläge"
        " dazu bitte besonders prüfen."
    ),
    "anchor_lost": (
        "Die Marke von Frage {detail} fehlt in der Datei; die Stelle wurde am Wortlaut der Frage"
        " erkannt."
    ),
    "question_lost": (
        "Frage {detail} ist in der Datei nicht mehr zu finden; was dort steht, ist der Frage davor"
        " zugeordnet."
    ),
    "unsigned": (
        "Die Datei sagt nicht mehr, welcher Entwurf sie war; verglichen wurde mit dem zuletzt"
        " ausgegebenen."
    ),
    "not_sent": (
        "Dieser Entwurf ist hier nicht verzeichnet; verglichen wurde mit den Antworten von heute."
    ),
    "formats": (
        "{detail} reine Änderungen der Form (Fettdruck, Einzüge) wurden nicht übernommen; sie"
        " stehen in der aufbewahrten Datei."
    ),
    "elsewhere": (
        "Änderungen in Kopfzeile, Fußzeile oder Fußnoten wurden nicht übernommen; sie stehen in der"
        " aufbewahrten Datei."
    ),
    "read_before": "Genau diese Datei wurde schon eingelesen; es gibt nichts Neues darin.",
    "no_proposals": "Die Datei sagt dasselbe wie der ausgegebene Entwurf: keine Vorschläge.",
}
KINDS: Final = {
    "insertion": "einfügen",
    "deletion": "streichen",
    "replacement": "ersetzen",
    "comment": "Anmerkung",
    "contribution": "Zuarbeit",
}
STATES: Final = {"open": "offen", "accepted": "angenommen", "refused": "abgelehnt"}
PLACES: Final = {"above": "über den Fragen", "below": "unter den Antworten"}
NOBODY: Final = "ohne Namen"
UNTRACKED: Final = "nicht nachverfolgt"
NIL: Final = "Fehlanzeige"
BEFORE: Final = "bisher"
AFTER: Final = "künftig"
REMARK: Final = "Anmerkung"

ACCEPT: Final = "Annehmen"
REFUSE: Final = "Ablehnen"
PROPOSALS_TITLE: Final = "Vorschläge anderer"
PROPOSALS_HINT: Final = "A nimmt an · L lehnt ab · ↑↓ wählt · Esc schließt"
NOTHING_OPEN: Final = "Kein Vorschlag ist offen. Strg+O liest eine bearbeitete Word-Datei ein."
SETTLING: Final = "Entscheidung wird gesichert"
READING: Final = "Vorschläge werden gelesen"


def proposal_texts(kind: str, before: str, after: str) -> list[tuple[str, str]]:
    """Return the texts of a proposal with what each of them is."""
    texts = [(BEFORE, before), (REMARK if kind == "comment" else AFTER, after)]
    return [(label, text) for label, text in texts if text.strip()]


def note_sentence(kind: str, detail: str) -> str:
    """Say something to know about a returned file."""
    return NOTES[kind].format(detail=detail)


def place_words(place: str, number: str) -> str:
    """Say where a proposal belongs: its question, or above or below all of them."""
    if place in PLACES:
        return PLACES[place]
    return f"Wortlaut von Frage {number}" if place == "question" else f"Frage {number}"


def author_words(author: str, at: datetime | None, *, tracked: bool) -> str:
    """Say who proposes it and when."""
    day = [short_date(at.date())] if at else []
    return ", ".join([author or NOBODY, *day, *([] if tracked else [UNTRACKED])])


def read_sentence(proposals: int, number: str) -> str:
    """Say how much was read."""
    said = count(proposals, "Vorschlag", "Vorschläge")
    return f"{said} zum Vorgang {number} eingelesen; die Datei ist aufbewahrt."


def settled_sentence(number: int, state: str, *, changed: bool, text: bool) -> str:
    """Say what became of a proposal.

    Args:
        number: The proposal's number.
        state: `accepted` or `refused`.
        changed: Whether an answer has a new text.
        text: Whether the proposal could change an answer at all.
    """
    said = f"Vorschlag {number} ist {STATES[state]}"
    if state == "refused":
        return f"{said}; die Antwort bleibt, wie sie ist."
    if changed:
        return f"{said} und steht in der Antwort."
    if text:
        return f"{said}; die Antwort lautete schon so."
    return f"{said} und damit erledigt; an einer Antwort ändert er nichts."


def open_sentence(number: int) -> str:
    """Say how many proposals wait."""
    return f"{count(number, 'Vorschlag ist', 'Vorschläge sind')} noch offen."
