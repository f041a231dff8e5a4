"""How the search grows: by words beside rapidfuzz, by vectors beside reading them once.

Run from the repository: ``python benchmarks/matching_scale.py [SIZE …]``; sizes default to 1,000,
10,000 and 100,000 invented answers of 60 words each. One thread; medians and 95th percentiles of
interleaved rounds. Exit 1 if a figure is missed.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before numpy is loaded

import random
import resource
import statistics
import sys
import time
from collections.abc import Callable
from typing import Final

import numpy as np
from rapidfuzz import fuzz, process

from anfrage.domain.match import EntryKind
from anfrage.search.base import Entry
from anfrage.search.index import LexicalIndex
from anfrage.search.vectors import VectorTable

SIZES: Final = (1_000, 10_000, 100_000)
ROUNDS: Final = 15
SLOW_ROUNDS: Final = 2  # of rapidfuzz, which takes seconds
WORDS: Final = 60
VOCABULARY: Final = 60_000
WIDTH: Final = 384
MOST_OF_RAPIDFUZZ: Final = 1 / 30
MOST_MILLISECONDS: Final = 10.0
MOST_OF_READING: Final = 1.3


def invented(size: int, seed: int = 7) -> list[Entry]:
    """Return answers of words as frequent as in a language: the n-th word 1/n as often."""
    dice = random.Random(seed)  # noqa: S311 - the same words each time
    letters = "enisratdhulcgmobwfkzv"
    words = ["".join(dice.choices(letters, k=dice.randint(4, 14))) for _ in range(VOCABULARY)]
    weights = list(np.cumsum([1 / (n + 20) for n in range(VOCABULARY)]))
    entries = []
    for number in range(size):
        text = " ".join(dice.choices(words, cum_weights=weights, k=WORDS))
        entries.append(Entry(f"a{number}", EntryKind.ANSWER, 1, "", "", (), text, adopted=True))
    return entries


def milliseconds(work: Callable[[int], object], rounds: int) -> list[float]:
    """Time a piece of work, which is told its round."""
    found = []
    for turn in range(rounds):
        begin = time.perf_counter()
        work(turn)
        found.append(1000 * (time.perf_counter() - begin))
    return sorted(found)


def lexical(size: int) -> bool:
    """Time the stage while typing; True if its figures are kept."""
    entries = invented(size)
    begin = time.perf_counter()
    index = LexicalIndex(entries)
    built = time.perf_counter() - begin
    dice = random.Random(3)  # noqa: S311 - the same questions each time
    questions = [
        " ".join(dice.sample(dice.choice(entries).text.split(), 8)) + "?" for _ in range(ROUNDS)
    ]
    index.search(questions[0])  # the vocabulary is made once
    ours = milliseconds(lambda turn: index.search(questions[turn], "", 10), ROUNDS)
    texts = [entry.text for entry in entries]
    theirs = milliseconds(
        lambda turn: process.extract(questions[turn], texts, scorer=fuzz.WRatio, limit=10),
        SLOW_ROUNDS,
    )
    high = ours[int(0.95 * (ROUNDS - 1))]
    ratio = statistics.median(ours) / statistics.median(theirs)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{size:9,} entries: built in {built:6.1f} s, words {statistics.median(ours):6.1f} ms "
        f"(p95 {high:6.1f}), rapidfuzz {statistics.median(theirs):8.0f} ms, "
        f"ratio 1/{1 / ratio:.0f}, {memory:.0f} MB so far"
    )
    return size < SIZES[-1] or (ratio <= MOST_OF_RAPIDFUZZ and high <= MOST_MILLISECONDS)


def vectors(size: int) -> bool:
    """Time the comparison with all vectors; True if it costs little more than reading them."""
    rows = np.random.default_rng(5).standard_normal((size, WIDTH), np.float32)
    table = VectorTable(rows, np.arange(size))
    question = rows[:1].copy()
    reading, comparing = [], []
    for _ in range(ROUNDS):
        reading += milliseconds(lambda _: np.add.reduce(rows, axis=0), 1)
        comparing += milliseconds(lambda _: table.similarities(question), 1)
    ratio = statistics.median(comparing) / statistics.median(reading)
    print(
        f"{size:9,} vectors: {statistics.median(comparing):6.1f} ms, read once "
        f"{statistics.median(reading):6.1f} ms, ratio {ratio:.2f}"
    )
    return size < SIZES[-1] or ratio <= MOST_OF_READING


def main() -> int:
    """Print the table of growth."""
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    kept = [part(size) for size in sizes for part in (lexical, vectors)]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
