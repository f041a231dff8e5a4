"""Positions searched with own words: list and words belong together until the search is left."""

from tui.driving import PAPER, Driver, Start

from anfrage.desk.desk import Desk
from anfrage.tui.screens.drafting import DraftingScreen
from anfrage.tui.widgets.field import Field
from anfrage.tui.widgets.match_list import MatchList


def listed(driver: Driver) -> list[str]:
    return [option.id or "" for option in driver.find(MatchList).options]


async def test_the_list_keeps_to_the_words_while_they_stand_there(start: Start, desk: Desk) -> None:
    desk.knowledge.retract("netiquette", "für diesen Test")
    async with start(desk, (120, 40)) as driver:
        await driver.paste(PAPER)
        await driver.press("ctrl+n")
        screen = driver.screen(DraftingScreen)
        of_the_question = listed(driver)
        await driver.press("ctrl+f")
        await driver.write("Netiquette Kommentare")
        await driver.settle()
        await driver.until(lambda: listed(driver) != of_the_question)
        await driver.settle()
        found = listed(driver)
        assert "netiquette" in found
        await driver.press("ctrl+g")
        driver.find(MatchList).highlighted = found.index("netiquette")
        await driver.press("p")
        assert desk.knowledge.get("netiquette").adopted
        assert driver.find(Field, "#field-search").value == "Netiquette Kommentare"
        assert "netiquette" in listed(driver), "the list is still that of the words"
        driver.find(MatchList).highlighted = listed(driver).index("netiquette")
        await driver.press("enter")
        assert "netiquette" in [one.id for one in screen.drafts[0].uses]
        assert "netiquette" in listed(driver)
        await driver.press("ctrl+f", "escape")
        assert driver.find(Field, "#field-search").value == ""
        assert listed(driver) == of_the_question
