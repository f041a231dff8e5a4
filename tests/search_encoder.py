"""A small encoder and a shelf in memory, for the tests of vectors."""

from collections.abc import Mapping, Sequence
from zlib import crc32

import numpy as np

from anfrage.search.weights import Floats


class LetterEncoder:
    """Counts groups of letters: enough to tell texts apart, and quick."""

    name = "letters"
    mean = np.zeros(64, np.float32)

    def __init__(self) -> None:
        self.made: list[str] = []

    def questions(self, texts: Sequence[str]) -> Floats:
        return self.passages(texts)

    def passages(self, texts: Sequence[str]) -> Floats:
        self.made += texts
        rows = np.zeros((len(texts), 64), np.float32)
        for row, text in zip(rows, texts, strict=True):
            for start in range(len(text)):
                row[crc32(text[start : start + 4].encode("utf-8", "replace")) % 64] += 1
        return rows


class MemoryShelf:
    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def vectors(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        return {key: self.kept[key] for key in keys if key in self.kept}

    def keep(self, vectors: Mapping[str, bytes]) -> None:
        self.kept.update(vectors)


def silent(_done: int, _missing: int) -> None:
    pass
