"""Tables that come back: XLSX and Word, read cell by cell in the confined process.

Formulas are never computed: what a spreadsheet last computed for a cell counts, as text.
"""

import io
import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from anfrage.documents.docx_properties import CASE_ID_PROPERTY, CASE_PROPERTY, UNIT_PROPERTY
from anfrage.documents.readers.gate import Archive, open_archive
from anfrage.documents.readers.returned_facts import custom_values, last_author
from anfrage.documents.readers.wordml import local, parse, w
from anfrage.domain.contribution import FilledTable, TableRow
from anfrage.domain.errors import PaperUnreadable
from anfrage.domain.return_errors import TableForeign
from anfrage.domain.text import clean, clean_line
from anfrage.german import contribution_words as words
from anfrage.german.dates import short_date

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORKBOOK: Final = "xl/workbook.xml"
_BODY: Final = "word/document.xml"
_ROWS: Final = 2_000  # an inquiry has at most some dozens of questions
_COLUMNS: Final = 30
_HEADINGS: Final = {"number": 0, "question": 1, "answer": 2, "question_id": 5}
_DELETED: Final = frozenset({"del", "moveFrom", "instrText", "pPr", "rPr", "sdtPr", "tcPr"})


def table_json(name: str, content: bytes) -> str:
    """Return a filled table as JSON with the field names of `FilledTable`.

    Raises:
        TableForeign: No table of ours.
        PaperUnreadable, PaperProtected, PaperHostile: See `gate.open_archive`.
    """
    archive = open_archive(name, content)
    for part in sorted(archive.parts):
        if part.endswith((".xml", ".rels")):
            archive.xml(part)  # refuses document types and entities wherever they stand
    if _WORKBOOK in archive.parts:
        rows = _sheet_rows(name, content)
    elif _BODY in archive.parts:
        rows = _word_rows(archive)
    else:
        raise TableForeign(name)
    return json.dumps(asdict(_table(archive, list(rows))))


def from_json(text: str) -> FilledTable:
    """Return the table that `text` was made from.

    Raises:
        KeyError, TypeError, ValueError: It was not made here.
    """
    data: dict[str, Any] = json.loads(text)
    data["rows"] = tuple(TableRow(**row) for row in data["rows"])
    return FilledTable(**data)


def _table(archive: Archive, lines: list[list[str]]) -> FilledTable:
    """Find the headings; what stands below them are rows, what stands above names the author."""
    wanted = [words.COLUMNS[at] for at in _HEADINGS.values()][:3]
    start = next((at for at, line in enumerate(lines) if set(wanted) <= set(line)), None)
    if start is None:
        raise TableForeign(archive.name)
    places = {
        field: lines[start].index(words.COLUMNS[at])
        for field, at in _HEADINGS.items()
        if words.COLUMNS[at] in lines[start]
    }
    rows = []
    for line in lines[start + 1 :]:
        cells = {field: line[at] if at < len(line) else "" for field, at in places.items()}
        row = TableRow(**{"question_id": "", **cells})
        if row.answer or row.number or row.question:
            rows.append(row)
    values = custom_values(archive)
    named = next((line[1] for line in lines[:start] if line[:1] == [words.AUTHOR] and line[1:]), "")
    return FilledTable(
        case_id=values.get(CASE_ID_PROPERTY, ""),
        case_number=values.get(CASE_PROPERTY, ""),
        unit=values.get(UNIT_PROPERTY, ""),
        author=clean_line(named) or last_author(archive),
        rows=tuple(rows),
    )


def _sheet_rows(name: str, content: bytes) -> Iterator[list[str]]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), data_only=True, keep_links=False)
    try:
        sheet = next((one for one in book.worksheets if one.title == words.SHEET), None)
        if sheet is None and not book.worksheets:
            raise PaperUnreadable(name)
        found = sheet or book.worksheets[0]
        last = min(found.max_row, _ROWS)
        for row in found.iter_rows(max_row=last, max_col=_COLUMNS, values_only=True):
            yield [_cell_text(value) for value in row]
    finally:
        book.close()


def _cell_text(value: object) -> str:
    """Return what a cell shows, in German forms."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return words.YES if value else words.NO
    if isinstance(value, float):
        return (str(int(value)) if value.is_integer() else repr(value)).replace(".", ",")
    if isinstance(value, datetime | date):
        return short_date(value.date() if isinstance(value, datetime) else value)
    return clean(str(value)).strip()


def _word_rows(archive: Archive) -> Iterator[list[str]]:
    """Yield the rows of all tables; the anchor in an answer's cell stands for the hidden column.

    Lines above a table ("Bearbeitet von: …") come as rows of two cells.
    """
    data = archive.xml(_BODY)
    root = parse(archive.name, data or b"")
    for element in root.iter(w("p"), w("tr")):
        if local(element) == "p":
            if next(element.iterancestors(w("tr")), None) is None:
                label, _, rest = _text(element).partition(":")
                yield [label.strip(), rest.strip()]
            continue
        cells = element.findall(f".//{w('tc')}")
        texts = ["\n\n".join(filter(None, map(_text, cell.iter(w("p"))))) for cell in cells]
        heading = texts[:3] == list(words.COLUMNS[:3])
        name = words.COLUMNS[5] if heading else _anchor(element)
        yield [*texts[:3], *[""] * (5 - len(texts[:3])), name]


def _anchor(row: "_Element") -> str:
    names = (one.get(w("name"), "") for one in row.iter(w("bookmarkStart")))
    return next((one.partition("_")[2] for one in names if one.startswith("Antw_")), "")


def _text(paragraph: "_Element") -> str:
    """Return a paragraph as it reads with all tracked changes accepted."""
    found: list[str] = []
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        tag = local(element)
        if tag == "t":
            found.append(element.text or "")
        elif tag in {"br", "tab"}:
            found.append("\n" if tag == "br" else "\t")
        elif tag not in _DELETED:
            stack.extend(reversed(element))
    return clean("".join(found)).strip()
