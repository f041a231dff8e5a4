"""Words of the F1 help."""

from typing import Final

HELP_TITLE: Final = "Hilfe"
HELP_HINT: Final = "↑↓ blättert · Esc schließt"

# By the scope of the commands (`tui/commands.py`).
SCOPE_TITLES: Final = {
    "app": "Überall",
    "overview": "Übersicht",
    "cases": "Liste der Vorgänge",
    "intake": "Erfassen",
    "questions": "Liste der erkannten Fragen",
    "drafting": "Bearbeiten",
    "matches": "Trefferliste",
    "answers": "Liste der Fragen",
    "letter": "Brief",
    "participation": "Beteiligung",
    "archive": "Archiv",
    "found": "Trefferliste",
    "knowledge": "Wissensbasis",
    "positions": "Liste der Positionen",
    "position": "Position bearbeiten",
}

# Title, and key, name ("" where the sentence says it all), sentence.
EDITOR_KEYS: Final = (
    "Im Textfeld",
    (
        ("Strg+Z", "Rückgängig", "nimmt die letzte Änderung am Text zurück"),
        ("Strg+Y", "Wiederholen", "stellt sie wieder her"),
        ("Umschalt+Pfeil", "Markieren", "markiert Text; Strg+C kopiert, Strg+X schneidet aus"),
        ("Strg+V", "Einfügen", "aus anderen Programmen meist Strg+Umschalt+V"),
        ("Strg+Pos1/Ende", "Anfang, Ende", "springt an den Anfang oder das Ende des Textes"),
        ("Tab", "Weiter", "wechselt zum nächsten Feld, Umschalt+Tab zum vorigen"),
    ),
)

REFERENCE_INTRODUCTION: Final = (
    "# Tasten und Befehle\n\n"
    "Alle Befehle der Oberfläche. Jeder steht auch unter Strg+P mit seinem Namen; F1 zeigt, was"
    " an der jeweiligen Stelle möglich ist."
)
REFERENCE_COLUMNS: Final = ("| Taste | Befehl | Wirkung |", "| --- | --- | --- |")
