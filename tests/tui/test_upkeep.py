"""Replacing and merging positions on the screen Wissen."""

from tui.driving import Start
from tui.positions import detail, go_to, kept

from anfrage.desk.desk import Desk
from anfrage.domain.position import Position

TEXT = (
    "Die Pressestelle betreut die Auftritte der Stadt mit zwei Stellen und antwortet am selben Tag"
)


async def test_a_position_is_replaced_with_a_reason_and_points_to_its_successor(
    start: Start, desk: Desk
) -> None:
    kept(desk, Position("alt", "Alte Haltung", "Alt."), adopt=True)
    async with start(desk, (120, 40)) as driver:
        await go_to(driver, "alt")
        await driver.press("e")
        await driver.write("netikette")
        await driver.press("enter")
        await driver.write("neu gefasst")
        await driver.press("enter")
        assert "Meinten Sie „netiquette“" in driver.told()[-1]
        assert desk.knowledge.get("alt").position.replaced_by == "", "nothing is half done"
        await driver.press("e")
        await driver.write("netiquette")
        await driver.press("enter", "enter")
        assert "Grund angeben" in driver.told()[-1]
        await driver.write("neu gefasst")
        await driver.press("enter")
        assert desk.knowledge.get("alt").position.replaced_by == "netiquette"
        assert "Ersetzt durch: netiquette" in detail(driver)
        assert "ersetzt durch" in driver.shown()
    desk.casework.check()


async def test_duplicates_are_shown_with_their_difference_and_merged(
    start: Start, desk: Desk
) -> None:
    async with start(desk, (120, 40)) as driver:
        await go_to(driver, "netiquette")
        await driver.press("d")
        assert "Keine Positionen" in driver.told()[-1], "the shipped positions differ"
    kept(desk, Position("eins", "Eins", f"{TEXT}."), adopt=True)
    kept(desk, Position("zwei", "Zwei", f"{TEXT} oder später."))
    async with start(desk, (120, 40)) as driver:
        await go_to(driver, "zwei")
        await driver.press("d")
        assert "„Tag.“ statt „Tag oder später.“" in driver.said()
        await driver.press("enter")
        await driver.write("dasselbe")
        await driver.press("enter")
        assert desk.knowledge.get("zwei").position.replaced_by == "eins"
        assert "Zusammengeführt in „eins“" in driver.told()[-1]
    desk.casework.check()
