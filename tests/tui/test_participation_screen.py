"""Beteiligung with the keyboard: release, standings, objection, signature, dispatch."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

from tui.driving import Driver, Start

from anfrage.desk.participating import StandingWish
from anfrage.desk.signing import SignedPaper
from anfrage.domain.answer import AnswerOrigin
from anfrage.domain.letter import LetterDetails
from anfrage.domain.workflow import Outcome, Vote
from anfrage.tui.screens.participation import ParticipationScreen
from anfrage.wiring import open_desk

SETTINGS = """
[stadt]
name = "Musterlingen"
behoerde = "Stadt Musterlingen"

[unterzeichnung]
name = "Dr. Helene Mustermann"

[beteiligung]
formate = ["txt"]

[[stelle]]
name = "Tiefbauamt"

[[stelle]]
name = "Rechtsamt"
schritt = 2
"""
PAPER = "AF/1/2026\nDatum: 02.11.2026\nBetreff: Bänke [Park]\n\n1. Wie viele Bänke gibt es?\n"


def with_answered_case(office: Path) -> None:
    """A case whose letter lacks nothing."""
    (office / "einstellungen.toml").write_text(SETTINGS, encoding="utf-8")
    with open_desk(str(office)) as desk:
        case = desk.intake.open_paper("a.txt", PAPER.encode()).case
        (asked,) = case.questions
        text = replace(asked.answer, text="Es gibt 48.", origin=AnswerOrigin.EDITED)
        desk.drafting.save(case, text)
        details = LetterDetails(
            addressee=("Fraktion",), date=dt.date(2026, 11, 20), file_number="1", salutation="Tag,"
        )
        desk.casework.save_details(case, details)


async def fill(driver: Driver, *values: str) -> None:
    """Fill a form field by field; Enter after the last one gives it back."""
    for value in values:
        await driver.write(value)
        await driver.press("enter")


async def test_from_release_to_dispatch_with_the_keyboard(start: Start, office: Path) -> None:
    with_answered_case(office)
    with open_desk(str(office)) as desk:
        async with start(desk, (120, 40)) as driver:
            await driver.press("f7", "f8")
            driver.screen(ParticipationScreen)
            assert "noch keine Fassung freigegeben" in driver.shown()
            await driver.press("f", "j")
            shown = driver.said()
            assert "Fassung 1" in shown
            assert "Tiefbauamt – alle … erbeten" in shown
            assert "Rechtsamt – alle ○ später" in shown
            await driver.press("m")
            await fill(driver, "nein", "Tina Tief", "Zahl prüfen [b]", "")
            assert "! Nein F1" in driver.said()
            assert "Zahl prüfen [b]" in driver.said()
            await driver.press("u")
            assert "Tiefbauamt" in driver.told()[-1]
            await driver.press("e")
            await fill(driver, "Zahl ist richtig.", "Dezernat")
            await driver.press("down", "m")
            await fill(driver, "vielleicht", "Rita Recht", "", "")
            assert "gibt es nicht" in driver.told()[-1]
            await driver.press("m")
            assert "Rita Recht" in driver.said(), "what was typed is not lost"
            await driver.press("ctrl+u")
            await fill(driver, "Kenntnis genommen", "", "", "")
            assert "Nächster Schritt: M hält Voten fest (es fehlt: Rechtsamt)" in driver.said()
            await driver.press("m")
            await fill(driver, "ja", "Rita Recht", "", "")
            assert "U hält die Unterschrift fest" in driver.said()
            await driver.press("u")
            assert "2026-001" in driver.said()
            await fill(driver, "", "", "", "2026-001")
            assert "unterzeichnet durch Dr. Helene Mustermann" in driver.said()
            await driver.press("v")
            await fill(driver, "E-Mail", "Fraktion")
            assert "Fassung 1 versandt: E-Mail" in driver.said()
            await driver.press("f", "j")
            assert "versiegelt" in driver.told()[-1]


async def test_the_narrow_screen_shows_units_and_history(start: Start, office: Path) -> None:
    with_answered_case(office)
    with open_desk(str(office)) as desk:
        desk.participating.release("2026-001")
        async with start(desk) as driver:
            await driver.press("f7", "f8")
            shown = driver.shown()
    assert "Stelle" in shown
    assert "Rechtsamt" in shown
    assert "Fassung 1 zur Mitzeichnung gegeben" in shown
    assert max(map(len, shown.splitlines())) <= 80


async def test_without_units_the_screen_says_what_can_be_done(start: Start, office: Path) -> None:
    with_answered_case(office)
    settings = office / "einstellungen.toml"
    settings.write_text(SETTINGS.split("[[stelle]]", maxsplit=1)[0], encoding="utf-8")
    with open_desk(str(office)) as desk:
        async with start(desk) as driver:
            await driver.press("f7", "f8")
            assert "F gibt den Brief als Fassung" in driver.said()
            await driver.press("m")
            assert "Bitte zuerst eine Stelle" in driver.told()[-1]
            await driver.press("f", "j")
            assert "[[stelle]]" in driver.said()


async def test_every_objection_can_be_read_in_full_and_handed_up(
    start: Start, office: Path
) -> None:
    with_answered_case(office)
    remark = "Die Zahl der Bänke stammt aus dem Jahr 2019 und ist zu prüfen."
    with open_desk(str(office)) as desk:
        desk.participating.release("2026-001")
        desk.participating.record(
            "2026-001", StandingWish("Tiefbauamt", Vote.YES_WITH_CHANGE, "Tina Tief", remark=remark)
        )
        async with start(desk) as driver:
            await driver.press("f7", "f8")
            assert f"E-Mail – {remark}" in driver.said()
            assert "Einwand von Tiefbauamt: E beantwortet ihn" in driver.said()
            await driver.press("d")
            await fill(driver, "Dezernat I", "")
            assert "vorgelegt: Dezernat I" in driver.said()
            await driver.press("down", "e")
            assert not driver.in_dialog()
            assert "Von Rechtsamt steht kein Einwand offen" in driver.told()[-1]


async def test_a_changed_letter_a_signed_one_and_an_ended_one_name_their_next_step(
    start: Start, office: Path
) -> None:
    with_answered_case(office)
    settings = office / "einstellungen.toml"
    settings.write_text(SETTINGS.split("[[stelle]]", maxsplit=1)[0], encoding="utf-8")
    with open_desk(str(office)) as desk:
        desk.participating.release("2026-001")
        case = desk.casework.get("2026-001").case
        desk.casework.save_details(case, replace(case.details, file_number="2"))
        async with start(desk) as driver:
            await driver.press("f7", "f8")
            assert "nach Fassung 1 geändert; F gibt eine neue Fassung frei" in driver.said()
            await driver.press("f", "j")
            desk.signing.sign("2026-001", SignedPaper("Dr. Helene Mustermann", "2026-001"))
            await driver.press("f7", "f8")
            assert "V hält den Versand fest" in driver.said()
            await driver.press("k")
            await fill(driver, "Zahl war falsch")
            assert "Berichtigung begonnen: Zahl war falsch" in driver.said()
            assert "Brief ändern (F7, dann F6), danach mit F freigeben" in driver.said()
            desk.closing.close("2026-001", Outcome.WITHDRAWN, "Schreiben vom 12.11.")
            await driver.press("f7", "f8")
            assert "W nimmt den Vorgang wieder auf (zurückgezogen)" in driver.said()
            await driver.press("w")
            await fill(driver, "Irrtum")
            assert "Wiederaufnahme begonnen: Irrtum" in driver.said()
