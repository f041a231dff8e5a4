"""The note for the file (Vermerk): how an answer came about, in plain text."""

from collections.abc import Sequence
from typing import Final

from anfrage.domain.letter import LetterVersion as Scope
from anfrage.domain.workflow import SealedFile
from anfrage.german.output_words import OUTPUTS
from anfrage.german.participation_words import COPY_KINDS

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
SEALED_LINE: Final = "Fassung {version}, {format}: {digits}"
NOT_MADE: Final = "nicht erstellt"
QUESTION: Final = "Frage {number} (geschrieben von {writers})"
NOT_ANSWERED: Final = "Frage {number}: keine Antwort"
CHAIN: Final = (
    "Ereigniskette bis Nr. {seq}, Prüfsumme {digits}. Sie zeigt nachträgliche Änderungen gegenüber"
    " dem zuletzt außerhalb notierten Stand; sie ist keine qualifizierte Signatur."
)


def file_words(file: SealedFile) -> str:
    """Name a sealed file: format, copy and, where it is not the public one, the version."""
    form = OUTPUTS[file.format][0] if file.format in OUTPUTS else file.format.upper()
    full = ", nichtöffentliche Fassung" if file.scope is Scope.FULL else ""
    return f"{form}, {COPY_KINDS[file.copy_kind]}{full}"


def section(title: str, lines: Sequence[str]) -> str:
    """Return a section of the note."""
    return "\n".join([title, *(f"  {line}" for line in lines or (NONE,))])
