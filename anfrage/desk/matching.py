"""What the city's knowledge holds on a question."""

import threading
from collections.abc import Callable
from datetime import date, datetime

from anfrage.domain.inquiry import Question
from anfrage.domain.match import MatchResult
from anfrage.domain.position import PositionRecord
from anfrage.search.base import Searcher
from anfrage.store.base import Store


class Matching:
    """Searches the office's knowledge; the index is built on first use and kept until it changes.

    Safe to use from several threads: they share one index and build it once.
    """

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._lock = threading.Lock()
        self._index: Searcher | None = None
        self._records: list[PositionRecord] = []  # what the index was built from
        self._head = (0, date.min)  # the last event, and the day, when that was looked at

    def find(self, text: str, context: str = "", limit: int = 10) -> MatchResult:
        """Search for one question; `context` is the title of its inquiry. `limit` >= 1."""
        from anfrage.steps.matching import judge

        matches = tuple(self._searcher().search(text, context, limit))
        return MatchResult(judge(matches), matches)

    def find_parts(self, question: Question, context: str, limit: int = 10) -> list[MatchResult]:
        """Search for each part of a question; empty where it has only one.

        A part is searched by its own words: with the whole question around it, what answers one
        part would seem to answer all. "Wenn ja, wann?" alone finds nothing and stays open, which
        a person sees; an answer that is silently half would go out.
        """
        if len(question.parts) < 2:  # noqa: PLR2004 - one part is the whole question
            return []
        return [self.find(part.text, context, limit) for part in question.parts]

    def _searcher(self) -> Searcher:
        from anfrage.search.index import build_index

        today = self._clock().date()
        with self._lock:
            with self._store.reading() as office:
                head = (office.events.head()[0], today)
                if self._index is not None and self._head == head:
                    return self._index
                records = office.positions.all()
            # Most events are saved answers: the positions are the same, and so is the index.
            if self._index is None or self._records != records or self._head[1] != today:
                self._index = build_index(records, today)
                self._records = records
            self._head = head
            return self._index
