"""How near texts are to a question by their words: BM25 over stems, quick in large archives.

Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond". The rows of
each stem lie next to each other in two arrays, so that a question costs a few additions of arrays.
"""

from array import array
from collections.abc import Iterable, Mapping

import numpy as np
import numpy.typing as npt

from anfrage.search.lexical import LENGTH_NORM, SATURATION
from anfrage.search.weights import Floats

Numbers = npt.NDArray[np.uint32]


class StemIndex:
    """BM25 over stems; texts are numbered from 0."""

    def __init__(self, texts: Iterable[Mapping[str, float]]) -> None:
        """Index texts: for each the weight (a count, if every mention weighs 1) per stem."""
        self._numbers: dict[str, int] = {}
        stems, holders, counts = array("I"), array("I"), array("f")
        sizes = array("f")
        for number, found in enumerate(texts):
            sizes.append(max(1.0, float(sum(found.values()))))
            for stem, count in found.items():
                stems.append(self._numbers.setdefault(stem, len(self._numbers)))
                holders.append(number)
                counts.append(count)
        size: Floats = np.frombuffer(sizes, np.float32)
        norm: Floats = SATURATION * (1 - LENGTH_NORM + LENGTH_NORM * size / _mean(size))
        keys = np.frombuffer(stems, np.uint32)
        order = np.argsort(keys, kind="stable")
        self._holders: Numbers = np.frombuffer(holders, np.uint32)[order]
        counted = np.frombuffer(counts, np.float32)[order]
        self._shares: Floats = (counted / (counted + norm[self._holders])).astype(np.float32)
        self._starts = np.searchsorted(keys[order], np.arange(len(self._numbers) + 1))
        self._size = len(size)

    def __len__(self) -> int:
        return self._size

    def scores(self, asked: Mapping[str, float]) -> Floats:
        """Return for each text how near it is to the weighted stems asked, from 0 to 1.

        The BM25 score over the most that this question could reach, as in `GramIndex`.
        """
        totals = np.zeros(self._size, np.float32)
        reach = 0.0
        for stem, weight in asked.items():
            number = self._numbers.get(stem)
            start, end = (0, 0) if number is None else self._starts[number : number + 2]
            holders = int(end - start)
            rarity = float(np.log(1 + (self._size - holders + 0.5) / (holders + 0.5)))
            reach += weight * rarity
            if holders:
                totals[self._holders[start:end]] += (
                    np.float32(weight * rarity) * (self._shares[start:end])
                )
        if reach:
            totals *= np.float32(1 / reach)
        return totals


def _mean(sizes: Floats) -> float:
    return float(sizes.mean()) if len(sizes) else 1.0
