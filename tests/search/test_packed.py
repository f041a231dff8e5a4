"""Very many vectors are kept in whole numbers, and ranked as the exact ones are."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from search_encoder import LetterEncoder, MemoryShelf, silent
from search_entries import TODAY, knowledge

from anfrage.search import vectors
from anfrage.search.base import entries_of
from anfrage.search.packed import PackedTable, largest, packed
from anfrage.search.question_rows import question_rows
from anfrage.search.vectors import VectorTable, vector_table
from anfrage.search.weights import Floats, unit

DICE = np.random.default_rng(4)
ROWS = unit(DICE.standard_normal((6_000, 384), np.float32))
QUESTIONS = unit(DICE.standard_normal((5, 384), np.float32))


def table(*, parts: int, kept: bool = True) -> PackedTable:
    entries = ROWS.reshape(-1, parts, ROWS.shape[1])

    def exact(numbers: Sequence[int]) -> list[Floats]:
        return [entries[number] if kept else ROWS[:0] for number in numbers]

    return packed(list(entries), np.arange(0, len(ROWS), parts), exact)


def ten(cosines: Floats) -> list[int]:
    found: list[int] = np.argsort(-cosines)[:10].tolist()
    return found


@pytest.mark.parametrize("parts", [1, 3])
def test_the_nearest_entries_are_those_of_the_exact_rows_with_their_cosines(parts: int) -> None:
    exact = (QUESTIONS @ ROWS.T).reshape(5, -1, parts).max(axis=2)
    found = table(parts=parts).similarities(QUESTIONS)
    assert [ten(row) for row in found] == [ten(row) for row in exact]
    for row, right in zip(found, exact, strict=True):
        assert np.allclose(row[ten(right)], right[ten(right)], atol=1e-6)
    assert np.abs(found - exact).max() < 0.01


def test_an_entry_that_is_not_kept_any_more_is_compared_by_its_whole_numbers() -> None:
    found = table(parts=1, kept=False).similarities(QUESTIONS)
    assert 1e-6 < np.abs(found - QUESTIONS @ ROWS.T).max() < 0.01


def test_a_question_without_meaning_is_near_to_nothing() -> None:
    assert not table(parts=1).similarities(np.zeros((1, 384), np.float32)).any()


def test_a_row_takes_a_byte_a_component() -> None:
    assert table(parts=1).rows.nbytes == ROWS.size


def test_a_large_table_finds_what_a_small_one_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = entries_of(knowledge(), TODAY)
    archived = [replace(one, title="", head="", examples=()) for one in entries]
    shelf, encoder = MemoryShelf(), LetterEncoder()
    row = question_rows("Setzt die Stadt Drohnen ein?", "", encoder).mixed
    small = vector_table([*entries, *archived], encoder, shelf, silent)
    monkeypatch.setattr(vectors, "MANY_ROWS", 5)
    large = vector_table([*entries, *archived], encoder, shelf, silent)
    assert isinstance(small, VectorTable)
    assert isinstance(large, PackedTable)
    assert np.allclose(small.similarities(row[None]), large.similarities(row[None]), atol=1e-3)


@pytest.mark.parametrize("size", [0, 1, 60, 5_000, 40_000])
@pytest.mark.parametrize("most", [0, 1, 50])
def test_the_largest_values_come_first_falling_and_of_equal_ones_the_first(
    size: int, most: int
) -> None:
    values = np.random.default_rng(size).integers(0, 900, size).astype(np.float32)
    right = np.argsort(-values, kind="stable")[:most]
    assert largest(values, most).tolist() == right.tolist()
