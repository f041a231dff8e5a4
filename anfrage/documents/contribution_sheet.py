"""A request for contributions as an XLSX table: questions locked, answers to be filled in.

A text that a spreadsheet would take for a formula (it begins with =, +, -, @, tab or carriage
return: OWASP, "CSV Injection") is kept as text: the cell's type says so, and the quote prefix
keeps it text when somebody edits it or saves the table as CSV.
"""

import io
import re
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from anfrage.documents.docx_package import write_package
from anfrage.documents.docx_properties import CASE_ID_PROPERTY, CASE_PROPERTY, UNIT_PROPERTY
from anfrage.documents.printable import check_texts
from anfrage.domain.contribution import ContributionRequest
from anfrage.german import contribution_words as words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_RISKY: Final = ("=", "+", "-", "@", "\t", "\r")
_WIDTHS: Final = (6, 60, 70, 24, 12, 12)
_FIRST_ROW: Final = 6  # below the head: case, unit, due, who filled it in, hint
_ANSWER_COLUMN: Final = 3
#: A workbook needs a date of making; this one does not change by the day.
_MADE: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - the format has no zones
_CORE: Final = "docProps/core.xml"
_CHANGED: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_AUTHOR_PLACE: Final = (4, 2)


def write_contribution_sheet(request: ContributionRequest) -> bytes:
    """Return the table as a .xlsx file: the same request, the same bytes on one installation.

    Raises:
        FieldUnprintable: a value holds a character that no document can hold.
    """
    from openpyxl import Workbook
    from openpyxl.packaging.custom import StringProperty

    check_texts(_labelled(request))
    book = Workbook()
    sheet = book.active
    sheet.title = words.SHEET
    _head(sheet, request)
    _rows(sheet, request)
    _protect(sheet)
    book.properties.creator = request.authority
    book.properties.title = words.TITLE
    book.properties.language = "de-DE"
    book.properties.created = book.properties.modified = _MADE
    for name, value in (
        (CASE_PROPERTY, request.case_number),
        (CASE_ID_PROPERTY, request.case_id),
        (UNIT_PROPERTY, request.unit),
    ):
        book.custom_doc_props.append(StringProperty(name=name, value=value))
    target = io.BytesIO()
    book.save(target)
    with zipfile.ZipFile(target) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    # Saving states the present moment; the table shall not change by the second.
    parts[_CORE] = _CHANGED.sub(rb"\g<1>2000-01-01T00:00:00Z\2", parts[_CORE])
    return write_package(parts)


def _labelled(request: ContributionRequest) -> list[tuple[str, str]]:
    texts = [(words.UNIT, request.unit), (words.TITLE, request.title)]
    return texts + [(f"{words.COLUMNS[1]} {one.number}", one.text) for one in request.questions]


def _head(sheet: "Worksheet", request: ContributionRequest) -> None:
    facts = (
        (words.CASE, f"{request.case_number} {request.title}".strip()),
        (words.UNIT, request.unit),
        (words.DUE, words.due_words(request.due)),
        (words.AUTHOR, ""),
        (words.HINT, ""),
    )
    for row, (label, text) in enumerate(facts, 1):
        _put(sheet, row, 1, label)
        _put(sheet, row, 2, text)


def _rows(sheet: "Worksheet", request: ContributionRequest) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    for column, (heading, width) in enumerate(zip(words.COLUMNS, _WIDTHS, strict=True), 1):
        cell = _put(sheet, _FIRST_ROW, column, heading)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="E7E6E6")
        sheet.column_dimensions[cell.column_letter].width = width
    due = words.due_words(request.due)
    for row, one in enumerate(request.questions, _FIRST_ROW + 1):
        texts = (one.number, one.text, "", request.unit, due, one.question_id)
        for column, text in enumerate(texts, 1):
            cell = _put(sheet, row, column, text)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions["F"].hidden = True
    sheet.freeze_panes = sheet.cell(_FIRST_ROW + 1, 1)


def _put(sheet: "Worksheet", row: int, column: int, text: str) -> Any:
    """Write a text that stays text."""
    cell = sheet.cell(row, column)
    if text:
        cell.value = text
        cell.data_type = "s"
        cell.number_format = "@"
        cell.quotePrefix = text.startswith(_RISKY)
    return cell


def _protect(sheet: "Worksheet") -> None:
    """Lock everything but the answers and the name of who fills them in. No password."""
    from openpyxl.styles import Protection

    opened = [sheet.cell(*_AUTHOR_PLACE)]
    opened += [sheet.cell(row, _ANSWER_COLUMN) for row in range(_FIRST_ROW + 1, sheet.max_row + 1)]
    for cell in opened:
        cell.protection = Protection(locked=False)
        cell.number_format = "@"
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
