"""What is being typed, kept before anybody saves it."""

import uuid
from collections.abc import Callable
from datetime import datetime

from anfrage.store.base import JournalEntry, Store

# An entry is what screens restore; they know the store through the desk alone.
__all__ = ["NEW_INQUIRY", "Journal", "JournalEntry"]

# The case id under which the raw text of an inquiry is kept that is still being entered.
NEW_INQUIRY = ""


class Journal:
    """Keeps unsaved typing of one session; entries survive a crash and are offered again.

    Attributes:
        session: This session's id.
    """

    def __init__(self, store: Store, clock: Callable[[], datetime], session: str = "") -> None:
        self._store = store
        self._clock = clock
        self.session = session or str(uuid.uuid4())
        self._seq = 0  # orders what one session wrote; the clock may jump

    def keep(
        self,
        case_id: str,
        question_id: str,
        body: str,
        base_rev: int = 0,
        cursor: tuple[int, int] = (0, 0),
    ) -> None:
        """Keep the whole text of one editor as it stands; about a millisecond.

        An office that is opened for reading keeps no typing.
        """
        if self._store.read_only:
            return
        self._seq += 1
        entry = JournalEntry(
            self.session, case_id, question_id, base_rev, self._seq, body, cursor, self._clock()
        )
        with self._store.writing() as office:
            office.journal.keep(entry)

    def drop(self, case_id: str, question_id: str, session: str = "") -> None:
        """Forget an entry: its text was saved as an answer or as an inquiry."""
        if self._store.read_only:
            return
        with self._store.writing() as office:
            office.journal.drop(session or self.session, case_id, question_id)

    def latest(self, case_id: str | None = None) -> list[JournalEntry]:
        """Entries of all sessions, of one case or of all, newest first."""
        with self._store.reading() as office:
            entries = office.journal.entries(case_id)
        return sorted(
            entries, key=lambda one: (one.saved_at or self._clock(), one.seq), reverse=True
        )
