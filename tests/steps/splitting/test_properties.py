"""What holds for every paper, whatever stands in it."""

import pytest
from hypothesis import example, find, given, settings
from hypothesis import strategies as st
from inquiry_papers import FORMS, QUESTIONS, SCHEMES, folded, numbered, split, texts

from anfrage.domain.text import clean
from anfrage.german.warnings import WARNING_CODES

# Pieces that papers are made of, and what breaks them.
_PIECES = st.sampled_from(
    [
        *QUESTIONS, "1. ", "2. ", "3) ", "a) ", "A. ", "II. ", "• ", "- ", "Frage 2: ",
        "Wenn ja, ", "\n", "\n\n", "\r\n", " ", "\t", "\x0c", "Begründung:\n", "Antwort:\n",
        "Fragen:\n", "Wir fragen:\n", "gez. Eva Muster\n", "Vorlage Nr.: 2024/0123\n", "Seite 2\n",
        "Sehr geehrte Frau Muster,\n", "Mit freundlichen Grüßen\n", "Ein Satz. ", "Ein Wort-\n",
        "ä", "a\u0308", "\x1b[1m", "\x00", "?", "Gremium Termin TOP ö nö\n", "Rat 14.05.2024 7\n",
        "am 3. Mai 2024 ", "(Bitte aufschlüsseln.) ",
    ]
)  # fmt: skip
_PAPERS = st.lists(_PIECES, max_size=40).map("".join) | st.text(max_size=300)


@given(_PAPERS)
@example("1. Wie?\n1. Wie?\n")
@example("2. Wie viele gibt es?")
@settings(max_examples=400, deadline=None)
def test_places_give_the_questions_back_in_order(paper: str) -> None:
    inquiry = split(paper)
    before = 0
    for question in inquiry.questions:
        span = question.span
        assert before <= span.start < span.end <= len(paper)
        before = span.end
        there, text = folded(clean(paper[span.start : span.end])), folded(question.text)
        # Page furniture may stand between the first and the last word of a question.
        assert there == text or _is_subsequence(text, there)
        for child in question.children:
            assert span.start <= child.span.start < child.span.end <= span.end
    assert inquiry.text == paper
    assert set(inquiry.warnings) <= WARNING_CODES


@given(_PAPERS)
@settings(max_examples=300, deadline=None)
def test_no_character_is_invented_and_every_text_is_clean(paper: str) -> None:
    inquiry = split(paper)
    known = set(clean(paper)) | {" "}
    for question in inquiry.questions:
        assert question.text
        assert question.text == clean(question.text) == " ".join(question.text.split())
        assert set(question.text) <= known
        assert question.number == clean(question.number) != ""
        at = 0
        for part in question.parts:
            at = question.text.index(part.text, at) + len(part.text)
        assert question.parts
    for said in (inquiry.title, inquiry.reference, inquiry.preamble):
        assert set(said) <= known | {"\n"}


@given(_PAPERS)
@settings(max_examples=100, deadline=None)
def test_the_same_paper_gives_the_same_inquiry(paper: str) -> None:
    assert split(paper) == split(paper)


_ASKED = st.lists(
    st.builds(
        "{} {} {}?".format,
        st.sampled_from(["Wie viele", "Welche", "Warum werden", "Seit wann gibt es", "Wo stehen"]),
        st.sampled_from(["neue Bänke", "alte Wege", "die Spielgeräte", "weitere Kosten"]),
        st.sampled_from(
            ["im Stadtpark", "nach Stadtteilen getrennt", "in den Jahren 2020 bis 2024"]
        ),
    ),
    min_size=2,
    max_size=9,
    unique=True,
)
_COUNTED_TO_NINE = sorted(set(SCHEMES))


@pytest.mark.parametrize("form", FORMS)
@given(asked=_ASKED, scheme=st.sampled_from(_COUNTED_TO_NINE), width=st.integers(40, 140))
@settings(max_examples=120, deadline=None)
def test_a_paper_made_of_known_questions_gives_them_back(
    form: str, asked: list[str], scheme: str, width: int
) -> None:
    assert texts(FORMS[form](numbered(asked, scheme, width), width)) == asked


@given(scheme=st.sampled_from(_COUNTED_TO_NINE), width=st.integers(40, 160))
@settings(max_examples=150, deadline=None)
def test_another_line_width_leaves_the_questions_as_they_are(scheme: str, width: int) -> None:
    unbroken = texts(FORMS["letter"](numbered(QUESTIONS, scheme), 0))
    assert texts(FORMS["letter"](numbered(QUESTIONS, scheme, width), width)) == unbroken


def test_the_random_papers_hold_questions_with_sub_items_and_doubts() -> None:
    found = find(
        _PAPERS,
        lambda paper: (
            len(split(paper).questions) > 1
            and any(question.children for question in split(paper).questions)
            and len(split(paper).warnings) > 0
        ),
        settings=settings(max_examples=3000, deadline=None),
    )
    assert split(found).questions


def _is_subsequence(part: str, whole: str) -> bool:
    rest = iter(whole)
    return all(character in rest for character in part)
