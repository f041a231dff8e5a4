"""The command line as its users start it: the installed program in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


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


@pytest.fixture
def anfrage(tmp_path: Path) -> Anfrage:
    """Call the program in a folder of its own, with an office `buero` there."""

    def call(*arguments: str | Path, stdin: bytes = b"", office: str | None = "buero") -> Ran:
        command = [sys.executable, "-m", "anfrage"]
        command += ["--buero", office] if office else []
        done = subprocess.run(
            [*command, *map(str, arguments)],
            input=stdin, capture_output=True, cwd=tmp_path, check=False, timeout=120,
        )  # fmt: skip
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return call


@pytest.fixture
def sample(anfrage: Anfrage) -> Anfrage:
    """The program with the sample office already set up."""
    assert anfrage("einrichten", "--muster").code == 0
    return anfrage
