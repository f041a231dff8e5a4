"""The command line as its users start it: the installed program in a process of its own."""

from pathlib import Path

import pytest
from program import Anfrage, Ran, call


@pytest.fixture
def anfrage(tmp_path: Path) -> Anfrage:
    """Call the program in a folder of its own, with an office `buero` there."""

    def here(*arguments: str | Path, stdin: bytes = b"", office: str | None = "buero") -> Ran:
        return call(tmp_path, *arguments, stdin=stdin, office=office)

    return here


@pytest.fixture
def sample(anfrage: Anfrage) -> Anfrage:
    """The program with the sample office already set up."""
    assert anfrage("einrichten", "--muster").code == 0
    return anfrage
