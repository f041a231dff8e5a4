"""The language model without anything of the program: cosines of its vectors as they come.

A curated entry is the mean of the same texts as in the program, an archived answer its nearest
part; the question is encoded with its title as one text. The mean of all questions stays in.
"""

import time
from collections.abc import Sequence
from typing import Any

import numpy as np

from anfrage.search.base import Entry
from anfrage.search.encoder import E5Encoder
from anfrage.search.vectors import VectorShelf, VectorTable, vector_table
from anfrage.search.weights import Floats, unit

Answer = tuple[list[int], float, float]  # numbers, best score, milliseconds


class Uncentred:
    """The encoder, whose vectors keep what they have in common."""

    def __init__(self, encoder: E5Encoder) -> None:
        self._encoder = encoder
        self.name = f"{encoder.name}, uncentred"
        self.mean = np.zeros_like(encoder.mean)

    def questions(self, texts: Sequence[str]) -> Floats:
        """Encode questions."""
        return self._encoder.questions(texts)

    def passages(self, texts: Sequence[str]) -> Floats:
        """Encode texts that may answer."""
        return self._encoder.passages(texts)


class ModelAlone:
    """Entries that are found by cosine only."""

    def __init__(self, entries: Sequence[Entry], encoder: E5Encoder, shelf: VectorShelf) -> None:
        self._encoder = Uncentred(encoder)
        if all(entry.archived for entry in entries):
            table = vector_table(entries, encoder, shelf, lambda _done, _missing: None)
            rows = uncentred(np.asarray(table.rows, np.float32), encoder.mean)
            self._table = VectorTable(rows, table.starts)
        else:
            found = vector_table(entries, self._encoder, shelf, lambda _done, _missing: None)
            self._table = VectorTable(np.asarray(found.rows, np.float32), found.starts)

    def asked(self, queries: Sequence[dict[str, Any]]) -> list[Answer]:
        """Answer each question with the numbers of the ten nearest entries."""
        found = []
        for query in queries:
            begin = time.perf_counter()
            text = f"{query['text']} {query.get('context', '')}".strip()
            cosines = self._table.similarities(self._encoder.questions([text]))[0]
            order = np.argsort(-cosines, kind="stable")[:10].tolist()
            took = 1000 * (time.perf_counter() - begin)
            found.append((order, float(cosines[order[0]]), took))
        return found


def uncentred(rows: Floats, mean: Floats) -> Floats:
    """Return the rows of length 1 whose direction from `mean` is that of `rows`.

    A kept row is r = (x - m) / |x - m| with |x| = 1: x = s·r + m where s² + 2s(r·m) + m² = 1.
    """
    along = rows @ mean
    scale = np.sqrt(along**2 + 1 - mean @ mean) - along
    return unit(rows * scale[:, None] + mean)
