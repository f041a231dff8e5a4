"""What is kept together stays on one page of the PDF, and nothing else changes."""

import dataclasses
import io
import zipfile

import pypdfium2
import pytest
from documents.letters.conftest import MakePdf
from letter_checks import page_problems
from letters import SHIPPED, item, letter, paragraph, shipped, with_body, with_parts
from pdf_content import read_pdf
from sample_letters import SAMPLES, numbered

from anfrage.documents.docx_letter import write_docx
from anfrage.documents.docx_names import W_NAMESPACE
from anfrage.documents.docx_package import read_package
from anfrage.documents.docx_paging import HIDDEN_SIGN, kept_together
from anfrage.documents.pdf_letter import write_pdfs
from anfrage.domain.letter import Letter


def fields_of(docx: bytes) -> list[bool]:
    """For each paragraph of the letter, whether it has a field with the number of pages."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        text = package.read("word/document.xml").decode()
    return ["NUMPAGES" in one for one in text.split("<w:p>")[1:]]


def test_only_paragraphs_that_are_kept_with_the_next_get_a_field() -> None:
    kept = "<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:t>{{ betreff }}</w:t></w:r></w:p>"
    free = kept.replace("<w:keepNext/>", '<w:pStyle w:val="Closing"/><w:keepNext w:val="0"/>')
    closing = kept.replace("<w:keepNext/>", '<w:pStyle w:val="Closing"/>')
    derived = kept.replace("<w:keepNext/>", '<w:pStyle w:val="Eigener"/>')
    own = (
        '<w:style w:type="paragraph" w:styleId="Eigener"><w:name w:val="Eigener"/>'
        '<w:basedOn w:val="Closing"/></w:style></w:styles>'
    )
    layout = with_body(paragraph("{{ betreff }}") + kept + free + closing + derived)
    styles = layout.parts["word/styles.xml"].decode().replace("</w:styles>", own)
    docx = write_docx(letter(), with_parts(layout, {"word/styles.xml": styles.encode()}))
    assert fields_of(docx) == [False] * 5
    assert fields_of(kept_together(docx)) == [False, True, False, True, True]


@pytest.mark.parametrize("name", SHIPPED)
def test_every_other_part_of_the_file_stays_as_it_is(name: str) -> None:
    before = write_docx(SAMPLES["rich"], shipped(name))
    old, new = read_package("", before), read_package("", kept_together(before))
    assert [part for part in old if old[part] != new[part]] == ["word/document.xml"]
    assert W_NAMESPACE.encode() in new["word/document.xml"]


@pytest.mark.parametrize("broken", [b"", b"PK", b"%PDF-1.7"])
def test_what_is_no_word_file_stays_as_it_is(broken: bytes) -> None:
    assert kept_together(broken) == broken


def shifted(lines: int) -> Letter:
    """A letter of four questions whose end lies lower by `lines` paragraphs."""
    words = "Die Stadt prüft das Vorhaben und berichtet dem Ausschuss im laufenden Jahr. "
    items = tuple(item(n, f"Antwort {n}. {words * (n % 4)}Ende {n}.") for n in range(1, 5))
    return dataclasses.replace(letter(*items), introduction="\n\n".join(["Es folgt."] * lines))


def test_wherever_a_page_ends_the_last_one_carries_more_than_the_signature(
    make_pdf: MakePdf,
) -> None:
    make_pdf(SAMPLES["3"], shipped())  # skips where LibreOffice is missing
    letters = [shifted(lines) for lines in range(1, 11)] + [numbered(count) for count in (4, 11)]
    pdfs = write_pdfs([write_docx(one, shipped("formular")) for one in letters], 120)
    found = [page_problems(read_pdf(pdf), one) for pdf, one in zip(pdfs, letters, strict=True)]
    assert found == [[]] * len(letters)
    assert {len(read_pdf(pdf).pages) for pdf in pdfs[:10]} == {1, 2}  # the border was crossed


@pytest.mark.parametrize("name", ["brief", "formular"])
def test_the_bookmarks_are_the_headings_and_nothing_hidden(make_pdf: MakePdf, name: str) -> None:
    pdf = pypdfium2.PdfDocument(make_pdf(SAMPLES["3"], shipped(name)))
    titles = [one.get_title() for one in pdf.get_toc()]
    assert titles[0] == SAMPLES["3"].subject
    assert titles[-1].endswith(("entwickelt?", "Zu Frage 3"))


@pytest.mark.parametrize("name", SHIPPED)
def test_nothing_that_is_hidden_in_headings_is_left_in_the_pdf(
    make_pdf: MakePdf, name: str
) -> None:
    made = make_pdf(SAMPLES["10"], shipped(name))
    pdf = pypdfium2.PdfDocument(made)
    titles = [one.get_title() for one in pdf.get_toc()]
    assert titles
    assert not any(HIDDEN_SIGN in title or title.endswith(("?2", "?3")) for title in titles)
    assert HIDDEN_SIGN not in read_pdf(made).text
    hidden = kept_together(write_docx(SAMPLES["10"], shipped(name)))
    with zipfile.ZipFile(io.BytesIO(hidden)) as package:
        assert HIDDEN_SIGN in package.read("word/document.xml").decode()
