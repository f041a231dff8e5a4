"""How the search grows: by words beside rapidfuzz, by vectors beside reading them once.

Run from the repository: ``python benchmarks/matching_scale.py [SIZE …]``; sizes default to 1,000,
10,000, 100,000 and 1,000,000 invented answers of 60 words each (the last takes 10 minutes and
10 GB while the index is built). One thread, a process for each size; medians and 95th percentiles,
what is compared in turn. Exit 1 if a figure is missed.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before numpy is loaded

import random
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from rapidfuzz import fuzz, process
from searching.growing import InventedShelf, compared, invented, milliseconds

from anfrage.search.base import Entry
from anfrage.search.encoder import E5Encoder
from anfrage.search.index import LexicalIndex
from anfrage.search.meaning import MeaningIndex
from anfrage.search.weights_place import shipped_weights

SIZES: Final = (1_000, 10_000, 100_000, 1_000_000)
JUDGED: Final = 100_000
"""Size from which ratios are judged; the time of the stage while typing is judged there only."""

ROUNDS: Final = 15
SLOW_ROUNDS: Final = 2  # of rapidfuzz, which takes seconds
MOST_OF_RAPIDFUZZ: Final = 1 / 30
MOST_MILLISECONDS: Final = 10.0
MOST_OF_READING: Final = 1.3
MOST_OF_AN_ANSWER: Final = {100_000: 100.0, 1_000_000: 200.0}
MOST_MEMORY: Final = {10_000: 300.0}
LEAST_FOUND: Final = 0.99


def megabytes() -> float:
    """Return the memory that this process holds now; 0 where the system does not tell."""
    told = Path("/proc/self/status")
    if not told.exists():
        return 0.0
    lines = told.read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def questions_of(entries: Sequence[Entry]) -> list[str]:
    """Return questions of eight words of one answer each."""
    dice = random.Random(3)  # noqa: S311 - the same questions each time
    return [
        " ".join(dice.sample(dice.choice(entries).text.split(), 8)) + "?" for _ in range(ROUNDS)
    ]


def high(times: Sequence[float]) -> float:
    """Return the 95th percentile of sorted times."""
    return times[int(0.95 * (len(times) - 1))]


def answers(size: int, encoder: E5Encoder | None) -> bool:
    """Time the stage while typing, and the whole answer; True if their figures are kept."""
    entries = invented(size)
    before = megabytes()
    begin = time.perf_counter()
    index = MeaningIndex(entries, encoder, InventedShelf()) if encoder else LexicalIndex(entries)
    built = time.perf_counter() - begin
    asked = questions_of(entries)
    LexicalIndex.search(index, asked[0])  # the vocabulary is made once
    words = milliseconds(lambda turn: LexicalIndex.search(index, asked[turn], "", 10), ROUNDS)
    whole = milliseconds(lambda turn: index.search(asked[turn], asked[turn - 1], 10), ROUNDS)
    memory = megabytes()
    texts = [entry.text for entry in entries]
    theirs = milliseconds(
        lambda turn: process.extract(asked[turn], texts, scorer=fuzz.WRatio, limit=10), SLOW_ROUNDS
    )
    ratio = statistics.median(words) / statistics.median(theirs)
    print(
        f"{size:9,} entries: built in {built:6.1f} s, words {statistics.median(words):6.1f} ms "
        f"(p95 {high(words):6.1f}), rapidfuzz {statistics.median(theirs):8.0f} ms, "
        f"ratio 1/{1 / ratio:.0f}, whole answer {statistics.median(whole):6.1f} ms "
        f"(p95 {high(whole):6.1f}), {memory:.0f} MB, {before:.0f} of them texts and model",
        flush=True,
    )
    kept = statistics.median(whole) <= MOST_OF_AN_ANSWER.get(size, 1000)
    kept = kept and memory <= MOST_MEMORY.get(size, 100_000)
    kept = kept and (size < JUDGED or ratio <= MOST_OF_RAPIDFUZZ)
    return kept and (size != JUDGED or high(words) <= MOST_MILLISECONDS)


def vectors(size: int) -> bool:
    """Time the comparison with all vectors; True if it costs little more than reading them."""
    reading, comparing, found = compared(size, ROUNDS)
    print(
        f"{size:9,} vectors: {comparing:6.1f} ms, read once {reading:6.1f} ms, "
        f"ratio {comparing / reading:.2f}, {found:.3f} of the ten nearest found",
        flush=True,
    )
    return found >= LEAST_FOUND and (size < JUDGED or comparing <= MOST_OF_READING * reading)


def main() -> int:
    """Print the table of growth, each size from a process of its own."""
    sizes = sys.argv[1:] or [str(size) for size in SIZES]
    if len(sizes) > 1:
        command = [sys.executable, __file__]
        return max(subprocess.run([*command, size], check=False).returncode for size in sizes)
    size = int(sizes[0])
    weights = shipped_weights()
    if weights is None:
        print("without the model: the whole answer is that of the words", file=sys.stderr)
    kept = [vectors(size), answers(size, E5Encoder(weights) if weights else None)]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
