"""Word papers: every paragraph in reading order, and nothing that was not meant to be read."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from word_papers import paragraph, read, run, saved, with_body

from anfrage.documents.readers import read_paper
from anfrage.domain.errors import PaperHostile, PaperUnreadable


def test_paragraphs_tables_and_content_controls_are_read_in_order() -> None:
    cell = f"<w:tc>{paragraph(run('Zelle 1'))}</w:tc><w:tc>{paragraph(run('Zelle 2'))}</w:tc>"
    control = f"<w:sdt><w:sdtContent>{paragraph(run('Feld'))}</w:sdtContent></w:sdt>"
    inner = f"<w:p><w:sdt><w:sdtContent>{run('im Absatz')}</w:sdtContent></w:sdt></w:p>"
    lines = read(
        with_body(
            paragraph(run("Anfang"))
            + f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"
            + control
            + inner
            + paragraph(run("Ende"))
        )
    )
    assert lines == ["Anfang", "Zelle 1", "Zelle 2", "Feld", "im Absatz", "Ende"]


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph(run('im Kasten'))}</w:txbxContent>"
    drawing = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/'
        f'2006"><mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
        "</mc:AlternateContent></w:r>"
    )
    assert read(with_body(paragraph(run("davor") + drawing) + paragraph(run("danach")))) == [
        "davor",
        "im Kasten",
        "danach",
    ]


def test_deletions_are_left_out_and_insertions_kept() -> None:
    deleted = '<w:del w:id="1"><w:r><w:delText>alt</w:delText></w:r></w:del>'
    moved = (
        f'<w:moveFrom w:id="2">{run("weg")}</w:moveFrom><w:moveTo w:id="3">{run("hier")}</w:moveTo>'
    )
    lines = read(
        with_body(
            paragraph(run("Das ist ") + deleted + f'<w:ins w:id="4">{run("neu")}</w:ins>' + moved)
        )
    )
    assert lines == ["Das ist neuhier"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    mark = '<w:rPr><w:del w:id="1"/></w:rPr>'
    assert read(with_body(paragraph(run("Erste "), mark) + paragraph(run("Hälfte")))) == [
        "Erste Hälfte"
    ]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:tab/>", "\t"),
        ("<w:br/>", "\n"),
        ('<w:br w:type="page"/>', "\n"),
        ("<w:cr/>", "\n"),
        ("<w:noBreakHyphen/>", "-"),
        ("<w:softHyphen/>", "\u00ad"),
        ('<w:sym w:font="Symbol" w:char="F0B7"/>', "\uf0b7"),
        ('<w:sym w:font="Symbol" w:char="nonsense"/>', "\ufffd"),
        ('<w:footnoteReference w:id="1"/>', ""),
        ("<w:instrText>PAGE</w:instrText>", ""),
    ],
)
def test_what_stands_for_a_character_is_one(inside: str, text: str) -> None:
    lines = read(with_body(paragraph(run("A") + f"<w:r>{inside}</w:r>" + run("B"))))
    assert "\n".join(lines) == f"A{text}B"


def test_hidden_text_is_not_read() -> None:
    body = paragraph(
        run("sichtbar") + run("geheim", "<w:vanish/>") + run("!", '<w:vanish w:val="0"/>')
    )
    assert read(with_body(body)) == ["sichtbar!"]


def test_the_result_of_a_field_is_read_and_its_code_is_not() -> None:
    field = f'<w:fldSimple w:instr="PAGE">{run("7")}</w:fldSimple>'
    link = f"<w:hyperlink>{run('hier')}</w:hyperlink>"
    assert read(with_body(paragraph(run("Seite ") + field + run(", ") + link))) == ["Seite 7, hier"]


def test_a_word_file_is_known_by_its_content_whatever_its_name_is() -> None:
    document = docx.Document()
    document.add_paragraph("Wie viele Bänke gibt es?")
    for name in ("anfrage.docx", "ANFRAGE.DOCX", "anfrage.txt", "anfrage", "-"):
        assert read_paper(name, saved(document)) == "Wie viele Bänke gibt es?\n"


def changed(content: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """Write a Word file anew with changed parts."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def _replace(part: str, old: bytes, new: bytes) -> Callable[[dict[str, bytes]], None]:
    def change(parts: dict[str, bytes]) -> None:
        assert old in parts[part]
        parts[part] = parts[part].replace(old, new)

    return change


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda parts: parts.update({"word/vbaProject.bin": b"x"}), "macros"),
        (
            _replace(
                "[Content_Types].xml", b"wordprocessingml.document.main", b"macroEnabled.main"
            ),
            "macros",
        ),
        (lambda parts: parts.update({"../out.xml": b"x"}), "path"),
        (lambda parts: parts.update({"/etc/x.xml": b"x"}), "path"),
        (lambda parts: parts.update({"C:\\x.xml": b"x"}), "path"),
        (lambda parts: parts.update({"WORD/document.xml": b"x"}), "twice"),
        (lambda parts: parts.update({"word/big.xml": b" " * 70_000_000}), "size"),
        (lambda parts: parts.update({"word/bomb.xml": b" " * 30_000_000}), "ratio"),
        (lambda parts: parts.update({f"word/{k}.xml": b"" for k in range(2100)}), "entries"),
        (
            _replace(
                "word/document.xml", b"<w:document", b'<!DOCTYPE a [<!ENTITY b "c">]><w:document'
            ),
            "declaration",
        ),
        (
            _replace("word/numbering.xml", b"<w:numbering", b"<!doctype a><w:numbering"),
            "declaration",
        ),
    ],
)
def test_a_word_file_built_to_harm_is_refused_with_its_reason(
    change: Callable[[dict[str, bytes]], None], reason: str
) -> None:
    with pytest.raises(PaperHostile) as refusal:
        read_paper("anfrage.docx", changed(saved(docx.Document()), change))
    assert refusal.value.reason == reason
    assert refusal.value.name == "anfrage.docx"


@pytest.mark.parametrize(
    "change",
    [
        lambda parts: parts.update({"word/document.xml": b"<w:document"}),
        lambda parts: parts.update({"word/document.xml": b""}),
        _replace("word/styles.xml", b"</w:styles>", b"</w:style>"),
    ],
)
def test_a_damaged_word_file_is_named_as_such(change: Callable[[dict[str, bytes]], None]) -> None:
    with pytest.raises(PaperUnreadable):
        read_paper("anfrage.docx", changed(saved(docx.Document()), change))


def test_a_word_file_in_strict_names_is_read() -> None:
    document = docx.Document()
    document.add_paragraph("Wie viele Bänke gibt es?")
    strict = changed(
        saved(document),
        _replace(
            "word/document.xml",
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
    )
    assert read_paper("anfrage.docx", strict) == "Wie viele Bänke gibt es?\n"
