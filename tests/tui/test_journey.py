"""From a pasted inquiry to the written letter, with as few keys as promised."""

from pathlib import Path

import pytest
from tui.driving import PAPER, Start

from anfrage.desk.desk import Desk
from anfrage.domain.answer import AnswerOrigin
from anfrage.tui.screens.drafting import DraftingScreen
from anfrage.tui.screens.intake import IntakeScreen
from anfrage.tui.screens.letter import LetterScreen
from anfrage.tui.screens.overview import OverviewScreen


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_ten_keystrokes_answer_three_questions_and_write_the_letter(
    start: Start, desk: Desk, size: tuple[int, int], tmp_path: Path
) -> None:
    async with start(desk, size) as driver:
        await driver.paste(PAPER)
        driver.screen(IntakeScreen)
        await driver.press("ctrl+n")
        driver.screen(DraftingScreen)
        for _ in range(3):
            await driver.press("ctrl+t", "ctrl+n")
        await driver.press("f9", "enter")
        assert driver.keystrokes <= 10
        assert any("Antwort-2026-001-ENTWURF.docx" in told for told in driver.told())
    letter = tmp_path / "Antwort-2026-001-ENTWURF.docx"
    assert letter.read_bytes()[:2] == b"PK"
    case = desk.casework.get("2026-001").case
    assert [asked.answer.origin for asked in case.questions] == [AnswerOrigin.EDITED] * 3
    text = desk.checking.view("2026-001").text
    for asked in case.questions:
        assert text.count(asked.question.text) == 1
        assert asked.answer.uses
        assert asked.answer.text.split("\n")[0] in text


async def test_the_screens_lead_to_each_other_and_back(start: Start, desk: Desk) -> None:
    async with start(desk) as driver:
        await driver.paste(PAPER)
        await driver.press("ctrl+n", "f7")
        driver.screen(LetterScreen)
        await driver.put_messages_away()
        assert "Frage 1: Antwort fehlt" in driver.shown()
        await driver.press("f6")
        driver.screen(DraftingScreen)
        await driver.press("f7", "escape")
        driver.screen(DraftingScreen)
        await driver.press("escape")
        driver.screen(OverviewScreen)
        assert "2026-001" in driver.shown()
        await driver.press("f3")
        driver.screen(IntakeScreen)
        await driver.press("f2", "enter")
        driver.screen(DraftingScreen)


async def test_an_exported_letter_never_replaces_another_unasked(
    start: Start, desk: Desk, tmp_path: Path
) -> None:
    async with start(desk) as driver:
        await driver.paste(PAPER)
        await driver.press("ctrl+n", "f9", "enter", "f9", "enter")
        assert (tmp_path / "Antwort-2026-001-ENTWURF-2.docx").exists()
        mine = tmp_path / "brief.docx"
        mine.write_text("meins")
        for answer, kept in (("n", True), ("j", False)):
            await driver.press("f9", "tab", "ctrl+u")
            await driver.write("brief.docx")
            await driver.press("enter", answer)
            assert (mine.read_bytes() == b"meins") is kept


async def test_what_a_person_says_about_the_letter_is_kept(start: Start, desk: Desk) -> None:
    async with start(desk, (120, 40)) as driver:
        await driver.paste(PAPER)
        await driver.press("ctrl+n", "f7")
        assert "Im Brief fehlt: Datum" in driver.shown()
        await driver.press("ctrl+e", "ctrl+n")
        assert "Im Brief fehlt: Datum" not in driver.shown()
    assert desk.casework.get("2026-001").case.details.date == desk.clock().date()
