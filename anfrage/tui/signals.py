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
# Keys that were read travel through the screen before they are text. They have arrived when
# nothing new was typed for ten looks in a row; then, or after a second, the program leaves.
_LOOK_SECONDS: Final = 0.01
_QUIET_LOOKS: Final = 10
_MOST_LOOKS: Final = 100


def handle_signals(save: Callable[[], bool], leave: Callable[[int], None]) -> None:
    """On SIGHUP and SIGTERM save, also what is still on its way, and leave.

    Runs inside the event loop, so that editors can be read. Windows has no such signals; there
    the journal's half second is the limit.

    Args:
        save: Writes what was typed, at once; returns whether there was anything.
        leave: Called with the exit code, 128 + signal.
    """
    loop = asyncio.get_running_loop()
    leaving: set[asyncio.Task[None]] = set()  # the loop itself keeps no task alive

    async def go(code: int) -> None:
        quiet = 0
        for _ in range(_MOST_LOOKS):
            await asyncio.sleep(_LOOK_SECONDS)
            quiet = 0 if save() else quiet + 1
            if quiet == _QUIET_LOOKS:
                break
        leave(code)

    def end(number: int) -> None:
        save()
        code = _SIGNAL_BASE + number
        watchdog = threading.Timer(_GRACE_SECONDS, os._exit, (code,))
        watchdog.daemon = True
        watchdog.start()
        leaving.add(loop.create_task(go(code)))

    for name in ("SIGHUP", "SIGTERM"):
        number = getattr(signal, name, None)
        if number is not None and os.name == "posix":
            loop.add_signal_handler(number, end, number)
