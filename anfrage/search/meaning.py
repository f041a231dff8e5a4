"""The index that finds entries by what they mean and by their words, each where it is strong."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from anfrage.domain.match import Match, Reason
from anfrage.search.analysis import read_question
from anfrage.search.archive import Archive, Cosines
from anfrage.search.asking import Asking, asking
from anfrage.search.background import USUAL, familiarity
from anfrage.search.base import Entry
from anfrage.search.calibration import probability
from anfrage.search.encoder import Encoder
from anfrage.search.fusion import Candidate, archived_chances, curated_chances, nearness
from anfrage.search.index import NOT_OFFERED, SHOWN, Letters, LexicalIndex, letters_of, match_of
from anfrage.search.packed import largest
from anfrage.search.query import read_query
from anfrage.search.question_rows import QuestionRows, question_rows
from anfrage.search.vectors import (
    VectorShelf,
    complete_sayings,
    vector_tables,
)
from anfrage.search.weights import Floats
from anfrage.search.weights_place import E5_NAME
from anfrage.search.word_meaning import Found, WordMeanings

LONGEST_QUESTION: Final = 2000
"""Characters of a question that are encoded; about 0.5 s."""

NOT_CALIBRATED: Final = 0.79
"""Most that meaning alone makes probable with a model that the constants were not fitted to: under
every threshold of "fits" (`steps/matching.py`)."""

JUDGED: Final = 50
"""Entries beyond those asked for that get a probability: the nearest ones decide each other's."""

Numbers = npt.NDArray[np.intp]


def _plain(text: str) -> str:
    return " ".join(text.split())[:LONGEST_QUESTION]


def _silent(_done: int, _missing: int) -> None:
    """Report nothing."""


class MeaningIndex(LexicalIndex):
    """Finds entries by meaning and words: curated ones, and archived answers (`Archive`).

    The two are judged apart: an old answer does not make a position less sure.
    """

    BY_MEANING = True

    def __init__(
        self,
        entries: Sequence[Entry],
        encoder: Encoder,
        shelf: VectorShelf,
        report: Callable[[int, int], None] = _silent,
        city: str = "",
    ) -> None:
        """Index `entries`; vectors that the shelf lacks are made first (0.1 to 0.5 s an entry)."""
        super().__init__(entries, city)
        self._encoder = encoder
        tables = vector_tables(self._entries, encoder, shelf, report)
        self._curated_table, self._archived_table = tables
        curated = sum(not entry.archived for entry in self._entries)  # they come first
        self._curated, self._archived = np.split(np.arange(len(self._entries)), [curated])
        self._curated_grams = self._letters_of(self._curated)
        self._archive = Archive(
            [self._entries[number] for number in self._archived],
            self._letters_of(self._archived),
        )
        self._may_be_offered = np.array([self._offered(n) for n in range(len(self._entries))], bool)
        self._shelf = shelf
        self._meanings = WordMeanings(encoder, shelf)

    def search(self, question: str, context: str = "", limit: int = 10) -> list[Match]:
        """Return the `limit` nearest entries, best first; see `Searcher`."""
        explained = asking(read_query(question, context))
        rows = self.rows(question, context)
        found = self._judged(question, context, limit, rows)
        known = self._explained(question, explained, rows, found[:SHOWN])
        return [
            match_of(
                self._entries[number],
                100 * chance,
                known.get(number) or self.told(number, explained, shown=False),
            )
            for chance, number in found
        ]

    def complete(self, pause: Callable[[], None]) -> None:
        """Make what is missing for explaining; nothing is found better by it.

        `pause` is called every few entries and may raise what ends the work.
        """
        complete_sayings(self._entries, self._encoder, self._shelf, pause)

    def judged(self, question: str, context: str, limit: int) -> list[tuple[float, int]]:
        """Return the `limit` most probable entries: probability, 0 to 1, and number."""
        return self._judged(question, context, limit, self.rows(question, context))

    def _explained(
        self, question: str, explained: Asking, rows: QuestionRows,
        shown: Sequence[tuple[float, int]],
    ) -> dict[int, tuple[Reason, ...]]:  # fmt: skip
        """Return the reasons of the matches that are shown, by their numbers."""
        words = explained.words
        found = [Found(self._entries[n], chance, self.reasons(n, words)) for chance, n in shown]
        plain = _plain(read_question(question).question)
        every = self._meanings.explained(plain, rows.alone, found, self.wanted(explained))
        return {
            number: self.chosen(number, explained, why.reasons, why.near)
            for (_, number), why in zip(shown, every, strict=True)
        }

    def _judged(
        self, question: str, context: str, limit: int, rows: QuestionRows
    ) -> list[tuple[float, int]]:
        found = [*self._curated_judged(question, context, rows, limit)]
        found += self._archived_judged(question, context, rows, limit)
        if not read_query(question, context).weights:  # nothing is asked
            found = [(0.0, number) for _, number in found]
        if self._encoder.name != E5_NAME:
            found = self._by_words_if_sure(question, context, limit, found)
        scored = [
            (chance if self._may_be_offered[number] else NOT_OFFERED * chance, number)
            for chance, number in found
        ]
        scored.sort(key=lambda pair: (-pair[0], pair[1]))
        return scored[: max(0, limit)]

    def _by_words_if_sure(
        self, question: str, context: str, limit: int, found: Sequence[tuple[float, int]]
    ) -> list[tuple[float, int]]:
        """Lower what another model makes probable: only words say "fits" without calibration."""
        query = read_query(question, context)
        words = {number: probability(said) for number, said in self.nearest(query, limit)}
        return [
            (max(min(chance, NOT_CALIBRATED), words.get(number, 0.0)), number)
            for chance, number in found
        ]

    def rows(self, question: str, context: str) -> QuestionRows:
        """Return the question's rows; what stands before the question is context, too."""
        asked = read_question(question)
        around = _plain(context) or _plain(asked.background)
        return question_rows(_plain(asked.question), around, self._encoder)

    def curated(self, question: str, context: str, rows: QuestionRows) -> tuple[Floats, Numbers]:
        """Return how near each curated entry is, and their numbers."""
        reaches = self._curated_grams.scores(read_query(question, context).weights)
        cosines = self._curated_table.similarities(rows.reworded[None])[0]
        return nearness(cosines, np.asarray(reaches, np.float32)), self._curated

    def familiar(self, rows: QuestionRows) -> float:
        """Return how near the question is to what councils usually ask, -1 to 1."""
        return familiarity(rows.mixed) if self._encoder.name == E5_NAME else USUAL

    def archived(
        self, question: str, context: str, rows: QuestionRows
    ) -> tuple[Floats, Floats, Numbers]:
        """Return how near each archived answer is, its own share in it, and their numbers."""
        asked = [rows.alone]  # and what says anything new
        if rows.around.any():
            asked += [rows.around, rows.mixed] if self._archive.mixes else [rows.around]
        found = self._archived_table.similarities(np.stack(asked))
        cosines = Cosines(found[0], found[min(1, len(found) - 1)], found[-1])
        return *self._archive.nearness(question, context, cosines), self._archived

    def _curated_judged(
        self, question: str, context: str, rows: QuestionRows, limit: int
    ) -> Iterable[tuple[float, int]]:
        if not len(self._curated):
            return ()
        near, numbers = self.curated(question, context, rows)
        places = self._nearest(near, numbers, limit)
        rivals = [self._entries[numbers[place]].rivals for place in places]
        candidates = [Candidate(float(near[p]), r) for p, r in zip(places, rivals, strict=True)]
        chances = curated_chances(candidates, self.familiar(rows))
        return zip(chances, (int(numbers[place]) for place in places), strict=True)

    def _archived_judged(
        self, question: str, context: str, rows: QuestionRows, limit: int
    ) -> Iterable[tuple[float, int]]:
        if not len(self._archived):
            return ()
        near, own, numbers = self.archived(question, context, rows)
        places = self._nearest(near, numbers, limit)
        chances = archived_chances([float(near[p]) for p in places], float(own[places[0]]))
        return zip(chances, (int(numbers[place]) for place in places), strict=True)

    def _nearest(self, near: Floats, numbers: Numbers, limit: int) -> list[int]:
        """Return places in `near`, falling: of those that may be offered, and of the others."""
        offered = self._may_be_offered[numbers[0] : numbers[-1] + 1]
        most = max(0, limit) + JUDGED
        if offered.all():  # no copies of millions of numbers
            found = largest(near, most)
        else:
            groups = (np.flatnonzero(offered), np.flatnonzero(~offered))
            found = np.concatenate([group[largest(near[group], most)] for group in groups])
        return [int(place) for place in found[np.lexsort((found, -near[found]))]]

    def _letters_of(self, numbers: Numbers) -> Letters:
        """Return the index of some entries' words; rarity is counted among them alone."""
        if len(numbers) == len(self._entries):
            return self._grams
        return letters_of([self._entries[number] for number in numbers])
