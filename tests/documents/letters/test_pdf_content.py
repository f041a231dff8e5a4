"""The PDF says what the letter says, in order, and can be read by everyone.

Every check has a letter or layout that it must refuse: see `test_pdf_checks_fail.py`.
"""

import pytest
from documents.letters.conftest import MakePdf
from letter_checks import (
    accessibility_problems,
    font_problems,
    heading_problems,
    lonely_headings,
    page_problems,
    text_problems,
)
from letters import LETTER_LIKE, SHIPPED, letter, shipped
from pdf_content import read_pdf
from pdf_measures import lines
from sample_letters import COUNTS, SAMPLES

every_layout = pytest.mark.parametrize("name", SHIPPED)
every_count = pytest.mark.parametrize("count", COUNTS)


@every_layout
@every_count
def test_every_answer_stands_in_the_pdf_once_and_questions_as_often_as_the_profile_says(
    make_pdf: MakePdf, name: str, count: int
) -> None:
    one, layout = SAMPLES[str(count)], shipped(name)
    assert text_problems(read_pdf(make_pdf(one, layout)), one, layout.profile) == []


@every_layout
@every_count
def test_the_pdf_is_tagged_german_has_its_title_and_the_headings_of_the_profile(
    make_pdf: MakePdf, name: str, count: int
) -> None:
    one, layout = SAMPLES[str(count)], shipped(name)
    content = read_pdf(make_pdf(one, layout))
    assert accessibility_problems(content, one) == []
    assert heading_problems(content, one, layout.profile) == []


@every_layout
@every_count
def test_pages_are_counted_and_nothing_stands_alone_at_their_ends(
    make_pdf: MakePdf, name: str, count: int
) -> None:
    """The last page carries more than the signature; no question ends a page."""
    one, layout = SAMPLES[str(count)], shipped(name)
    content = read_pdf(make_pdf(one, layout))
    assert page_problems(content, one) == []
    assert lonely_headings(content) == []


@every_layout
@pytest.mark.parametrize("sample", ["10", "rich"])
def test_fonts_are_those_of_the_profile_and_embedded(
    make_pdf: MakePdf, name: str, sample: str
) -> None:
    layout = shipped(name)
    assert font_problems(read_pdf(make_pdf(SAMPLES[sample], layout)), layout.profile) == []


@every_layout
def test_a_full_draft_is_marked_on_every_page_and_a_final_public_letter_on_none(
    make_pdf: MakePdf, name: str
) -> None:
    pages = read_pdf(make_pdf(SAMPLES["rich"], shipped(name))).page_texts
    assert all("ENTWURF" in page and "NICHTÖFFENTLICH" in page for page in pages)
    final = "".join(read_pdf(make_pdf(SAMPLES["10"], shipped(name))).page_texts)
    assert "ENTWURF" not in final
    assert "NICHTÖFFENTLICH" not in final


@every_layout
def test_lists_tables_notes_and_links_are_real_ones_and_nothing_is_a_figure(
    make_pdf: MakePdf, name: str
) -> None:
    content = read_pdf(make_pdf(SAMPLES["rich"], shipped(name)))
    items = [content.text_of(one) for one in content.nodes("LI")]
    assert items == [
        "–Personalkostenvon96.000Euro,", "–Sachkostenvon4.800Euro,davon", "–Lizenzen,",
        "–Schulungen.", "3.Drittenswirdgeprüft.", "4.Viertenswirdberichtet.",
    ]  # fmt: skip
    assert [content.text_of(one) for one in content.nodes("TH")] == ["Kanal", "Follower", "Stand"]
    assert len(content.nodes("TD")) == 6
    (note,) = content.nodes("Note")
    assert "OhnedieEigenbetriebe" in content.text_of(note)
    assert len(content.nodes("Link")) >= 2
    assert accessibility_problems(content, SAMPLES["rich"]) == []
    assert content.nodes("Figure") == []


@every_layout
def test_what_people_typed_stands_in_the_pdf_unchanged(make_pdf: MakePdf, name: str) -> None:
    text = read_pdf(make_pdf(SAMPLES["rich"], shipped(name))).text
    assert text.count("Undwer&was<ist>{{zuständig}}?") == shipped(name).profile.question_count
    assert "Gemeinsam:ja." in text
    assert "[Antwortfehltnoch]" not in text


@pytest.mark.parametrize("name", LETTER_LIKE)
def test_the_senders_name_stands_in_the_body_where_it_is_read_out(
    make_pdf: MakePdf, name: str
) -> None:
    content = read_pdf(make_pdf(SAMPLES["3"], shipped(name)))
    tagged = "".join(char["text"] for char in content.pages[0] if char["mcid"] is not None)
    assert letter().sender.authority in tagged
    assert letter().sender.return_line in tagged


def test_the_letterhead_stands_above_the_address_and_the_address_in_the_window(
    make_pdf: MakePdf,
) -> None:
    found = {line.text: line for line in lines(make_pdf(SAMPLES["3"], shipped()))}
    assert found["Die Oberbürgermeisterin"].baseline < 45
    assert 62 < found["Toni Mustermann"].baseline < 90
    assert found["Musterlingen, 03.02.2026"].right == pytest.approx(190, abs=0.5)
