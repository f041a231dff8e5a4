"""Archiv: below what holds the words stands, after a pause, what means the same."""

from pathlib import Path
from threading import Event

import pytest
from answered_papers import under_each
from desk.test_archive_meaning import DOG_IN_OTHER_WORDS, DOGS, taken_in
from textual.widgets import Static
from tui.driving import Driver, Start
from weights import weights

from anfrage.desk.archive_meaning import FoundNear
from anfrage.desk.desk import Desk
from anfrage.settings import FILE_NAME
from anfrage.tui.widgets.archived_text import ArchivedText
from anfrage.tui.widgets.field import Field
from anfrage.tui.widgets.found_list import FoundList
from anfrage.wiring import open_desk


def rows(driver: Driver) -> list[str]:
    return [str(one.prompt) for one in driver.find(FoundList).options]


def divider(driver: Driver) -> int:
    return rows(driver).index("── dem Sinn nach ──")


async def search(driver: Driver, typed: str) -> None:
    driver.find(Field).value = ""
    await driver.paste(typed)


async def test_words_stand_above_and_meaning_below_and_all_can_be_read(
    start: Start, desk: Desk, tmp_path: Path
) -> None:
    weights()
    taken_in(desk, tmp_path)
    async with start(desk) as driver:
        await driver.press("f4")
        await search(driver, DOG_IN_OTHER_WORDS)
        assert rows(driver)[:2] == ["Nach Worten nichts gefunden.", "── dem Sinn nach ──"]
        best = rows(driver)[2]
        assert "Hundesteuer" in best
        assert " % · " in best
        chosen = driver.find(FoundList).chosen
        assert chosen is not None
        assert chosen.answer == DOGS
        assert DOGS in str(driver.find(ArchivedText).query_one(Static).content)
        assert "dem Sinn nach" in driver.shown()
        await driver.press("ctrl+t")
        assert driver.app.clipboard == DOGS
        await search(driver, "Hundesteuer")
        assert "Hundesteuer" in rows(driver)[0]
        assert not any("Hundesteuer" in row for row in rows(driver)[1:])
        chosen = driver.find(FoundList).chosen
        assert chosen is not None
        assert chosen.source == "hund.txt"
        await search(driver, f"{DOG_IN_OTHER_WORDS} stelle:sportamt")
        assert not any("Hundesteuer" in row for row in rows(driver))


async def test_words_are_found_before_the_pause_is_over_and_stale_meaning_is_dropped(
    start: Start, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weights()
    taken_in(desk, tmp_path)
    held, begun, find = Event(), Event(), desk.archive_meaning.find

    def slow(typed: str, besides: str = "") -> FoundNear:
        near = find(typed, besides)
        if typed == DOG_IN_OTHER_WORDS:
            begun.set()
            held.wait(10)
        return near

    async with start(desk) as driver:
        await driver.press("f4")
        monkeypatch.setattr(desk.archive_meaning, "find", slow)
        driver.find(Field).value = DOG_IN_OTHER_WORDS
        await driver.until(begun.is_set)
        assert "Nichts gefunden" in rows(driver)[0], "the words did not wait"
        driver.find(Field).value = "Freibad"
        await driver.until(lambda: "Freibad" in rows(driver)[0])
        assert not any("Sinn" in row for row in rows(driver))
        held.set()
        await driver.settle()
        assert "Freibad" in rows(driver)[0]
        chosen = driver.find(FoundList).chosen
        assert chosen is not None
        assert chosen.source == "bad.txt"


async def test_what_is_missing_is_made_and_meanwhile_said(
    start: Start, desk: Desk, tmp_path: Path
) -> None:
    weights()
    papers = {f"{n}.txt": under_each(5).replace("0123", f"{n}") for n in range(2)}
    taken_in(desk, tmp_path, papers)
    async with start(desk) as driver:
        await driver.press("f4")
        await search(driver, "Sitzgelegenheiten")
        assert "dem Sinn nach: 0 von" in rows(driver)[-1]
        assert "vorbereitet" in driver.said()
        await search(driver, "Sitzgelegenheiten im Grünen")
        assert divider(driver) == 1
        assert not any("vorbereitet" in row for row in rows(driver))


async def test_without_a_model_a_muted_row_says_so(
    start: Start, office: Path, tmp_path: Path
) -> None:
    (office / FILE_NAME).write_text('[suche]\nmodell = "fehlt.bin"\n', encoding="utf-8")
    with open_desk(str(office)) as desk:
        taken_in(desk, tmp_path)
        async with start(desk) as driver:
            await driver.press("f4")
            await search(driver, "Hundesteuer")
            assert "Hundesteuer" in rows(driver)[0]
            assert rows(driver)[1:] == ["dem Sinn nach: kein Sprachmodell"]
            assert driver.told() == []
