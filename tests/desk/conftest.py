"""A real desk in an office of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from remembered_states import remembered_states

from anfrage.desk.desk import Desk
from anfrage.wiring import OfficeKind, open_desk, set_up_office


@pytest.fixture(scope="module", autouse=True)
def _states_remembered() -> Iterator[None]:
    with remembered_states():
        yield


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return set_up_office(str(tmp_path / "buero"), OfficeKind.EMPTY)


@pytest.fixture
def desk(office: Path) -> Iterator[Desk]:
    with open_desk(str(office)) as opened:
        yield opened
