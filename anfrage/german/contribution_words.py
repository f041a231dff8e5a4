"""Words of requests for contributions: the table's headings, hints, what was read back."""

from datetime import date
from typing import Final

from anfrage.german.dates import count, short_date

SHEET: Final = "Zuarbeit"
TITLE: Final = "Bitte um Zuarbeit"
#: The table's columns; the last one is hidden and names the question.
COLUMNS: Final = ("Nr.", "Frage", "Antwort", "Stelle", "Frist", "Kennung")
ANSWER: Final = "Antwort"
HINT: Final = (
    "Bitte nur die Spalte „Antwort“ ausfüllen. Gibt es nichts beizutragen, genügt „Fehlanzeige“."
)
CASE: Final = "Vorgang"
UNIT: Final = "Stelle"
DUE: Final = "Frist"
AUTHOR: Final = "Bearbeitet von"
YES: Final = "ja"
NO: Final = "nein"
NOTES: Final = {
    "unknown": "Zeile „{detail}“ gehört zu keiner Frage des Vorgangs und blieb liegen.",
    "empty": "Ohne Eintrag geblieben: Frage {detail}.",
    "reworded": "Der Wortlaut von Frage {detail} wurde in der Tabelle geändert; es gilt der alte.",
    "unsigned": "Die Tabelle sagt nicht mehr, zu welchem Vorgang sie gehört; bitte prüfen.",
    "read_before": "Genau diese Datei wurde schon eingelesen; es gibt nichts Neues darin.",
}


def request_name(number: str, unit: str, ending: str) -> str:
    """The proposed name of a request's file; what no file name may hold is left out."""
    named = "".join(one if one.isalnum() or one in " -" else " " for one in unit)
    part = "-".join(named.split())
    return f"Zuarbeit-{number}{f'-{part}' if part else ''}.{ending}"


def due_words(due: date | None) -> str:
    """The day until which an answer is asked for."""
    return short_date(due) if due else ""


def requested_sentence(path: str, questions: int) -> str:
    """Say that a request was written."""
    return f"Die Bitte um Zuarbeit zu {count(questions, 'Frage', 'Fragen')} liegt in {path}."


def read_sentence(contributions: int, nil: int, number: str) -> str:
    """Say what a table held."""
    said = count(contributions, "Zuarbeit", "Zuarbeiten")
    nothing = f", davon {count(nil, 'Fehlanzeige', 'Fehlanzeigen')}" if nil else ""
    return f"{said} zum Vorgang {number} eingelesen{nothing}; die Datei ist aufbewahrt."


def note_sentence(kind: str, detail: str) -> str:
    """Say something to know about a table that came back."""
    return NOTES[kind].format(detail=detail)
