"""In two keys an old answer becomes the next version of its position; one shows its origin."""

from pathlib import Path

import pytest
from textual.content import Content
from textual.widgets import Static
from tui.driving import PAPER, Driver, Start
from tui.test_archive_screen import answered_case

from anfrage.desk.desk import Desk
from anfrage.desk.giving_out import ExportOrder
from anfrage.domain.answer import EntryUse
from anfrage.domain.case import Case
from anfrage.tui.dialogs.lessons import LessonsDialog
from anfrage.tui.dialogs.origins import Origins
from anfrage.tui.screens.archive import ArchiveScreen
from anfrage.tui.screens.drafting import DraftingScreen

ADDED = "Erika Muster von der Grüne Mitte und Herr Karl Garten fragten im Mai danach."


def sent_case(desk: Desk, folder: Path, *, changed: bool = True) -> Case:
    """A case whose answer was made from a position, and whose letter is out."""
    kept = desk.knowledge.get("netiquette")
    text = kept.position.text + (f"\n\n{ADDED}" if changed else "")
    uses = (EntryUse("netiquette", kept.version),)
    case = answered_case(desk, "2025-001", "Regeln", [("Gibt es Regeln?", text)], uses=uses)
    desk.giving_out.export(case.number, ExportOrder("txt", folder / "b.txt"))
    return case


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_two_keys_make_the_next_version_without_names(
    start: Start, desk: Desk, tmp_path: Path, size: tuple[int, int]
) -> None:
    before = desk.knowledge.get("netiquette")
    sent_case(desk, tmp_path)
    async with start(desk, size) as driver:
        await driver.press("f4", "down")
        keys = driver.keystrokes
        await driver.press("ctrl+l")
        assert isinstance(driver.app.screen, LessonsDialog)
        said = driver.said()
        assert "Neue Fassung 2 von netiquette" in said
        assert "Neue Position: Gibt es Regeln?" in said
        await driver.press("enter")
        assert driver.keystrokes - keys == 2
        driver.screen(ArchiveScreen)
        assert "Fassung 2 von netiquette gesichert, aber noch nicht angenommen" in driver.told()[-1]
    after = desk.knowledge.get("netiquette")
    assert (after.version, after.adopted, after.adopted_version) == (2, False, before.version)
    assert "[Name] von der [Name der Fraktion] und Herr [Name]" in after.position.text
    assert after.position.sources[-1].title == "Antwort 2025-001, Frage 1"
    assert desk.knowledge.version("netiquette", 1) == before.position


async def test_an_answer_that_says_the_same_can_only_become_a_new_position(
    start: Start, desk: Desk, tmp_path: Path
) -> None:
    sent_case(desk, tmp_path, changed=False)
    known = {one.position.id for one in desk.knowledge.records()}
    async with start(desk) as driver:
        await driver.press("f4", "down", "ctrl+l")
        assert "netiquette, Fassung 1: sagt dasselbe" in driver.said()
        await driver.press("escape", "ctrl+l", "enter")
        assert "noch nicht angenommen" in driver.told()[-1]
    (new,) = [one for one in desk.knowledge.records() if one.position.id not in known]
    assert (new.version, new.adopted, new.position.title) == (1, False, "Gibt es Regeln?")


async def test_a_draft_teaches_nothing_and_says_so(start: Start, desk: Desk) -> None:
    answered_case(desk, "2025-001", "Regeln", [("Gibt es Regeln?", "Ja.")])
    async with start(desk) as driver:
        await driver.press("f4", "down", "ctrl+l")
        assert "noch nicht hinausgegangen" in driver.told()[-1]
        driver.screen(ArchiveScreen)


async def opened(driver: Driver) -> DraftingScreen:
    await driver.paste(PAPER)
    await driver.press("ctrl+n", "ctrl+t")
    return driver.screen(DraftingScreen)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_one_key_shows_where_every_paragraph_comes_from_and_what_was_changed(
    start: Start, desk: Desk, size: tuple[int, int]
) -> None:
    async with start(desk, size) as driver:
        drafting = await opened(driver)
        draft = drafting.draft
        assert draft is not None
        use = draft.uses[0]
        editor = drafting.editor_of(draft)
        assert editor is not None
        editor.put(editor.text.replace(" und ", " sowie ", 1) + "\n\nMein Satz.")
        await driver.settle()
        await driver.press("ctrl+o")
        assert isinstance(driver.app.screen, Origins)
        said = driver.said()
        assert f"bearbeitet nach: Position {use.id}, Fassung {use.version}" in said
        assert "geändert: „und“ in „sowie“" in said
        text = driver.app.screen.query(Static).last().content
        assert isinstance(text, Content)
        assert text.plain.endswith("selbst geschrieben\nMein Satz.")
        await driver.press("escape")
        driver.screen(DraftingScreen)


async def test_without_an_answer_there_is_no_origin(start: Start, desk: Desk) -> None:
    async with start(desk) as driver:
        await driver.paste("1. Wie hoch ist der Mond?\n")
        await driver.press("ctrl+n", "ctrl+o")
        driver.screen(DraftingScreen)
        assert "noch keine Antwort" in driver.told()[-1]
