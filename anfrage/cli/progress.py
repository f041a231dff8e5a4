"""How far a long command is, on standard error."""

import sys
import time
from collections.abc import Callable
from typing import Final

from anfrage.cli.output import tell

_QUIET: Final = 1.0  # seconds before a person wants to know how far it is
_PAUSE: Final = {True: 0.2, False: 10.0}  # seconds between two reports: a terminal, a log file


class Progress:
    """Tells on standard error how far something is, once it takes longer than a second.

    On a terminal one line that is written over, else a line now and then.
    """

    def __init__(self, words: Callable[[int, int], str]) -> None:
        """Take what makes a sentence of (done, total)."""
        self._words = words
        self._terminal = sys.stderr.isatty()
        self._next = time.monotonic() + _QUIET
        self._shown = False

    def at(self, done: int, total: int) -> None:
        """So much is done."""
        now = time.monotonic()
        if now < self._next or done >= total:
            return
        self._next = now + _PAUSE[self._terminal]
        text = self._words(done, total)
        if self._terminal:
            sys.stderr.write(f"\r{text}\x1b[K")
            sys.stderr.flush()
            self._shown = True
        else:
            tell(text)
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away before something else is written."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False
