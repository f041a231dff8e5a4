"""What an entry says is kept sentence by sentence, for explaining."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_encoder import LetterEncoder, MemoryShelf, silent
from search_entries import TODAY, knowledge

from anfrage.search.base import entries_of
from anfrage.search.quoting import MOST_SENTENCES, sentences_of
from anfrage.search.sayings import made_sayings, named_words, read_sayings, sayings_key
from anfrage.search.vectors import complete_sayings, key_of, vector_table

ENTRIES = entries_of(knowledge(), TODAY)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Ja. Die Stadt hat zwei Bäder.", ["Ja. Die Stadt hat zwei Bäder."]),
        (
            "Es gibt drei Wege:\n- zu Fuß durch den großen Park\n- mit dem Rad an der Alb entlang",
            ["Es gibt drei Wege: zu Fuß durch den großen Park", "mit dem Rad an der Alb entlang"],
        ),
        (
            "Geburtsvorberei-\ntungskurse gibt es an **drei** Orten der Stadt.",
            ["Geburtsvorbereitungskurse gibt es an drei Orten der Stadt."],
        ),
        ("", []),
    ],
)
def test_sentences_are_whole_and_say_something(text: str, sentences: list[str]) -> None:
    assert sentences_of(text) == sentences


@given(st.text(max_size=400))
def test_any_text_has_sentences_in_one_line(text: str) -> None:
    found = sentences_of(text)
    assert len(found) <= MOST_SENTENCES
    assert all(one and "\n" not in one for one in found)


def test_what_is_kept_comes_back_as_rows_of_length_1() -> None:
    encoder = LetterEncoder()
    for entry, content in zip(ENTRIES, made_sayings(ENTRIES, encoder), strict=True):
        said = read_sayings(content, entry, 64)
        assert len(said.sentences) == len(sentences_of(entry.text)) > 0
        assert np.allclose(np.linalg.norm(said.sentences, axis=1), 1, atol=1e-5)
        whole = encoder.passages(sentences_of(entry.text))
        whole /= np.linalg.norm(whole, axis=1, keepdims=True)
        assert (whole * said.sentences).sum(axis=1).min() > 0.999


@pytest.mark.parametrize("damaged", [b"", b"x" * 63, b"x" * 640])
def test_damaged_rows_count_as_none(damaged: bytes) -> None:
    said = read_sayings(damaged, ENTRIES[0], 64)
    assert len(said.sentences) == len(said.words) == 0


def test_a_curated_entrys_sayings_are_made_with_its_vectors() -> None:
    shelf = MemoryShelf()
    vector_table(ENTRIES, LetterEncoder(), shelf, silent)
    assert all(sayings_key(key_of(entry, "letters")) in shelf.kept for entry in ENTRIES)


def test_missing_sayings_are_made_later_and_once() -> None:
    shelf, pauses = MemoryShelf(), []
    complete_sayings(ENTRIES, LetterEncoder(), shelf, lambda: pauses.append(1))
    assert pauses == [1]
    assert len(shelf.kept) == len(ENTRIES)
    again = LetterEncoder()
    complete_sayings(ENTRIES, again, shelf, lambda: None)
    assert not again.made


def test_an_entry_names_words_of_its_title_and_its_text() -> None:
    names = named_words(next(entry for entry in ENTRIES if entry.id == "amtsblatt"))
    assert {"Auflage", "Zustellung", "Bürgerbüros"} <= set(names)
