"""Whatever stands in a question, the search answers, the same each time."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from search_entries import TODAY, find, knowledge, record

from anfrage.search.index import build_index

SEARCHER = build_index(knowledge(), TODAY)

ODD = [
    *("", " \n\t ", "?", "a", "X", "ß", "12345 2024 17", "💡🚲", "\u0308"),
    *("[b]Drohnen[/b] {{ x }} <script>", "ALLE FRAGEN ZUM AMTSBLATT", "\x00\x1b[2J", "\ud800"),
    *("Wort " * 5000, "q" * 20000),
]


@pytest.mark.parametrize("question", ODD, ids=range(len(ODD)))
def test_odd_text_is_answered(question: str) -> None:
    matches = SEARCHER.search(question)
    assert len(matches) == len(knowledge())
    assert all(0 <= match.score <= 100 for match in matches)


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_text_can_be_indexed_and_found_beside(text: str) -> None:
    odd = record("odd", text, text, keywords=(text,), examples=(text,))
    assert find("Setzt die Stadt Drohnen ein?", odd, *knowledge())[0].id == "drohnen"


def test_many_words_do_not_hide_the_subject() -> None:
    filler = "Die Gemeinde bespricht im Ausschuss verschiedene Angelegenheiten. " * 400
    assert SEARCHER.search(filler + "Setzt die Stadt Drohnen ein?")[0].id == "drohnen"


@pytest.mark.parametrize(
    "change", [str.upper, str.lower, lambda x: unicodedata.normalize("NFD", x)]
)
def test_case_and_composition_make_no_difference_to_rank_and_score(change: object) -> None:
    assert callable(change)
    text = "Welche Kommentare verstoßen gegen die Netiquette der Bürgerbüros?"
    plain, changed = SEARCHER.search(text), SEARCHER.search(change(text))
    assert [(m.id, m.score) for m in changed] == [(m.id, m.score) for m in plain]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.text(max_size=60))
def test_any_text_gets_falling_scores_and_the_same_answer_again(text: str, context: str) -> None:
    matches = SEARCHER.search(text, context)
    scores = [match.score for match in matches]
    assert scores == sorted(scores, reverse=True)
    assert {match.id for match in matches} == {each.position.id for each in knowledge()}
    assert SEARCHER.search(text, context) == matches


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=40), st.text(max_size=120)), max_size=5))
def test_any_knowledge_base_can_be_searched(texts: list[tuple[str, str]]) -> None:
    records = [record(f"p{n}", title, text) for n, (title, text) in enumerate(texts)]
    assert len(build_index(records, TODAY).search("Setzt die Stadt Drohnen ein?")) == len(texts)
