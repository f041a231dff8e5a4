"""Questions set right by hand keep their words, their places and the paper's numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anfrage.domain.inquiry import Question, Span, SubItem
from anfrage.steps.revising import (
    add_question,
    count_anew,
    cut_question,
    drop_question,
    join_question,
    number_question,
    reword_question,
)

PAPER = "Kopf\n1. Was kostet das\n   und wer zahlt? 2. Wann?\n"
FIRST = Question("1", "Was kostet das und wer zahlt?", Span(8, 41))
SECOND = Question("2", "Wann?", Span(44, 49))
BOTH = (FIRST, SECOND)


def numbers(questions: tuple[Question, ...]) -> list[str]:
    return [one.number for one in questions]


def test_the_sample_is_as_described() -> None:
    assert PAPER[8:41].split() == FIRST.text.split()
    assert PAPER[44:49] == SECOND.text


def test_a_cut_question_becomes_a_and_b_with_their_own_places_in_the_paper() -> None:
    cut = cut_question(BOTH, 0, FIRST.text.index("und"), PAPER)
    assert numbers(cut) == ["1a", "1b", "2"]
    assert [PAPER[one.span.start : one.span.end].split() for one in cut] == [
        one.text.split() for one in cut
    ]
    assert all(len(one.parts) >= 1 for one in cut[:2])


@pytest.mark.parametrize("place", [0, len(FIRST.text)])
def test_nothing_is_cut_where_one_half_would_be_blank(place: int) -> None:
    assert cut_question(BOTH, 0, place, PAPER) == BOTH


@given(st.integers(1, len(FIRST.text) - 1))
def test_cut_and_joined_is_as_before(place: int) -> None:
    joined = join_question(cut_question(BOTH, 0, place, PAPER), 0)
    assert [one.text.replace(" ", "") for one in joined] == [
        one.text.replace(" ", "") for one in BOTH
    ]
    assert numbers(joined) == ["1", "2"]
    assert joined[0].span == FIRST.span


def test_joining_covers_both_places_and_the_last_has_no_next() -> None:
    joined = join_question(BOTH, 0)
    assert (joined[0].text, joined[0].span) == (f"{FIRST.text} Wann?", Span(8, 49))
    assert join_question(BOTH, 1) == BOTH


def test_numbers_are_the_papers_until_somebody_changes_them() -> None:
    assert numbers(number_question(BOTH, 1, " 3.1 ")) == ["1", "3.1"]
    assert number_question(BOTH, 1, "  ") == BOTH
    assert numbers(count_anew(number_question(BOTH, 0, "IV"))) == ["1", "2"]


def test_a_reworded_question_keeps_only_the_sub_items_that_are_still_in_it() -> None:
    listed = Question(
        "1", "Wie viele a) Bäume b) Bänke?", Span(0, 28),
        (SubItem("a", "Bäume", Span(13, 18)), SubItem("b", "Bänke?", Span(22, 28))),
    )  # fmt: skip
    changed = reword_question((listed,), 0, "Wie viele a) Bäume\ngibt es?")[0]
    assert changed.text == "Wie viele a) Bäume gibt es?"
    assert [one.number for one in changed.children] == ["a"]
    assert reword_question(BOTH, 0, " \n") == BOTH


def test_an_added_question_stands_where_its_words_stand_under_the_next_free_number() -> None:
    added = add_question(BOTH, "Wer?", Span(42, 44))
    assert [(one.number, one.text) for one in added] == [
        ("1", FIRST.text), ("3", "Wer?"), ("2", "Wann?"),
    ]  # fmt: skip
    assert add_question(BOTH, "Wer?", Span(0, 0))[-1].text == "Wer?", "unknown place: at the end"
    assert add_question(BOTH, " ", Span(0, 0)) == BOTH


def test_a_dropped_question_leaves_the_others_as_they_are() -> None:
    assert drop_question(BOTH, 0) == (SECOND,)
