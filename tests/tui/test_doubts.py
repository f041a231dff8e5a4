"""Erfassen: what is doubtful about the recognised questions is shown beside them."""

from tui.driving import Start

from anfrage.desk.desk import Desk
from anfrage.german.warnings import warning_sentence
from anfrage.tui.screens.intake import IntakeScreen
from anfrage.tui.widgets.question_list import QuestionList

GAP = "Wir fragen:\n\n1. Wie viele Bänke gibt es?\n2. Wo stehen sie?\n4. Was kosten sie?\n"


async def test_a_doubt_stands_below_the_questions(start: Start, desk: Desk) -> None:
    async with start(desk, (120, 40)) as driver:
        await driver.paste(GAP)
        await driver.until(lambda: "Was kosten sie?" in driver.shown())
        questions = driver.find(QuestionList)
        shown = [str(option.prompt) for option in questions.options]
        assert shown[-1] == f"! {warning_sentence('numbering_gap')}"
        assert questions.options[-1].disabled
        assert "1 Hinweis zur Aufteilung" in driver.shown()
        await driver.press("end")
        assert questions.chosen in {None, 2}


async def test_doubts_go_when_a_person_has_set_the_questions_right(
    start: Start, desk: Desk
) -> None:
    async with start(desk, (120, 40)) as driver:
        await driver.paste(GAP)
        await driver.until(lambda: "Hinweis zur Aufteilung" in driver.shown())
        driver.find(QuestionList).focus()
        await driver.press("home", "delete")
        assert driver.screen(IntakeScreen).revision.edited
        assert "Hinweis" not in driver.shown()


async def test_a_paper_without_doubts_shows_none(start: Start, desk: Desk) -> None:
    async with start(desk, (120, 40)) as driver:
        await driver.paste(GAP.replace("4.", "3."))
        await driver.until(lambda: "Was kosten sie?" in driver.shown())
        assert "Hinweis" not in driver.shown()
