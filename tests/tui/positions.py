"""What tests do with the positions of an office, on its desk and on its screen."""

from datetime import date

from textual.widgets import Static
from tui.driving import Driver

from anfrage.desk.desk import Desk
from anfrage.domain.position import Position, PositionRecord
from anfrage.tui.screens.knowledge import KnowledgeScreen
from anfrage.tui.widgets.field import Field
from anfrage.tui.widgets.position_detail import PositionDetail
from anfrage.tui.widgets.position_list import PositionList


def today(desk: Desk) -> date:
    return desk.clock().date()


def kept(desk: Desk, position: Position, *, adopt: bool = False) -> PositionRecord:
    desk.knowledge.keep([("Test", position)], adopt=adopt, replace=True)
    return desk.knowledge.get(position.id)


def ids(driver: Driver) -> list[str]:
    return [option.id or "" for option in driver.find(PositionList).options]


def detail(driver: Driver) -> str:
    return str(driver.find(PositionDetail).query_one(Static).content)


async def retype(driver: Driver, field: str, text: str) -> None:
    driver.find(Field, f"#field-{field}").focus()
    await driver.press("end", "ctrl+u")
    await driver.paste(text)


async def go_to(driver: Driver, position_id: str) -> None:
    """To the position by its name, as one would: filter, then the list."""
    if not isinstance(driver.app.screen, KnowledgeScreen):
        await driver.press("f5")
    await driver.press("ctrl+f")
    driver.find(Field).value = ""
    await driver.paste(position_id)
    await driver.press("enter")
    driver.find(PositionList).point_at(position_id)
    await driver.settle()
    chosen = driver.find(PositionList).chosen
    assert chosen is not None
    assert chosen.id == position_id
