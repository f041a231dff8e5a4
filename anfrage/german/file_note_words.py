"""The note for the file (Vermerk): how an answer came about, in plain text."""

from collections.abc import Sequence
from typing import Final

TITLE: Final = "Vermerk zum Vorgang {number}"
SUBJECT: Final = "Betreff: {title}"
REFERENCE: Final = "Drucksache: {reference}"
DEADLINE: Final = "Frist"
HISTORY: Final = "Verlauf"
VERSIONS: Final = "Fassungen"
STANDINGS: Final = "Mitzeichnung der letzten Fassung"
ORIGINS: Final = "Herkunft der Antworten"
SEALED: Final = "Versiegelte Dateien"
NONE: Final = "–"
VERSION_LINE: Final = "{words}, Prüfsumme {digits}"
SEALED_LINE: Final = "Fassung {version}, {format} ({copy_kind}): {digits}"
NOT_MADE: Final = "nicht erstellt"
QUESTION: Final = "Frage {number} (geschrieben von {writers})"
NOT_ANSWERED: Final = "Frage {number}: keine Antwort"
CHAIN: Final = (
    "Ereigniskette bis Nr. {seq}, Prüfsumme {digits}. Sie zeigt nachträgliche Änderungen gegenüber"
    " dem zuletzt außerhalb notierten Stand; sie ist keine qualifizierte Signatur."
)


def section(title: str, lines: Sequence[str]) -> str:
    """Return a section of the note."""
    return "\n".join([title, *(f"  {line}" for line in lines or (NONE,))])
