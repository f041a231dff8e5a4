"""What is typed reaches the office's journal within half a second."""

import contextlib
import threading
from collections.abc import Callable
from datetime import datetime
from typing import Final

from anfrage.desk.journaling import Journal
from anfrage.domain.errors import AnfrageError
from anfrage.domain.frozen import frozen

# Typing is written at the latest this long after the first unwritten key. It is throttled, not
# debounced: who types without a pause would otherwise never be saved. With the write itself
# (a few milliseconds) it stays below half a second.
DELAY_SECONDS: Final = 0.4


@frozen
class Typing:
    """The state of one editor: whole text and cursor (row, column)."""

    text: str
    base_rev: int = 0
    cursor: tuple[int, int] = (0, 0)


class Autosave:
    """Collects which editors have changed and writes them, newest state only.

    `note` belongs to the event loop; `write` may run in any thread, one at a time.
    """

    def __init__(self, journal: Journal, clock: Callable[[], datetime]) -> None:
        self._journal = journal
        self._clock = clock
        self._lock = threading.Lock()
        self._noted: dict[tuple[str, str], Callable[[], Typing]] = {}
        self._pending: dict[tuple[str, str], Typing] = {}
        self.saved_at: datetime | None = None

    @property
    def due(self) -> bool:
        """Whether something waits to be written."""
        return bool(self._noted or self._pending)

    def note(self, case_id: str, question_id: str, state: Callable[[], Typing]) -> None:
        """Remember that an editor changed; `state` is asked for its text when it is written."""
        self._noted[case_id, question_id] = state

    def collect(self) -> None:
        """Take the present texts; on the event loop, since editors live there."""
        noted, self._noted = self._noted, {}
        with self._lock:
            self._pending.update({key: state() for key, state in noted.items()})

    def write(self) -> None:
        """Write what was collected; what cannot be written is kept for the next time.

        Raises:
            AnfrageError: as the store; the texts are still pending.
        """
        with self._lock:
            for key, typing in list(self._pending.items()):
                self._journal.keep(*key, typing.text, typing.base_rev, typing.cursor)
                del self._pending[key]
                self.saved_at = self._clock()

    def write_now(self) -> bool:
        """Collect and write, on the event loop, where nothing comes after to report a failure.

        Returns:
            Whether there was anything to write.
        """
        due = self.due
        self.collect()
        with contextlib.suppress(AnfrageError):
            self.write()
        return due

    def forget(self, case_id: str, question_id: str, session: str = "") -> None:
        """Drop an editor's entry: its text was saved for good."""
        self._noted.pop((case_id, question_id), None)
        with self._lock:
            self._pending.pop((case_id, question_id), None)
            self._journal.drop(case_id, question_id, session)
