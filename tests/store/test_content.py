import json
from dataclasses import is_dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anfrage.domain.answer import DraftAnswer
from anfrage.domain.inquiry import Inquiry, Question
from anfrage.domain.letter import LetterDetails
from anfrage.domain.position import Position
from anfrage.store import content
from anfrage.store.canonical import canonical, moment, row_hash

# Every character that Python can hold, NUL and lone surrogates included; two surrogates that
# happen to form a pair are one character to JSON, so at most one stands in a text.
TEXT = st.builds(
    lambda head, odd, tail: head + odd + tail,
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    st.sampled_from(["", "\x00", "\ud800", "\udfff", "\u2028", '"\\']),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
)


def every(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a type with every field filled, so that a field that is added is covered too."""
    if kind is str:
        return TEXT
    if is_dataclass(kind) and isinstance(kind, type):
        hints = get_type_hints(kind)
        return st.builds(kind, **{name: every(hint) for name, hint in hints.items()})
    if get_origin(kind) is tuple:
        return st.lists(every(get_args(kind)[0]), max_size=3).map(tuple)
    if get_origin(kind) is UnionType:
        return st.one_of(*(every(one) for one in get_args(kind)))
    return st.from_type(kind)


@given(every(Position))
def test_a_position_comes_back_exactly(position: Position) -> None:
    assert content.position_from(content.position_content(position)) == position


@given(every(Question))
def test_a_question_comes_back_exactly(question: Question) -> None:
    assert content.question_from(content.question_content(question)) == question


@given(every(Inquiry))
def test_an_inquiry_comes_back_exactly(inquiry: Inquiry) -> None:
    kept = content.inquiry_content(inquiry)
    assert content.inquiry_from(kept, inquiry.questions) == inquiry
    assert "questions" not in json.loads(kept)


@given(every(DraftAnswer))
def test_an_answer_comes_back_exactly(answer: DraftAnswer) -> None:
    kept = content.answer_content(answer)
    assert content.answer_from(kept, answer.question_id, answer.rev) == answer


@given(every(LetterDetails))
def test_details_come_back_exactly(details: LetterDetails) -> None:
    assert content.details_from(content.details_content(details)) == details


@given(every(Position))
def test_what_is_kept_can_always_be_written_to_a_database(position: Position) -> None:
    kept = content.position_content(position)
    assert "\x00" not in kept
    assert kept.encode("utf-8")


def test_the_same_data_has_one_spelling() -> None:
    assert (
        canonical({"b": 1, "a": ("ü",)}) == canonical({"a": ["ü"], "b": 1}) == '{"a":["ü"],"b":1}'
    )


@pytest.mark.parametrize("odd", [float("nan"), object(), {1, 2}, b"bytes"])
def test_what_is_no_json_data_is_refused(odd: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        canonical({"odd": odd})


def test_times_of_all_zones_sort_as_they_happened() -> None:
    noon = datetime(2026, 11, 9, 12, tzinfo=UTC)
    earlier = (noon - timedelta(microseconds=1)).astimezone(timezone(timedelta(hours=5)))
    assert moment(earlier) < moment(noon)
    assert datetime.fromisoformat(moment(earlier)) == earlier


def test_rows_that_differ_have_different_hashes() -> None:
    columns = ("a", "b")
    rows: list[dict[str, object]] = [
        {"a": "x", "b": "yz"},
        {"a": "xy", "b": "z"},
        {"a": "x|s2:yz", "b": ""},
        {"a": "x", "b": None},
        {"a": "x", "b": "n"},
        {"a": "x", "b": 1},
        {"a": "x", "b": "1"},
    ]
    hashes = {row_hash("t", row, columns) for row in rows} | {row_hash("u", rows[0], columns)}
    assert len(hashes) == len(rows) + 1


def test_the_revision_of_an_answer_is_no_part_of_what_it_says() -> None:
    answer = DraftAnswer("q1", "Ja.")
    assert content.answer_content(answer) == content.answer_content(replace(answer, rev=7))
