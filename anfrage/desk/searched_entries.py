"""One kind of what is searched, with its index by words and its index by meaning."""

import threading
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from anfrage.domain.event import EventKind
from anfrage.search.base import Entry, Searcher
from anfrage.store.base import Store, Transaction

if TYPE_CHECKING:
    from anfrage.search.encoder import Encoder
    from anfrage.search.meaning import MeaningIndex
    from anfrage.search.vectors import VectorShelf

Report = Callable[[int, int], None]
"""Is told how many entries have vectors, and how many there are."""

AT_HAND: Final = 8
"""Entries without vectors that a search waits for: at most about two seconds."""


class SearchedEntries:
    """Entries of one kind, read anew when something was recorded that may change them.

    Safe to use from several threads. The indexes are built on first use, each once.
    """

    def __init__(
        self,
        store: Store,
        read: Callable[[Transaction, date], list[Entry]],
        causes: frozenset[EventKind],
        city: str = "",
    ) -> None:
        """Take what reads the entries, and the events after which they may be others.

        `city` is the name of the city that is asked.
        """
        self._city = city
        self._store = store
        self._read = read
        self._causes = causes
        self._lock = threading.Lock()
        self._building = threading.Lock()
        self._state = (-1, date.min)  # the last event, and the day, when that was looked at
        self._entries: list[Entry] = []
        self._words: Searcher | None = None
        self._meaning: MeaningIndex | None = None
        self.done = 0  # entries with vectors, when that was last counted

    def current(self, today: date) -> list[Entry]:
        """Return the entries as they are now; another list means other entries."""
        with self._lock:
            seen, day = self._state
            with self._store.reading() as office:
                head = office.events.head()[0]
                if day == today and (
                    head == seen or self._causes.isdisjoint(office.events.kinds_since(seen))
                ):
                    self._state = (head, today)
                    return self._entries
                entries = self._read(office, today)
            if entries != self._entries:
                self._entries, self._words, self._meaning = entries, None, None
            self._state = (head, today)
            return self._entries

    @property
    def total(self) -> int:
        """The number of entries, when they were last read."""
        return len(self._entries)

    def by_words(self, today: date) -> Searcher:
        """Return the index by words; 3,000 long entries take two seconds the first time."""
        from anfrage.search.index import LexicalIndex

        entries = self.current(today)
        with self._lock:
            words = self._words
        if words is None:
            words = LexicalIndex(entries, self._city)
            with self._lock:
                if entries is self._entries:
                    self._words = words
        return words

    def by_meaning(
        self, today: date, encoder: "Encoder", shelf: "VectorShelf", report: Report
    ) -> "MeaningIndex":
        """Return the index by meaning; vectors that are missing are made first.

        Whatever `report` raises ends the work; what was made until then is kept.
        """
        from anfrage.search.meaning import MeaningIndex

        with self._building:
            entries = self.current(today)
            with self._lock:
                if self._meaning is not None:
                    return self._meaning

            def told(done: int, missing: int) -> None:
                self.done = len(entries) - missing + done
                report(self.done, len(entries))

            index = MeaningIndex(entries, encoder, shelf, told, self._city)
            with self._lock:
                if entries is self._entries:
                    self._meaning = index
            self.done = len(entries)
            return index

    def ready(self, today: date, encoder: "Encoder", shelf: "VectorShelf") -> "MeaningIndex | None":
        """Return the index by meaning if it is there or almost; `None` where much is missing."""
        from anfrage.search.vectors import key_of

        entries = self.current(today)
        with self._lock:
            if self._meaning is not None:
                return self._meaning
        keys = [key_of(entry, encoder.name) for entry in entries]
        missing = len(keys) - len(shelf.vectors(keys))
        self.done = len(keys) - missing
        if missing > AT_HAND:
            return None
        return self.by_meaning(today, encoder, shelf, _silent)


def _silent(_done: int, _total: int) -> None:
    """Report nothing."""
