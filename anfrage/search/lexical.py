"""How near entries are to a question by their letters: BM25 over character n-grams.

Character n-grams meet compounds ("Kosten" in "Personalkosten"), inflections and typing errors
without a decompounder. The index has two levels, n-gram → words → entries, since a corpus has far
fewer different words than words: building it costs little more than finding the words, and the
entries of an n-gram are only gathered when a question first asks for it.
"""

import math
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from anfrage.domain.frozen import frozen
from anfrage.search.holders import Holders

if TYPE_CHECKING:
    from anfrage.search.stems import StemIndex

SHORTEST_GRAM: Final = 3
LONGEST_GRAM: Final = 5

# BM25's constants, measured on eval/dev: b = .75 → .90 lifts council answers from .452/.668/.702
# to .474/.674/.702 (recall@1/5/10) and leaves curated positions unchanged; k between 1.2 and 3
# changes neither by more than one question in a hundred.
SATURATION: Final = 1.5
LENGTH_NORM: Final = 0.9

MOST_KEPT: Final = 6_000_000
"""Gathered postings that are kept between questions; 8 bytes each."""


def grams(word: str) -> list[str]:
    """Return the 3- to 5-grams of one folded word between blanks, repeats included.

    A word of one letter gives its only gram, " x ".
    """
    padded = f" {word} "
    return [
        padded[start : start + size]
        for size in range(SHORTEST_GRAM, LONGEST_GRAM + 1)
        for start in range(len(padded) - size + 1)
    ]


@frozen
class Postings:
    """The entries that an n-gram is in, and its saturated share, 0 to 1, in each of them."""

    rarity: float
    numbers: "array[int]"
    shares: "array[float]"


class GramIndex:
    """BM25 over the character n-grams of entries' words; entries are numbered from 0."""

    def __init__(self, entries: Iterable[Mapping[str, float]]) -> None:
        """Index `entries`: for each the weight (a count, if every mention weighs 1) per word."""
        self.holders = Holders(entries)
        sizes = [0.0] * self.holders.entries
        self._words_of: dict[str, list[str]] = defaultdict(list)
        for word, (numbers, weights) in self.holders.items():
            found = grams(word)
            for gram in found:
                self._words_of[gram].append(word)
            for number, weight in zip(numbers, weights, strict=True):
                sizes[number] += weight * len(found)
        mean = sum(sizes) / len(sizes) if sizes and any(sizes) else 1.0
        self._norms = [SATURATION * (1 - LENGTH_NORM + LENGTH_NORM * s / mean) for s in sizes]
        self._gathered: dict[str, Postings] = {}
        self._kept = 0

    @property
    def stems(self) -> "StemIndex":
        """The same entries by whole words; made anew each time."""
        from anfrage.search.stems import StemIndex  # numpy: start-up time

        return StemIndex(self.holders)

    def __len__(self) -> int:
        return len(self._norms)

    @property
    def vocabulary(self) -> Iterable[str]:
        """Every folded word of the entries, in the order of first mention."""
        return self.holders.words()

    def holds(self, word: str) -> bool:
        """Whether a folded word stands in an entry."""
        return len(self.holders.of(word)[0]) > 0

    def rarity(self, word: str) -> float:
        """Return how much a word tells entries apart, 0 upwards (BM25's inverse frequency).

        A word that no entry holds tells most.
        """
        return self._inverse_frequency(len(self.holders.of(word)[0]))

    def scores(self, asked: Mapping[str, float]) -> list[float]:
        """Return for each entry how near it is to the weighted words asked, from 0 to 1.

        The value is the BM25 score over the most that this query could reach ("ncg"), so that
        it can be compared between questions: words that no entry holds lower it.
        """
        weights: dict[str, float] = defaultdict(float)
        for word, weight in asked.items():
            for gram in grams(word):
                weights[gram] += weight
        totals = [0.0] * len(self)
        reach = 0.0
        for gram, weight in weights.items():
            found = self._postings(gram)
            factor = weight * found.rarity
            reach += factor
            for number, share in zip(found.numbers, found.shares, strict=True):
                totals[number] += factor * share
        return [total / reach for total in totals] if reach else totals

    def _postings(self, gram: str) -> "Postings":
        known = self._gathered.get(gram)
        if known is not None:
            return known
        counts: dict[int, float] = defaultdict(float)
        for word in self._words_of.get(gram, ()):
            for number, weight in zip(*self.holders.of(word), strict=True):
                counts[number] += weight
        norms = self._norms
        found = Postings(
            self._inverse_frequency(len(counts)),
            array("I", counts),
            array("f", [count / (count + norms[number]) for number, count in counts.items()]),
        )
        if self._kept + len(counts) > MOST_KEPT:
            self._gathered, self._kept = {}, 0
        self._kept += len(counts)
        self._gathered[gram] = found
        return found

    def _inverse_frequency(self, holders: int) -> float:
        return math.log(1 + (len(self) - holders + 0.5) / (holders + 0.5))
