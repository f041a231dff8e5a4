"""Vectors made in the background, while somebody works."""

import threading

from anfrage.desk.matching import Matching
from anfrage.domain.errors import AnfrageError


class _Stopped(Exception):
    """Ends the work between two steps."""


class Preparing:
    """Loads the model and makes the vectors that are missing, in one thread at a time.

    It may be stopped at any moment and goes on where it stopped; every vector is kept as soon as
    it is made. Safe to use from several threads.
    """

    def __init__(self, matching: Matching) -> None:
        self._matching = matching
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        self.announced = False  # whether somebody was told why there is no search by meaning

    def start(self) -> None:
        """Begin, unless it is going on already."""
        with self._lock:
            if not self.going_on:
                self._stop.clear()
                self._thread = threading.Thread(target=self._work, name="vectors", daemon=True)
                self._thread.start()

    def stop(self) -> None:
        """End the work within about a second; what was made is kept."""
        self._stop.set()

    @property
    def going_on(self) -> bool:
        """Whether vectors are being made."""
        return self._thread is not None and self._thread.is_alive()

    def _work(self) -> None:
        try:
            self._matching.complete(
                lambda _done, _total: self._look(), pause=self._look, explaining=True
            )
        except (_Stopped, AnfrageError):
            # Stopped, or the office is busy or away: the next search says what is the matter.
            return

    def _look(self) -> None:
        if self._stop.is_set():
            raise _Stopped
