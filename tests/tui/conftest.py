"""The terminal UI on a real desk: a fresh sample office for each test."""

import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from remembered_states import remembered_states
from tui.driving import Driver, Start

from anfrage.desk.desk import Desk
from anfrage.tui.opening import app_of
from anfrage.wiring import OfficeKind, open_desk, set_up_office


@pytest.fixture(scope="module", autouse=True)
def _states_remembered() -> Iterator[None]:
    with remembered_states():
        yield


@pytest.fixture(scope="session")
def sample_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return set_up_office(str(tmp_path_factory.mktemp("muster") / "buero"), OfficeKind.SAMPLE)


@pytest.fixture
def office(sample_office: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sample_office, tmp_path / "buero"))


@pytest.fixture
def desk(office: Path) -> Iterator[Desk]:
    with open_desk(str(office)) as opened:
        yield opened


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Run the app on a desk as a person would, in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    @asynccontextmanager
    async def run(desk: Desk, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Driver]:
        app = app_of(desk)
        async with app.run_test(size=size, notifications=True) as pilot:
            driver = Driver(app, pilot)
            await driver.settle()
            yield driver

    return run
