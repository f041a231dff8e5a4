"""One call of the command line, as its users see it."""

import atexit
import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

WARM = Path(__file__).with_name("warm_program.py")
LONGEST = 120.0  # seconds that a command may take


@dataclass(frozen=True)
class Ran:
    """What one call gave."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.split("\n") if line]

    def refused_in_one_sentence(self) -> str:
        """Exit 1, no traceback, one line that says what is safe and what to do."""
        assert self.code == 1, self
        assert "Traceback" not in self.err + self.out
        lines = self.err.strip().split("\n")
        assert len(lines) == 1, lines
        assert "Unerwarteter Fehler" not in lines[0]
        assert ";" in lines[0]
        assert lines[0].endswith((".", "?"))
        return lines[0]


Anfrage = Callable[..., Ran]


def start(folder: Path, *arguments: str | Path, stdin: bytes = b"", office: str | None) -> Ran:
    """Start the installed program in `folder`, with its office there."""
    done = subprocess.run(
        [sys.executable, "-m", "anfrage", *_words(office, arguments)],
        input=stdin, capture_output=True, cwd=folder, check=False, timeout=LONGEST,
    )  # fmt: skip
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def call(folder: Path, *arguments: str | Path, stdin: bytes = b"", office: str | None) -> Ran:
    """As `start`, by a process that is forked from a loaded program: see `warm_program`."""
    if not hasattr(os, "fork"):
        return start(folder, *arguments, stdin=stdin, office=office)
    wanted = {
        "folder": str(folder),
        "arguments": _words(office, arguments),
        "environment": dict(os.environ),
    }
    with TemporaryFile() as given, TemporaryFile() as out, TemporaryFile() as err:
        given.write(stdin)
        given.seek(0)
        streams = [given.fileno(), out.fileno(), err.fileno()]
        socket.send_fds(_warm_program(), [json.dumps(wanted).encode()], streams)
        code = int(_warm_program().recv(64))
        out.seek(0)
        err.seek(0)
        return Ran(code, out.read().decode(), err.read().decode())


def _words(office: str | None, arguments: tuple[str | Path, ...]) -> list[str]:
    return [*(["--buero", office] if office else []), *map(str, arguments)]


@cache
def _warm_program() -> socket.socket:
    """One for each process of the tests; it ends when the process that asks it does."""
    ours, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    ours.settimeout(LONGEST)
    process = subprocess.Popen(
        [sys.executable, str(WARM), str(its.fileno())], pass_fds=[its.fileno()]
    )
    its.close()

    def end() -> None:
        ours.close()
        process.wait()

    atexit.register(end)
    return ours
