"""The welcome card: the papers that wait in the office's folder, opened with Enter."""

from pathlib import Path

from tui.driving import Start

from anfrage.tui.screens.intake import IntakeScreen
from anfrage.tui.widgets.question_list import QuestionList
from anfrage.wiring import open_desk


async def test_a_waiting_paper_is_read_where_the_office_was_named_from_the_present_folder(
    start: Start, office: Path
) -> None:
    with open_desk(office.name) as desk:  # as `--buero muster`: relative to where one stands
        async with start(desk) as driver:
            await driver.press("enter")
            screen = driver.screen(IntakeScreen)
            assert screen.file is not None, "the paper is read, its name is not taken for a text"
            assert len(screen.revision.questions) == 3
            assert driver.find(QuestionList).option_count > 0
