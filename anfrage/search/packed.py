"""Vectors of very many entries: a quarter of the memory, and the nearest ones compared exactly.

Each component is a whole number of -127 to 127, all in steps of one size: a step for each vector
would favour some vectors over others by more than they differ. Components are small and spread
about zero, since the mean of all questions was taken out of them (`vectors`). What comes out
nearest is compared once more with the rows as they are kept.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from anfrage.search.weights import Floats

MANY_ROWS: Final = 100_000
"""Rows up to which floats are kept: 154 MB."""

RESCORED: Final = 50
"""Entries for each question that are compared exactly. Of a million random vectors the ten nearest
are among them (`benchmarks/matching_scale.py`)."""

UNPACKED_TOGETHER: Final = 1024
"""Rows that are made into floats at once: they stay in the processor's cache for all questions."""

SMALL_PRODUCT: Final = 1_000_000
"""Multiplications up to which OpenBLAS takes its short way for small matrices; beyond it a product
with two questions takes longer than one by one, within it two thirds."""

_LARGEST_COMPONENT: Final = 127
_LOOKED_AT: Final = 10_000  # rows that the size of a step is taken from
_MAXIMA_OF: Final = 256  # values

Whole = npt.NDArray[np.int8]
Numbers = npt.NDArray[np.intp]
Exact = Callable[[Sequence[int]], Sequence[Floats]]
"""Returns the rows of entries as they are kept; no rows for one that is not kept any more."""


@dataclass(frozen=True, slots=True)
class PackedTable:
    """Rows of all entries in steps of `step`; those of entry `n` begin at `starts[n]`."""

    rows: Whole
    starts: Numbers
    step: float
    exact: Exact

    def similarities(self, questions: Floats) -> Floats:
        """Return the cosine, -1 to 1, of each question with each entry's nearest row.

        It is exact for the `RESCORED` nearest entries of each question, and off by .002 for others.

        Args:
            questions: Rows of length 1 or 0, shape (questions, width).

        Returns:
            Shape (questions, entries).
        """
        found = self._compared(questions)
        if len(self.starts) < len(self.rows):
            found = np.maximum.reduceat(found, self.starts, axis=1)
        near = np.unique(np.concatenate([largest(each, RESCORED) for each in found]))
        for number, rows in zip(near, self.exact(near.tolist()), strict=True):
            if len(rows):
                found[:, number] = (rows @ questions.T).max(axis=0)
        return found

    def _compared(self, questions: Floats) -> Floats:
        found = np.zeros((len(questions), len(self.rows)), np.float32)
        asked = np.flatnonzero(questions.any(axis=1)).tolist()
        if not asked:
            return found
        width = self.rows.shape[1]
        stepped = np.ascontiguousarray((questions[asked] * np.float32(self.step)).T)
        together = max(1, min(UNPACKED_TOGETHER, SMALL_PRODUCT // (width * len(asked))))
        unpacked = np.empty((together, width), np.float32)
        for start in range(0, len(self.rows), together):
            packed = self.rows[start : start + together]
            block = unpacked[: len(packed)]
            np.copyto(block, packed)
            found[asked, start : start + len(packed)] = (block @ stepped).T
        return found


def packed(rows: Sequence[npt.NDArray[np.floating]], starts: Numbers, exact: Exact) -> PackedTable:
    """Pack the rows of entries, which begin at `starts`; at least one entry."""
    size = int(starts[-1]) + len(rows[-1])
    sample = rows[:: max(1, len(rows) // _LOOKED_AT)]
    step = max(float(np.abs(each).max()) for each in sample) / _LARGEST_COMPONENT
    whole = np.empty((size, rows[0].shape[1]), np.int8)
    for start, each in zip(starts.tolist(), rows, strict=True):
        steps = np.rint(each.astype(np.float32) / np.float32(step))
        steps.clip(-_LARGEST_COMPONENT, _LARGEST_COMPONENT, out=steps)
        whole[start : start + len(each)] = steps
    return PackedTable(whole, starts, step, exact)


def largest(values: Floats, most: int) -> Numbers:
    """Return the numbers of the `most` largest values, falling; of equal ones the first.

    The `most`-th largest of the maxima of pieces is no larger than the `most`-th largest value: few
    values have to be sorted, which takes a tenth of the time of `np.argpartition`.
    """
    pieces = len(values) // _MAXIMA_OF
    if pieces > most > 0:
        maxima = values[: pieces * _MAXIMA_OF].reshape(pieces, _MAXIMA_OF).max(axis=1)
        places = np.flatnonzero(values >= np.partition(maxima, -most)[-most])
    else:
        places = np.arange(len(values))
    order: Numbers = places[np.argsort(-values[places], kind="stable")[: max(0, most)]]
    return order
