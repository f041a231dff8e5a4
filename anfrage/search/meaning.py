"""The index that finds entries by what they mean and by their words, each where it is strong."""

from collections.abc import Callable, Sequence
from typing import Final

from anfrage.domain.match import Match
from anfrage.search.analysis import read_question
from anfrage.search.base import Entry
from anfrage.search.calibration import log_odds
from anfrage.search.encoder import Encoder
from anfrage.search.fusion import Candidate, nearness, probabilities
from anfrage.search.index import NOT_OFFERED, LexicalIndex
from anfrage.search.query import read_query
from anfrage.search.vectors import VectorShelf, is_bare, question_vector, vector_table
from anfrage.search.weights import Floats

LONGEST_QUESTION: Final = 2000
"""Characters of a question that are encoded; about 0.5 s."""


def _silent(_done: int, _missing: int) -> None:
    """Report nothing."""


class MeaningIndex(LexicalIndex):
    """Finds entries by meaning and words; a question without words has the lexical answer."""

    def __init__(
        self,
        entries: Sequence[Entry],
        encoder: Encoder,
        shelf: VectorShelf,
        report: Callable[[int, int], None] = _silent,
    ) -> None:
        """Index `entries`; vectors that the shelf lacks are made first (0.1 to 0.5 s an entry)."""
        super().__init__(entries)
        self._encoder = encoder
        self._table = vector_table(self._entries, encoder, shelf, report)
        self._bare = [is_bare(entry) for entry in self._entries]

    def search(self, question: str, context: str = "", limit: int = 10) -> list[Match]:
        """Return the `limit` nearest entries, best first; see `Searcher`."""
        query = read_query(question, context)
        if not query.words or not self._entries:
            return super().search(question, context, limit)
        found = probabilities(*self.candidates(question, context))
        scored = [
            (chance * (1.0 if self._offered(number) else NOT_OFFERED), number)
            for number, chance in enumerate(found)
        ]
        scored.sort(key=lambda pair: (-pair[0], pair[1]))
        return [self._match(number, score, query) for score, number in scored[: max(0, limit)]]

    def candidates(self, question: str, context: str) -> tuple[list[Candidate], float]:
        """Return how near each of `entries` is, and the lexical log odds of the best by words."""
        query = read_query(question, context)
        similar = self._table.similarities(self._row(question, context)).tolist()
        reaches = self._grams.scores(query.weights)
        near = [
            Candidate(nearness(cosine, reach, bare=bare), bare, entry.rivals)
            for cosine, reach, bare, entry in zip(
                similar, reaches, self._bare, self._entries, strict=True
            )
        ]
        return near, log_odds(self.nearest(query, 1)[0][1])

    def _row(self, question: str, context: str) -> Floats:
        """Return the question's vector; what stands before the question is context, too."""
        asked = read_question(question)
        plain, around = (
            " ".join(text.split())[:LONGEST_QUESTION]
            for text in (asked.question, context.strip() or asked.background)
        )
        return question_vector(plain, around, self._encoder)
