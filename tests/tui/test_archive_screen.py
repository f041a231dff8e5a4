"""Archiv: old answers are found while typing, read, and used in the answer at hand."""

import asyncio
import hashlib
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from answered_papers import ANSWERS, under_each
from textual.content import Content
from textual.widgets import Static
from tui.driving import PAPER, Driver, Start

from anfrage.desk.archive import MOST_SHOWN, Found
from anfrage.desk.archiving import Outcome
from anfrage.desk.desk import Desk
from anfrage.domain.answer import AnswerOrigin, DraftAnswer, EntryUse
from anfrage.domain.case import Case
from anfrage.domain.inquiry import Inquirer, Inquiry, Part, Question, Span
from anfrage.domain.match import EntryKind
from anfrage.store.base import Paper
from anfrage.tui.screens.archive import ArchiveScreen
from anfrage.tui.screens.drafting import DraftingScreen
from anfrage.tui.screens.knowledge import KnowledgeScreen
from anfrage.tui.screens.overview import OverviewScreen
from anfrage.tui.widgets.archived_text import ArchivedText
from anfrage.tui.widgets.field import Field
from anfrage.tui.widgets.footer_line import FooterLine
from anfrage.tui.widgets.found_list import FoundList

HOSTILE = "[/] [sic] [@click=app.bell()]hier[/] \x1b]52;c;Ym9lc2U=\x07\x1b[2Jende"
SHOWN_HOSTILE = "[/] [sic] [@click=app.bell()]hier[/] ende"


@pytest.fixture(autouse=True)
def _without_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is found by words is looked at here; it does not depend on what follows."""
    monkeypatch.setattr("anfrage.tui.screens.archive.PAUSE", 0.01)


def answered_case(
    desk: Desk,
    number: str,
    title: str,
    pairs: list[tuple[str, str]],
    group: str = "Grüne Mitte",
    uses: tuple[EntryUse, ...] = (),
) -> Case:
    """Keep a case of the year in its number with questions and their answers."""
    questions = tuple(
        Question(str(at), asked, Span(0, 1), parts=(Part(asked),))
        for at, (asked, _) in enumerate(pairs, 1)
    )
    day = date(int(number[:4]), 3, 14)
    people = (Inquirer("Erika Muster", group),)
    inquiry = Inquiry("a.txt", "x", questions, title=title, date=day, inquirers=people)
    content = number.encode()
    paper = Paper("a.txt", "text/plain", content, hashlib.sha256(content).hexdigest())
    with desk.store.writing() as office:
        case = office.cases.open(number, inquiry, paper)
        for asked, (_, text) in zip(case.questions, pairs, strict=True):
            answer = DraftAnswer(asked.id, text, uses=uses, origin=AnswerOrigin.EDITED)
            office.cases.save_answer(answer)
    return case


def numbers(driver: Driver) -> list[str]:
    found = driver.find(FoundList)._found
    return [one.case_number for one in found.answers] if found else []


def text_of(driver: Driver) -> Content:
    content = driver.find(ArchivedText).query_one(Static).content
    assert isinstance(content, Content)
    return content


async def search(driver: Driver, typed: str) -> None:
    driver.find(Field).value = ""
    await driver.paste(typed)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_answers_are_found_while_typing_and_marked_and_their_case_is_opened(
    start: Start, desk: Desk, size: tuple[int, int]
) -> None:
    lamps = [("Wie lange dauert die Reparatur?", "Die Straßenleuchten werden\n\nersetzt.")]
    answered_case(desk, "2025-118", "Laternen", [("Was kostet es?", "Nichts."), *lamps])
    answered_case(desk, "2023-007", "Leuchten am Hafen", lamps, group="SPD-Fraktion")
    async with start(desk, size) as driver:
        await driver.press("f4")
        assert numbers(driver) == ["2025-118", "2025-118", "2023-007"], "the newest first"
        await driver.write("leu")
        await driver.settle()
        assert "2 Treffer" in driver.shown()
        await search(driver, "leuchte")
        assert numbers(driver) == ["2023-007", "2025-118"], "the one that has it in its title"
        shown = driver.shown()
        for words in ("2 Treffer", "14.03.2023", "SPD-Fraktion", "Leuchten am Hafen", "Frage 1:"):
            assert words in shown, words
        content = text_of(driver)
        spans = [one for one in content.spans if "underline" in str(one.style)]
        marked = {content.plain[one.start : one.end] for one in spans}
        assert marked == {"Leuchten", "Straßenleuchten"}
        for typed, expected in (
            ("leuchten fraktion:spd", ["2023-007"]), ("seit:2024 leuchten", ["2025-118"]),
            ("bis:3.2023", ["2023-007"]), ("nr:118 leuchten", ["2025-118"]),
            ("von:muster hafen", ["2023-007"]),
            ("leuchten [", ["2023-007", "2025-118"]), ("leuchten mondfahrt", []),
        ):  # fmt: skip
            await search(driver, typed)
            assert numbers(driver) == expected, typed
        assert "Nichts gefunden. Weniger Worte" in " ".join(driver.shown().split())
        await search(driver, "seit:20")
        assert "seit: erwartet 2024" in driver.shown()
        await driver.press("escape")
        assert len(numbers(driver)) == 3
        await driver.press("down", "enter")
        drafting = driver.screen(DraftingScreen)
        assert (drafting.number, drafting.at) == ("2025-118", 1)
        await driver.press("f4", "escape")
        driver.screen(DraftingScreen)


async def test_an_old_answer_goes_into_the_one_at_hand_with_the_positions_it_was_made_of(
    start: Start, desk: Desk
) -> None:
    position = desk.knowledge.get("netiquette")
    use = EntryUse("netiquette", position.version)
    lost = EntryUse("werbung-verzicht", 1)
    text = f"Vorab.\n\n{position.position.text}"
    answered_case(desk, "2025-001", "Regeln", [("Gibt es Regeln?", text)], uses=(use, lost))
    async with start(desk) as driver:
        await driver.press("f4", "ctrl+t")
        assert "2025-001 kopiert" in driver.told()[-1]
        assert driver.app.clipboard == text
        await driver.press("escape")
        driver.screen(OverviewScreen)
        await driver.paste(PAPER)
        await driver.press("ctrl+n")
        await driver.write("Mein Satz.")
        await driver.press("f4", "f5", "escape")
        driver.screen(DraftingScreen)
        await driver.press("f5", "f4", "ctrl+t")
        drafting = driver.screen(DraftingScreen)
        draft = drafting.draft
        assert draft is not None
        editor = drafting.editor_of(draft)
        assert editor is not None
        assert editor.text == f"Mein Satz.\n\n{text}"
        assert editor.has_focus
        assert "bitte" in driver.told()[-1].lower()
        used, old = draft.answer(editor.text).uses
        assert used == use, "what is not in the text was not used"
        assert old.kind is EntryKind.ANSWER
        assert draft.open_parts(editor.text) == ()
        await driver.press("ctrl+z")
        assert editor.text == "Mein Satz."
        assert draft.answer(editor.text).uses == ()


async def test_hostile_texts_of_papers_and_answers_are_shown_as_they_are(
    start: Start, desk: Desk
) -> None:
    answered_case(desk, "2025-001", HOSTILE, [(f"Frage {HOSTILE}", f"Antwort {HOSTILE}")], HOSTILE)
    async with start(desk, (120, 40)) as driver:
        await driver.press("f4")
        await driver.paste(HOSTILE)
        assert driver.find(Field).value == SHOWN_HOSTILE
        assert numbers(driver) == ["2025-001"]
        shown = driver.shown()
        assert not {"\x1b", "\x07", "\x9b"} & set(shown)
        assert shown.count("[/] [sic]") >= 6
        text = text_of(driver).plain
        assert text.count(SHOWN_HOSTILE) == 4, "title, group, question and answer"
        line = driver.find(FooterLine)
        assert [one.id for one, _, _ in line._entries()] == ["insert", "learn", "back"]
        await driver.press("f1")
        assert "In die Antwort einsetzen" in driver.shown()


async def test_an_empty_archive_says_how_it_is_filled(start: Start, desk: Desk) -> None:
    async with start(desk) as driver:
        await driver.press("f4")
        assert "Noch keine Antworten." in driver.shown()
        await driver.press("ctrl+t")
        assert "Kein Treffer ist ausgewählt" in driver.told()[-1]
        await driver.press("f5")
        driver.screen(KnowledgeScreen)


async def test_ten_thousand_answers_stay_usable_and_an_older_search_never_covers_a_newer(
    start: Start, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(200):
        pairs = [(f"Frage {at} zu Baum {number}?", "Es sind zwei.") for at in range(50)]
        answered_case(desk, f"2024-{number:03}", "Bäume", pairs)
    async with start(desk) as driver:
        await driver.press("f4")
        found = driver.find(FoundList)
        assert len(found.options) == MOST_SHOWN + 1
        assert "9.800 weitere" in str(found.options[-1].prompt)
        assert "10.000 Treffer" in driver.shown()
        await search(driver, "baum 123")
        assert set(numbers(driver)) == {"2024-123"}
        held, find = Event(), desk.archive.find

        def slow(typed: str, besides: str = "") -> Found:
            result = find(typed, besides)
            if typed == "alt":
                held.wait(5)
            return result

        monkeypatch.setattr(desk.archive, "find", slow)
        archive = driver.screen(ArchiveScreen)
        archive.find("alt")
        await asyncio.sleep(0.05)
        await search(driver, "baum 77")
        held.set()
        await driver.settle()
        await asyncio.sleep(0.05)
        assert set(numbers(driver)) == {"2024-077"}


async def test_answers_of_past_papers_are_found_read_and_used(
    start: Start, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "altes-papier.txt"
    path.write_text(under_each(3).replace("DS 0123/24", ""), encoding="utf-8")
    assert [one.outcome for one in desk.archiving.take_in([path])] == [Outcome.NEW]
    async with start(desk, (120, 40)) as driver:
        await driver.press("f4")
        await search(driver, "Uferweg")
        shown = text_of(driver).plain
        assert ANSWERS[2] in shown
        assert "aus dem Archiv: altes-papier.txt" in shown
        await driver.press("enter")
        assert isinstance(driver.app.screen, ArchiveScreen), "there is no case to open"


def test_the_screens_reach_the_store_through_the_desk_alone() -> None:
    folder = Path(__file__).resolve().parents[2] / "anfrage" / "tui"
    names = ("screens/archive", "screens/knowledge", "screens/position", "widgets/found_list")
    for name in names:
        text = (folder / f"{name}.py").read_text(encoding="utf-8")
        assert "anfrage.store" not in text
        assert "anfrage.search" not in text
