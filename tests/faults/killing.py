"""A worker that is killed, and what it said before."""

import json
import os
import random
import signal
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from anfrage.store import fault
from anfrage.store.fault import FaultPoint

Acknowledge = Callable[..., None]
Work = Callable[[Acknowledge], None]


def killed_at(work: Work, point: FaultPoint, nth: int) -> list[list[Any]]:
    """Let `work` run until it reaches `point` for the nth time; returns what it acknowledged."""
    reader, child = _started(work, point, nth)
    told = _everything(reader)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), f"the worker never came to {point} for the {nth}. time"
    return told


def killed_after(work: Work, seconds: float) -> list[list[Any]]:
    """Let `work` run for `seconds`, kill it wherever it is; returns what it acknowledged."""
    reader, child = _started(work, None, 0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    told = _everything(reader)
    os.waitpid(child, 0)
    return told


def _started(work: Work, point: FaultPoint | None, nth: int) -> tuple[int, int]:
    reader, writer = os.pipe()
    child = os.fork()
    if child:
        os.close(writer)
        return reader, child
    os.close(reader)
    try:
        fault.hook = _killer(point, nth)
        work(lambda *facts: _tell(writer, facts))
    finally:
        os._exit(1)


def _killer(point: FaultPoint | None, nth: int) -> Callable[[FaultPoint], None]:
    seen = 0

    def reached(here: FaultPoint) -> None:
        nonlocal seen
        seen += here is point
        if here is point and seen == nth:
            os.kill(os.getpid(), signal.SIGKILL)

    return reached


def _tell(writer: int, facts: Sequence[Any]) -> None:
    # One write of less than PIPE_BUF bytes is never cut in half (POSIX, write).
    os.write(writer, json.dumps(facts).encode() + b"\n")


def _everything(reader: int) -> list[list[Any]]:
    with os.fdopen(reader, "rb") as pipe:
        return [json.loads(line) for line in pipe]


def left_behind(folder: Path) -> list[str]:
    """Names of hidden files that somebody did not tidy up."""
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def pause(chance: random.Random, longest: float) -> float:
    """A time that is often short: most writing happens in the first milliseconds."""
    return longest * chance.random() ** 2
