"""An inquiry of which only some questions are ours: the others are marked and not asked for."""

import pytest
from tui.driving import Start

from anfrage.desk.desk import Desk
from anfrage.tui.screens.drafting import DraftingScreen

COVERED = (
    "Sehr geehrte Kolleginnen und Kollegen, wir bitten um Zuarbeit zu Frage 2 bis 12.03.2027.\n\n"
    "1. Wie viele Bäume wurden gefällt?\n2. Wann werden neue gepflanzt?\n"
    "3. Was kostet das?\n"
)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_questions_that_are_not_ours_are_marked_and_left_out(
    start: Start, desk: Desk, size: tuple[int, int]
) -> None:
    async with start(desk, size) as driver:
        await driver.paste(COVERED)
        await driver.press("ctrl+n")
        screen = driver.screen(DraftingScreen)
        assert screen.at == 1, "it opens at the first question that is ours"
        assert any("Zuarbeit zu Frage 2" in told for told in driver.told())
        assert "–○–" in driver.shown()
        await driver.press("ctrl+up")
        assert "nicht von uns" in driver.said()
        await driver.press("ctrl+down")
        await driver.write("Im Herbst.")
        await driver.press("ctrl+n")
        assert "Alle Fragen sind beantwortet" in driver.told()[-1]
        assert screen.at == 1
        await driver.press("f2")
        assert "Zuarbeit zu Frage 2" in driver.said() or size == (80, 24)
