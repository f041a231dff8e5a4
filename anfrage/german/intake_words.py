"""Words of the screen that takes an inquiry in, and how its head is written in one line."""

from collections.abc import Sequence
from typing import Final

from anfrage.domain.inquiry import Inquirer
from anfrage.german.dates import count

INTAKE: Final = "Erfassen"
ASKER: Final = "Von"
DATE: Final = "Datum"
TITLE: Final = "Betreff"
REFERENCE: Final = "Drucksache"
TEXT: Final = "Anfragetext"
QUESTIONS: Final = "Erkannte Fragen"
EDITED: Final = "Fragen, von Hand geändert"
PLACEHOLDER: Final = (
    "Text der Anfrage hier einfügen (im Terminal meist Strg+Umschalt+V)\n"
    "oder mit Strg+O eine Datei öffnen."
)
NO_QUESTION: Final = "Keine Frage erkannt.\nStrg+L legt eine an."
NOTHING_YET: Final = "Noch kein Text."
RECOGNISING: Final = "Fragen werden erkannt"
OPENING: Final = "Datei wird gelesen"
ACCEPTING: Final = "Vorgang wird angelegt"
PASTED_NAME: Final = "Eingefügter Text.txt"
NEEDS_QUESTION: Final = (
    "Noch keine Frage. Der Text bleibt erhalten; bitte eine Frage im Text markieren und Strg+L"
    " drücken."
)
BAD_DATE: Final = (
    "Dieses Datum ist nicht lesbar; bitte als TT.MM.JJJJ schreiben. Es wurde noch nichts angelegt."
)
EDIT_TITLE: Final = "Frage ändern"
ADD_TITLE: Final = "Frage anlegen"
EDIT_HINT: Final = "Strg+N übernimmt · Esc bricht ab"
CUT_TITLE: Final = "Frage teilen"
CUT_HINT: Final = "Schreibmarke an die Trennstelle, Enter teilt · Esc bricht ab"
NUMBER_TITLE: Final = "Nummer der Frage"
NUMBER_HINT: Final = "Enter übernimmt · Esc bricht ab"
FILE_TITLE: Final = "Datei öffnen"
FILE_HINT: Final = "Enter öffnet · Rücktaste eine Ebene höher · Esc bricht ab"
FILE_PLACEHOLDER: Final = "Name oder Pfad …"
FOLDER_UP: Final = "↑ eine Ebene höher"
FOLDER_EMPTY: Final = "Hier liegt keine Datei, die gelesen werden kann."
NOTHING_TO_UNDO: Final = "Es gibt nichts rückgängig zu machen."
NOTHING_TO_REDO: Final = "Es gibt nichts wiederherzustellen."
RESTORED: Final = "Ihr angefangener Text ist wieder da."
_GROUP_WORDS: Final = ("fraktion", "gruppe", "partei", "bündnis", "ausschuss", "beirat")


def place_of(name: str) -> str:
    """The headline; `name` of the file that is read, "" for a pasted text."""
    return f"{INTAKE} · {name}" if name else INTAKE


def question_count(number: int) -> str:
    """How many questions there are."""
    return count(number, "Frage", "Fragen")


def continued(number: str) -> str:
    """The same paper was taken in before."""
    return f"Diese Anfrage liegt schon als Vorgang {number} vor; er wurde geöffnet."


def opened(number: str) -> str:
    """A case was made."""
    return f"Vorgang {number} ist angelegt."


def askers_line(inquirers: Sequence[Inquirer]) -> str:
    """Write who asks on one line: "Name, Gruppe; Name, Gruppe"."""
    return "; ".join(", ".join(part for part in (one.name, one.group) if part) for one in inquirers)


def read_askers(line: str) -> tuple[Inquirer, ...]:
    """Read what `askers_line` writes; a name alone that sounds like a group is one."""
    found = []
    for one in line.split(";"):
        name, _, group = (part.strip() for part in one.partition(","))
        if not group and any(word in name.casefold() for word in _GROUP_WORDS):
            name, group = "", name
        if name or group:
            found.append(Inquirer(name, group))
    return tuple(found)


def doubts_mark(number: int) -> str:
    """Below the list of questions: how many doubts stand at its end; "" for none."""
    return f"! {count(number, 'Hinweis', 'Hinweise')} zur Aufteilung" if number else ""
