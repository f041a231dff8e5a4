"""A word of a question meets the words that the entries know."""

import pytest

from anfrage.domain.match import ReasonKind
from anfrage.search.analysis import fold
from anfrage.search.vocabulary import Vocabulary, edits_allowed

KNOWN = [
    "personalkosten", "pressestelle", "redakteur", "amtsblatt", "umgang", "aufbau", "auswertung",
    "warnung", "bild", "datenschutzbeauftragte", "kanaele", "follower", "drohnen", "stadt",
]  # fmt: skip


def kinds(asked: str) -> dict[str, ReasonKind]:
    return {m.stem: m.kind for m in Vocabulary(KNOWN).meetings(fold(asked))}


def test_another_form_of_a_word_is_the_same_word() -> None:
    assert kinds("Kanal") == {"kanal": ReasonKind.SHARED}


def test_a_word_meets_the_compound_that_holds_it() -> None:
    assert kinds("Kosten") == {"personalkost": ReasonKind.PART}


def test_a_compound_meets_its_parts() -> None:
    assert kinds("Drohnenführer") == {"drohn": ReasonKind.PART}


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Personlkosten", "personalkosten"),
        ("Presestelle", "pressestelle"),
        ("Redaktuer", "redakteur"),
        ("Amtsblat", "amtsblatt"),
        ("Datenschuzbeauftragte", "datenschutzbeauftragte"),
        ("Kanale", "kanaele"),
        ("Folower", "follower"),
    ],
)
def test_a_typing_error_finds_the_word_that_was_meant(asked: str, meant: str) -> None:
    if asked != "Kanale":  # its stem is that of "Kanäle" already
        assert Vocabulary(KNOWN).nearest(fold(asked)) == meant
    assert Vocabulary(KNOWN).meetings(fold(asked))


@pytest.mark.parametrize(
    "asked",
    ["Umfang", "Ausbau", "Auswirkung", "Wohnung", "Geld", "Wild", "Staat", "Auswirkungen", "2024"],
)
def test_a_correctly_typed_word_is_not_taken_for_another(asked: str) -> None:
    assert Vocabulary(KNOWN).nearest(fold(asked)) == ""
    assert not kinds(asked)


def test_short_words_may_have_no_errors() -> None:
    assert [edits_allowed(length) for length in (1, 4, 5, 9, 10, 30)] == [0, 0, 1, 1, 2, 2]


def test_an_empty_vocabulary_meets_nothing() -> None:
    assert Vocabulary([]).meetings("personalkosten") == ()
