"""Where a page ends: no question alone at its foot; long lists, tables and notes go on whole."""

import dataclasses
import re

import pytest
from documents.letters.conftest import MakePdf
from documents.letters.test_file_checks_fail import DOCUMENT, edited
from letter_checks import lonely_headings, packed
from letters import SHIPPED, item, letter, shipped, with_parts
from pdf_content import PdfContent, read_pdf

from anfrage.documents.docx_letter import write_docx
from anfrage.documents.layout import Layout
from anfrage.documents.pdf_letter import write_pdfs
from anfrage.domain.letter import Letter

WORDS = "Die Stadt prüft das Vorhaben und berichtet dem Ausschuss im laufenden Jahr. "
ROWS, ITEMS, NOTE_LINES = 55, 90, 60  # a table has up to 60 rows (docs/antworttext.md)
BODY_SIZE = 9.5  # points; footnotes are smaller
STYLES = "word/styles.xml"


def shifted(lines: int) -> Letter:
    """A letter whose questions lie lower by so many lines; page breaks fall everywhere."""
    items = (item(n, f"Antwort {n}. {WORDS * (n % 5 + 1)}Ende {n}.") for n in range(1, 15))
    return dataclasses.replace(letter(*items), introduction="\n\n".join(["Es folgt."] * lines))


def long_letter() -> Letter:
    """A table, a list and a footnote that are longer than a page."""
    table = ["| Kanal | Zahl |", "|---|--:|", *(f"| Zeile {n}. | {n}.000 |" for n in range(ROWS))]
    points = "\n".join(f"- Punkt {n}." for n in range(ITEMS))
    note = " ".join(
        f"Satz {n} der Fußnote steht hier und sonst nirgends." for n in range(NOTE_LINES)
    )
    answers = ("\n".join(table), points, f"Wie bekannt[^1].\n\n[^1]: {note}", "Schluss.")
    return letter(*(item(number, answer) for number, answer in enumerate(answers, 1)))


def loose() -> Layout:
    """A layout whose questions are not kept with their answers."""
    styles = shipped().parts[STYLES]
    return with_parts(shipped(), {STYLES: styles.replace(b"<w:keepNext/>", b"")})


def without_table_heads(docx: bytes) -> bytes:
    """The file with tables whose first row is not repeated."""
    return edited(docx, DOCUMENT, lambda text: re.sub(r"<w:tblHeader[^>]*/>", "", text))


def pages_without_head(content: PdfContent) -> list[int]:
    """The pages, from 0, with rows of the table and without its head."""
    texts = enumerate(content.page_texts)
    return [n for n, page in texts if "Zeile" in page and "KanalZahl" not in page]


@pytest.fixture(scope="module")
def pages(make_pdf: MakePdf) -> dict[tuple[str, int], PdfContent]:
    """By layout and lines of shift; 0 is the long letter, "loose" a layout that must fail."""
    make_pdf(letter(), shipped())  # skips where LibreOffice is missing
    layouts = {name: shipped(name) for name in SHIPPED}
    letters = {(name, 0): long_letter() for name in SHIPPED}
    letters |= {(name, lines): shifted(lines) for name in SHIPPED for lines in (3, 6)}
    letters |= {("loose", lines): shifted(lines) for lines in range(1, 7)}
    docxs = [write_docx(one, layouts.get(name) or loose()) for (name, _), one in letters.items()]
    letters["headless", 0] = long_letter()
    docxs.append(without_table_heads(write_docx(long_letter(), shipped())))
    pdfs = write_pdfs(docxs, 300)
    return {key: read_pdf(pdf) for key, pdf in zip(letters, pdfs, strict=True)}


@pytest.mark.parametrize("name", SHIPPED)
def test_no_question_stands_alone_at_the_foot_of_a_page(
    pages: dict[tuple[str, int], PdfContent], name: str
) -> None:
    assert [lonely_headings(pages[name, lines]) for lines in (0, 3, 6)] == [[], [], []]


def test_a_layout_that_lets_questions_stand_alone_is_noticed(
    pages: dict[tuple[str, int], PdfContent],
) -> None:
    assert any(lonely_headings(pages["loose", lines]) for lines in range(1, 7))


@pytest.mark.parametrize("name", SHIPPED)
def test_what_is_longer_than_a_page_goes_on_and_loses_nothing(
    pages: dict[tuple[str, int], PdfContent], name: str
) -> None:
    content = pages[name, 0]
    assert content.conformance == ()
    rows = [f"Zeile{n}.{n}.000" for n in range(ROWS)]
    points = [f"–Punkt{n}." for n in range(ITEMS)]
    places = [content.text.find(one) for one in [*rows, *points]]
    assert -1 not in places
    assert places == sorted(places)
    assert [content.text.count(one) for one in (*rows, *points)] == [1] * (ROWS + ITEMS)
    # The header row is read out once and drawn on every page that the table goes over.
    assert [content.text_of(one) for one in content.nodes("TH")] == ["Kanal", "Zahl"]
    assert len([page for page in content.page_texts if "Zeile" in page]) > 1
    assert pages_without_head(content) == []
    small = [one for page in content.pages for one in page if one["size"] < BODY_SIZE]
    noted = packed("".join(one["text"] for one in small if one["tag"] != "Artifact"))
    assert [n for n in range(NOTE_LINES) if f"Satz{n}derFußnote" not in noted] == []


def test_a_table_that_goes_on_without_its_head_is_noticed(
    pages: dict[tuple[str, int], PdfContent],
) -> None:
    assert pages_without_head(pages["headless", 0])
