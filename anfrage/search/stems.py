"""How near texts are to a question by their words: BM25 over stems, quick in large archives.

Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond". The rows of
each stem lie next to each other in two arrays, so that a question costs a few additions of arrays.
"""

import math
from array import array
from collections.abc import Mapping, Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from anfrage.search.analysis import stem
from anfrage.search.holders import Holders
from anfrage.search.lexical import LENGTH_NORM, SATURATION
from anfrage.search.weights import Floats

Number = TypeVar("Number", bound=np.generic)
Numbers = npt.NDArray[np.uint32]


class StemIndex:
    """BM25 over stems; texts are numbered from 0.

    Six million mentions, as 100,000 answers have them, take 50 MB.
    """

    def __init__(self, holders: Holders) -> None:
        """Index the stems of the words that `holders` knows."""
        self._size = holders.entries
        self._numbers: dict[str, int] = {}
        numbers, mentions = array("q"), array("q")
        every_entry, every_weight = array("I"), array("f")
        for word, (entries, weights) in holders.items():
            numbers.append(self._numbers.setdefault(stem(word), len(self._numbers)))
            mentions.append(len(entries))
            every_entry.extend(entries)
            every_weight.extend(weights)
        keys = np.repeat(_array(numbers, np.int64), _array(mentions, np.int64))
        keys *= max(1, self._size)
        keys += _array(every_entry, np.uint32)
        places, where = np.unique(keys, return_inverse=True)
        counted = np.bincount(where, _array(every_weight, np.float32), len(places))
        counted = counted.astype(np.float32)
        self._holders: Numbers = (places % max(1, self._size)).astype(np.uint32)
        size = np.maximum(1, np.bincount(self._holders, counted, self._size)).astype(np.float32)
        norm = SATURATION * (1 - LENGTH_NORM + LENGTH_NORM * size / _mean(size))
        self._shares: Floats = (counted / (counted + norm[self._holders])).astype(np.float32)
        last = np.arange(len(self._numbers) + 1) * max(1, self._size)
        self._starts = np.searchsorted(places, last)

    def __len__(self) -> int:
        return self._size

    def rarity_of(self, key: str) -> float:
        """Return how much a stem tells texts apart, 0 upwards; one that no text holds, most."""
        first, last = self._place(key)
        return self._inverse_frequency(last - first)

    def scores(self, asked: Mapping[str, float]) -> Floats:
        """Return for each text how near it is to the weighted stems asked, from 0 to 1.

        The BM25 score over the most that this question could reach, as in `GramIndex`.
        """
        totals = np.zeros(self._size, np.float32)
        reach = 0.0
        for key, weight in asked.items():
            first, last = self._place(key)
            worth = weight * self._inverse_frequency(last - first)
            reach += worth
            totals[self._holders[first:last]] += np.float32(worth) * self._shares[first:last]
        if reach:
            totals *= np.float32(1 / reach)
        return totals

    def _place(self, key: str) -> tuple[int, int]:
        number = self._numbers.get(key)
        if number is None:
            return 0, 0
        return int(self._starts[number]), int(self._starts[number + 1])

    def _inverse_frequency(self, holders: int) -> float:
        return math.log(1 + (self._size - holders + 0.5) / (holders + 0.5))


def _array(values: "array[int] | array[float]", kind: type[Number]) -> npt.NDArray[Number]:
    """Return the same numbers as an array of numpy's; `np.frombuffer` takes nothing empty."""
    return np.frombuffer(values, kind) if len(values) else np.zeros(0, kind)


def _mean(sizes: Floats) -> float:
    return float(sizes.mean()) if len(sizes) else 1.0


class WordIndex:
    """What `GramIndex` is for thousands of entries, for hundreds of thousands: whole words only.

    On every third council question of eval/dev recall@1/5/10 is .606/.841/.902 with it and
    .593/.860/.921 with n-grams, which find mistyped words, too, but take 0.1 s for 10,000 entries.
    """

    def __init__(self, holders: Holders) -> None:
        """Index words by their stems; where they stand is not remembered twice."""
        self.stems = StemIndex(holders)
        self._words = tuple(holders.words())

    @property
    def vocabulary(self) -> Sequence[str]:
        """Every folded word of the entries."""
        return self._words

    def rarity(self, word: str) -> float:
        """Return how much a word tells entries apart, 0 upwards."""
        return self.stems.rarity_of(stem(word))

    def scores(self, asked: Mapping[str, float]) -> Floats:
        """Return for each entry how near it is to the weighted words asked, from 0 to 1."""
        stems: dict[str, float] = {}
        for word, weight in asked.items():
            key = stem(word)
            stems[key] = max(weight, stems.get(key, 0.0))
        return self.stems.scores(stems)
