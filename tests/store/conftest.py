import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from offices import new_office

from anfrage.store.sqlite.store import SqliteStore


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "buero"


@pytest.fixture
def store(folder: Path) -> Iterator[SqliteStore]:
    office = new_office(folder)
    yield office
    office.close()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that other users can enter, which those of pytest are not."""
    path = Path(tempfile.mkdtemp(prefix="anfrage-test-"))
    path.chmod(0o755)
    yield path
    shutil.rmtree(path)
