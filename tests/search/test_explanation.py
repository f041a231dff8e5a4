"""A match names the words that speak for it, and marks them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_entries import find, knowledge

from anfrage.domain.match import EntryKind, Reason, ReasonKind
from anfrage.search.analysis import content_words
from anfrage.search.base import Entry
from anfrage.search.entry_words import EntryWords
from anfrage.search.explanation import matched_spans
from anfrage.search.vocabulary import Vocabulary


def reasons_for(question: str, entry: str) -> tuple[Reason, ...]:
    return next(match.reasons for match in find(question) if match.id == entry)


def test_a_shared_word_is_named_as_it_stands_in_the_entry() -> None:
    assert Reason(ReasonKind.SHARED, "personalkosten", "Personalkosten") in reasons_for(
        "Wie hoch sind die personalkosten?", "personal"
    )


def nearest(entry: str) -> Reason:
    text = next(record.position.text for record in knowledge() if record.position.id == entry)
    return Reason(ReasonKind.NEAREST, "", text)


def test_a_compound_is_named_for_its_part() -> None:
    assert reasons_for("Welche Kosten entstehen?", "personal") == (
        Reason(ReasonKind.PART, "Kosten", "Personalkosten"),
        nearest("personal"),
    )


def test_a_typing_error_is_named_with_the_word_that_was_meant() -> None:
    assert reasons_for("Wie hoch sind die Personlkosten?", "personal") == (
        Reason(ReasonKind.SPELLING, "Personlkosten", "Personalkosten"),
        nearest("personal"),
    )


def test_a_word_that_does_not_stand_there_is_named_and_by_words_nothing_else_is_claimed() -> None:
    assert reasons_for("Wie hoch ist der Krankenstand?", "drohnen") == (
        Reason(ReasonKind.UNSAID, "Krankenstand"),
    )


def test_reasons_name_no_word_twice() -> None:
    found = reasons_for("Drohnen, Drohnen und nochmals Drohnen?", "drohnen")
    assert len(found) == len(set(found))
    assert Reason(ReasonKind.SHARED, "Drohnen", "Drohnen") in found


@pytest.mark.parametrize(
    ("question", "text", "marked"),
    [
        ("Was kosten Drohnen?", "Eine Drohne, zwei DROHNEN.", ["Drohne", "DROHNEN"]),
        ("Welche Kosten?", "Die Personalkosten steigen.", ["Personalkosten"]),
        ("Wie hoch sind die Personlkosten?", "Die Personalkosten steigen.", ["Personalkosten"]),
        ("Märkte?", "Ma\u0308rkte und 😀 Maerkte", ["Ma\u0308rkte", "Maerkte"]),
        ("Wie hoch ist die Hundesteuer?", "Die Stadt hat zwei Drohnen.", []),
        ("", "Drohnen", []),
        ("Drohnen", "", []),
    ],
)
def test_marks_lie_on_the_words_that_meet(question: str, text: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in matched_spans(question, text)] == marked


@given(st.text(max_size=80), st.text(max_size=200))
def test_marks_are_in_order_and_do_not_overlap(question: str, text: str) -> None:
    places = [place for span in matched_spans(question, text) for place in span]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)


@pytest.mark.parametrize(
    ("question", "entry"),
    [("Welche Jahre sind gemeint?", "Das Rechnungsjahr beginnt im Mai."),
     ("Wie lange dauert es jahrelang?", "Seit vielen Jahren.")],
)  # fmt: skip
def test_a_frame_word_is_no_part(question: str, entry: str) -> None:
    found = reasons_in(question, entry)
    assert not [reason for reason in found if reason.kind is ReasonKind.PART]


def reasons_in(question: str, text: str, examples: tuple[str, ...] = ()) -> tuple[Reason, ...]:
    made = Entry("1", EntryKind.POSITION, 1, "Titel", "Titel", examples, text, adopted=True)
    words = EntryWords(made)
    return words.reasons(tuple(content_words(question)), Vocabulary(words.weights))


def test_a_word_that_only_an_example_question_says_is_told_as_such() -> None:
    found = reasons_in("Wie viele Kanäle?", "Es gibt zwei Bäder.", ("Welche Kanäle gibt es?",))
    assert found == (Reason(ReasonKind.EXAMPLE, "Kanäle", "Kanäle"),)
    shown = reasons_in("Wie viele Kanäle?", "Es gibt zwei Kanäle.", ("Welche Kanäle gibt es?",))
    assert shown == (Reason(ReasonKind.SHARED, "Kanäle", "Kanäle"),)


def test_an_adjective_at_the_start_of_a_title_is_no_noun() -> None:
    found = reasons_in("Wer wahrt die Privatsphäre?", "Private Konten und private Leute.")
    assert not [reason for reason in found if reason.kind is ReasonKind.PART]


def test_a_part_that_only_an_example_question_says_is_no_reason() -> None:
    asked = "Wurden Steuergelder überwiesen?"
    found = reasons_in(asked, "Es gibt Anzeigen.", ("Wie viel Geld wird dafür ausgegeben?",))
    assert Reason(ReasonKind.UNSAID, "Steuergelder") in found
    assert "Geld" not in [reason.found for reason in found]
    shown = reasons_in(asked, "Das kostet Geld.", ())
    assert Reason(ReasonKind.PART, "Steuergelder", "Geld") in shown
