"""What the city's knowledge holds on a question: its positions, and what it answered before."""

from collections.abc import Callable, Collection
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from anfrage.desk.encoding import Encoding
from anfrage.desk.past_answers import CAUSES, PastAnswers
from anfrage.desk.searched_entries import Report, SearchedEntries
from anfrage.desk.vector_shelf import OfficeShelf
from anfrage.domain.event import EventKind
from anfrage.domain.inquiry import Question
from anfrage.domain.match import Match, MatchResult, Readiness
from anfrage.domain.position import Position
from anfrage.search.base import Entry, entries_of
from anfrage.store.base import Store, Transaction

if TYPE_CHECKING:
    from anfrage.search.meaning import MeaningIndex

_POSITION_CAUSES: Final = frozenset(
    {EventKind.POSITION_SAVED, EventKind.POSITION_ADOPTED, EventKind.POSITION_RETRACTED}
)


class Matching:
    """Searches positions and archived answers; the indexes are kept until what they hold changes.

    The two are searched apart and put into one list: an old answer that says the same as a
    position speaks for it, and must not make it less sure. Without vectors a kind is searched by
    words. Safe to use from several threads.
    """

    def __init__(
        self, store: Store, clock: Callable[[], datetime], encoding: Encoding, *,
        learns: bool = False, city: str = "",
    ) -> None:  # fmt: skip
        """Take the store; `city` is the name of the city, which is no reason for a match."""
        self._store = store
        self._learns = learns
        self._clock = clock
        self._encoding = encoding
        self._shelf = OfficeShelf(store)
        self._past = PastAnswers()
        self._report: Report | None = None
        self._positions = SearchedEntries(store, _positions, _POSITION_CAUSES, city)
        self._answers = SearchedEntries(store, self._past.read, CAUSES, city)

    def find(
        self, text: str, context: str = "", limit: int = 10, *, besides: Collection[str] = (),
        quick: bool = False,
    ) -> MatchResult:  # fmt: skip
        """Search for one question; scores follow what the office learnt, where it does.

        Args:
            text: The question as it stands in the paper.
            context: Title of its inquiry.
            limit: How many matches; 1 or more.
            besides: Ids of entries that are left out: the old answers of the same case.
            quick: By words alone, without waiting for the model.
        """
        found = self.measured(text, context, limit, besides=besides, quick=quick)
        if not self._learns:
            return found
        from anfrage.desk.correction import shown_with

        return shown_with(self._store, found)

    def measured(
        self, text: str, context: str = "", limit: int = 10, *, besides: Collection[str] = (),
        quick: bool = False,
    ) -> MatchResult:  # fmt: skip
        """Search as `find` does, with the engine's own scores."""
        from anfrage.steps.matching import judge

        today = self._clock().date()
        found: list[Match] = []
        by_meaning = False
        for entries in (self._answers, self._positions):
            meaning = None if quick else self._meaning(entries, today)
            by_meaning = meaning is not None
            searcher = meaning or entries.by_words(today)
            found += searcher.search(text, context, limit + len(besides))
        found.sort(key=lambda match: (-match.score, match.kind.value != "position"))
        matches = tuple(match for match in found if match.id not in besides)[:limit]
        return MatchResult(judge(matches), matches, by_meaning)

    def near_answers(self, text: str) -> list[tuple[str, float]] | None:
        """Return every archived answer by its id with its score, 0 to 100, the nearest first.

        By meaning alone: `None` where there is no model, or too many vectors are missing.
        Nothing is explained, and no score follows what the office learnt about positions.
        """
        today = self._clock().date()
        if not self._answers.current(today):
            return []
        index = self._meaning(self._answers, today)
        if index is None:
            return None
        entries = index.entries
        judged = index.judged(text, "", len(entries))
        return [(entries[number].id, 100 * chance) for chance, number in judged]

    def find_parts(
        self, question: Question, context: str, limit: int = 10, *, besides: Collection[str] = (),
        quick: bool = False,
    ) -> list[MatchResult]:  # fmt: skip
        """Search for each part of a question; empty where it has only one.

        A part is searched by its own words: with the whole question around it, what answers one
        part would seem to answer all. "Wenn ja, wann?" alone finds nothing and stays open, which
        a person sees; an answer that is silently half would go out.
        """
        if len(question.parts) < 2:  # noqa: PLR2004 - one part is the whole question
            return []
        return [
            self.find(part.text, context, limit, besides=besides, quick=quick)
            for part in question.parts
        ]

    def complete(
        self, report: Report, *, answers: bool = True, pause: Callable[[], None] | None = None,
        explaining: bool = False,
    ) -> None:  # fmt: skip
        """Make the vectors that are missing, of the positions first; without a model nothing.

        Args:
            report: Is told how many entries have vectors, and how many there are. Whatever it
                raises ends the work; what was made until then is kept.
            answers: Whether old answers, too.
            pause: Is called about every second and may raise, too.
            explaining: Also what only names sentences of old answers; takes as long again.
        """
        today = self._clock().date()
        for entries in (self._positions, self._answers) if answers else (self._positions,):
            encoder = self._encoding.encoder() if entries.current(today) else None
            if encoder is not None:
                from anfrage.search.paced import PacedEncoder

                paced = PacedEncoder(encoder, pause) if pause else encoder
                index = entries.by_meaning(today, paced, self._shelf, report)
                if explaining:
                    index.complete(pause or _go_on)
        if answers and self._encoding.hindrance is None:
            self._forget_unneeded(today)

    def _forget_unneeded(self, today: date) -> None:
        """Forget the vectors of texts that were changed or taken away."""
        from anfrage.desk.unneeded_vectors import vector_keys

        entries = [*self._positions.current(today), *self._answers.current(today)]
        self._shelf.keep_only(vector_keys(entries, self._encoding.name))

    def wait_for_positions(self, report: Report) -> None:
        """From now on a search makes the vectors of positions that are missing, however many."""
        self._report = report

    def readiness(self) -> Readiness:
        """Return how far the search by meaning is, as far as anybody asked for it."""
        kinds = (self._positions, self._answers)
        return Readiness(
            sum(one.done for one in kinds),
            sum(one.total for one in kinds),
            self._encoding.hindrance,
            own_model=self._encoding.own_model,
        )

    def past_answer(self, entry_id: str) -> Position | None:
        """Return a found old answer in the form of a position; `None` for what is none."""
        return self._past.text(entry_id)

    def _meaning(self, entries: SearchedEntries, today: date) -> "MeaningIndex | None":
        if not entries.current(today):
            return None  # nothing to find: the model need not be loaded
        encoder = self._encoding.encoder()
        if encoder is None:
            return None
        if self._report is not None and entries is self._positions:
            return entries.by_meaning(today, encoder, self._shelf, self._report)
        return entries.ready(today, encoder, self._shelf)


def _go_on() -> None:
    """Never stop."""


def _positions(office: Transaction, today: date) -> list[Entry]:
    return entries_of(office.positions.all(), today)
