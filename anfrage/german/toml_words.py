"""What is wrong with a TOML file, in German, from what Python's reader says.

The sentences are those of `tomllib` in Python 3.11 to 3.14; anything else is said in general.
"""

import re
from typing import Final

_PLACE: Final = re.compile(r"\(at line (\d+), column \d+\)")

# Tried in this order: what the reader says, and what a person has to look for.
_FAULTS: Final = (
    (
        "Invalid value",
        'hinter dem = steht kein gültiger Wert; fehlen gerade Anführungszeichen ("…")?',
    ),
    ("Illegal character '\\n'", "das schließende Anführungszeichen fehlt"),
    ("Unterminated string", "das schließende Anführungszeichen fehlt"),
    ("Expected '=' after a key", "hinter dem Namen fehlt das ="),
    ("Expected newline or end of document", "hinter dem Wert steht noch etwas"),
    ("Cannot overwrite a value", "dieser Eintrag steht schon weiter oben"),
    ("Cannot declare", "dieser Abschnitt steht schon weiter oben"),
    ("Unclosed array", "die schließende eckige Klammer fehlt"),
    ("Expected ']'", "die schließende eckige Klammer fehlt"),
    ("Unescaped '\\'", "vor \\ gehört noch ein \\, oder der Text in einfache Anführungszeichen"),
    ("Invalid initial character", "diese Zeile beginnt mit einem unzulässigen Zeichen"),
    ("Invalid statement", "diese Zeile ist kein Eintrag der Form name = wert"),
)
_GENERAL: Final = "die Schreibweise ist kein gültiges TOML"


def toml_place(message: str, text: str) -> str:
    """Return the line of a fault with its words: "Zeile 3: layout = brief"; "" at the end."""
    found = _PLACE.search(message)
    if found is None:
        return ""
    number = int(found[1])
    # An unfinished text is noticed where its line ends, on some versions at the next one.
    lines = text.split("\n")
    words = lines[number - 1].strip() if number <= len(lines) else ""
    return f"Zeile {number}: {words[:60]}" if words else f"Zeile {number}"


def toml_fault(message: str) -> str:
    """Return what is wrong."""
    return next((words for start, words in _FAULTS if message.startswith(start)), _GENERAL)
