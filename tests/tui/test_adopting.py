"""Positions are adopted, give way to a rival, and lose their adoption: always asked, recorded."""

from tui.driving import Start
from tui.positions import detail, go_to, kept

from anfrage.desk.desk import Desk
from anfrage.domain.position import Position, PositionState


async def test_adopting_asks_once_and_names_the_rival_that_stands_in_the_way(
    start: Start, desk: Desk
) -> None:
    kept(desk, Position("neu", "Neue Position", "Text."))
    async with start(desk) as driver:
        await go_to(driver, "neu")
        await driver.press("a", "enter")
        assert desk.knowledge.get("neu").state is PositionState.TEMPLATE, "Enter is no"
        await driver.press("v")
        await driver.write("geprüft")
        await driver.press("enter", "a", "j")
        assert desk.knowledge.get("neu").adopted
        assert "ist jetzt Position der Stadt" in driver.told()[-1]
        await driver.press("ctrl+z")
        assert "nichts rückgängig" in driver.told()[-1], "what was adopted is settled"
        assert "● angenommen" in detail(driver)
        await go_to(driver, "werbung-bezahlt")
        rival = desk.knowledge.get("werbung-verzicht").position.title
        assert rival in " ".join(detail(driver).split())
        await driver.press("a")
        assert f"Gegenposition „{rival}“" in driver.said()
        await driver.press("enter")
        assert "Grund angeben" in driver.told()[-1], "nothing is done without a reason"
        await driver.press("escape")
        assert desk.knowledge.get("werbung-verzicht").adopted, "Esc leaves all as it is"
        await driver.press("a")
        await driver.write("Ratsbeschluss vom Mai")
        await driver.press("enter")
        assert desk.knowledge.get("werbung-bezahlt").adopted
        assert not desk.knowledge.get("werbung-verzicht").adopted
    desk.casework.check()


async def test_an_adoption_is_taken_back_with_a_reason(start: Start, desk: Desk) -> None:
    async with start(desk) as driver:
        await go_to(driver, "netiquette")
        await driver.press("z", "escape")
        assert desk.knowledge.get("netiquette").adopted, "Esc leaves all as it is"
        await driver.press("z")
        await driver.write("Die Regeln werden neu gefasst")
        await driver.press("enter")
        assert desk.knowledge.get("netiquette").state is PositionState.TEMPLATE
        assert "A nimmt sie wieder an" in driver.told()[-1]
        assert "○ nicht angenommen" in detail(driver)
        await driver.press("z")
        assert "nichts zurückzunehmen" in driver.told()[-1]
        await driver.press("a", "j")
        assert desk.knowledge.get("netiquette").adopted
    desk.casework.check()
