"""Words at once, meaning after a pause; what is missing is said beside the matches."""

import asyncio
import dataclasses
from pathlib import Path

from answered_papers import ANSWERS, under_each
from builders import position
from inquiry_papers import QUESTIONS
from tui.driving import Start
from weights import weights

from anfrage.desk.desk import Desk
from anfrage.settings import FILE_NAME
from anfrage.tui.screens.drafting import DraftingScreen
from anfrage.tui.widgets.match_list import MatchList
from anfrage.wiring import open_desk


async def test_a_question_in_other_words_is_answered_by_meaning_while_one_types(
    start: Start, desk: Desk
) -> None:
    weights()
    async with start(desk, (120, 40)) as driver:
        await driver.paste("1. Was verdienen die Leute in der Pressestelle?\n")
        await driver.press("ctrl+n")
        await driver.write("Ein Satz, ohne auf die Suche zu warten.")
        await driver.settle()
        screen = driver.screen(DraftingScreen)
        found = screen.drafts[0].suggestion
        assert found is not None
        assert not found.quick
        assert found.offers[0].match.id.startswith("personal")
        assert screen.text_of(screen.drafts[0]).startswith("Ein Satz, ohne")


async def test_own_words_find_at_once_and_then_by_meaning(start: Start, desk: Desk) -> None:
    async with start(desk, (120, 40)) as driver:
        await driver.paste("1. Was verdienen die Leute in der Pressestelle?\n")
        await driver.press("ctrl+n", "ctrl+f")
        await driver.write("Mastodon")
        matches = driver.find(MatchList)
        await driver.until(lambda: "…" in str(matches.border_title))
        await driver.settle()
        assert "…" not in str(matches.border_title)
        assert "Mastodon" in driver.said()


async def test_an_old_answer_is_taken_over_and_cannot_be_adopted(
    start: Start, desk: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "alt.txt"
    file.write_text(under_each(1), encoding="utf-8")
    assert [one.error for one in desk.archiving.take_in([file])] == [None]
    async with start(desk, (120, 40)) as driver:
        await driver.paste(f"Betreff: Bänke im Stadtpark\n\n1. {QUESTIONS[0]}\n")
        await driver.press("ctrl+n", "ctrl+g")
        assert "frühere Antwort" in driver.said()
        await driver.press("p")
        assert any("frühere Antwort" in told for told in driver.told())
        await driver.press("enter")
        screen = driver.screen(DraftingScreen)
        assert screen.text_of(screen.drafts[0]) == ANSWERS[0]
        await driver.press("ctrl+n")
    case = desk.casework.get("2026-001").case
    assert case.questions[0].answer.uses[0].kind.value == "answer"


async def test_without_a_model_it_is_said_once_and_words_go_on(start: Start, office: Path) -> None:
    (office / FILE_NAME).write_text('[suche]\nmodell = "fehlt.bin"\n', encoding="utf-8")
    with open_desk(str(office)) as desk:
        async with start(desk) as driver:
            await driver.paste("1. Gibt es Überlegungen zu Mastodon?\n")
            await driver.press("ctrl+n")
            await driver.until(lambda: bool(driver.told()))
            await asyncio.sleep(1.2)
            assert sum("fehlt.bin" in told for told in driver.told()) == 1
            assert "nur nach Worten" in driver.said()
            assert "Mastodon" in driver.said()


async def test_while_vectors_are_made_words_find_and_then_meaning_does(
    start: Start, desk: Desk
) -> None:
    weights()
    # No other test may say the same: what it had made would be there before anybody waits.
    many = [("test", position(f"p{n}", f"Gleis {n}", title=f"Weiche {n}")) for n in range(24)]
    desk.knowledge.keep(many, adopt=True, replace=True)
    async with start(desk) as driver:
        await driver.paste("1. Was verdienen die Leute in der Pressestelle?\n")
        await driver.press("ctrl+n")
        await driver.until(lambda: desk.suggesting.readiness().complete)
        screen = driver.screen(DraftingScreen)
        await driver.until(lambda: not screen._waited)
        await driver.settle()
        found = screen.drafts[0].suggestion
        assert found is not None
        assert found.offers[0].match.id.startswith("personal")
        assert driver.find(MatchList).border_subtitle in {None, ""}


async def test_the_cursor_goes_with_the_first_place_until_a_person_moves_it(
    start: Start, desk: Desk
) -> None:
    async with start(desk, (120, 40)) as driver:
        await driver.paste("1. Wird über einen Auftritt bei Mastodon nachgedacht?\n")
        await driver.press("ctrl+n")
        await driver.settle()
        found = driver.screen(DraftingScreen).drafts[0].suggestion
        assert found is not None
        first, second = (
            dataclasses.replace(one, match=dataclasses.replace(one.match, score=score))
            for one, score in zip(found.offers[:2], (90.0, 60.0), strict=True)
        )
        matches = driver.find(MatchList)
        for early, keys, pointed in (
            ((second, first), ("home",), first),
            ((first, second), ("home", "down"), second),
        ):
            quick = dataclasses.replace(found, quick=True, preselected=(), offers=early)
            matches.show(quick, ())
            matches.focus()
            matches.begin()
            await driver.press(*keys)
            matches.show(dataclasses.replace(found, preselected=(), offers=(first, second)), ())
            assert matches.pointed == pointed


async def test_a_look_at_the_search_while_the_screen_goes_away_is_no_fault(
    start: Start, desk: Desk
) -> None:
    async with start(desk) as driver:
        await driver.paste("1. Gibt es Überlegungen zu Mastodon?\n")
        await driver.press("ctrl+n")
        await driver.settle()
        screen = driver.screen(DraftingScreen)
        told = driver.told()
        await screen.query(MatchList).remove()
        screen._look_at_search()
        assert driver.told() == told
