"""The first picture: cases that were read before it, the layout of its width, its theme."""

import dataclasses
from typing import Any

import pytest
from textual.color import Color
from tui.driving import PAPER, Start

from anfrage.desk.desk import Desk
from anfrage.desk.resuming import PLACE, Place
from anfrage.tui import opening
from anfrage.tui.screens.overview import OverviewScreen
from anfrage.tui.themes import THEMES
from anfrage.tui.widgets.case_detail import CaseDetail
from anfrage.tui.widgets.case_list import CaseList
from anfrage.tui.widgets.cases import Cases


def test_few_cases_are_listed_and_many_are_left_to_the_overview(desk: Desk) -> None:
    assert desk.casework.few(0) == []
    desk.intake.open_paper("a.txt", PAPER.encode())
    assert desk.casework.few(1) == desk.casework.all()
    assert desk.casework.few(0) is None


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_first_picture_shows_the_cases_without_reading_them_again(
    start: Start, desk: Desk, size: tuple[int, int]
) -> None:
    desk.intake.open_paper("a.txt", PAPER.encode())

    def read_again() -> Any:
        raise ZeroDivisionError

    lines = desk.casework.all()
    setattr(desk.casework, "few", lambda _limit: lines)  # noqa: B010 - what was read before
    setattr(desk.casework, "all", read_again)  # noqa: B010 - a second reading would be told
    async with start(desk, size) as driver:
        assert "2026-001" in driver.shown()
        assert driver.told() == []
        wide = 38 if size[0] == 120 else 76
        await driver.until(lambda: driver.find(CaseDetail).size.width == wide)  # it comes later


async def test_many_cases_are_shown_as_soon_as_they_are_read(
    start: Start, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.intake.open_paper("a.txt", PAPER.encode())
    monkeypatch.setattr(opening, "_FIRST_CASES", 0)
    async with start(desk) as driver:
        assert driver.app.first_cases == []
        assert "2026-001" in driver.shown()


async def test_cases_that_came_in_meanwhile_are_shown_when_the_overview_comes_up_again(
    start: Start, desk: Desk
) -> None:
    desk.intake.open_paper("a.txt", PAPER.encode())
    async with start(desk) as driver:
        desk.intake.open_paper("b.txt", b"1. Was kostet das?\n")
        await driver.press("f3", "f2")
        driver.screen(OverviewScreen)
        assert "2026-002" in driver.shown()


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_the_theme_of_the_last_session_colours_the_first_picture(
    start: Start, desk: Desk, theme: Any
) -> None:
    place = dataclasses.asdict(Place("overview")) | {"theme": theme.name}
    desk.journal.keep("", PLACE, Place(**place).written())
    async with start(desk) as driver:
        assert driver.app.theme == theme.name
        ground = driver.app.screen.styles.background
        assert ground.hex == Color.parse(theme.background).hex
        assert driver.app.has_class("-dark-mode") is theme.dark


async def test_cases_that_come_while_the_overview_goes_away_are_no_fault(
    start: Start, desk: Desk
) -> None:
    desk.intake.open_paper("a.txt", PAPER.encode())
    async with start(desk) as driver:
        cases = driver.find(Cases)
        await cases.query(CaseList).remove()
        cases.show(desk.casework.all(), desk.clock().date())
        assert driver.told() == []
