"""Invented answers with invented vectors, and what comparing with all of them costs."""

import random
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

import numpy as np
import numpy.typing as npt

from anfrage.domain.match import EntryKind
from anfrage.search.base import Entry
from anfrage.search.packed import MANY_ROWS, PackedTable, packed
from anfrage.search.vectors import VectorTable
from anfrage.search.weights import Floats, unit

WORDS: Final = 60
VOCABULARY: Final = 60_000
WIDTH: Final = 384
POOL: Final = 20_000
PER_PAPER: Final = 6  # answers
ASKED: Final = 20  # questions that are answered by packed vectors and exactly

Half = npt.NDArray[np.float16]


def invented(size: int, seed: int = 7) -> list[Entry]:
    """Return answers of words as frequent as in a language: the n-th word 1/n as often."""
    dice = random.Random(seed)  # noqa: S311 - the same words each time
    letters = "enisratdhulcgmobwfkzv"
    words = ["".join(dice.choices(letters, k=dice.randint(4, 14))) for _ in range(VOCABULARY)]
    weights = list(np.cumsum([1 / (n + 20) for n in range(VOCABULARY)]))
    entries = []
    for number in range(size):
        text = " ".join(dice.choices(words, cum_weights=weights, k=WORDS))
        paper = f"p{number // PER_PAPER}"
        entry = Entry(
            f"a{number}", EntryKind.ANSWER, 1, "", "", (), text, adopted=True, paper=paper
        )
        entries.append(entry)
    return entries


def invented_rows(size: int, seed: int = 5) -> Half:
    """Return rows of length 1 as they are kept. No two are near: the hardest case for ranks."""
    dice = np.random.default_rng(seed)
    rows = np.empty((size, WIDTH), np.float16)
    for start in range(0, size, POOL):
        count = min(POOL, size - start)
        rows[start : start + count] = unit(dice.standard_normal((count, WIDTH), np.float32))
    return rows


class InventedShelf:
    """Has a row for every key: one of 20,000."""

    def __init__(self) -> None:
        self._rows = [row.tobytes() for row in invented_rows(POOL)]

    def vectors(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        """Return a row for each key, the same each time."""
        return {key: self._rows[int(key[:8], 16) % POOL] for key in keys}

    def keep(self, vectors: Mapping[str, bytes]) -> None:
        """There is nothing to keep."""


def milliseconds(work: Callable[[int], object], rounds: int) -> list[float]:
    """Time a piece of work, which is told its round."""
    found = []
    for turn in range(rounds):
        begin = time.perf_counter()
        work(turn)
        found.append(1000 * (time.perf_counter() - begin))
    return sorted(found)


def table_of(kept: Half) -> VectorTable | PackedTable:
    """Return the table that the program makes of so many rows."""
    starts = np.arange(len(kept))
    if len(kept) <= MANY_ROWS:
        return VectorTable(kept.astype(np.float32), starts)

    def exact(numbers: Sequence[int]) -> list[Floats]:
        return [kept[number : number + 1].astype(np.float32) for number in numbers]

    return packed(list(kept[:, None, :]), starts, exact)


def reading_once(rows: Floats) -> None:
    """Add all rows up, and do nothing else with them."""
    np.add.reduce(rows, axis=0)


def compared(size: int, rounds: int) -> tuple[float, float, float]:
    """Compare a question with `size` rows, in turn with reading their floats once.

    Returns:
        Milliseconds of reading, the same of comparing, and the share of the ten nearest found.
    """
    kept = invented_rows(size)
    table = table_of(kept)
    questions = unit(np.random.default_rng(9).standard_normal((ASKED, WIDTH), np.float32))
    floats = kept.astype(np.float32)
    reading, comparing = [], []
    for turn in range(rounds):
        question = questions[turn % ASKED : turn % ASKED + 1]
        reading += milliseconds(lambda _: reading_once(floats), 1)
        comparing += milliseconds(partial(_compare, table, question), 1)
    hits = [
        len(set(nearest(table.similarities(row[None])[0])) & set(nearest(floats @ row)))
        for row in questions
    ]
    return statistics.median(reading), statistics.median(comparing), sum(hits) / 10 / ASKED


def _compare(table: VectorTable | PackedTable, question: Floats, _turn: int) -> None:
    table.similarities(question)


def nearest(cosines: Floats) -> list[int]:
    """Return the ten nearest."""
    found: list[int] = np.argsort(-cosines, kind="stable")[:10].tolist()
    return found
