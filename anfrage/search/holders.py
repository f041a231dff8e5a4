"""Which entries hold which words: the postings that every lexical index is made of."""

from array import array
from collections.abc import ItemsView, Iterable, KeysView, Mapping


class Holders:
    """For each folded word the numbers of the entries that hold it, and its weight in each.

    Arrays in place of tuples: a mention takes 8 bytes.
    """

    def __init__(self, entries: Iterable[Mapping[str, float]]) -> None:
        """Number `entries` from 0; for each the weight (a count, if all weigh 1) per word."""
        self._held: dict[str, tuple[array[int], array[float]]] = {}
        self.entries = 0
        for number, weights in enumerate(entries):
            self.entries = number + 1
            for word, weight in weights.items():
                held = self._held.get(word)
                if held is None:
                    held = self._held[word] = (array("I"), array("f"))
                held[0].append(number)
                held[1].append(weight)

    def words(self) -> KeysView[str]:
        """Return every word, in the order of first mention."""
        return self._held.keys()

    def items(self) -> "ItemsView[str, tuple[array[int], array[float]]]":
        """Return every word with its entries and weights."""
        return self._held.items()

    def of(self, word: str) -> "tuple[array[int], array[float]]":
        """Return the entries of one word and its weights; empty if no entry holds it."""
        return self._held.get(word) or (array("I"), array("f"))
