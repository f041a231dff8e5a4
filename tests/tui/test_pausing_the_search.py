"""V, in the list of matches, stops what is made for the search by meaning, and goes on with it."""

import os
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from onnx_models import write_model
from tui.driving import Driver, Start

from anfrage.desk.desk import Desk
from anfrage.desk.vector_shelf import OfficeShelf
from anfrage.german.search_words import (
    NOTHING_TO_PREPARE,
    PREPARING_GOES_ON,
    PREPARING_STOPPED,
)
from anfrage.search.vectors import AT_ONCE
from anfrage.settings import FILE_NAME
from anfrage.tui.widgets.match_list import MatchList
from anfrage.wiring import open_desk

PAPER = "1. Gibt es Überlegungen zu Mastodon?\n"


class Gate:
    """Holds back vectors: those of a few entries may be kept each time that it is opened."""

    def __init__(self) -> None:
        self._steps = threading.Semaphore(0)
        self.waiting = 0

    def open(self, steps: int = 1) -> None:
        self._steps.release(steps)

    def wait(self) -> None:
        self.waiting += 1
        assert self._steps.acquire(timeout=30)
        self.waiting -= 1


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    if os.environ.get("CI") != "true":
        pytest.importorskip("onnxruntime", reason="the extra anfrage[onnx] is not installed")
        pytest.importorskip("tokenizers", reason="the extra anfrage[onnx] is not installed")
    gate, keep = Gate(), OfficeShelf.keep

    def held(shelf: OfficeShelf, vectors: Mapping[str, bytes]) -> None:
        gate.wait()
        keep(shelf, vectors)

    monkeypatch.setattr(OfficeShelf, "keep", held)
    yield gate
    gate.open(1000)


@pytest.fixture
def own_model(office: Path, tmp_path: Path) -> Iterator[Desk]:
    """The sample office with a model that no vector was made with so far."""
    place = write_model(tmp_path / "modell")
    (office / FILE_NAME).write_text(f'[suche]\nmodell = "{place.as_posix()}"\n', encoding="utf-8")
    with open_desk(str(office)) as opened:
        yield opened


def at_work() -> bool:
    return any(one.name == "vectors" for one in threading.enumerate())


async def into_the_matches(driver: Driver) -> None:
    """Open a case and go to its matches, without waiting for the vectors."""
    await driver.paste(PAPER)
    driver.send("ctrl+n")
    await driver.until(lambda: any(one.option_count for one in driver.app.screen.query(MatchList)))
    driver.find(MatchList).focus()
    await driver.until(lambda: driver.find(MatchList).has_focus)


async def test_v_stops_between_two_steps_and_goes_on_where_it_stopped(
    start: Start, own_model: Desk, gate: Gate
) -> None:
    readiness = own_model.suggesting.readiness
    async with start(own_model, (120, 40)) as driver:
        await into_the_matches(driver)
        gate.open()
        await driver.until(lambda: readiness().done == AT_ONCE)
        await driver.until(lambda: "vorbereitet · V hält an" in driver.said())
        await driver.until(lambda: gate.waiting == 1)
        driver.send("v")
        await driver.until(lambda: PREPARING_STOPPED in driver.told())
        gate.open()
        await driver.until(lambda: not at_work())
        made, total = readiness().done, readiness().total
        assert made == 2 * AT_ONCE < total
        await driver.until(lambda: f"{made} von {total} vorbereitet" in driver.said())
        assert "V hält an" not in driver.said()
        driver.send("V")
        await driver.until(lambda: PREPARING_GOES_ON in driver.told())
        gate.open()
        await driver.until(lambda: readiness().done == 3 * AT_ONCE)
        gate.open(1000)
        await driver.settle()
        assert readiness().complete
        assert "vorbereitet" not in driver.said()


async def test_v_twice_in_a_row_leaves_it_going_on(
    start: Start, own_model: Desk, gate: Gate
) -> None:
    async with start(own_model, (120, 40)) as driver:
        await into_the_matches(driver)
        await driver.until(lambda: gate.waiting == 1)
        driver.send("v")
        await driver.until(lambda: PREPARING_STOPPED in driver.told())
        driver.send("v")
        await driver.until(lambda: PREPARING_GOES_ON in driver.told())
        gate.open(1000)
        await driver.until(lambda: own_model.suggesting.readiness().complete)
        await driver.settle()
        await driver.press("v")
        assert driver.told()[-1] == NOTHING_TO_PREPARE
        assert not at_work()


async def test_without_a_model_v_says_why_nothing_is_made(start: Start, office: Path) -> None:
    (office / FILE_NAME).write_text('[suche]\nmodell = "fehlt.bin"\n', encoding="utf-8")
    with open_desk(str(office)) as desk:
        async with start(desk) as driver:
            await into_the_matches(driver)
            await driver.until(lambda: any("fehlt.bin" in told for told in driver.told()))
            await driver.put_messages_away()
            await driver.press("v")
            assert len(driver.told()) == 1
            assert "fehlt.bin" in driver.told()[0]
            assert "nur nach Worten" in driver.told()[0]
