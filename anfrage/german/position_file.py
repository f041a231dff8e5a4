"""What may be wrong with a position file or record: places and reasons in German."""

from typing import Final

MISSING: Final = "die Angabe fehlt"
NOT_TEXT: Final = "hier wird Text erwartet"
NOT_A_LIST: Final = "hier wird eine Liste von Texten erwartet"
NOT_A_DATE: Final = "hier wird ein Datum wie 2026-11-22 erwartet, ohne Anführungszeichen"
NOT_AN_ISO_DATE: Final = "hier wird ein Datum wie 2026-11-22 erwartet"
NOT_A_PUBLICITY: Final = "erlaubt sind „public“ (öffentlich) und „non_public“ (nichtöffentlich)"
NOT_SOURCES: Final = "Quellen werden als Abschnitte [[sources]] erwartet"
NOT_A_RECORD: Final = "hier wird ein Eintrag in geschweiften Klammern erwartet"
NOT_READABLE: Final = "der Wert ist nicht lesbar"
BAD_ID: Final = (
    "eine Kennung besteht aus 1 bis 64 Buchstaben ohne Umlaute, Ziffern, Punkten, Unterstrichen"
    " und Bindestrichen"
)
REPLACES_ITSELF: Final = "eine Position kann nicht durch sich selbst ersetzt werden"
ENDS_BEFORE_START: Final = "„gültig bis“ liegt vor „gültig ab“"
EMPTY_SOURCE: Final = "die Quelle hat weder Titel noch Link"
NO_TEXT: Final = "der Text der Position fehlt"
NO_HEAD: Final = "am Anfang fehlt die Zeile +++ vor dem Kopf"
HEAD_OPEN: Final = "nach dem Kopf fehlt die Zeile +++"
NO_TOML: Final = "die Schreibweise ist kein gültiges TOML"
TWICE: Final = "die Angabe steht doppelt"


def at_line(line: int) -> str:
    """Return the place of a fault by its line, counted from 1."""
    return f"Zeile {line}"


def at_key(key: str) -> str:
    """Return the place of a fault in a file by its key."""
    return f"Schlüssel „{key}“"


def at_line_and_key(line: int, key: str) -> str:
    """Return the place of a fault in a file of records."""
    return f"{at_line(line)}, {at_key(key)}" if key else at_line(line)


def unknown_key(nearest: str) -> str:
    """Return the reason for a key that no position has; `nearest` may be empty."""
    return f"diesen Schlüssel gibt es nicht{f', gemeint ist wohl „{nearest}“' if nearest else ''}"
