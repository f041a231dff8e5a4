"""An office that cannot be written is opened for reading, and says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tui.driving import PAPER, Start

from anfrage.desk.desk import Desk
from anfrage.settings import load_settings
from anfrage.store.base import Actor
from anfrage.store.sqlite.office import open_office
from anfrage.tui.screens.drafting import DraftingScreen
from anfrage.wiring import layout_folders, now, open_desk

ANNA = Actor("anna", "Anna")


@pytest.fixture
def readable(office: Path) -> Iterator[Desk]:
    with open_desk(str(office)) as desk:
        case = desk.intake.open_paper("a.txt", PAPER.encode()).case
        desk.journal.keep(case.id, case.questions[0].id, "Angefangen von Berta")
        desk.journal.keep("", "text", "1. Was kostet das?")
    store = open_office(office, ANNA, now, read_only=True)
    with Desk(office, store, load_settings(office), now, layout_folders(office)) as desk:
        yield desk


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_everything_can_be_looked_at_and_every_refusal_is_a_sentence(
    start: Start, readable: Desk, size: tuple[int, int]
) -> None:
    before = (readable.folder / "buero.sqlite3").read_bytes()
    async with start(readable, size) as driver:
        assert "nur gelesen werden" in driver.told()[0]
        await driver.press("enter")
        screen = driver.screen(DraftingScreen)
        assert "Angefangen von Berta" in driver.shown()
        assert "nur lesen" in driver.shown()
        await driver.write("Mein Text")
        await driver.press("ctrl+n")
        assert "kann nicht geschrieben werden" in driver.told()[-1]
        assert "Mein Text" in screen.text_of(screen.drafts[0]), "it stays where it was typed"
        await driver.press("f7", "f4", "f5", "b", "escape", "f3", "ctrl+s")
        assert "nicht gespeichert" in driver.told()[-1]
        await driver.press("f2", "ctrl+q")
    assert driver.app.return_code in {0, None}
    assert (readable.folder / "buero.sqlite3").read_bytes() == before
