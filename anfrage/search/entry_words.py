"""The content words of one entry, weighted by where they stand."""

from collections.abc import Iterable
from typing import Final

from anfrage.domain.match import Reason
from anfrage.search.analysis import Word, content_words
from anfrage.search.base import Entry
from anfrage.search.explanation import Places, counterpart, reasons
from anfrage.search.roots import root
from anfrage.search.vocabulary import Vocabulary

# What one mention counts. Measured on eval/dev/positions: 3, 3 and 1 lift recall@5 from .747 (all
# count 1) to .773 and leave recall@1 at .640. Scoring the three parts by indexes of their own and
# adding or taking the best was worse (recall@1 .613).
HEAD_WEIGHT: Final = 3.0
EXAMPLE_WEIGHT: Final = 3.0
TEXT_WEIGHT: Final = 1.0


class EntryWords:
    """What an entry says, as words.

    Attributes:
        weights: For each folded word its weighted count.
        written: For each stem the word as it first stands there, title first.
        head: The stems of title, keywords and examples.
        places: What is known of words beside their stems, for explaining.
    """

    __slots__ = ("_roots", "head", "places", "weights", "written")

    def __init__(self, entry: Entry) -> None:
        """Find the words of `entry`."""
        self.weights: dict[str, float] = {}
        self.written: dict[str, str] = {}
        self._roots: frozenset[str] | None = None
        small: set[str] = set()
        self._take(content_words(entry.head), HEAD_WEIGHT, small)
        shown = set(self.written)
        for example in entry.examples:
            self._take(content_words(example), EXAMPLE_WEIGHT, small)
        self.head = frozenset(self.written)
        shown |= self._take(content_words(entry.text), TEXT_WEIGHT, small)
        # The question that an old answer was given to is shown with it.
        hidden = frozenset() if entry.archived else self.head - shown
        self.places = Places(self.written, hidden, frozenset(small))

    @property
    def roots(self) -> frozenset[str]:
        """The roots of its words (`roots.root`); found when they are first asked for."""
        if self._roots is None:
            self._roots = frozenset(root(word) for word in self.weights) - {""}
        return self._roots

    def reasons(self, asked: Iterable[Word], vocabulary: Vocabulary) -> tuple[Reason, ...]:
        """Return what the question's words meet here; `vocabulary` holds this entry's words."""
        return reasons((counterpart(word, self.written, vocabulary) for word in asked), self.places)

    def _take(self, words: Iterable[Word], weight: float, small: set[str]) -> set[str]:
        """Count words and return their stems; `small` gets those written in small letters."""
        found = set()
        for word in words:
            self.weights[word.folded] = self.weights.get(word.folded, 0.0) + weight
            self.written.setdefault(word.stem, word.written)
            found.add(word.stem)
            if word.written[0].islower():
                small.add(word.folded)
        return found
