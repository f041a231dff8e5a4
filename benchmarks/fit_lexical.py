"""Fit the constants of `anfrage/search/calibration.py` and print what they reach.

Usage: python benchmarks/fit_lexical.py [FOLDER]

FOLDER (default: environment variable ANFRAGE_EVAL, else ../shared/eval beside this repository)
holds dev/positions, dev/karlsruhe and dev/inquiries.jsonl. Every figure is cross-validated: the
questions of one inquiry, and all questions about one position, are never on both sides. Takes
two minutes.
"""

import dataclasses
import json
import math
import os
import sys
import zlib
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from anfrage.domain.match import EntryKind
from anfrage.search.base import Entry
from anfrage.search.calibration import Coefficients, Evidence, probability
from anfrage.search.index import LexicalIndex
from anfrage.search.query import read_query

FOLDS: Final = 5
CANDIDATES: Final = 10  # entries per question that the model learns from
TODAY: Final = date(2026, 1, 1)
RIDGE: Final = 0.1  # keeps the weights finite where a fold is perfectly separable

# Weight of one question of each set, so that the few curated ones are not drowned; as many council
# questions with their answer in reach as without, since an office's own mixture is unknown.
WEIGHTS: Final = {
    "positions": 1.0,
    "own examples": 0.5,
    "position away": 0.5,
    "foreign": 0.1,
    "council": 0.15,
    "council, answer away": 0.15,
}


@dataclasses.dataclass(frozen=True, slots=True)
class Asked:
    """One question: what speaks for its nearest entries, best first, and which are right."""

    group: str
    answerable: bool
    nearest: tuple[tuple[Evidence, bool], ...]


def rows(path: Path) -> list[dict[str, Any]]:
    """Read a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def entry(row: dict[str, Any], without: str = "") -> Entry:
    """Make an entry of a corpus line, without one of its example questions."""
    return Entry(
        id=row["id"],
        kind=EntryKind.POSITION,
        version=1,
        title=row["title"],
        head="\n".join([row["title"], *row.get("keywords", ())]),
        examples=tuple(e for e in row.get("examples", ()) if e != without),
        text=row["text"],
        adopted=True,
        paper=row.get("date") or "",
    )


def ask(index: LexicalIndex, row: dict[str, Any], *, answer_away: bool = False) -> Asked:
    """Hold one question against an index; `answer_away` takes the right answers out of it."""
    right = set(row["relevant"])
    query = read_query(row["text"], row.get("context", ""))
    ranked = [(index.entries[n], v) for n, v in index.nearest(query, CANDIDATES + len(right))]
    if answer_away:
        ranked = [pair for pair in ranked if pair[0].id not in right]
        best = [pair[1].reach for pair in ranked[:2]]
        ranked = [
            (e, dataclasses.replace(v, rival_reach=best[1] if n == 0 else best[0]))
            for n, (e, v) in enumerate(ranked)
        ]
    nearest = tuple((evidence, e.id in right) for e, evidence in ranked[:CANDIDATES])
    group = row.get("context") or "".join(sorted(right)) or row["id"]
    return Asked(group, bool(right) and not answer_away, nearest)


def collect(folder: Path) -> dict[str, list[Asked]]:
    """Ask every question of every set."""
    corpus = rows(folder / "positions" / "corpus.jsonl")
    queries = rows(folder / "positions" / "queries.jsonl")
    curated = LexicalIndex([entry(row) for row in corpus])
    council = LexicalIndex([entry(row) for row in rows(folder / "karlsruhe" / "corpus.jsonl")])
    asked = rows(folder / "karlsruhe" / "queries.jsonl")
    return {
        "positions": [ask(curated, row) for row in queries],
        "own examples": list(own_examples(corpus)),
        "position away": list(position_away(corpus, queries)),
        "foreign": [ask(curated, row) for row in foreign(folder / "inquiries.jsonl")],
        "council": [ask(council, row) for row in asked],
        "council, answer away": [ask(council, row, answer_away=True) for row in asked],
    }


def own_examples(corpus: Sequence[dict[str, Any]]) -> Iterator[Asked]:
    """Ask each position's example questions of a corpus that lacks that very example."""
    for row in corpus:
        for example in row.get("examples", ()):
            index = LexicalIndex([entry(each, without=example) for each in corpus])
            yield ask(index, {"id": row["id"], "text": example, "relevant": [row["id"]]})


def position_away(
    corpus: Sequence[dict[str, Any]], queries: Sequence[dict[str, Any]]
) -> Iterator[Asked]:
    """Ask all questions about a position of a corpus that lacks it: near misses of the subject."""
    for row in corpus:
        index = LexicalIndex([entry(each) for each in corpus if each is not row])
        own = [query["text"] for query in queries if query["relevant"] == [row["id"]]]
        for text in [*own, *row.get("examples", ())]:
            asked = ask(index, {"id": row["id"], "text": text, "relevant": []})
            yield dataclasses.replace(asked, group=row["id"])


def foreign(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the questions of other bodies' inquiries, which the curated positions cannot answer."""
    for paper in rows(path):
        for text in paper["questions"]:
            yield {"id": paper["id"], "text": text, "context": paper["title"], "relevant": []}


def fit(sample: Sequence[tuple[tuple[float, ...], bool, float]]) -> Coefficients:
    """Fit a logistic model by Newton's method to (features, right, weight) rows."""
    size = len(sample[0][0]) + 1
    weights = [0.0] * size
    for _ in range(25):
        slope = [-RIDGE * w for w in weights]
        curve = [[RIDGE * (i == j) for j in range(size)] for i in range(size)]
        for features, right, weight in sample:
            x = (*features, 1.0)
            p = 1 / (1 + math.exp(-sum(a * b for a, b in zip(weights, x, strict=True))))
            pull, bend = weight * (right - p), weight * p * (1 - p)
            for i in range(size):
                slope[i] += pull * x[i]
                for j in range(size):
                    curve[i][j] += bend * x[i] * x[j]
        step = solve(curve, slope)
        weights = [w + s for w, s in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-6:
            break
    return Coefficients(*(round(w, 3) for w in weights))


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve a small positive definite system by Gaussian elimination."""
    a = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(a)
    for i in range(size):
        for j in range(i + 1, size):
            factor = a[j][i] / a[i][i]
            a[j] = [x - factor * y for x, y in zip(a[j], a[i], strict=True)]
    solution = [0.0] * size
    for i in reversed(range(size)):
        known = sum(a[i][j] * solution[j] for j in range(i + 1, size))
        solution[i] = (a[i][size] - known) / a[i][i]
    return solution


def sample(
    sets: dict[str, list[Asked]], fold: int | None
) -> list[tuple[tuple[float, ...], bool, float]]:
    """Return the rows to learn from: all, or all but one fold."""
    return [
        (evidence.features(), right, WEIGHTS[name])
        for name, questions in sets.items()
        for asked in questions
        if fold is None or fold_of(asked) != fold
        for evidence, right in asked.nearest
    ]


def fold_of(asked: Asked) -> int:
    """Return the fold of a question's group."""
    return zlib.crc32(asked.group.encode()) % FOLDS


def report(name: str, questions: Sequence[Asked], models: Sequence[Coefficients]) -> str:
    """Describe what the verdicts are worth on questions that the model has not seen."""
    judged = [
        (probability(q.nearest[0][0], models[fold_of(q)]), q.nearest[0][1], q.answerable)
        for q in questions
    ]
    sure = [right for p, right, _ in judged if p >= 0.8]
    line = f"{name} ({len(judged)}): fits {len(sure)}, right {sum(sure) / max(1, len(sure)):.3f}"
    answerable = [p for p, _, yes in judged if yes]
    other = [p for p, _, yes in judged if not yes]
    if answerable:
        line += f", share {sum(p >= 0.8 for p in answerable) / len(answerable):.3f}"
        line += f", kept {sum(p >= 0.4 for p in answerable) / len(answerable):.3f}"
    if other:
        line += f", refused {sum(p < 0.4 for p in other) / len(other):.3f}"
        line += f", wrongly sure {sum(p >= 0.8 for p in other) / len(other):.3f}"
    return line


def default_folder() -> Path:
    """Return the evaluation folder: from the environment, else beside this repository."""
    beside = Path(__file__).resolve().parents[2] / "shared" / "eval"
    return Path(os.environ.get("ANFRAGE_EVAL", beside))


def main() -> int:
    """Fit, print the constants and the cross-validated figures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else default_folder()
    sets = collect(folder / "dev")
    models = [fit(sample(sets, fold)) for fold in range(FOLDS)]
    for name, questions in sets.items():
        print(report(name, questions, models))
    print(fit(sample(sets, None)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
