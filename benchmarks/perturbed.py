"""How well entries are found when questions are put a little differently, and when nothing fits.

Run from the repository: ``python benchmarks/perturbed.py [FOLDER]``; as `matching.py`. Each
question gets one typing error, one other word of the same meaning, or another order of its clauses;
entries get other names and another order. Then 300 council questions lose their own answers. Exit 1
if a perturbed row is more than .03 below the plain one.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before numpy is loaded

import math
import random
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from fit_lexical import default_folder, entry, rows
from fit_meaning import FolderShelf
from matching import SETS, VECTORS, Answer, asked_of, line, ours
from searching.alone import ModelAlone
from searching.changing import changed

from anfrage.search.encoder import E5Encoder
from anfrage.search.meaning import MeaningIndex
from anfrage.search.weights_place import shipped_weights

SEED: Final = 20
LEFT_OUT: Final = 300
AT_LEAST: Final = 300
"""Questions that are asked: those of a small set are changed several times over."""

MOST_LOST: Final = 0.03

Row = dict[str, Any]


def perturbed(corpus: Sequence[Row], queries: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Return entries under other names in another order, and questions put differently."""
    dice = random.Random(SEED)  # noqa: S311 - the same changes each time
    names = {row["id"]: f"{dice.getrandbits(48):012x}" for row in corpus}
    renamed = [row | {"id": names[row["id"]]} for row in corpus]
    dice.shuffle(renamed)
    asked = [
        query
        | {
            "text": changed(query["text"], dice),
            "relevant": [names[wanted] for wanted in query["relevant"]],
        }
        for query in list(queries) * math.ceil(AT_LEAST / len(queries))
    ]
    return renamed, asked


def told(
    name: str, corpus: Sequence[Row], queries: Sequence[Row], model: E5Encoder, shelf: FolderShelf
) -> list[float]:
    """Print the rows of the model alone and of the program; the program's recall@1/5/10."""
    entries = [entry(row) for row in corpus]
    places = {each.id: number for number, each in enumerate(entries)}
    right = [{places[i] for i in query["relevant"] if i in places} for query in queries]
    print(
        "  " + line(f"{name}, e5 alone", ModelAlone(entries, model, shelf).asked(queries), right)[0]
    )
    found = ours(MeaningIndex(entries, model, shelf), queries, list(places))
    print("  " + line(name, found, right)[0], flush=True)
    return recalls(found, right)


def recalls(found: Sequence[Answer], right: Sequence[set[int]]) -> list[float]:
    """Return recall@1/5/10."""
    asked = [(a[0], wanted) for a, wanted in zip(found, right, strict=True) if wanted]
    return [
        sum(bool(wanted & set(ids[:n])) for ids, wanted in asked) / len(asked) for n in (1, 5, 10)
    ]


def without_answers(corpus: Sequence[Row], queries: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Take the answers of 300 questions out; return what is left, with 300 others to ask."""
    dice = random.Random(SEED)  # noqa: S311 - the same questions each time
    mixed = dice.sample(list(queries), len(queries))
    gone = {wanted for query in mixed[:LEFT_OUT] for wanted in query["relevant"]}
    others = [query for query in mixed[LEFT_OUT:] if not gone & set(query["relevant"])]
    left = [row for row in corpus if row["id"] not in gone]
    return left, mixed[:LEFT_OUT] + others[:LEFT_OUT]


def main() -> int:
    """Print plain and perturbed rows of every set."""
    weights = shipped_weights()
    folder = (Path(sys.argv[1]) if len(sys.argv) > 1 else default_folder()) / "dev"
    if weights is None or not folder.is_dir():
        print(f"skipped: no weights, or no evaluation sets in {folder}", file=sys.stderr)
        return 0
    model, shelf = E5Encoder(weights), FolderShelf(VECTORS)
    kept = True
    for name in SETS:
        corpus = rows(folder / name / "corpus.jsonl")
        every = rows(folder / name / "queries.jsonl")
        queries = asked_of(every)
        print(f"{name}: {len(corpus)} entries, {len(queries)} questions")
        plain = told("plain", corpus, queries, model, shelf)
        other = told("perturbed", *perturbed(corpus, queries), model, shelf)
        kept = kept and all(b >= a - MOST_LOST for a, b in zip(plain, other, strict=True))
        if all(query["relevant"] for query in every):
            told("300 without answer", *without_answers(corpus, every), model, shelf)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
