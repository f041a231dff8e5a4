"""How a case ends, with the keyboard: in the session, in the archive, and what was sealed."""

from pathlib import Path

import pytest
from tui.driving import Driver, Start
from tui.test_participation_screen import fill, with_answered_case

from anfrage.desk.desk import Desk
from anfrage.desk.signing import SignedPaper
from anfrage.wiring import open_desk

NR = "2026-001"


async def to_participation(driver: Driver) -> None:
    await driver.press("f7", "f8")


async def test_an_oral_answer_and_what_followed_go_into_the_archive(
    start: Start, office: Path
) -> None:
    with_answered_case(office)
    with open_desk(str(office)) as desk:
        async with start(desk, (120, 40)) as driver:
            await to_participation(driver)
            await driver.press("n")
            await fill(driver, "Und nachts?", "Rosa Rätin", "Ja.", "Karl Vertreter", "")
            assert "Nachfrage" not in driver.said().split("Verlauf")[-1]
            await driver.press("b")
            await fill(driver, "irgendwie", "Ratssitzung", "Karl Vertreter", "")
            assert "So endet kein Vorgang" in driver.told()[-1]
            await driver.press("b", "ctrl+u")
            await fill(driver, "mündlich", "", "", "")
            assert "abgeschlossen: mündlich beantwortet" in driver.said()
            assert "N hält Nachfragen fest" in driver.said()
            await driver.press("n")
            await fill(driver, "Und nachts [b]?", "Rosa Rätin", "", "Karl Vertreter", "")
            assert "Nachfrage 1, beantwortet durch Karl Vertreter: Und nachts [b]?" in driver.said()
            await driver.press("z", "j")
            assert "ins Archiv übernommen" in driver.said()
        _, now = desk.progress.of(NR)
    assert now.oral is not None
    assert now.oral.by == "Karl Vertreter"
    assert now.oral.notes
    assert now.follow_ups[0].later, "what was not answered was promised"
    assert now.archived


def sign(desk: Desk) -> None:
    with_answer = desk.participating.release(NR, ())
    assert with_answer.current is not None
    for line in desk.proofing.open_findings(NR):
        desk.proofing.override(NR, line.finding.key, "Das ist so gewollt und geprüft.")
    today = desk.clock().date()
    desk.signing.sign(NR, SignedPaper("Dr. Helene Mustermann", NR, today))


async def test_after_the_signature_the_sealed_files_are_offered(
    start: Start, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with_answered_case(office)
    with open_desk(str(office)) as desk:
        sign(desk)
        async with start(desk, (120, 40)) as driver:
            await to_participation(driver)
            await driver.press("f9")
            assert "ENTWURF" not in driver.said()
            assert "Abschrift, öffentlich" in driver.said()
            await driver.press("down", "enter")
            await driver.press("p")
            assert "fehlt keine Datei" in driver.told()[-1]
    written = tmp_path / f"Antwort-{NR}-abschrift.txt"
    assert "gez." in written.read_text(encoding="utf-8")
