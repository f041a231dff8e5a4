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
    """

    __slots__ = ("_entry", "_places", "_roots", "head", "weights", "written")

    def __init__(self, entry: Entry) -> None:
        """Find the words of `entry`."""
        self.weights: dict[str, float] = {}
        self.written: dict[str, str] = {}
        self._entry = entry
        self._places: Places | None = None
        self._roots: frozenset[str] | None = None
        self._take(content_words(entry.head), HEAD_WEIGHT)
        for example in entry.examples:
            self._take(content_words(example), EXAMPLE_WEIGHT)
        self.head = frozenset(self.written)
        self._take(content_words(entry.text), TEXT_WEIGHT)

    @property
    def places(self) -> Places:
        """What is known of the words beside their stems; found when it is first asked for."""
        if self._places is None:
            entry = self._entry
            text, hidden = f"{entry.head}\n{entry.text}", frozenset[str]()
            # The question that an old answer was given to is shown with it.
            if entry.examples and not entry.archived:
                hidden = frozenset(self.written) - {word.stem for word in content_words(text)}
            self._places = Places(self.written, text, hidden)
        return self._places

    @property
    def roots(self) -> frozenset[str]:
        """The roots of its words (`roots.root`); found when they are first asked for."""
        if self._roots is None:
            self._roots = frozenset(map(root, self.weights)) - {""}
        return self._roots

    def reasons(self, asked: Iterable[Word], vocabulary: Vocabulary) -> tuple[Reason, ...]:
        """Return what the question's words meet here; `vocabulary` holds this entry's words."""
        return reasons((counterpart(word, self.written, vocabulary) for word in asked), self.places)

    def _take(self, words: Iterable[Word], weight: float) -> None:
        for word in words:
            self.weights[word.folded] = self.weights.get(word.folded, 0.0) + weight
            self.written.setdefault(word.stem, word.written)
