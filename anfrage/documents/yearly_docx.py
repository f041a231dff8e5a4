"""The list that a unit looks through once a year, as a Word file with tables to fill in."""

from collections.abc import Sequence
from typing import Final

from anfrage.documents.plain_docx import Cell, paragraph, plain_docx, table

# A sheet is 9,354 twentieths of a point wide between its margins; narrow columns hold days.
_WIDTH: Final = 9354
_ROW: Final = 480


def yearly_docx(
    title: str, author: str, tables: Sequence[tuple[str, Sequence[str], Sequence[Sequence[str]]]]
) -> bytes:
    """Return a Word file.

    Args:
        title: The heading.
        author: The authority.
        tables: For each its heading, the names of its columns and its rows.
    """
    body = [paragraph(title, "Heading1")]
    for heading, head, rows in tables:
        body.append(paragraph(heading, "Heading2"))
        widths = _widths(len(head))
        lines = [[Cell(one) for one in row] for row in (head, *rows)]
        body += [table(lines, widths, _ROW), paragraph("")]
    return plain_docx(title, author, body)


def _widths(columns: int) -> list[int]:
    """The second column, the title, is twice as wide as the others."""
    one = _WIDTH // (columns + 1)
    return [one, _WIDTH - one * (columns - 1), *[one] * (columns - 2)]
