"""Signals that end or stop the program: what was typed is written first."""

import asyncio
import os
import signal
import threading
from collections.abc import Callable
from typing import Final

# As shells report a program that a signal ended.
_SIGNAL_BASE: Final = 128
# The terminal may be gone: writing to it can then block for ever. Everything is saved by then.
_GRACE_SECONDS: Final = 2.0


def handle_signals(save: Callable[[], None], leave: Callable[[int], None]) -> None:
    """On SIGHUP and SIGTERM call `save`, then `leave` with the exit code 128 + signal.

    Runs inside the event loop, so that editors can be read. Windows has no such signals; there
    the journal's half second is the limit.
    """
    loop = asyncio.get_running_loop()

    def end(number: int) -> None:
        save()
        code = _SIGNAL_BASE + number
        watchdog = threading.Timer(_GRACE_SECONDS, os._exit, (code,))
        watchdog.daemon = True
        watchdog.start()
        leave(code)

    for name in ("SIGHUP", "SIGTERM"):
        number = getattr(signal, name, None)
        if number is not None and os.name == "posix":
            loop.add_signal_handler(number, end, number)
