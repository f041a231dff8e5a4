"""Council questions as vectors: where the encoder's vectors lie, and how usual a question is.

Made by `benchmarks/fit_background.py`: every fourth question of the inquiries of eval/dev, without
those inquiries whose questions are asked of eval/dev/positions. Vectors only, no text.
"""

from functools import lru_cache
from importlib.resources import files
from typing import Final

import numpy as np

from anfrage.search.weights import Floats, unit

FILE: Final = "background.i8"
WORD_FILE: Final = "background_word.f2"
WIDTH: Final = 384
NEAREST: Final = 5
"""Background questions that are averaged: their density is that of 2,000 questions over four."""

USUAL: Final = 0.28
"""A council question's familiarity, on average; for encoders without a background."""


@lru_cache(maxsize=1)
def background() -> Floats:
    """Return the questions' rows of length 1, shape (462, 384).

    Kept as whole numbers of -127 to 127: a cosine of two of them is off by less than .002.
    """
    content = files("anfrage.search").joinpath(FILE).read_bytes()
    return unit(np.frombuffer(content, np.int8).reshape(-1, WIDTH).astype(np.float32))


@lru_cache(maxsize=1)
def mean_question() -> Floats:
    """Return the mean of the rows, shape (384,)."""
    mean: Floats = background().mean(axis=0)
    return mean


def familiarity(question: Floats) -> float:
    """Return how near a centred question is to the council questions nearest to it, -1 to 1.

    What every council asks about is near to many entries without being answered by them.
    """
    similar = np.sort(_centred() @ question)
    return float(similar[-NEAREST:].mean())


@lru_cache(maxsize=1)
def mean_word() -> Floats:
    """Return the mean row of the questions' words, shape (384,)."""
    content = files("anfrage.search").joinpath(WORD_FILE).read_bytes()
    return np.frombuffer(content, "<f2").astype(np.float32)


@lru_cache(maxsize=1)
def _centred() -> Floats:
    return unit(background() - mean_question())
