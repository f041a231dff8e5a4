"""The command line as its users see it: each command in a process of its own."""

import shutil
from pathlib import Path

import pytest
from program import Anfrage, Ran, call


@pytest.fixture
def anfrage(tmp_path: Path) -> Anfrage:
    """Call the program in a folder of its own, with an office `buero` there."""

    def here(*arguments: str | Path, stdin: bytes = b"", office: str | None = "buero") -> Ran:
        return call(tmp_path, *arguments, stdin=stdin, office=office)

    return here


@pytest.fixture(scope="session")
def sample_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample office as the program sets it up: to be copied, never to be worked in."""
    folder = tmp_path_factory.mktemp("muster")
    assert call(folder, "einrichten", "--muster", office="buero").code == 0
    return folder / "buero"


@pytest.fixture
def sample(anfrage: Anfrage, sample_office: Path, tmp_path: Path) -> Anfrage:
    """The program with the sample office already set up."""
    shutil.copytree(sample_office, tmp_path / "buero")
    return anfrage
