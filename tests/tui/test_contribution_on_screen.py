"""A contribution on the screen: the questions of others are marked, and the way goes on."""

from inquiry_papers import QUESTIONS, numbered
from tui.driving import Start

from anfrage.desk.desk import Desk
from anfrage.german.assignment_words import NOT_OURS
from anfrage.tui.screens.drafting import DraftingScreen
from anfrage.tui.screens.participation import ParticipationScreen

PAPER = (
    "Liebe Kollegin,\n\nwir bitten um Zuarbeit zu Fragen 2 und 4 bis 20.11.2026.\n\n"
    f"Wir fragen die Verwaltung:\n\n{numbered(QUESTIONS[:4], '1.')}\n"
)


async def test_questions_that_are_not_ours_are_marked_and_the_way_goes_on(
    start: Start, desk: Desk
) -> None:
    async with start(desk, (120, 40)) as driver:
        await driver.paste(PAPER)
        await driver.until(lambda: NOT_OURS in driver.said())
        assert driver.said().count(NOT_OURS) == 2
        await driver.press("ctrl+n")
        driver.screen(DraftingScreen)
        await driver.press("f7", "f8")
        driver.screen(ParticipationScreen)
        await driver.press("f", "j")
        assert "Fassung 1" in driver.said()


async def test_where_all_questions_are_ours_none_is_marked(start: Start, desk: Desk) -> None:
    async with start(desk, (120, 40)) as driver:
        await driver.paste(PAPER.split("\n\n", 2)[2])
        await driver.until(lambda: QUESTIONS[3][:20] in driver.said())
        assert NOT_OURS not in driver.said()
