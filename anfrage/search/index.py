"""The index that is searched: entries by their words, with scores that can be trusted."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from anfrage.domain.match import Match, Reason
from anfrage.domain.position import PositionRecord
from anfrage.search.analysis import fold
from anfrage.search.base import Entry, Searcher, entries_of
from anfrage.search.calibration import Evidence, probability
from anfrage.search.entry_words import EntryWords
from anfrage.search.explanation import counterpart
from anfrage.search.lexical import GramIndex
from anfrage.search.query import Query, frame_factor, read_query
from anfrage.search.vocabulary import Vocabulary

NOT_OFFERED: Final = 0.75
"""Factor for an entry that is not adopted or has expired: it answers nothing today, and even a
perfect one stays under every threshold of "fits" (`steps/matching.py`)."""


def build_index(records: Sequence[PositionRecord], today: date) -> Searcher:
    """Return a searcher over an office's positions; validity is that of `today`.

    Withdrawn positions are never found. 50 positions take about 15 ms, 3,000 long ones 2 s.
    """
    return LexicalIndex(entries_of(records, today))


class LexicalIndex:
    """Finds entries by the letters of their words; the reasons name those words."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Index `entries`; their order has no influence on what is found."""
        self._entries = sorted(entries, key=lambda entry: (fold(entry.title), entry.id))
        self._words = [EntryWords(entry) for entry in self._entries]
        self._grams = GramIndex([words.weights for words in self._words])
        self._vocabulary = Vocabulary(self._grams.vocabulary)

    def search(self, question: str, context: str = "", limit: int = 10) -> list[Match]:
        """Return the `limit` nearest entries, best first; see `Searcher`."""
        query = read_query(question, context)
        scored = [
            (probability(evidence) * (1.0 if self._offered(number) else NOT_OFFERED), number)
            for number, evidence in self.nearest(query, limit)
        ]
        scored.sort(key=lambda pair: -pair[0])  # stable: equal ones stay as `nearest` has them
        return [
            match_of(self._entries[number], 100 * score, self.reasons(number, query))
            for score, number in scored[: max(0, limit)]
        ]

    def reaches(self, query: Query) -> list[float]:
        """Return for each entry its reach, 0 to 1."""
        return self._grams.scores(query.weights)

    def reasons(self, number: int, query: Query) -> tuple[Reason, ...]:
        """Return why an entry was found: its words and the question's."""
        return self._words[number].reasons(query.words, self._vocabulary)

    def nearest(self, query: Query, limit: int) -> list[tuple[int, Evidence]]:
        """Return numbers of entries with what speaks for them, the nearest first.

        The `limit` nearest of those that may be offered, and as many of the others: probability
        falls with reach within each of the two groups, but not between them. Equally near entries
        come in the order of their titles.
        """
        reaches = self.reaches(query)
        order = sorted(range(len(reaches)), key=lambda number: -reaches[number])
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
                evidence = Evidence(reaches[number], rival, head, len(query.words))
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

    def _rival_reach(self, number: int, order: Sequence[int], reaches: Sequence[float]) -> float:
        """Return the best reach of another entry; alternatives of one set stand for each other."""
        own = self._entries[number].rivals
        for other in order:
            if other != number and not (own and self._entries[other].rivals == own):
                return reaches[other]
        return 0.0

    def _held_by_head(self, query: Query, number: int) -> float:
        """Return the weighted share of the question's words that an entry's head holds."""
        head = self._words[number].head
        total = held = 0.0
        for word in query.words:
            weight = self._grams.rarity(word.folded) * frame_factor(word.folded)
            total += weight
            held += weight * counterpart(word, head, self._vocabulary).worth
        return held / total if total else 0.0


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
