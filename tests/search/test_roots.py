"""A verb and the noun made of it have one root."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anfrage.search.analysis import fold
from anfrage.search.roots import SHORTEST, root


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("optimiert", "Optimierung"),
        ("abgeschätzt", "Abschätzung"),
        ("auszuweiten", "Ausweitung"),
        ("entlasten", "Entlastung"),
        ("erfassen", "erfasst"),
        ("demographischen", "demografisch"),
    ],
)
def test_forms_of_one_word_have_one_root(one: str, other: str) -> None:
    assert root(fold(one)) == root(fold(other)) != ""


@pytest.mark.parametrize(("one", "other"), [("Kosten", "Köstlichkeit"), ("Planung", "Pflanzung")])
def test_other_words_have_other_roots(one: str, other: str) -> None:
    assert root(fold(one)) != root(fold(other)) or root(fold(one)) == ""


@given(st.text(max_size=40))
def test_a_root_is_long_enough_or_none(word: str) -> None:
    assert len(root(fold(word))) >= SHORTEST or not root(fold(word))
