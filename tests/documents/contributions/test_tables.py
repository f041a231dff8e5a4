"""Tables out and back: every text verbatim, nothing computed, nothing hostile opened."""

import io
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from contribution_tables import TEXTS, filled, request
from docx_parts import part_bytes, part_text
from openpyxl import load_workbook
from openxml_audit import OpenXmlValidator
from returned.word_edits import deleted, edited, inserted, swap, with_parts

from anfrage.documents.contribution_form import write_contribution_form
from anfrage.documents.contribution_sheet import write_contribution_sheet
from anfrage.documents.readers.filled_table import read_filled_table
from anfrage.domain.contribution import FilledTable
from anfrage.domain.errors import (
    FieldUnprintable,
    PaperExhausting,
    PaperHostile,
    PaperTooLarge,
    PaperUnreadable,
)
from anfrage.domain.return_errors import TableForeign

SHEET = write_contribution_sheet(request())
FORM = write_contribution_form(request())
XML = "xl/worksheets/sheet1.xml"


def answers(table: FilledTable) -> list[tuple[str, str, str]]:
    return [(one.question_id, one.question, one.answer) for one in table.rows]


def test_a_filled_sheet_comes_back_with_every_question_verbatim() -> None:
    table = read_filled_table(
        "z.xlsx", filled(SHEET, {"1": "Zwei Stellen.\nSeit 2020.", "3": "ja"})
    )
    assert answers(table) == [
        ("q1", TEXTS[0], "Zwei Stellen.\nSeit 2020."),
        ("q2", TEXTS[1], ""),
        ("q3", TEXTS[2], "ja"),
    ]
    assert (table.case_id, table.unit, table.author) == (
        "c1",
        "Fachbereich Tiefbau",
        "Kim Beispiel",
    )


def test_questions_are_locked_and_answers_are_not() -> None:
    sheet = load_workbook(io.BytesIO(SHEET)).active
    assert sheet.protection.sheet
    locked = {
        cell.coordinate for row in sheet.iter_rows() for cell in row if cell.protection.locked
    }
    assert {"A7", "B7", "D7", "E7", "F7", "A6"} <= locked
    assert not {"C7", "C8", "C9", "B4"} & locked


@pytest.mark.parametrize("text", ["=1+1", "+49 123", "-5", "@summe", "\t=cmd"])
def test_a_text_that_looks_like_a_formula_stays_text(text: str) -> None:
    sheet = load_workbook(io.BytesIO(write_contribution_sheet(request(text)))).active
    cell = sheet["B7"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)
    (row,) = read_filled_table("z.xlsx", write_contribution_sheet(request(text))).rows
    assert row.question == text.strip()


def test_a_formula_in_an_answer_is_never_computed() -> None:
    book = load_workbook(io.BytesIO(SHEET))
    book.active["C7"] = "=1+1"
    target = io.BytesIO()
    book.save(target)
    assert read_filled_table("z.xlsx", target.getvalue()).rows[0].answer == ""


def test_numbers_and_days_are_read_as_they_are_written_in_german() -> None:
    back = filled(SHEET, {"1": 1234.5, "2": datetime(2026, 2, 3), "3": True})  # noqa: DTZ001 - a cell has no zone
    assert [one.answer for one in read_filled_table("z.xlsx", back).rows] == [
        "1234,5",
        "03.02.2026",
        "ja",
    ]


def test_the_same_request_gives_the_same_bytes() -> None:
    assert write_contribution_sheet(request()) == SHEET
    assert write_contribution_form(request()) == FORM


def test_a_filled_word_table_comes_back_with_tracked_changes_accepted() -> None:
    cell = 'w:name="Antw_q1"/>'
    start = part_bytes(FORM, "word/document.xml").decode()
    at = start.index("<w:r>", start.index(cell))
    end = start.index("</w:r>", at) + len("</w:r>")
    change = deleted("Drei") + inserted("Zwei Stellen.")
    back = edited(FORM, lambda text: text[:at] + change + text[end:])
    table = read_filled_table("z.docx", back)
    assert answers(table)[0] == ("q1", TEXTS[0], "Zwei Stellen.")
    assert answers(table)[1][1] == TEXTS[1]
    assert (table.case_id, table.unit) == ("c1", "Fachbereich Tiefbau")


def test_the_word_table_is_valid_and_locks_the_questions(tmp_path: Path) -> None:
    path = tmp_path / "z.docx"
    path.write_bytes(FORM)
    assert [str(one) for one in OpenXmlValidator().validate(path).errors] == []
    assert part_bytes(FORM, "word/document.xml").count(b"sdtContentLocked") == 6
    assert "01.12.2026" in part_text(FORM, "word/document.xml")


def test_a_word_table_without_its_anchors_is_read_by_number() -> None:
    bare = edited(FORM, lambda text: text.replace("Antw_q", "weg"))
    assert [one.number for one in read_filled_table("z.docx", bare).rows] == ["1", "2", "3"]


def test_a_character_that_no_table_can_hold_is_refused() -> None:
    for write in (write_contribution_sheet, write_contribution_form):
        with pytest.raises(FieldUnprintable):
            write(request("a\x0bb"))


def repacked(part: str, content: bytes, name: str = "") -> bytes:
    """The sheet with one part replaced or added."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(SHEET)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for one in source.namelist():
            archive.writestr(one, content if one == part else source.read(one))
        if name:
            archive.writestr(name, content)
    return target.getvalue()


def test_hostile_tables_are_refused() -> None:
    with zipfile.ZipFile(io.BytesIO(SHEET)) as archive:
        sheet = archive.read(XML)
    doctype = sheet.replace(b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet', 1)
    hostile = {
        "doctype": repacked(XML, doctype),
        "bomb": repacked(XML, b"<worksheet>" + b" " * 50_000_000),
        "macros": repacked("", b"x", "xl/vbaProject.bin"),
        "path": repacked("", b"x", "../x.xml"),
    }
    for name, content in hostile.items():
        with pytest.raises(PaperHostile):
            read_filled_table(f"{name}.xlsx", content)


def test_damaged_and_foreign_files_are_refused() -> None:
    with pytest.raises(TableForeign):
        read_filled_table("z.xlsx", b"Nr.;Frage;Antwort")
    with pytest.raises(PaperUnreadable):
        read_filled_table("z.xlsx", SHEET[: len(SHEET) // 2])
    with pytest.raises(PaperUnreadable):
        read_filled_table("z.xlsx", repacked(XML, b"<worksheet"))
    with pytest.raises(PaperTooLarge):
        read_filled_table("z.xlsx", b"PK\x03\x04" + b"x" * 26_000_000)
    with pytest.raises(TableForeign):
        read_filled_table("z.docx", edited(FORM, swap(">Antwort<", ">Äußerung<")))
    with pytest.raises(TableForeign):
        read_filled_table("z.xlsx", with_parts_renamed())


def with_parts_renamed() -> bytes:
    with zipfile.ZipFile(io.BytesIO(SHEET)) as archive:
        text = archive.read(XML).decode()
    return with_parts(SHEET, {XML: text.replace("<t>Antwort<", "<t>Spalte<")})


def test_a_sheet_that_claims_a_million_rows_is_read_in_time() -> None:
    with zipfile.ZipFile(io.BytesIO(SHEET)) as archive:
        sheet = archive.read(XML).decode()
    last = (
        '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    )
    huge = repacked(XML, sheet.replace("</sheetData>", last).encode())
    try:
        table = read_filled_table("z.xlsx", huge)
    except PaperExhausting:
        return
    assert [one.number for one in table.rows] == ["1", "2", "3"]
