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
        self._stop = threading.Event()  # of the newest thread
        self._finished = False
        self.announced = False  # whether somebody was told why there is no search by meaning

    def start(self) -> None:
        """Begin or go on, unless it is going on already; also right after `stop`."""
        with self._lock:
            if self.going_on:
                return
            self._stop = threading.Event()
            thread = threading.Thread(
                target=self._work, args=(self._stop, self._thread), name="vectors", daemon=True
            )
            thread.start()
            self._thread = thread

    def stop(self) -> None:
        """End the work within about a second; what was made is kept."""
        self._stop.set()

    @property
    def going_on(self) -> bool:
        """Whether vectors are being made, and nobody said to stop."""
        running = self._thread is not None and self._thread.is_alive()
        return running and not self._stop.is_set()

    @property
    def stopped(self) -> bool:
        """Whether somebody stopped it before it was finished."""
        return self._stop.is_set() and not self._finished

    def _work(self, stop: threading.Event, before: threading.Thread | None) -> None:
        """Make what is missing once the thread `before`, which was stopped, has ended."""

        def look() -> None:
            if stop.is_set():
                raise _Stopped

        if before is not None:
            before.join()
        self._finished = False
        try:
            self._matching.complete(lambda _done, _total: look(), pause=look, explaining=True)
        except (_Stopped, AnfrageError):
            # Stopped, or the office is busy or away: the next search says what is the matter.
            return
        self._finished = True
