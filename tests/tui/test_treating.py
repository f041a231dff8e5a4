"""Bearbeiten: questions answered together, declined, withheld or referred, all by key."""

import pytest
from textual.containers import Vertical
from tui.driving import PAPER, Driver, Start

from anfrage.desk.desk import Desk
from anfrage.domain.treatment import QuestionTreatment, Treatment
from anfrage.tui.dialogs.treatment import TreatmentDialog
from anfrage.tui.screens.letter import LetterScreen

NUMBER = "2026-001"
SIZES = ((80, 24), (120, 40))


async def at_the_questions(driver: Driver, desk: Desk) -> str:
    """Open a case with three questions, none answered; returns the case's number."""
    await driver.paste(PAPER)
    await driver.press("ctrl+n", "f6")
    return desk.casework.all()[0].case.number


@pytest.mark.parametrize("size", SIZES)
async def test_a_question_is_declined_with_its_ground(
    start: Start, desk: Desk, size: tuple[int, int]
) -> None:
    async with start(desk, size) as driver:
        number = await at_the_questions(driver, desk)
        await driver.press("a")
        assert isinstance(driver.app.screen, TreatmentDialog)
        assert "Art der Antwort auf Frage 1" in driver.said()
        await driver.press("down", "enter")
        await driver.write("Betriebsgeheimnis [b]")
        await driver.press("ctrl+n")
        assert not driver.in_dialog()
        assert "Frage 1: nicht beantwortet (Betriebsgeheimnis [b])." in driver.told()
        assert "nicht beantwortet (Betriebsgeheimnis [b])" in driver.said()
    case = desk.casework.get(number).case
    assert case.details.treatments == (
        QuestionTreatment("1", Treatment.DECLINED, "Betriebsgeheimnis [b]"),
    )
    assert case.answered == 1


async def test_without_a_ground_the_dialog_stays_and_says_what_is_missing(
    start: Start, desk: Desk
) -> None:
    async with start(desk) as driver:
        number = await at_the_questions(driver, desk)
        await driver.press("a", "down", "ctrl+n")
        assert isinstance(driver.app.screen, TreatmentDialog)
        assert driver.told()[-1] == "Bitte den Grund oder die frühere Drucksache nennen."
        await driver.press("escape")
    assert desk.casework.get(number).case.details.treatments == ()


async def test_questions_are_answered_together_and_apart_again(start: Start, desk: Desk) -> None:
    async with start(desk, (120, 40)) as driver:
        number = await at_the_questions(driver, desk)
        await driver.press("a", "tab", "tab", "tab")
        await driver.write("2 und 3")
        await driver.press("ctrl+n")
        assert desk.casework.get(number).case.details.joint == (("1", "2", "3"),)
        assert "gemeinsam mit 2 und 3" in driver.said()
        await driver.press("a", "tab", "tab", "tab", "ctrl+u", "ctrl+n")
        assert driver.told()[-1] == "Frage 1: gewöhnliche Antwort."
        driver.app.clear_notifications()
        await driver.settle()
        assert "gemeinsam mit 2 und 3" not in driver.said()
        assert "gemeinsam mit 3" in driver.said()
    assert desk.casework.get(number).case.details.joint == (("2", "3"),)


async def test_a_number_that_no_question_has_changes_nothing(start: Start, desk: Desk) -> None:
    async with start(desk) as driver:
        number = await at_the_questions(driver, desk)
        await driver.press("a", "tab", "tab", "tab")
        await driver.write("9")
        await driver.press("ctrl+n")
        assert any("Eine Frage „9“ gibt es" in one for one in driver.told())
    assert desk.casework.get(number).case.details.joint == ()


async def test_what_is_decided_is_shown_again_and_stands_in_the_letter(
    start: Start, desk: Desk
) -> None:
    async with start(desk, (120, 40)) as driver:
        number = await at_the_questions(driver, desk)
        await driver.press("a", "down", "down", "enter")
        await driver.write("§ 30 AO")
        await driver.press("tab", "space", "ctrl+n")
        (kept,) = desk.casework.get(number).case.details.treatments
        assert kept == QuestionTreatment("1", Treatment.NONPUBLIC, "§ 30 AO", wording_too=True)
        await driver.press("a")
        assert "§ 30 AO" in driver.said()
        assert "[X] auch der Wortlaut" in driver.said()
        await driver.press("escape", "f7")
        driver.screen(LetterScreen)
        assert "nicht zur Veröffentlichung bestimmt" in driver.said()


async def test_a_question_settled_by_another_is_passed_over(start: Start, desk: Desk) -> None:
    async with start(desk, (120, 40)) as driver:
        await at_the_questions(driver, desk)
        await driver.press("down", "a", "down", "down", "down", "enter")
        await driver.write("DS 0001/25")
        await driver.press("ctrl+n", "escape")
        assert "Verweis auf frühere Antwort (DS 0001/25)" in driver.said()
        await driver.press("ctrl+t", "ctrl+n")  # the first is answered: on to the third
        assert "Frage 3" in driver.said().partition("Antwort")[0]


DIALOG = """\
╭─ Art der Antwort auf Frage 1 ────────────────────────────────────────────╮
│ gewöhnliche Antwort                                                      │
│ nicht beantwortet                                                        │
│ Antwort nichtöffentlich                                                  │
│ Verweis auf frühere Antwort                                              │
│ siehe Anlage                                                             │
│ ╭─ Grund, frühere Drucksache oder Name der Anlage ─────────────────────╮ │
│ │                                                                      │ │
│ ╰──────────────────────────────────────────────────────────────────────╯ │
│ [ ] auch der Wortlaut der Frage ist nichtöffentlich                      │
│ ╭─ Gemeinsam beantwortet mit den Fragen (Nummern mit Komma) ───────────╮ │
│ │                                                                      │ │
│ ╰──────────────────────────────────────────────────────────────────────╯ │
╰─────────────── Strg+N übernimmt · Tab wechselt das Feld · Esc bricht ab ─╯
"""


@pytest.mark.parametrize("size", SIZES)
async def test_the_dialog_looks_as_kept_on_either_window(
    start: Start, desk: Desk, size: tuple[int, int]
) -> None:
    async with start(desk, size) as driver:
        await at_the_questions(driver, desk)
        driver.app.clear_notifications()
        await driver.press("a")
        lines = driver.shown().split("\n")
        region = driver.find(Vertical, ".frame").region
        shown = [line[region.x : region.right] for line in lines[region.y : region.bottom]]
        assert "".join(f"{line}\n" for line in shown) == DIALOG
