"""How well and how fast entries are found, beside other search programs on the same questions.

Run from the repository: ``python benchmarks/matching.py [FOLDER]``. FOLDER as in `fit_lexical.py`.
Of the council questions every fifth is asked, all of the others. Entries become vectors first: a
quarter of an hour in the first run, after that they lie in the folder that ANFRAGE_VECTORS names.
The other programs get the question with its title, and each entry as one text; the language model
alone is asked in `searching/alone.py`. Exit 1 if another one finds more.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before numpy is loaded

import json
import math
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from fit_lexical import default_folder, entry, rows
from fit_meaning import FolderShelf
from searching.alone import ModelAlone
from terminal.peers import program_of

from anfrage.search.base import Entry
from anfrage.search.encoder import E5Encoder
from anfrage.search.index import LexicalIndex
from anfrage.search.meaning import MeaningIndex
from anfrage.search.weights_place import shipped_weights

SETS: Final = ("positions", "karlsruhe")
MOST_QUESTIONS: Final = 325  # of one set; of more every k-th is asked
PEERS: Final = Path(__file__).with_name("searching") / "peers.py"
OURS: Final = "anfrage"
VECTORS: Final = Path(
    os.environ.get("ANFRAGE_VECTORS", Path(tempfile.gettempdir()) / "anfrage-vectors")
)
Answer = tuple[list[int], float, float]  # numbers, best score, milliseconds


def asked_of(queries: Sequence[dict[str, Any]]) -> Sequence[dict[str, Any]]:
    """Return every k-th question, so that at most `MOST_QUESTIONS` are asked."""
    return queries[:: max(1, math.ceil(len(queries) / MOST_QUESTIONS))]


def peers(entries: Sequence[Entry], queries: Sequence[dict[str, Any]]) -> dict[str, list[Answer]]:
    """Ask the others, in their own environment."""
    given = {
        "texts": ["\n".join([each.head, *each.examples, each.text]) for each in entries],
        "questions": [f"{q['text']} {q.get('context', '')}" for q in queries],
    }
    python = Path(program_of("matching")).with_name("python")
    done = subprocess.run(
        [str(python), str(PEERS)],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, list[Answer]] = json.loads(done.stdout)
    return found


def ours(index: LexicalIndex, queries: Sequence[dict[str, Any]], ids: list[str]) -> list[Answer]:
    """Ask an index of the program."""
    found = []
    for query in queries:
        begin = time.perf_counter()
        matches = index.search(query["text"], query.get("context", ""), 10)
        took = 1000 * (time.perf_counter() - begin)
        found.append(([ids.index(m.id) for m in matches], matches[0].score, took))
    return found


def line(name: str, found: Sequence[Answer], right: Sequence[set[int]]) -> tuple[str, float]:
    """Describe one program; also its recall@1."""
    asked = [(answer, wanted) for answer, wanted in zip(found, right, strict=True) if wanted]
    shares = [
        sum(bool(wanted & set(answer[0][:most])) for answer, wanted in asked) / len(asked)
        for most in (1, 5, 10)
    ]
    yes = [answer[1] for answer, _ in asked]
    no = [answer[1] for answer, wanted in zip(found, right, strict=True) if not wanted]
    pairs = [(a > b) + 0.5 * (a == b) for a in yes for b in no]
    told = f"{sum(pairs) / len(pairs):.3f}" if pairs else "  –  "
    took = statistics.median(answer[2] for answer in found)
    recall = "/".join(f"{share:.3f}" for share in shares)
    return f"{name:28} recall@1/5/10 {recall}  AUROC {told}  {took:8.1f} ms", shares[0]


def compare(folder: Path, name: str, encoder: E5Encoder, shelf: FolderShelf) -> bool:
    """Print the table of one set; True if nobody finds more than the program."""
    entries = [entry(row) for row in rows(folder / name / "corpus.jsonl")]
    queries = asked_of(rows(folder / name / "queries.jsonl"))
    ids = [each.id for each in entries]
    right = [{ids.index(wanted) for wanted in query["relevant"]} for query in queries]
    found = peers(entries, queries)
    found["e5 alone"] = ModelAlone(entries, encoder, shelf).asked(queries)
    found["anfrage, words alone"] = ours(LexicalIndex(entries), queries, ids)
    found[OURS] = ours(MeaningIndex(entries, encoder, shelf), queries, ids)
    print(f"{name}: {len(entries)} entries, {len(queries)} questions")
    best = {}
    for program, answers in found.items():
        step = math.ceil(len(right) / len(answers))  # slow ones are not asked every question
        told, best[program] = line(program, answers, right[::step])
        print("  " + told)
    return best[OURS] >= max(best.values())


def main() -> int:
    """Compare on every set."""
    weights = shipped_weights()
    folder = (Path(sys.argv[1]) if len(sys.argv) > 1 else default_folder()) / "dev"
    if weights is None or not folder.is_dir():
        print(f"skipped: no weights, or no evaluation sets in {folder}", file=sys.stderr)
        return 0
    shelf = FolderShelf(VECTORS)
    kept = [compare(folder, name, E5Encoder(weights), shelf) for name in SETS]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
