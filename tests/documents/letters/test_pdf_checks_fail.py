"""Every check of a letter refuses a broken one: a check that cannot fail checks nothing."""

import dataclasses
import re
from pathlib import Path

import pytest
from documents.letters.conftest import MakePdf
from letter_checks import (
    accessibility_problems,
    font_problems,
    heading_problems,
    page_problems,
    text_problems,
)
from letters import letter, shipped, with_parts
from openxml_audit import OpenXmlValidator
from pdf_content import PdfContent, read_pdf
from sample_letters import SAMPLES

from anfrage.documents.docx_letter import write_docx
from anfrage.documents.layout import Layout
from anfrage.documents.pdf_letter import write_pdf, write_pdfs
from anfrage.domain.letter import Letter

THREE = SAMPLES["3"]
DOCUMENT = "word/document.xml"


def changed(old: str, new: str, part: str = DOCUMENT) -> Layout:
    """The layout `brief` with something else in one of its parts."""
    layout = shipped()
    data = layout.parts[part]
    assert old.encode() in data
    return with_parts(layout, {part: data.replace(old.encode(), new.encode())})


def _flat() -> Layout:
    styles = re.sub(rb"<w:outlineLvl[^>]*/>", b"", shipped().parts["word/styles.xml"])
    styles = styles.replace(b"heading 1", b"Betreff").replace(b"heading 2", b"Frage")
    return with_parts(shipped(), {"word/styles.xml": styles})


def _uncounted() -> Layout:
    empty = shipped().parts["word/header1.xml"]
    return with_parts(shipped(), {f"word/footer{number}.xml": empty for number in (1, 2)})


def _apart() -> Layout:
    style = '<w:pStyle w:val="Closing"/>'
    start = '</w:pPr><w:r><w:t xml:space="preserve">{{ absatz'
    return changed(style + start, f"{style}<w:pageBreakBefore/>{start}")


SECOND = THREE.items[1]
LISTED = letter(THREE.items[0], dataclasses.replace(SECOND, answer="– eins\n\n– zwei"))
LEFT = letter(*THREE.items, introduction="Zu {{ betreff }} sage ich:")
ENGLISH = changed('w:lang w:val="de-DE"', 'w:lang w:val="en-US"', "word/styles.xml")
SERIF = changed("Liberation Sans", "Liberation Serif", "word/styles.xml")
BROKEN: dict[str, tuple[Letter, Layout]] = {
    "good": (THREE, shipped()),
    "placeholder": (LEFT, shipped()),
    "flat": (THREE, _flat()),
    "typed list": (LISTED, shipped()),
    "english": (THREE, ENGLISH),
    "serif": (THREE, SERIF),
    "uncounted": (THREE, _uncounted()),
    "apart": (THREE, _apart()),
}
Broken = dict[str, PdfContent]


@pytest.fixture(scope="module")
def broken(make_pdf: MakePdf) -> Broken:
    """All broken letters, converted in one call."""
    make_pdf(THREE, shipped())  # skips where LibreOffice is missing
    pdfs = write_pdfs([write_docx(*one) for one in BROKEN.values()], 300)
    return {name: read_pdf(pdf) for name, pdf in zip(BROKEN, pdfs, strict=True)}


def test_a_letter_that_says_something_else_than_the_model_is_refused(broken: Broken) -> None:
    good, profile = broken["good"], shipped().profile
    assert text_problems(good, THREE, profile) == []
    for items in (
        (*THREE.items[:2], dataclasses.replace(THREE.items[2], answer="Etwas anderes.")),
        (THREE.items[1], THREE.items[0], THREE.items[2]),
        (*THREE.items, dataclasses.replace(THREE.items[0], question="Nie gestellt?")),
    ):
        assert text_problems(good, dataclasses.replace(THREE, items=items), profile)
    assert text_problems(good, THREE, shipped("ratsantwort").profile)


def test_a_placeholder_that_is_left_is_refused(broken: Broken) -> None:
    found = text_problems(broken["placeholder"], LEFT, shipped().profile)
    assert found == ["a placeholder is left"]


def test_headings_that_are_plain_text_are_refused(broken: Broken) -> None:
    assert heading_problems(broken["good"], THREE, shipped().profile) == []
    assert len(heading_problems(broken["flat"], THREE, shipped().profile)) == 2


def test_a_list_of_typed_dashes_is_refused(broken: Broken) -> None:
    claimed = letter(THREE.items[0], dataclasses.replace(SECOND, answer="- eins\n- zwei"))
    found = heading_problems(broken["typed list"], claimed, shipped().profile)
    assert found == ["0 items of lists, not 2"]


def test_another_language_or_title_is_refused(broken: Broken) -> None:
    assert accessibility_problems(broken["good"], THREE) == []
    assert accessibility_problems(broken["english"], THREE) == ["is not German"]
    other = dataclasses.replace(THREE, subject="Anderer Betreff")
    assert accessibility_problems(broken["good"], other) == ["does not show its title"]


def test_a_pdf_without_tags_is_refused(broken: Broken, monkeypatch: pytest.MonkeyPatch) -> None:
    assert broken
    monkeypatch.setattr("anfrage.documents.pdf_letter._OPTIONS", {})
    plain = read_pdf(write_pdf(write_docx(THREE, shipped())))
    found = accessibility_problems(plain, THREE)
    assert {"is not tagged", "does not say what it conforms to"} <= set(found)


def test_another_font_is_refused(broken: Broken) -> None:
    assert font_problems(broken["good"], shipped().profile) == []
    found = font_problems(broken["serif"], shipped().profile)
    assert "LiberationSerif is not in the profile" in found


def test_pages_without_numbers_and_a_page_for_the_signature_alone_are_refused(
    broken: Broken,
) -> None:
    assert page_problems(broken["good"], THREE) == []
    assert len(page_problems(broken["uncounted"], THREE)) == len(broken["uncounted"].pages)
    found = page_problems(broken["apart"], THREE)
    assert found == ["the last page carries nothing but the signature"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<w:pStyle w:val="Heading1"/>', '<w:keepNext/><w:pStyle w:val="Heading1"/>'),
        ("</w:body>", '<w:bookmarkStart w:id="1" w:name="a"/></w:body>'),
        ('r:id="rId5"', 'r:id="rId99"'),
    ],
)
def test_a_broken_word_file_is_refused_by_the_audit(tmp_path: Path, old: str, new: str) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(write_docx(letter(), shipped()))
    assert OpenXmlValidator().validate(path).errors == []
    path.write_bytes(write_docx(letter(), changed(old, new)))
    assert OpenXmlValidator().validate(path).errors
