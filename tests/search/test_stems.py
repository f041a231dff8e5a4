"""Texts are near to a question by the words that they share with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_entries import TODAY, knowledge

from anfrage.search import index
from anfrage.search.base import entries_of
from anfrage.search.holders import Holders
from anfrage.search.index import LexicalIndex
from anfrage.search.stems import StemIndex

INDEX = StemIndex(Holders([{"amtsblatt": 2, "stadt": 1}, {"stadt": 1, "kanal": 1}, {"stadt": 3}]))


def test_a_text_that_holds_the_rare_word_is_nearest() -> None:
    assert INDEX.scores({"kanal": 1.0, "stadt": 1.0}).argmax() == 1


def test_words_that_no_text_holds_lower_the_score() -> None:
    assert INDEX.scores({"kanal": 1.0, "xyz": 1.0})[1] < INDEX.scores({"kanal": 1.0})[1]


@pytest.mark.parametrize("texts", [[], [{}], [{}, {}]])
def test_empty_texts_are_far_from_everything(texts: list[dict[str, float]]) -> None:
    assert StemIndex(Holders(texts)).scores({"kanal": 1.0}).tolist() == [0.0] * len(texts)


WORDS = st.dictionaries(st.sampled_from("abcdef"), st.floats(0.1, 5), max_size=5)


@given(st.lists(WORDS, min_size=1, max_size=8), WORDS)
def test_scores_lie_between_nothing_and_all(
    texts: list[dict[str, float]], asked: dict[str, float]
) -> None:
    scores = StemIndex(Holders(texts)).scores(asked)
    assert all(0 <= score < 1 for score in scores)
    assert [bool(score) for score in scores] == [bool(asked.keys() & text) for text in texts]


def test_a_large_archive_is_searched_by_whole_words(monkeypatch: pytest.MonkeyPatch) -> None:
    small = LexicalIndex(entries_of(knowledge(), TODAY))
    monkeypatch.setattr(index, "MOST_WITH_GRAMS", 3)
    large = LexicalIndex(entries_of(knowledge(), TODAY))
    question = "Wie hoch ist die Auflage des Amtsblatts?"
    assert large.search(question)[0].id == small.search(question)[0].id == "amtsblatt"
    assert len(large.search(question, limit=50)) == len(knowledge())
    assert large.search("Amtsblätter")[0].id == "amtsblatt"
    assert [match.id for match in large.search("Xyz?", limit=2)]
