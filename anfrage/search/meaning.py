"""The index that finds entries by what they mean and by their words, each where it is strong."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from anfrage.domain.match import Match
from anfrage.search.analysis import fold, read_question
from anfrage.search.archive import Archive
from anfrage.search.background import USUAL, familiarity
from anfrage.search.base import Entry
from anfrage.search.encoder import E5_NAME, Encoder
from anfrage.search.entry_words import EntryWords
from anfrage.search.fusion import (
    Candidate,
    archived_chances,
    curated_chances,
    nearness,
)
from anfrage.search.index import NOT_OFFERED, LexicalIndex, match_of
from anfrage.search.query import Query, read_query
from anfrage.search.vectors import QuestionRows, VectorShelf, question_rows, vector_table
from anfrage.search.vocabulary import Vocabulary
from anfrage.search.weights import Floats

LONGEST_QUESTION: Final = 2000
"""Characters of a question that are encoded; about 0.5 s."""

JUDGED: Final = 50
"""Entries beyond those asked for that get a probability: the nearest ones decide each other's."""


Numbers = npt.NDArray[np.intp]


def _silent(_done: int, _missing: int) -> None:
    """Report nothing."""


class MeaningIndex:
    """Finds entries by meaning and words: curated ones, and archived answers (`Archive`)."""

    def __init__(
        self,
        entries: Sequence[Entry],
        encoder: Encoder,
        shelf: VectorShelf,
        report: Callable[[int, int], None] = _silent,
    ) -> None:
        """Index `entries`; vectors that the shelf lacks are made first (0.1 to 0.5 s an entry)."""
        self._encoder = encoder
        self._curated = LexicalIndex([entry for entry in entries if not entry.archived])
        archived = [entry for entry in entries if entry.archived]
        archived.sort(key=lambda entry: (fold(entry.title), entry.text, entry.id))
        self._entries = [*self._curated.entries, *archived]
        self._first = len(self._curated.entries)
        table = vector_table(self._entries, encoder, shelf, report)
        self._table = table.part(0, self._first)
        self._archived_words = [EntryWords(entry) for entry in archived]
        rest = table.part(self._first, len(self._entries))
        self._archive = Archive(archived, self._archived_words, rest)
        self._vocabulary: Vocabulary | None = None
        self._offered = np.array([e.adopted and not e.expired for e in self._entries], bool)

    @property
    def entries(self) -> Sequence[Entry]:
        """The entries, as `judged` numbers them."""
        return self._entries

    def search(self, question: str, context: str = "", limit: int = 10) -> list[Match]:
        """Return the `limit` nearest entries, best first; see `Searcher`."""
        query = read_query(question, context)
        found = self.judged(question, context, limit)
        return [self._match(number, 100 * chance, query) for chance, number in found]

    def judged(self, question: str, context: str, limit: int) -> list[tuple[float, int]]:
        """Return the `limit` most probable entries: probability, 0 to 1, and number."""
        rows = self.rows(question, context)
        found = [*self._curated_judged(question, context, rows, limit)]
        found += self._archived_judged(question, context, rows, limit)
        if not read_query(question, context).weights:  # nothing is asked
            found = [(0.0, number) for _, number in found]
        scored = [
            (chance if self._offered[number] else NOT_OFFERED * chance, number)
            for chance, number in found
        ]
        scored.sort(key=lambda pair: (-pair[0], pair[1]))
        return scored[: max(0, limit)]

    def curated(self, question: str, context: str, rows: QuestionRows) -> Floats:
        """Return how near each curated entry is."""
        reaches = self._curated.reaches(read_query(question, context))
        return nearness(self._table.similarities(rows.mixed), np.array(reaches, np.float32))

    def familiar(self, rows: QuestionRows) -> float:
        """Return how near the question is to what councils usually ask, -1 to 1."""
        return familiarity(rows.mixed) if self._encoder.name == E5_NAME else USUAL

    def archived(self, question: str, context: str, rows: QuestionRows) -> tuple[Floats, Floats]:
        """Return how near each archived answer is, and its own share in it."""
        return self._archive.nearness(question, context, rows)

    def _curated_judged(
        self, question: str, context: str, rows: QuestionRows, limit: int
    ) -> Iterable[tuple[float, int]]:
        if not self._first:
            return ()
        near = self.curated(question, context, rows)
        numbers = self._nearest(near, 0, limit)
        candidates = [Candidate(float(near[n]), self._entries[n].rivals) for n in numbers]
        return zip(curated_chances(candidates, self.familiar(rows)), numbers, strict=True)

    def _archived_judged(
        self, question: str, context: str, rows: QuestionRows, limit: int
    ) -> Iterable[tuple[float, int]]:
        if self._first == len(self._entries):
            return ()
        near, own = self.archived(question, context, rows)
        numbers = self._nearest(near, self._first, limit)
        chances = archived_chances([float(near[n]) for n in numbers], float(own[numbers[0]]))
        return zip(chances, (self._first + n for n in numbers), strict=True)

    def _nearest(self, near: Floats, first: int, limit: int) -> list[int]:
        """Return the nearest numbers, falling: of those that may be offered, and of the others."""
        offered = self._offered[first : first + len(near)]
        most = max(0, limit) + JUDGED
        found = np.concatenate(
            [_largest(near, np.flatnonzero(w), most) for w in (offered, ~offered)]
        )
        order = np.lexsort((found, -near[found]))
        return [int(number) for number in found[order]]

    def rows(self, question: str, context: str) -> QuestionRows:
        """Return the question's rows; what stands before the question is context, too."""
        asked = read_question(question)
        plain, around = (
            " ".join(text.split())[:LONGEST_QUESTION]
            for text in (asked.question, context.strip() or asked.background)
        )
        return question_rows(plain, around, self._encoder)

    def _match(self, number: int, score: float, query: Query) -> Match:
        entry = self._entries[number]
        if number < self._first:
            return match_of(entry, score, self._curated.reasons(number, query))
        words = self._archived_words[number - self._first]
        return match_of(entry, score, words.reasons(query.words, self._archived_vocabulary()))

    def _archived_vocabulary(self) -> Vocabulary:
        if self._vocabulary is None:
            known = dict.fromkeys(word for each in self._archived_words for word in each.weights)
            self._vocabulary = Vocabulary(known)
        return self._vocabulary


def _largest(
    near: Floats, numbers: "np.typing.NDArray[np.intp]", most: int
) -> "np.typing.NDArray[np.intp]":
    if len(numbers) <= most:
        return numbers
    return numbers[np.argpartition(-near[numbers], most - 1)[:most]]
