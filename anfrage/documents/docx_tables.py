"""Small tables of an answer as real tables with a header row."""

from typing import TYPE_CHECKING, Final

from anfrage.documents import docx_names as w
from anfrage.documents.answer_text import AnswerTable, Cell
from anfrage.documents.docx_book import Book
from anfrage.documents.docx_package import parse_part
from anfrage.documents.docx_runs import piece_runs

if TYPE_CHECKING:
    from lxml.etree import _Element

# Twips between the margins of an A4 letter: 165 mm. Columns share it by the length of their text.
_WIDTH: Final = 9354
_KEPT_ROWS: Final = 12  # a table of so many rows stays on one page
_SHORTEST, _LONGEST = 6, 40  # characters that count for the width of a column

_LINE: Final = 'w:val="single" w:sz="4" w:space="0" w:color="808080"'
_SIDES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")
_FORM: Final = (
    '<w:tbl xmlns:w="{0}"><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>'
    + "".join(f"<w:{side} {_LINE}/>" for side in _SIDES)
    + '</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"'
    ' w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
    "<w:tblGrid/></w:tbl>"
)
_HEADER: Final = '<w:trPr xmlns:w="{0}"><w:cantSplit/><w:tblHeader/></w:trPr>'
_WHOLE: Final = '<w:trPr xmlns:w="{0}"><w:cantSplit/></w:trPr>'


def make_table(table: AnswerTable, style: str, book: Book, *, keep_next: bool) -> "_Element":
    """Return the table; its paragraphs are in the style of the answer's text.

    The header row is repeated on every page and read out with each cell. With `keep_next` the
    table stays on one page with what follows.
    """
    made = parse_part(_FORM.format(w.W_NAMESPACE).encode())
    widths = _widths(table)
    made[1].extend(
        made.makeelement(w.attribute("gridCol"), {w.attribute("w"): str(one)}) for one in widths
    )
    whole = len(table.rows) <= _KEPT_ROWS
    for index, cells in enumerate((table.header, *table.rows)):
        joined = index == 0 or (whole and index < len(table.rows))
        row = made.makeelement(w.ROW)
        form = _WHOLE if index else _HEADER
        row.append(parse_part(form.format(w.W_NAMESPACE).encode()))
        for cell, width, side in zip(cells, widths, table.sides, strict=True):
            row.append(_cell(row, width))
            paragraph = _paragraph(row, style, side, keep_next=keep_next or joined)
            paragraph.extend(_runs(paragraph, cell, book, bold=index == 0))
            row[-1].append(paragraph)
        made.append(row)
    return made


def _widths(table: AnswerTable) -> list[int]:
    lengths = []
    for column in range(len(table.header)):
        texts = ["".join(p.text for p in row[column]) for row in (table.header, *table.rows)]
        lengths.append(min(max(_SHORTEST, *map(len, texts)), _LONGEST))
    return [round(_WIDTH * length / sum(lengths)) for length in lengths]


def _cell(row: "_Element", width: int) -> "_Element":
    cell = row.makeelement(w.CELL)
    form = cell.makeelement(w.attribute("tcPr"))
    size = {w.attribute("w"): str(width), w.attribute("type"): "dxa"}
    form.append(form.makeelement(w.attribute("tcW"), size))
    cell.append(form)
    return cell


def _paragraph(row: "_Element", style: str, side: str, *, keep_next: bool) -> "_Element":
    paragraph = row.makeelement(w.PARAGRAPH)
    if style:
        w.set_property(paragraph, w.PARAGRAPH_STYLE).set(w.VALUE, style)
    if keep_next:
        w.set_property(paragraph, w.KEEP_NEXT)
    spacing = w.set_property(paragraph, w.SPACING)
    for name in ("before", "after"):
        spacing.set(w.attribute(name), "40")
    if side != "left":
        w.set_property(paragraph, w.SIDE).set(w.VALUE, side)
    return paragraph


def _runs(paragraph: "_Element", cell: Cell, book: Book, *, bold: bool) -> list["_Element"]:
    model = paragraph.makeelement(w.RUN)
    if bold:
        form = model.makeelement(w.RUN_PROPERTIES)
        form.append(form.makeelement(w.BOLD))
        model.append(form)
    return [run for piece in cell for run in piece_runs(model, piece, book)]
