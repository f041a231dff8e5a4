"""Erfassen: hostile and huge texts come in whole, questions are set right, nothing gets lost."""

import time
from pathlib import Path

from tui.driving import PAPER, PAPERS, Start

from anfrage.desk.desk import Desk
from anfrage.tui.screens.drafting import DraftingScreen
from anfrage.tui.screens.intake import IntakeScreen
from anfrage.tui.widgets.head_fields import HeadFields
from anfrage.tui.widgets.paper_editor import PaperEditor
from anfrage.tui.widgets.question_list import QuestionList

HOSTILE = (
    "\x1b]52;c;Ym9lc2U=\x07\x1b[2J"
    "1. Wie viele [/] Bäume [sic] [@click=app.bell()]hier[/] gibt es?\n"
    "2. Ist die Straße\u202e gefa\u0308hrlich?\x9b31m\x00\n"
)


async def test_hostile_text_is_shown_as_text_and_obeyed_by_nobody(start: Start, desk: Desk) -> None:
    async with start(desk) as driver:
        await driver.paste(HOSTILE)
        text = driver.find(PaperEditor).text
        assert "[/] Bäume [sic] [@click=app.bell()]hier[/]" in text
        assert "gefährlich" in text, "decomposed umlauts are composed"
        shown = driver.shown()
        assert not set("\x1b\x07\x9b\x00\u202e") & set(text + shown)
        assert "[@click=app.bell()]" in shown
        await driver.press("ctrl+n")
        assert "[sic]" in driver.shown()
        assert "[/]" in driver.screen(DraftingScreen).drafts[0].asked.question.text


async def test_eight_hundred_kilobytes_arrive_whole(start: Start, desk: Desk) -> None:
    paragraph = "Die Verwaltung möge berichten, welche Wege saniert wurden und was das kostet.\n"
    paper = paragraph * (800_000 // len(paragraph.encode())) + "1. Wie viele Wege gibt es?\n"
    async with start(desk) as driver:
        began = time.monotonic()
        await driver.paste(paper)
        assert driver.find(PaperEditor).text == paper
        await driver.until(lambda: "Wie viele Wege gibt es?" in driver.shown())
        assert time.monotonic() - began < 30


async def test_questions_are_cut_joined_numbered_added_dropped_and_every_step_undone(
    start: Start, desk: Desk
) -> None:
    async with start(desk, (120, 40)) as driver:
        await driver.paste(PAPER)
        intake, questions = driver.screen(IntakeScreen), driver.find(QuestionList)
        recognised = intake.revision.questions
        questions.focus()
        states = []
        for keys in (["t", "enter"], ["v"], ["n", "ctrl+u", "9", "enter"], ["delete"], ["z"]):
            await driver.press("home", *keys)
            states.append(intake.revision.questions)
        numbers = [[one.number for one in state] for state in states]
        assert numbers == [
            ["1a", "1b", "2", "3"], ["1", "2", "3"], ["9", "2", "3"], ["2", "3"], ["1", "2"],
        ]  # fmt: skip
        assert states[1] == recognised, "cut and joined is as before"
        await driver.press("home", "e", "ctrl+end")
        await driver.write(" Bitte!")
        await driver.press("ctrl+n")
        assert intake.revision.questions[0].text.endswith(" Bitte!")
        await driver.press("ctrl+l")
        await driver.write("Und warum?")
        await driver.press("ctrl+n")
        assert [one.text for one in intake.revision.questions].count("Und warum?") == 1
        await driver.press(*["ctrl+z"] * 7)
        assert intake.revision.questions == recognised
        await driver.press("ctrl+z")
        assert "nichts rückgängig" in driver.told()[-1]
        await driver.press(*["ctrl+y"] * 5)
        assert intake.revision.questions == states[4]


async def test_a_marked_text_becomes_a_question_in_its_place(start: Start, desk: Desk) -> None:
    async with start(desk) as driver:
        await driver.paste("Vorspann\nBitte die Zahlen nennen\n\n1. Wie viele gibt es?\n")
        editor = driver.find(PaperEditor)
        editor.move_cursor((1, 0))
        await driver.press("shift+end", "ctrl+l")
        questions = driver.screen(IntakeScreen).revision.questions
        assert [one.text for one in questions] == ["Bitte die Zahlen nennen", "Wie viele gibt es?"]


async def test_what_a_person_corrects_in_the_head_reaches_the_case(
    start: Start, desk: Desk
) -> None:
    async with start(desk) as driver:
        await driver.paste(PAPER)
        head = driver.find(HeadFields)
        for name, value in (
            ("asker", "E. Beispiel, Grüne"),
            ("date", "31.2.2026"),
            ("reference", "DS 9/26"),
        ):
            head.focus_field(name)
            await driver.press("end", "ctrl+u")
            await driver.write(value)
        await driver.press("ctrl+n")
        assert "Datum ist nicht lesbar" in driver.told()[-1]
        driver.screen(IntakeScreen)
        await driver.press("end", "ctrl+u")
        await driver.write("1.2.2026")
        await driver.press("ctrl+n")
        inquiry = driver.screen(DraftingScreen).case
        assert inquiry is not None
        kept = inquiry.inquiry
        assert kept.date is not None
        assert (kept.inquirers[0].name, kept.inquirers[0].group) == (
            "E. Beispiel", "Grüne",
        )  # fmt: skip
        assert (kept.reference, kept.date.isoformat()) == ("DS 9/26", "2026-02-01")


async def test_a_dropped_file_is_opened_and_kept_byte_for_byte(
    start: Start, desk: Desk, tmp_path: Path
) -> None:
    paper = tmp_path / "Anfrage mit Leerzeichen.txt"
    paper.write_bytes((PAPERS / "2-umgang-mit-hass.txt").read_bytes())
    async with start(desk) as driver:
        await driver.paste(f"'{paper}'")
        assert driver.find(PaperEditor).read_only
        assert paper.name in driver.shown()
        await driver.press("ctrl+n")
    case = desk.casework.get("2026-001").case
    with desk.store.reading() as office:
        kept = office.cases.paper(case.id)
    assert kept is not None
    assert (kept.name, kept.content) == (paper.name, paper.read_bytes())


async def test_the_same_paper_again_continues_its_case(start: Start, desk: Desk) -> None:
    async with start(desk) as driver:
        for _ in range(2):
            await driver.press("f2")
            await driver.paste(PAPER)
            await driver.press("ctrl+n")
        assert "2026-001 vor; er wurde geöffnet" in driver.told()[-1]
    assert len(desk.casework.all()) == 1


async def test_a_file_is_chosen_by_typing_part_of_its_name(
    start: Start, desk: Desk, tmp_path: Path
) -> None:
    for name in ("alt.txt", "neue-anfrage.txt", "bild.png"):
        (tmp_path / name).write_text("1. Was kostet das?\n", encoding="utf-8")
    async with start(desk) as driver:
        await driver.press("f3", "ctrl+o")
        assert "alt.txt" in driver.shown()
        assert "bild.png" not in driver.shown()
        await driver.write("neue")
        await driver.press("enter")
        assert driver.screen(IntakeScreen).file is not None
        assert "Was kostet das?" in driver.shown()


async def test_an_unfinished_inquiry_is_there_again_after_a_restart(
    start: Start, desk: Desk
) -> None:
    async with start(desk) as driver:
        await driver.paste(PAPER)
        driver.find(QuestionList).focus()
        await driver.press("home", "delete", "ctrl+q")
    async with start(desk) as driver:
        intake = driver.screen(IntakeScreen)
        assert driver.find(PaperEditor).text == PAPER
        assert [one.number for one in intake.revision.questions] == ["2", "3"]


async def test_without_a_question_no_case_is_made(start: Start, desk: Desk) -> None:
    async with start(desk) as driver:
        await driver.paste("Guten Tag")
        assert "Keine Frage erkannt." in driver.shown()
        await driver.press("ctrl+n")
        assert "Noch keine Frage" in driver.told()[-1]
    assert desk.casework.all() == []
