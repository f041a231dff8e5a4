"""The note for the file (Vermerk): how an answer came about, in plain text."""

from collections.abc import Sequence
from typing import Final

from anfrage.domain.provenance import Paragraph, ParagraphOrigin

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
QUESTION: Final = "Frage {number}"
CHAIN: Final = (
    "Ereigniskette bis Nr. {seq}, Prüfsumme {digits}. Sie zeigt nachträgliche Änderungen gegenüber"
    " dem zuletzt außerhalb notierten Stand; sie ist keine qualifizierte Signatur."
)
_ORIGINS: Final = {
    ParagraphOrigin.TAKEN: "wörtlich aus {source}",
    ParagraphOrigin.EDITED: "bearbeitet nach {source} ({share} % gleich)",
    ParagraphOrigin.TYPED: "selbst geschrieben",
}
_START: Final = 60


def origin_line(paragraph: Paragraph) -> str:
    """Say where a paragraph comes from, with its first words."""
    start = " ".join(paragraph.text.split())
    shown = start if len(start) <= _START else f"{start[:_START].rstrip()} …"
    said = _ORIGINS[paragraph.origin].format(
        source=paragraph.source, share=int(100 * paragraph.likeness)
    )
    return f"„{shown}“ – {said}"


def position_label(position_id: str, version: int) -> str:
    """Name a position and its version."""
    return f"Position {position_id}, Fassung {version}"


def section(title: str, lines: Sequence[str]) -> str:
    """Return a section of the note."""
    return "\n".join([title, *(f"  {line}" for line in lines or (NONE,))])
