"""Runs commands one after another in this process until it is killed or they are done.

Usage: stage_worker.py POINT NTH COMMANDS; COMMANDS is a JSON list of argument lists. POINT is a
fault point's value, "statement" for what is written into the database, or "-" for none. What it
says on standard output, a line each: "at POINT" for every point that is passed, "done N" when the
command of that index has ended well.
"""

import json
import os
import signal
import sqlite3
import sys
from pathlib import Path
from typing import Any

from anfrage.cli.running import run
from anfrage.store import fault


def listen(point: str, nth: int, told: int) -> None:
    """Tell every point that is passed; die at the `nth` time that `point` is reached."""
    left = nth

    def reached(here: str) -> None:
        nonlocal left
        os.write(told, f"at {here}\n".encode())
        if here == point:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    fault.hook = reached
    connect = sqlite3.connect

    def listening(*arguments: Any, **named: Any) -> sqlite3.Connection:
        raw: sqlite3.Connection = connect(*arguments, **named)
        raw.set_trace_callback(traced)
        return raw

    def traced(statement: str) -> None:
        if statement.lstrip().startswith(("INSERT", "UPDATE", "DELETE", "COMMIT")):
            reached("statement")

    sqlite3.connect = listening  # type: ignore[assignment]  # the same but for its overloads


def main() -> None:
    point, nth, commands = sys.argv[1], int(sys.argv[2]), json.loads(sys.argv[3])
    told = os.dup(1)
    sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - until killed
    listen(point, nth, told)
    for index, command in enumerate(commands):
        if run(command) != 0:
            sys.exit(1)
        os.write(told, f"done {index}\n".encode())


if __name__ == "__main__":
    main()
