"""Word papers: every paragraph in reading order, with the number that Word shows."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from inquiry_papers import QUESTIONS, split

from anfrage.documents.readers import read_paper
from anfrage.domain.errors import PaperHostile, PaperUnreadable

W = nsdecls("w")


def saved(document: Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def read(document: Document) -> list[str]:
    return read_paper("anfrage.docx", saved(document)).split("\n")[:-1]


def with_body(xml: str) -> Document:
    """Make a document whose body is this WordprocessingML."""
    document = docx.Document()
    body = document.element.body
    for child in list(body):
        if not child.tag.endswith("sectPr"):
            body.remove(child)
    for element in reversed(list(parse_xml(f"<w:body {W}>{xml}</w:body>"))):
        body.insert(0, element)
    return document


def paragraph(runs: str, properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def run(text: str, properties: str = "") -> str:
    kept = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{kept}<w:t xml:space="preserve">{text}</w:t></w:r>'


def in_list(list_id: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def with_numbering(xml: str, *, body: str, styles: str = "") -> list[str]:
    """Read a body with these list definitions and additional styles."""
    document = with_body(body)
    numbering: Any = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    for element in parse_xml(f"<w:numbering {W}>{xml}</w:numbering>"):
        numbering.append(element)
    if styles:
        for element in parse_xml(f"<w:styles {W}>{styles}</w:styles>"):
            document.styles.element.append(element)
    return read(document)


def abstract(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def level(number: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def listed(number: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def items(*places: tuple[int, int]) -> str:
    return "".join(
        paragraph(run(f"Punkt {at}"), in_list(list_id, deep))
        for at, (list_id, deep) in enumerate(places, 1)
    )


def labels(lines: list[str]) -> list[str]:
    return [line.rpartition("Punkt")[0] for line in lines]


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


def test_lists_made_in_word_carry_their_numbers() -> None:
    document = docx.Document()
    document.add_paragraph("Wir fragen die Verwaltung:")
    for text in QUESTIONS[:3]:
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("Ein Punkt", style="List Bullet")
    lines = read(document)
    assert lines[1:4] == [f"{k}.\t{text}" for k, text in enumerate(QUESTIONS[:3], 1)]
    assert lines[4] == "•\tEin Punkt"
    found = split(read_paper("anfrage.docx", saved(document))).questions
    assert [question.text for question in found][:2] == list(QUESTIONS[:2])
    assert [question.number for question in found] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("decimal", ["1.", "2."]),
        ("decimalZero", ["01.", "02."]),
        ("lowerLetter", ["a.", "b."]),
        ("upperLetter", ["A.", "B."]),
        ("lowerRoman", ["i.", "ii."]),
        ("upperRoman", ["I.", "II."]),
        ("ordinal", ["1..", "2.."]),
        ("none", [".", "."]),
        ("somethingNew", ["1.", "2."]),
    ],
)
def test_numbers_take_the_form_of_their_list(form: str, shown: list[str]) -> None:
    lines = with_numbering(
        abstract(0, level(0, form, "%1.")) + listed(1, 0), body=items((1, 0), (1, 0))
    )
    assert labels(lines) == [f"{label}\t" for label in shown]


def test_deeper_levels_start_anew_and_name_their_number() -> None:
    lines = with_numbering(
        abstract(
            0,
            level(0, "decimal", "%1."),
            level(1, "lowerLetter", "%2)"),
            level(2, "decimal", "%1.%2.%3"),
        )
        + listed(1, 0),
        body=items((1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1)),
    )
    assert labels(lines) == ["1.\t", "a)\t", "b)\t", "1.b.1\t", "2.\t", "a)\t"]


def test_a_list_may_start_late_and_start_again() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lines = with_numbering(
        abstract(0, level(0, "decimal", "%1.", start=3))
        + listed(1, 0)
        + listed(2, 0, again)
        + listed(3, 0),
        body=items((1, 0), (1, 0), (2, 0), (2, 0), (3, 0)),
    )
    assert labels(lines) == ["3.\t", "4.\t", "1.\t", "2.\t", "3.\t"]


def test_a_list_that_never_restarts_goes_on() -> None:
    lines = with_numbering(
        abstract(
            0, level(0, "decimal", "%1."), level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')
        )
        + listed(1, 0),
        body=items((1, 0), (1, 1), (1, 0), (1, 1)),
    )
    assert labels(lines) == ["1.\t", "1)\t", "2.\t", "2)\t"]


def test_what_follows_the_number_and_legal_numbers_are_as_defined() -> None:
    lines = with_numbering(
        abstract(
            0,
            level(0, "upperRoman", "%1.", '<w:suff w:val="space"/>'),
            level(1, "decimal", "%1.%2", '<w:isLgl/><w:suff w:val="nothing"/>'),
        )
        + listed(1, 0),
        body=items((1, 0), (1, 1)),
    )
    assert labels(lines) == ["I. ", "1.1"]


def test_a_style_lends_its_list_to_its_paragraphs_and_heirs() -> None:
    styles = (
        f'<w:style w:type="paragraph" w:styleId="Frage"><w:pPr>{in_list(1)}</w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Heir"><w:basedOn w:val="Frage"/></w:style>'
    )
    body = "".join(
        paragraph(run(f"Punkt {k}"), f'<w:pStyle w:val="{style}"/>{more}')
        for k, (style, more) in enumerate(
            [("Frage", ""), ("Heir", ""), ("Heir", '<w:numPr><w:numId w:val="0"/></w:numPr>')]
        )
    )
    lines = with_numbering(
        abstract(0, level(0, "decimal", "Frage %1:")) + listed(1, 0), body=body, styles=styles
    )
    assert labels(lines) == ["Frage 1:\t", "Frage 2:\t", ""]


def test_a_paragraph_in_a_list_that_does_not_exist_has_no_number() -> None:
    assert labels(with_numbering(listed(1, 99), body=items((1, 0), (7, 3)))) == ["", ""]


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
