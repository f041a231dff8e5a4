"""Bearbeiten: answers are taken over, written, undone, kept, and never lost."""

import asyncio
import time
from dataclasses import replace
from typing import Any

from builders import asked, match, position
from textual.widgets import Static
from tui.driving import PAPER, PAPERS, Driver, Start

from anfrage.desk.desk import Desk
from anfrage.desk.suggesting import Offer
from anfrage.domain.answer import AnswerOrigin
from anfrage.domain.match import Verdict
from anfrage.german.reasons import verdict_words
from anfrage.tui.drafts import Draft
from anfrage.tui.screens.drafting import DraftingScreen
from anfrage.tui.widgets.answer_list import AnswerList
from anfrage.tui.widgets.editor import Editor
from anfrage.tui.widgets.match_list import MatchList
from anfrage.tui.widgets.preview import Preview

# Questions that no position of the sample office answers.
STRANGE = (PAPERS / "3-ohne-passende-position.txt").read_text(encoding="utf-8")


async def opened(driver: Driver, paper: str = PAPER) -> DraftingScreen:
    await driver.paste(paper)
    await driver.press("ctrl+n")
    return driver.screen(DraftingScreen)


def text_of(screen: DraftingScreen, at: int | None = None) -> str:
    return screen.text_of(screen.drafts[screen.at if at is None else at])


async def test_each_answer_keeps_its_own_undo_while_one_goes_to_and_fro(
    start: Start, desk: Desk
) -> None:
    async with start(desk) as driver:
        screen = await opened(driver)
        await driver.write("Eins")
        await driver.press("ctrl+down", "ctrl+t", "ctrl+down")
        await driver.write("Drei")
        await driver.press("ctrl+up")
        assert len(text_of(screen)) > 100
        await driver.press("ctrl+z")
        assert text_of(screen) == ""
        await driver.press("ctrl+y", "ctrl+up", "ctrl+z")
        assert [len(text_of(screen, at)) > 0 for at in range(3)] == [False, True, True]
        assert text_of(screen, 2) == "Drei"


async def test_typing_is_in_the_journal_after_half_a_second_and_back_after_a_restart(
    start: Start, desk: Desk
) -> None:
    async with start(desk) as driver:
        screen = await opened(driver)
        await driver.press("ctrl+down")
        await driver.write("Ein Satz von mir.")
        await driver.press("left", "left")
        await asyncio.sleep(0.5)
        await driver.settle()
        case = desk.casework.get("2026-001").case
        kept = {one.question_id: one for one in desk.journal.latest(case.id)}
        assert kept[screen.drafts[1].id].body == "Ein Satz von mir."
        assert case.questions[1].answer.empty, "not saved yet: only the journal has it"
    # The program ended without saving, as when the power fails.
    async with start(desk) as driver:
        screen = driver.screen(DraftingScreen)
        assert (screen.at, text_of(screen)) == (1, "Ein Satz von mir.")
        assert driver.find(Editor, "#answer-1").cursor_location == (0, 15)
        await driver.press("ctrl+n")
    assert desk.casework.get("2026-001").case.questions[1].answer.text == "Ein Satz von mir."
    assert not [one for one in desk.journal.latest(case.id) if one.question_id]


async def test_a_position_nobody_adopted_is_taken_over_only_after_asking_once_more(
    start: Start, desk: Desk
) -> None:
    async with start(desk) as driver:
        screen = await opened(driver)
        await driver.press("ctrl+f")
        await driver.write("verzicht eigene auftritte")
        await driver.settle()
        wanted = "auftritt-verzicht"  # the sample city adopted its rival
        matches = driver.find(MatchList)
        for answer, taken in (("n", False), ("j", True)):
            matches.focus()
            matches.highlighted = matches.get_option_index(wanted)
            await driver.put_messages_away()
            assert "! nicht angenommen" in driver.shown()
            await driver.press("enter")
            assert "keine angenommene Position" in driver.said()
            await driver.press(answer)
            assert [use.id for use in screen.drafts[0].uses] == [wanted] * taken
            assert bool(text_of(screen)) is taken


async def test_several_positions_and_single_paragraphs_go_into_one_answer(
    start: Start, desk: Desk
) -> None:
    async with start(desk) as driver:
        screen = await opened(driver)
        await driver.press("ctrl+down", "ctrl+t", "ctrl+g", "a", "space", "enter")
        draft = screen.drafts[1]
        assert len(list(draft.uses)) == 1, "the same position again adds nothing"
        await driver.press("ctrl+f")
        await driver.write("erfahrungsaustausch städte")
        await driver.settle()
        await driver.press("ctrl+g", "a", "space", "enter")
        assert len(list(draft.uses)) == 2
        saved = desk.casework.get("2026-001").case.questions[1].answer
        assert saved.uses == draft.uses
        second = draft.taken[draft.uses[1].id].position.text.split("\n\n")
        assert second[0] not in saved.text
        assert all(paragraph.strip() in saved.text for paragraph in second[1:])


async def test_what_is_deleted_from_an_answer_is_not_recorded_as_used(
    start: Start, desk: Desk
) -> None:
    async with start(desk) as driver:
        await opened(driver)
        await driver.press("ctrl+down", "ctrl+t", "ctrl+z")
        await driver.write("Ganz anders.")
        await driver.press("ctrl+n")
        answer = desk.casework.get("2026-001").case.questions[1].answer
        assert (answer.text, answer.uses) == ("Ganz anders.", ())
        assert answer.origin is AnswerOrigin.EDITED


async def test_parts_that_stay_open_are_named_until_somebody_answers_them(
    start: Start, desk: Desk
) -> None:
    async with start(desk, (120, 40)) as driver:
        screen = await opened(driver)
        assert len(screen.drafts[0].asked.question.parts) == 2
        await driver.write("Eine Antwort.")
        for sign, open_parts in (("◐", (0,)), ("●", ())):
            await driver.press("ctrl+r", "space", "enter")
            assert driver.find(AnswerList).render_line(0).text.startswith(sign)
            assert ("noch offen" in driver.shown()) is bool(open_parts)
            saved = desk.casework.get("2026-001").case.questions[0].answer
            assert saved.open_parts == open_parts


def test_a_text_taken_over_leaves_open_what_none_of_its_positions_covers() -> None:
    question = asked("Wie viele und wo?", parts=("Wie viele", "wo?"))
    first, second = (
        position("p1", "Es gibt genau zwei Stellen dafür."),
        position("p2", "Im Rathaus."),
    )
    draft = Draft.of(question)
    assert draft.open_parts("Frei geschrieben.") == (), "a free text is taken to answer everything"
    draft.take(Offer(match("p1", 90), first, expired=False, covers=(0,)))
    assert draft.open_parts(first.text) == (1,)
    draft.take(Offer(match("p2", 90), second, expired=False, covers=(1,)))
    assert draft.open_parts(f"{first.text}\n\n{second.text}") == ()
    assert draft.open_parts(second.text) == (0,), "what was deleted again covers nothing"
    draft.closed = frozenset({0, 1})
    assert draft.open_parts(second.text) == (), "a person has the last word"
    assert draft.open_parts(" ") == ()


async def test_where_nothing_fits_a_free_answer_becomes_a_position_for_the_next_time(
    start: Start, desk: Desk
) -> None:
    async with start(desk) as driver:
        screen = await opened(driver, STRANGE)
        draft = screen.drafts[0]
        assert draft.suggestion is not None
        assert draft.suggestion.verdict is not Verdict.FITS
        await driver.put_messages_away()
        assert verdict_words(draft.suggestion.verdict) in driver.shown()
        await driver.press("ctrl+t")
        assert text_of(screen) == "", "nothing is taken over by itself"
        await driver.press("escape")
        await driver.write("Die Stadt prüft das bis Mai.")
        await driver.press("ctrl+l", "tab")
        await driver.write("Verkehr")
        await driver.press("ctrl+n")
        found = [one for one in desk.knowledge.records() if one.position.topic == "Verkehr"]
        assert [one.position.text for one in found] == ["Die Stadt prüft das bis Mai."]
        assert not found[0].adopted
        assert found[0].position.examples == (draft.asked.question.text,)
        again = desk.suggesting.for_question(draft.asked, "")
        assert again.offers[0].match.id == found[0].position.id


async def test_an_older_search_never_covers_the_newer_one(start: Start, desk: Desk) -> None:
    async with start(desk) as driver:
        await opened(driver)
        suggesting, calls = desk.suggesting, list[str]()
        find = suggesting.for_words

        def slow_first(text: str, **how: Any) -> object:
            calls.append(text)
            if text == "baum":
                time.sleep(0.6)
            return find(text, **how)

        setattr(suggesting, "for_words", slow_first)  # noqa: B010 - the first search has to be slow
        await driver.press("ctrl+f")
        await driver.write("baum")
        await asyncio.sleep(0.25)
        await driver.write(" facebook")
        await driver.settle()
        expected = [one.match.id for one in find("baum facebook").offers if one.match.score >= 10]
        shown = [option.id for option in driver.find(MatchList).options if option.id]
        assert list(dict.fromkeys(calls)) == ["baum", "baum facebook"]
        assert shown == expected
        await asyncio.sleep(0.6)
        await driver.settle()
        assert [option.id for option in driver.find(MatchList).options if option.id] == expected


async def test_two_versions_of_an_answer_are_put_to_the_officer(start: Start, desk: Desk) -> None:
    async with start(desk) as driver:
        screen = await opened(driver)
        await driver.put_messages_away()
        await driver.write("Meine Fassung")
        case = desk.casework.get("2026-001").case
        other = replace(case.questions[0].answer, text="Andere Fassung", origin=AnswerOrigin.EDITED)
        desk.drafting.save(case, other)
        await driver.press("ctrl+n")
        assert "Andere Fassung" in driver.shown()
        assert "Meine Fassung" in driver.shown()
        await driver.press("g", "ctrl+up")
        assert text_of(screen, 0) == "Andere Fassung"
        await driver.press("ctrl+z")
        assert text_of(screen, 0) == "Meine Fassung", "the own version is one undo away"


async def test_the_preview_marks_the_words_of_the_question(start: Start, desk: Desk) -> None:
    async with start(desk, (120, 40)) as driver:
        screen = await opened(driver)
        await driver.press("ctrl+down")
        preview = driver.find(Preview).query_one(Static).content
        offer = screen.drafts[1].suggestion.offers[0]  # type: ignore[union-attr]  # found by now
        spans = desk.suggesting.marked(screen.drafts[1].asked.question.text, offer.position.text)
        assert spans
        words = {offer.position.text[start:end] for start, end in spans}
        marked = {
            preview.plain[span.start : span.end]  # type: ignore[union-attr]  # a Content
            for span in preview.spans  # type: ignore[union-attr]  # a Content
            if "underline" in str(span.style)
        }
        assert words <= marked
