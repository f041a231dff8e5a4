"""Words are found while they are still being typed, in any spelling, and all have to be there."""

import pytest

from anfrage.search.word_search import rank, sought_words, spans_of, word_text

TEXT = word_text(
    "Straßenbeleuchtung im Hafen",
    "Die Leuchten kosten Geld. Märkte, KI und X; Michael, aktuell, Öl, Maß-\nnahmen, 2026-041.",
)


@pytest.mark.parametrize(
    "typed",
    [
        "leucht", "Leuchte", "STRASSENBEL", "Straße", "hafen leuchten", "Markt", "Maerkte", "öl",
        "oel", "ki", "x", "michael", "aktuelle", "Maßnahme", "2026-041", "die Leuchten", "",
        "[", "–",
    ],
)  # fmt: skip
def test_what_stands_there_is_found(typed: str) -> None:
    assert rank(sought_words(typed), TEXT) > 0


@pytest.mark.parametrize("typed", ["hafen auto", "en", "euchten kostete", "2026-042", "zz"])
def test_a_text_that_lacks_one_of_the_words_is_not_found(typed: str) -> None:
    assert rank(sought_words(typed), TEXT) == 0


def test_whole_words_and_titles_come_before_parts_of_words() -> None:
    texts = [
        word_text("Hafen"), word_text("Hafenfest"), word_text("", "Im Hafen."),
        word_text("Binnenhafen"), word_text("", "Der Binnenhafen."),
    ]  # fmt: skip
    ranks = [rank(sought_words("hafen"), text) for text in texts]
    assert ranks == sorted(ranks, reverse=True)
    assert ranks[0] > ranks[-1] > 0


def test_the_places_of_the_words_are_those_of_the_text_as_it_is() -> None:
    text = "Die Straßenleuchte [sic] und der Markt, die Märkte."
    marked = [text[start:end] for start, end in spans_of(sought_words("leuchten Märkte"), text)]
    assert marked == ["Straßenleuchte", "Markt", "Märkte"]
    assert spans_of(sought_words("["), text) == ()
