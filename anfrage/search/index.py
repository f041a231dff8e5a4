"""The index that is searched: entries by their words, with scores that can be trusted."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar, Final, Protocol

from anfrage.domain.match import Match, Reason
from anfrage.domain.position import PositionRecord
from anfrage.search.analysis import Word, fold
from anfrage.search.asking import Asking, asking
from anfrage.search.base import Entry, Searcher, entries_of
from anfrage.search.calibration import Evidence, probability
from anfrage.search.entry_words import EntryWords
from anfrage.search.explanation import counterpart
from anfrage.search.holders import Holders
from anfrage.search.lexical import GramIndex
from anfrage.search.nearest import Wanted, nearest_sentence
from anfrage.search.one_thread import load_numpy
from anfrage.search.query import Query, frame_factor, read_query
from anfrage.search.telling import Said, told
from anfrage.search.vocabulary import Vocabulary

if TYPE_CHECKING:
    from anfrage.search.stems import StemIndex
    from anfrage.search.weights import Floats

MOST_WITH_GRAMS: Final = 5_000
"""Entries that are indexed by n-grams; more by whole words (`stems.WordIndex`)."""

NEAREST_OF_MANY: Final = 200
WORDS_KEPT: Final = 200

SHOWN: Final = 3
"""Matches whose reasons name a sentence, and words of near meaning; a screen shows three."""

NOT_OFFERED: Final = 0.75
"""Factor for an entry that is not adopted or has expired: it answers nothing today, and even a
perfect one stays under every threshold of "fits" (`steps/matching.py`)."""


class Letters(Protocol):
    """How near entries are by letters or words: `GramIndex` or `WordIndex`."""

    @property
    def stems(self) -> "StemIndex":
        """The same entries by whole words."""
        ...

    @property
    def vocabulary(self) -> Iterable[str]:
        """Every folded word of the entries."""
        ...

    def rarity(self, word: str) -> float:
        """Return how much a word tells entries apart, 0 upwards."""
        ...

    def scores(self, asked: Mapping[str, float]) -> "list[float] | Floats":
        """Return for each entry how near it is to the weighted words asked, 0 to 1."""
        ...


def build_index(records: Sequence[PositionRecord], today: date) -> Searcher:
    """Return a searcher over an office's positions; validity is that of `today`.

    Withdrawn positions are never found. 50 positions take about 15 ms, 3,000 long ones 2 s.
    """
    return LexicalIndex(entries_of(records, today))


class LexicalIndex:
    """Finds entries by the letters of their words; the reasons name those words."""

    BY_MEANING: ClassVar[bool] = False

    def __init__(self, entries: Sequence[Entry], city: str = "") -> None:
        """Index `entries`; their order has no influence on what is found.

        `city` is the name of the city that is asked: no reason for anything.
        """
        self._city = city
        self._entries = sorted(entries, key=_place_of)
        self._words: OrderedDict[int, EntryWords] = OrderedDict()
        self._grams = letters_of(self._entries)
        self._vocabulary = Vocabulary(self._grams.vocabulary)

    def search(self, question: str, context: str = "", limit: int = 10) -> list[Match]:
        """Return the `limit` nearest entries, best first; see `Searcher`."""
        query = read_query(question, context)
        scored = [
            (probability(evidence) * (1.0 if self._offered(number) else NOT_OFFERED), number)
            for number, evidence in self.nearest(query, limit)
        ]
        scored.sort(key=lambda pair: -pair[0])  # stable: equal ones stay as `nearest` has them
        explained = asking(query)
        return [
            match_of(
                self._entries[number],
                100 * score,
                self.told(number, explained, shown=place < SHOWN),
            )
            for place, (score, number) in enumerate(scored[: max(0, limit)])
        ]

    def words_of(self, number: int) -> EntryWords:
        """Return the words of an entry; those of the last ones asked for are remembered."""
        words = self._words.get(number) or EntryWords(self._entries[number])
        self._words[number] = words
        if len(self._words) > WORDS_KEPT:
            self._words.pop(next(iter(self._words)), None)
        return words

    def reasons(self, number: int, words: Sequence[Word]) -> tuple[Reason, ...]:
        """Return why an entry was found: all of its words and the question's that meet."""
        return self.words_of(number).reasons(words, self._vocabulary)

    def told(self, number: int, explained: Asking, *, shown: bool) -> tuple[Reason, ...]:
        """Return the reasons that a person is told, by words alone.

        Of an entry that is shown the sentence is named that holds most of the question's words.
        """
        found = self.reasons(number, explained.words)
        if shown:
            nearest = nearest_sentence(self.wanted(explained), self._entries[number].text, ())
            found = (*found, nearest) if nearest else found
        return self.chosen(number, explained, found, {})

    def wanted(self, explained: Asking) -> Wanted:
        """Return what sentences are held against."""
        return Wanted(explained.question, explained.words, self._vocabulary, self._grams.rarity)

    def chosen(
        self, number: int, explained: Asking, reasons: Iterable[Reason], near: Mapping[str, float]
    ) -> tuple[Reason, ...]:
        """Return those of all `reasons` that a person is told; `near` as in `telling.Said`."""
        entry = self._entries[number]
        said = Said(
            f"{entry.head}\n{entry.text}", self.words_of(number).roots, near, self.BY_MEANING
        )
        return told(reasons, explained, said, self._grams.rarity, self._city)

    def nearest(self, query: Query, limit: int) -> list[tuple[int, Evidence]]:
        """Return numbers of entries with what speaks for them, the nearest first.

        The `limit` nearest of those that may be offered, and as many of the others: probability
        falls with reach within each of the two groups, but not between them. Equally near entries
        come in the order of their titles.
        """
        reaches = self._grams.scores(query.weights)
        order = _falling(reaches, limit)
        if not order:
            return []
        head = self._held_by_head(query, order[0])
        left = {True: limit, False: limit}
        found = []
        for number in order:
            offered = self._offered(number)
            if left[offered] > 0:
                left[offered] -= 1
                rival = self._rival_reach(number, order, reaches)
                evidence = Evidence(float(reaches[number]), rival, head, len(query.words))
                found.append((number, evidence))
            elif left[not offered] <= 0:
                break
        return found

    @property
    def entries(self) -> Sequence[Entry]:
        """The entries, as `nearest` numbers them."""
        return self._entries

    def _offered(self, number: int) -> bool:
        entry = self._entries[number]
        return entry.adopted and not entry.expired

    def _rival_reach(
        self, number: int, order: Sequence[int], reaches: "Sequence[float] | Floats"
    ) -> float:
        """Return the best reach of another entry; alternatives of one set stand for each other."""
        own = self._entries[number].rivals
        for other in order:
            if other != number and not (own and self._entries[other].rivals == own):
                return float(reaches[other])
        return 0.0

    def _held_by_head(self, query: Query, number: int) -> float:
        """Return the weighted share of the question's words that an entry's head holds."""
        head = self.words_of(number).head
        total = held = 0.0
        for word in query.words:
            weight = self._grams.rarity(word.folded) * frame_factor(word.folded)
            total += weight
            held += weight * counterpart(word, head, self._vocabulary).worth
        return held / total if total else 0.0


def _place_of(entry: Entry) -> tuple[bool, str, str]:
    """Return what orders entries: curated ones before archived answers, each by title."""
    return entry.archived, fold(entry.title), entry.id


def letters_of(entries: Sequence[Entry]) -> Letters:
    """Index the words of entries: their n-grams, or whole words where there are very many."""
    weights = (EntryWords(entry).weights for entry in entries)
    if len(entries) <= MOST_WITH_GRAMS:
        return GramIndex(weights)
    load_numpy()
    from anfrage.search.stems import WordIndex  # numpy: start-up time

    return WordIndex(Holders(weights))


def _falling(reaches: "Sequence[float] | Floats", limit: int) -> Sequence[int]:
    """Return numbers by falling reach: all of a list, the nearest of an array."""
    if isinstance(reaches, list):
        return sorted(range(len(reaches)), key=lambda number: -reaches[number])
    import numpy as np  # there is an array: it is loaded already

    most = min(len(reaches), NEAREST_OF_MANY + 2 * max(0, limit))
    found = np.argpartition(-np.asarray(reaches), most - 1)[:most]
    numbers: list[int] = found[np.lexsort((found, -np.asarray(reaches)[found]))].tolist()
    return numbers


def match_of(entry: Entry, score: float, reasons: tuple[Reason, ...]) -> Match:
    """Return an entry as a match; `score` from 0 to 100."""
    return Match(
        id=entry.id,
        kind=entry.kind,
        title=entry.title,
        score=score,
        adopted=entry.adopted,
        expired=entry.expired,
        reasons=reasons,
        version=entry.version,
    )
