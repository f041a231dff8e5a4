"""Entries are near a question by the letters of their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anfrage.search.lexical import GramIndex, grams

ENTRIES = [
    {"personalkosten": 2.0, "pressestelle": 1.0},
    {"amtsblatt": 1.0, "auflage": 1.0},
    {"drohnen": 1.0},
]


def test_grams_have_three_to_five_letters_with_blanks_around_the_word() -> None:
    assert grams("ab") == [" ab", "ab ", " ab "]
    assert grams("x") == [" x "]


def test_a_part_of_a_compound_finds_it() -> None:
    scores = GramIndex(ENTRIES).scores({"kosten": 1.0})
    assert scores[0] > 0.2 > 10 * scores[2]
    assert scores[1] == 0


def test_a_typing_error_still_finds_the_word() -> None:
    scores = GramIndex(ENTRIES).scores({"amtsblat": 1.0})
    assert scores[1] == max(scores) > 0.3


def test_a_word_that_no_entry_holds_lowers_every_score() -> None:
    index = GramIndex(ENTRIES)
    assert (
        index.scores({"drohnen": 1.0, "winterdienst": 1.0})[2] < index.scores({"drohnen": 1.0})[2]
    )


def test_rare_words_tell_more() -> None:
    index = GramIndex([{"a": 1.0, "b": 1.0}, {"a": 1.0}])
    assert index.rarity("unbekannt") > index.rarity("b") > index.rarity("a") > 0


@pytest.mark.parametrize("entries", [[], [{}], [{}, {}]])
def test_an_index_without_words_answers(entries: list[dict[str, float]]) -> None:
    assert GramIndex(entries).scores({"drohnen": 1.0}) == [0.0] * len(entries)


def test_asking_twice_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    index = GramIndex(ENTRIES)
    first = index.scores({"personal": 1.0, "auflage": 0.5})
    monkeypatch.setattr("anfrage.search.lexical.MOST_KEPT", 1)
    assert index.scores({"drohne": 1.0}) != first
    assert index.scores({"personal": 1.0, "auflage": 0.5}) == first


WORDS = st.text("abcdeäß12", min_size=1, max_size=12)


@given(
    st.lists(st.dictionaries(WORDS, st.floats(0.1, 10), max_size=6), max_size=6),
    st.dictionaries(WORDS, st.floats(0.1, 2), max_size=6),
)
def test_scores_lie_between_nothing_and_all(
    entries: list[dict[str, float]], asked: dict[str, float]
) -> None:
    scores = GramIndex(entries).scores(asked)
    assert len(scores) == len(entries)
    assert all(0 <= score <= 1 for score in scores)
