"""German words are found, folded and stemmed; questions are told from what stands around them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anfrage.search.analysis import content_words, fold, read_question, sentences, stem, words
from anfrage.search.stop_words import FRAME_WORDS, STOP_WORDS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Märkte", "Maerkte"),
        ("STRASSE", "Straße"),
        ("Ma\u0308rkte", "märkte"),
        ("Schul\u00adhof", "Schulhof"),
    ],
)
def test_spellings_of_one_word_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Märkte", "Markt"), ("Schulungen", "Schulung"), ("Gehälter", "Gehalt"), ("Häuser", "Haus")],
)
def test_forms_of_one_word_share_a_stem(one: str, other: str) -> None:
    assert stem(fold(one)) == stem(fold(other))


def test_different_words_keep_different_stems() -> None:
    assert len({stem(fold(word)) for word in ("Markt", "Marke", "Steuer", "Stelle", "Haus")}) == 5


def test_places_of_words_count_in_the_text_as_it_is() -> None:
    text = "Ma\u0308rkte, z. B. «Wochen-\nmarkt» 😀 und Bau-\nund Umwelt"
    found = list(words(text))
    assert [word.written for word in found] == [text[word.start : word.end] for word in found]
    assert "wochenmarkt" in {word.folded for word in found}
    assert "bau" in {word.folded for word in found}


def test_content_words_leave_out_what_says_nothing() -> None:
    found = [word.written for word in content_words("a) Bleibt die Stadt auf der Plattform X?")]
    assert found == ["Bleibt", "Plattform", "X"]


def test_a_capital_letter_that_numbers_a_list_is_no_word() -> None:
    assert [word.written for word in content_words("A) Drohnen B. Luftbilder")] == [
        "Drohnen",
        "Luftbilder",
    ]


@pytest.mark.parametrize(
    ("text", "question", "background"),
    [
        (
            "Vor diesem Hintergrund fragen wir die Verwaltung: Was kostet das?",
            "Was kostet das?",
            "",
        ),
        ("Wir fragen daher: Was kostet das?", "Was kostet das?", ""),
        (
            "Das Amtsblatt ist teuer. Was kostet es? Bitte nach Jahren.",
            "Was kostet es? Bitte nach Jahren.",
            "Das Amtsblatt ist teuer.",
        ),
        ("Kosten des Amtsblatts", "Kosten des Amtsblatts", ""),
        ("Wir fragen die Verwaltung:", "Wir fragen die Verwaltung:", ""),
        ("", "", ""),
    ],
)
def test_the_question_is_told_from_what_stands_before_it(
    text: str, question: str, background: str
) -> None:
    asked = read_question(text)
    assert (asked.question, asked.background) == (question, background)


def test_abbreviations_do_not_end_a_sentence() -> None:
    assert list(sentences("Gilt Art. 13 Abs. 2 z. B. auch hier? Ja.")) == [
        "Gilt Art. 13 Abs. 2 z. B. auch hier?",
        "Ja.",
    ]


def test_lists_of_words_are_folded() -> None:
    assert {fold(word) for word in STOP_WORDS | FRAME_WORDS} == STOP_WORDS | FRAME_WORDS


@given(st.text())
def test_sentences_keep_every_word(text: str) -> None:
    assert [w.folded for part in sentences(text) for w in words(part)] == [
        w.folded for w in words(text)
    ]


@given(st.text(st.characters(categories=("L", "M", "N", "P", "Z"))))
def test_folding_sees_no_difference_between_composed_and_decomposed(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))
