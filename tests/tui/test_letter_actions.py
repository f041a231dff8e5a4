"""Brief: others' proposals, the word processor, pages as printed; all by key."""

import os
import re
import shutil
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from returned.word_edits import edited
from tui.driving import PAPER, Driver, Start

from anfrage.desk.desk import Desk
from anfrage.domain.proposal import ProposalState
from anfrage.tui.dialogs.proposals import Proposals
from anfrage.tui.screens.letter import LetterScreen

NUMBER = "2026-001"
posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a shell script")


async def at_the_letter(driver: Driver, desk: Desk) -> str:
    """Open the letter of a case with three answers; returns the case's number."""
    await driver.paste(PAPER)
    await driver.press("ctrl+n", "ctrl+t", "ctrl+n", "ctrl+t", "ctrl+n", "ctrl+t", "ctrl+n", "f7")
    driver.screen(LetterScreen)
    return desk.casework.all()[0].case.number


def came_back(desk: Desk, number: str, folder: Path) -> tuple[Path, str]:
    """Write the draft, change the beginning of its first answer, return file and new answer."""
    case = desk.casework.get(number).case
    sent = desk.writing.export(case, "docx", folder / "hinaus.docx")
    answer = case.questions[0].answer.text
    first = answer.split(" ")[0]
    path = folder / "herein.docx"

    def change(text: str) -> str:
        head, anchor, rest = text.partition('w:name="Antw_')
        return head + anchor + rest.replace(f">{first} ", ">Neuerdings ", 1)

    path.write_bytes(edited(sent.read_bytes(), change))
    return path, answer.replace(first, "Neuerdings", 1)


async def test_a_returned_draft_is_read_and_accepted_by_key(
    start: Start, desk: Desk, tmp_path: Path
) -> None:
    async with start(desk, (120, 40)) as driver:
        number = await at_the_letter(driver, desk)
        path, wanted = came_back(desk, number, tmp_path)
        await driver.press("ctrl+o")
        await driver.write(str(path))
        await driver.press("enter")
        assert isinstance(driver.app.screen, Proposals)
        assert "Frage 1 ersetzen" in driver.said()
        assert "Neuerdings" in driver.said()
        await driver.press("a")
        assert "Kein Vorschlag ist offen." in driver.said()
        await driver.press("escape")
        assert "Neuerdings" in driver.said()
    assert desk.casework.get(number).case.questions[0].answer.text == wanted


async def test_a_refused_proposal_leaves_the_list_and_the_answer(
    start: Start, desk: Desk, tmp_path: Path
) -> None:
    async with start(desk, (120, 40)) as driver:
        number = await at_the_letter(driver, desk)
        path, _ = came_back(desk, number, tmp_path)
        before = desk.casework.get(number).case.questions[0].answer.text
        desk.returning.read(number, path.name, path.read_bytes())
        await driver.press("ctrl+r", "l")
        assert any("abgelehnt" in one for one in driver.told())
        await driver.press("escape", "ctrl+r")
        assert "Kein Vorschlag ist offen." in driver.said()
    assert desk.casework.get(number).case.questions[0].answer.text == before
    assert [one.state for one in desk.returning.proposals(number)] == [ProposalState.REFUSED]


async def test_a_file_of_something_else_is_one_sentence(
    start: Start, desk: Desk, tmp_path: Path
) -> None:
    async with start(desk) as driver:
        await at_the_letter(driver, desk)
        foreign = tmp_path / "fremd.docx"
        foreign.write_text("kein Word", encoding="utf-8")
        await driver.press("ctrl+o")
        await driver.write(str(foreign))
        await driver.press("enter")
        driver.screen(LetterScreen)
        assert "ist kein Word-Dokument" in driver.told()[-1]


@posix
async def test_the_draft_opens_in_the_word_processor_of_the_desktop(
    start: Start, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opener = tmp_path / "xdg-open"
    opener.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/geöffnet\n', encoding="utf-8")
    opener.chmod(opener.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(sys, "platform", "linux")
    async with start(desk) as driver:
        number = await at_the_letter(driver, desk)
        await driver.press("w")
        told = tmp_path / "geöffnet"
        await driver.until(lambda: told.exists() and bool(told.read_text().strip()))
    written = tmp_path / f"Antwort-{number}-ENTWURF.docx"
    assert told.read_text(encoding="utf-8").strip() == str(written)
    assert written.read_bytes().startswith(b"PK")


async def test_without_a_desktop_the_file_is_written_and_its_place_is_told(
    start: Start, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    async with start(desk) as driver:
        number = await at_the_letter(driver, desk)
        await driver.press("w")
        assert "keinen Schreibtisch" in driver.told()[-1]
    assert (tmp_path / f"Antwort-{number}-ENTWURF.docx").read_bytes().startswith(b"PK")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
async def test_the_pages_are_those_that_are_printed(start: Start, desk: Desk) -> None:
    async with start(desk, (120, 40)) as driver:
        number = await at_the_letter(driver, desk)
        case = desk.casework.get(number).case
        answer = case.questions[1].answer
        desk.drafting.save(case, replace(answer, text="\n\n".join(["Ein Absatz."] * 60)))
        await driver.press("f6", "f7", "s")
        pages = desk.checking.pages(number)
        assert len(pages) >= 2
        assert f"Seite 1/{len(pages)}" in driver.said()
        assert " ".join(pages[0].split())[:20] in driver.said()


@posix
async def test_without_libreoffice_the_preview_stays_and_one_sentence_says_why(
    start: Start, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("anfrage.documents.pdf_letter._USUAL_PLACES", ())
    async with start(desk) as driver:
        await at_the_letter(driver, desk)
        await driver.put_messages_away()
        before = text_of(driver)
        monkeypatch.setenv("PATH", "/nirgends")
        await driver.press("s")
        assert "LibreOffice" in driver.told()[-1]
        assert before.split("Prüfliste")[0][:100] in text_of(driver)


def text_of(driver: Driver) -> str:
    """What is on the screen without the scroll bar, which comes and goes with the findings."""
    return " ".join(re.sub("[▁-▟]", " ", driver.said()).split())
