"""Words that all screens share: names, hints, short sentences."""

from datetime import date, datetime
from typing import Final

from anfrage.german.dates import count, weekday_date

PROGRAM: Final = "Anfrage"
HELP: Final = "Hilfe"
CANCEL: Final = "Abbrechen"
OK: Final = "Übernehmen"
YES: Final = "Ja"
NO: Final = "Nein"
COPIED: Final = "Kopiert."
EMPTY_CLIPBOARD: Final = "Mit Strg+Umschalt+V einfügen (Taste des Terminals)."
PALETTE: Final = "Befehle"
PALETTE_SEARCH: Final = "Befehl suchen …"
PALETTE_HINT: Final = "Enter führt aus · Esc schließt"
NO_COMMAND: Final = "Kein Befehl dieses Namens."
COPY_HINT: Final = (
    "Es ist kein Text markiert. Strg+Q beendet das Programm; Ihr Stand ist gesichert."
)
READ_ONLY: Final = (
    "Dieses Büro kann hier nur gelesen werden (kein Schreibrecht). Ansehen und Suchen geht;"
    " was Sie tippen oder ändern, wird nicht gespeichert."
)
READ_ONLY_MARK: Final = "nur lesen"
YES_NO: Final = "J ja · N nein · Esc nein"
NO_TITLE: Final = "ohne Betreff"
UNKNOWN: Final = "unbekannt"


def cancel_hint(what: str) -> str:
    """Say what takes long and how to stop it."""
    return f"{what} … Esc bricht ab"


def too_small_sentence(columns: int, rows: int) -> str:
    """Say how large the window has to be."""
    return (
        f"Fenster zu klein (mindestens {columns}×{rows}). Bitte vergrößern;"
        " Ihr Stand ist gesichert."
    )


def unexpected(kind: str, report: str = "") -> str:
    """Say that the program has a fault; `kind` names it for support, `report` is a file."""
    where = f" Ein Bericht für den Support liegt in {report}." if report else ""
    return (
        f"Unerwarteter Fehler ({kind}). Ihr Text ist gesichert;"
        f" bitte den Schritt wiederholen oder das Programm neu starten.{where}"
    )


def saved_sentence(at: datetime | None) -> str:
    """Say when it was saved last in this session."""
    if at is None:
        return "Alles ist gesichert; geändert wurde in dieser Sitzung noch nichts."
    return f"Zuletzt gesichert um {at:%H:%M:%S} Uhr. Gesichert wird von selbst."


def saved_mark(at: datetime | None) -> str:
    """The short form for the headline."""
    return f"gesichert {at:%H:%M}" if at else "gesichert"


def today_mark(day: date) -> str:
    """The date in a headline."""
    return weekday_date(day)


# The terminal that the UI needs. Each says what is wrong, what is safe, what to do.

NO_TERMINAL: Final = (
    "Die Oberfläche braucht ein Terminal; es wurde nichts geändert. Bitte „anfrage“ direkt in"
    " einem Terminalfenster starten, „anfrage --help“ zeigt die Befehle ohne Oberfläche."
)
DUMB_TERMINAL: Final = (
    "Dieses Terminal (TERM={term}) kann keine Oberfläche darstellen; es wurde nichts geändert."
    " Bitte ein anderes Terminal verwenden, „anfrage --help“ zeigt die Befehle ohne Oberfläche."
)
NO_UTF8: Final = (
    "Dieses Terminal ist nicht auf UTF-8 eingestellt (Zeichensatz {name}), Umlaute würden"
    " unlesbar; es wurde nichts geändert. Bitte mit LANG=C.UTF-8 oder LANG=de_DE.UTF-8 starten."
)


# Setting up an office


SET_UP_TITLE: Final = "Willkommen"
SET_UP_TEXT: Final = (
    "In {folder} ist noch kein Büro eingerichtet. Ein Büro ist der Ordner, in dem Vorgänge,"
    " Antworten und Positionen Ihrer Stadt liegen. Es wird erst angelegt, wenn Sie wählen:"
)
SET_UP_PLAIN: Final = "Büro einrichten"
SET_UP_PLAIN_HELP: Final = "mit den mitgelieferten Positionen als Vorlagen, keine ist angenommen"
SET_UP_SAMPLE: Final = "Musterbüro einrichten"
SET_UP_SAMPLE_HELP: Final = "eine erfundene Stadt mit angenommenen Positionen, zum Ausprobieren"
SET_UP_LEAVE: Final = "Beenden"
SET_UP_LEAVE_HELP: Final = "ohne etwas anzulegen"
SET_UP_BUSY: Final = "Das Büro wird eingerichtet …"
SET_UP_HINT: Final = "↑↓ wählt · Enter bestätigt"

# Overview

OVERVIEW: Final = "Übersicht"
COLUMN_DUE: Final = "Frist"
COLUMN_NUMBER: Final = "Nr."
COLUMN_ASKER: Final = "Von"
COLUMN_TITLE: Final = "Betreff"
COLUMN_STATE: Final = "Stand"
NO_CASES: Final = "Noch keine Anfragen. Text einfügen oder F3."
LOADING_CASES: Final = "Vorgänge werden geladen"
NEXT_STEP: Final = "Nächster Schritt"
QUESTIONS: Final = "Fragen"


def overview_place(cases: int, open_cases: int) -> str:
    """The headline of the overview."""
    if not cases:
        return OVERVIEW
    return f"{OVERVIEW} · {count(cases, 'Vorgang', 'Vorgänge')} · {open_cases} in Arbeit"


# What stands in place of a group where somebody belongs to none.
_NO_GROUP: Final = frozenset(
    {"parteilos", "fraktionslos", "partei- und fraktionslos", "gruppenlos", "einzelmitglied"}
)


def asked_by(name: str, group: str) -> str:
    """Who asks, in short: the group; the person where there is none."""
    alone = not group or group.casefold().strip() in _NO_GROUP
    return (name or group) if alone else group


def more_rows(number: int) -> str:
    """Say how many rows a list leaves out."""
    return f"… {count(number, 'weiterer', 'weitere')}"


def questions_done(answered: int, total: int) -> str:
    """How many questions of a case are answered."""
    return f"{answered}/{total} {'Frage' if total == 1 else 'Fragen'}"


def next_step(unanswered: str, *, exported: bool) -> str:
    """What comes next in a case; `unanswered` is the number of its first open question."""
    if unanswered:
        return f"Frage {unanswered} beantworten (Enter)"
    return "Abgeschlossen; Brief erneut ausgeben mit F9" if exported else "Brief ansehen (F7)"


# The welcome card

WELCOME_TITLE: Final = "Willkommen"
WELCOME_TEXT: Final = (
    "Kopieren Sie den Text einer Anfrage und fügen Sie ihn hier ein (im Terminal meist"
    " Strg+Umschalt+V). Das Programm erkennt die Fragen und sucht die passenden Positionen."
    "\n\n"
    "F3  neue Anfrage     Strg+P  alle Befehle     F1  Hilfe\n"
    "Gespeichert wird von selbst, jederzeit."
)
WELCOME_PAPERS: Final = "Im Ordner des Büros liegen Anfragen (Enter öffnet):"
