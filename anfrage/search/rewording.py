"""Questions in other words: a question's vector is turned towards the positions that answer it.

The model lets "Wie viele Köpfe sind damit befasst?" lie nearer to what is said in a similar tone
than to "Stellenanteile". A linear map, one of questions alone so that no entry's vector changes,
takes most of that back. It was trained on invented positions of a city with invented questions
that share no word with theirs (`benchmarks/fit_rewording.py`, which names the figures). Archived
answers are not searched with it: council questions name their subject, and of those it makes
recall@1 worse (.569 → .538).
"""

from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np

from anfrage.search.weights import Floats, unit

FILE: Final = Path(__file__).with_name("rewording.f2")
"""The matrix, float16, little endian, by rows."""

WIDTH: Final = 384


@lru_cache(maxsize=1)
def _matrix() -> Floats:
    content = np.frombuffer(FILE.read_bytes(), "<f2")
    return content.reshape(WIDTH, WIDTH).astype(np.float32)


def reworded(row: Floats) -> Floats:
    """Return a centred question's row turned, of length 1; shape (384,)."""
    turned: Floats = unit((_matrix() @ row)[None])[0]
    return turned
