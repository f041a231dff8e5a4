"""One call of the command line, as its users see it."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


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


def call(folder: Path, *arguments: str | Path, stdin: bytes = b"", office: str | None) -> Ran:
    """Call the installed program in `folder`, with its office there."""
    command = [sys.executable, "-m", "anfrage", *(["--buero", office] if office else [])]
    done = subprocess.run(
        [*command, *map(str, arguments)],
        input=stdin, capture_output=True, cwd=folder, check=False, timeout=120,
    )  # fmt: skip
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
