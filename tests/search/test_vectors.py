"""Entries become vectors once, are kept, and are made anew when their content changes."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_encoder import LetterEncoder, MemoryShelf, silent
from search_entries import TODAY, knowledge, record

from anfrage.search.base import Entry, entries_of
from anfrage.search.question_rows import question_rows
from anfrage.search.vectors import key_of, text_parts, vector_table

ENTRIES = entries_of(knowledge(), TODAY)


def test_a_curated_entry_has_one_row_and_a_bare_text_one_a_part() -> None:
    long = entries_of([record("lang", "", "Ein Satz über Kanäle. " * 90)], TODAY)
    table = vector_table([*ENTRIES, *long], LetterEncoder(), MemoryShelf(), silent)
    assert table.starts.tolist() == [0, 1, 2, 3, 4, 5]
    assert len(table.rows) == 5 + len(text_parts(long[0].text)) > 6
    assert np.allclose(np.linalg.norm(table.rows, axis=1), 1, atol=1e-2)


def test_what_is_kept_is_not_made_again_and_gives_the_same() -> None:
    shelf, first, second = MemoryShelf(), LetterEncoder(), LetterEncoder()
    one = vector_table(ENTRIES, first, shelf, silent)
    two = vector_table(ENTRIES, second, shelf, silent)
    assert first.made
    assert not second.made
    assert np.array_equal(one.rows, two.rows)


def test_only_what_changed_is_made_anew() -> None:
    shelf, encoder = MemoryShelf(), LetterEncoder()
    vector_table(ENTRIES, LetterEncoder(), shelf, silent)
    changed = [replace(ENTRIES[0], text="Neuer Text."), *ENTRIES[1:]]
    reports: list[tuple[int, int]] = []
    vector_table(changed, encoder, shelf, lambda done, missing: reports.append((done, missing)))
    assert "Neuer Text." in encoder.made
    assert reports == [(1, 1)]


@pytest.mark.parametrize(
    "same",
    [
        replace(ENTRIES[0], adopted=False),
        replace(ENTRIES[0], expired=True),
        replace(ENTRIES[0], version=9),
    ],
)
def test_a_key_depends_on_content_and_encoder_alone(same: Entry) -> None:
    assert key_of(same, "e") == key_of(ENTRIES[0], "e")
    assert key_of(ENTRIES[0], "e") != key_of(ENTRIES[0], "f") != key_of(ENTRIES[1], "f")


def test_no_entries_give_no_rows() -> None:
    table = vector_table([], LetterEncoder(), MemoryShelf(), silent)
    row = question_rows("Frage?", "", LetterEncoder()).alone
    assert table.similarities(row[None]).tolist() == [[]]


def test_the_nearest_entry_is_the_one_that_says_the_same() -> None:
    table = vector_table(ENTRIES, LetterEncoder(), MemoryShelf(), silent)
    row = question_rows("Setzt die Stadt Drohnen ein?", "", LetterEncoder()).mixed
    assert ENTRIES[int(table.similarities(row[None]).argmax())].id == "drohnen"


def test_an_entry_without_any_text_is_archived_and_has_a_row() -> None:
    empty = entries_of([record("leer", "", "")], TODAY)
    assert empty[0].archived
    assert len(vector_table(empty, LetterEncoder(), MemoryShelf(), silent).rows) == 1


def test_many_questions_are_compared_at_once_as_one_by_one() -> None:
    table = vector_table([*ENTRIES, ENTRIES[0]], LetterEncoder(), MemoryShelf(), silent)
    rows = question_rows("Setzt die Stadt Drohnen ein?", "Amtsblatt", LetterEncoder())
    both = table.similarities(np.stack([rows.alone, rows.around]))
    assert both.shape == (2, len(ENTRIES) + 1)
    assert np.allclose(both[0], table.rows @ rows.alone, atol=1e-6)
    assert np.isclose(both[1, 0], both[1, -1])


def test_surroundings_draw_the_mixed_row_to_them() -> None:
    rows = question_rows("Warum?", "Drohnen", LetterEncoder())
    assert rows.mixed @ rows.around > rows.alone @ rows.around
    bare = question_rows("Warum?", " ", LetterEncoder())
    assert not bare.around.any()
    assert np.allclose(bare.mixed, bare.alone)


@given(st.text(max_size=400))
def test_parts_of_a_short_text_keep_every_word(text: str) -> None:
    assert " ".join(text_parts(text)).split() == text.replace("-\n", "").split()
