"""The PDF says what the letter says, in order, and can be read by everyone."""

import io
import re
from typing import Any

import pdfplumber
import pytest
from documents.letters.conftest import MakePdf
from letters import ANSWER_WITH_LIST, SHIPPED, item, letter, shipped
from pdf_measures import body_text, lines, page_texts
from pdfminer.pdftypes import resolve1

from anfrage.domain.letter import Letter

LONG = letter(
    *(item(number, f"{ANSWER_WITH_LIST} Stand {number}.") for number in range(1, 11)), draft=True
)


def packed(text: str) -> str:
    """A text as `body_text` gives it: list marks and bold as printed, no white space."""
    printed = re.sub(r"(?m)^- ", "–", text).replace("**", "")
    return "".join(printed.split())


def nodes(tree: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    """All elements of one kind in a structure tree."""
    found = [node for node in tree if node["type"] == kind]
    return found + [one for node in tree for one in nodes(node.get("children", []), kind)]


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("one", [letter(), LONG], ids=["three", "ten"])
def test_every_question_and_answer_stands_in_the_pdf_once_and_in_order(
    make_pdf: MakePdf, one: Letter, name: str
) -> None:
    text = body_text(make_pdf(one, shipped(name)))
    wanted = [packed(part) for each in one.items for part in (each.question, each.answer)]
    assert [text.count(part) for part in wanted] == [1] * len(wanted)
    places = [text.index(part) for part in wanted]
    assert places == sorted(places)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_draft_is_marked_on_every_page_and_a_final_letter_on_none(
    make_pdf: MakePdf, name: str
) -> None:
    pages = page_texts(make_pdf(LONG, shipped(name)))
    assert len(pages) > 1
    assert all("ENTWURF" in page.replace(" ", "") for page in pages)
    assert "ENTWURF" not in "".join(page_texts(make_pdf(letter(), shipped(name)))).replace(" ", "")


@pytest.mark.parametrize("name", SHIPPED)
def test_pages_are_counted_and_the_last_one_carries_more_than_the_signature(
    make_pdf: MakePdf, name: str
) -> None:
    pdf = make_pdf(LONG, shipped(name))
    pages = page_texts(pdf)
    for number, page in enumerate(pages, 1):
        assert f"Seite {number} von {len(pages)}" in page
    assert "Stand 10." in pages[-1]
    assert LONG.signer.name in pages[-1]


@pytest.mark.parametrize("name", SHIPPED)
def test_fonts_are_those_of_the_profile_and_embedded(make_pdf: MakePdf, name: str) -> None:
    wanted = {font.replace(" ", "") for font in shipped(name).profile.fonts}
    with pdfplumber.open(io.BytesIO(make_pdf(LONG, shipped(name)))) as document:
        used = {char["fontname"] for page in document.pages for char in page.chars}
    # Six letters and a plus sign stand before the name of an embedded subset (ISO 32000-1, 9.6.4).
    assert all(re.match(r"[A-Z]{6}\+", font) for font in used)
    assert {re.split(r"[+-]", font)[1] for font in used} == wanted


@pytest.mark.parametrize("name", SHIPPED)
def test_the_pdf_is_tagged_german_and_shows_its_title(make_pdf: MakePdf, name: str) -> None:
    with pdfplumber.open(io.BytesIO(make_pdf(letter(), shipped(name)))) as document:
        catalog = document.doc.catalog
        metadata = resolve1(catalog["Metadata"]).get_data().decode()
        title = document.metadata["Title"]
    assert catalog["Lang"] == b"de-DE"
    assert resolve1(catalog["MarkInfo"])["Marked"] is True
    assert resolve1(catalog["ViewerPreferences"])["DisplayDocTitle"] is True
    assert title == letter().subject
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert "<pdfaid:part>2</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>B</pdfaid:conformance>" in metadata


@pytest.mark.parametrize("name", SHIPPED)
def test_headings_and_lists_are_real_ones_and_nothing_is_a_figure(
    make_pdf: MakePdf, name: str
) -> None:
    with pdfplumber.open(io.BytesIO(make_pdf(LONG, shipped(name)))) as document:
        tree = document.structure_tree
        subject = heading_text(document, nodes(tree, "H1"))
        questions = heading_text(document, nodes(tree, "H2"))
    assert subject == [packed(LONG.subject)]
    assert questions == [packed(f"{one.number}.{one.question}") for one in LONG.items]
    assert len(nodes(tree, "LI")) == 2 * len(LONG.items)
    assert nodes(tree, "Figure") == []


def heading_text(document: Any, headings: list[dict[str, Any]]) -> list[str]:
    """The text of each heading, found by the numbers of its marked contents."""
    texts = []
    for heading in headings:
        chars = document.pages[heading["page_number"] - 1].chars
        marks = set(marked(heading))
        texts.append(packed("".join(one["text"] for one in chars if one["mcid"] in marks)))
    return texts


def marked(node: dict[str, Any]) -> list[int]:
    inner = [mark for child in node.get("children", []) for mark in marked(child)]
    return [*node.get("mcids", []), *inner]


def test_the_senders_name_stands_in_the_body_where_it_is_read_out(make_pdf: MakePdf) -> None:
    with pdfplumber.open(io.BytesIO(make_pdf(letter(), shipped()))) as document:
        tagged = "".join(
            char["text"] for char in document.pages[0].chars if char["mcid"] is not None
        )
    assert letter().sender.authority in tagged
    assert letter().sender.return_line in tagged


def test_the_letterhead_stands_above_the_address_and_the_address_in_the_window(
    make_pdf: MakePdf,
) -> None:
    found = {line.text: line for line in lines(make_pdf(letter(), shipped()))}
    assert found["Die Oberbürgermeisterin"].baseline < 45
    assert 62 < found["Toni Mustermann"].baseline < 90
    assert found["Musterlingen, 03.02.2026"].right == pytest.approx(190, abs=0.5)
