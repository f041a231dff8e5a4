"""kill -9 between draft and archive: a letter is signed with all its files, or it is not."""

import datetime as dt
import os
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from faults.killing import Acknowledge, killed_after, killed_at
from offices import dice

from anfrage.desk.desk import Desk
from anfrage.desk.giving_out import ExportOrder
from anfrage.desk.participating import StandingWish
from anfrage.desk.signing import SignedPaper
from anfrage.domain.answer import AnswerOrigin
from anfrage.domain.letter import LetterDetails
from anfrage.domain.workflow import SealedFile, Vote
from anfrage.store.fault import FaultPoint
from anfrage.wiring import OfficeKind, open_desk, set_up_office

KILLS = int(os.environ.get("ANFRAGE_KILLS", "40")) // 4
SETTINGS = """
[stadt]
name = "Musterlingen"
behoerde = "Stadt Musterlingen"

[unterzeichnung]
name = "Dr. Helene Mustermann"

[beteiligung]
formate = ["txt", "json"]

[[stelle]]
name = "Rechtsamt"
"""
PAPER = "AF/{n}/2026\nDatum: 02.11.2026\nBetreff: Bänke\n\n1. Wie viele Bänke gibt es?\n"
POINTS = [FaultPoint.BEFORE_COMMIT, FaultPoint.AFTER_COMMIT, FaultPoint.TARGET_NAMED]
DETAILS = LetterDetails(
    addressee=("Fraktion",), date=dt.date(2026, 11, 20), file_number="1", salutation="Tag,"
)


def bring_out(desk: Desk, name: str, target: Path, acknowledge: Acknowledge) -> None:
    """One case from its paper to the archive; each step is acknowledged when it is kept."""
    case = desk.intake.open_paper(f"{name}.txt", PAPER.format(n=name).encode()).case
    (asked,) = case.questions
    desk.drafting.save(case, replace(asked.answer, text="48.", origin=AnswerOrigin.EDITED))
    desk.casework.save_details(case, DETAILS)
    number = case.number
    desk.participating.release(number)
    acknowledge("released", number)
    desk.participating.record(number, StandingWish("Rechtsamt", Vote.YES, "Rita Recht"))
    acknowledge("voted", number)
    desk.signing.sign(number, SignedPaper("Dr. Helene Mustermann", number))
    acknowledge("signed", number)
    desk.giving_out.export(number, ExportOrder("txt", target / f"{name}.txt"))
    acknowledge("exported", str(target / f"{name}.txt"))
    desk.closing.send(number, "Brief", None, ())
    desk.closing.archive(number)
    acknowledge("archived", number)


def work(folder: Path, seed: int, acknowledge: Acknowledge) -> None:
    with open_desk(str(folder)) as desk:
        for step in range(1000):
            bring_out(desk, f"{seed}-{step}", folder.parent, acknowledge)


def made(root: Path) -> Path:
    folder = set_up_office(str(root / "buero"), OfficeKind.EMPTY)
    (folder / "einstellungen.toml").write_text(SETTINGS, encoding="utf-8")
    return folder


def whole(folder: Path, told: list[list[str]]) -> None:
    """Nothing that was acknowledged is lost, nothing is half, and every case can go on."""
    with open_desk(str(folder)) as desk:
        assert desk.store.check() == []
        for kind, about in told:
            if kind == "exported":
                assert "48." in Path(about).read_text(encoding="utf-8")
                continue
            case, now = desk.progress.of(about)
            assert now.current is not None
            assert kind != "voted" or "Rechtsamt" in now.standings
            assert kind != "archived" or now.archived
            if kind == "signed":
                assert now.current_signed
                text = SealedFile(0, "txt", "original", "")
                assert "48." in desk.sealing.stored(case, now, text).decode()
                assert {one.sha256 != "" for one in now.sealed} == {True}
        with desk.store.reading() as office:
            assert office.exports.pending() == []


@pytest.mark.faults
@pytest.mark.parametrize("point", POINTS)
def test_a_kill_between_draft_and_archive_leaves_no_half_state(
    tmp_path: Path, point: FaultPoint
) -> None:
    folder = made(tmp_path)
    chance = dice(7)
    for kill in range(max(2, KILLS // len(POINTS))):
        nth = chance.randrange(1, 3 if point is FaultPoint.TARGET_NAMED else 12)
        whole(folder, killed_at(partial(work, folder, kill), point, nth))


@pytest.mark.faults
def test_a_kill_at_any_moment_leaves_no_half_state(tmp_path: Path) -> None:
    folder = made(tmp_path)
    chance = dice(11)
    for kill in range(KILLS):
        whole(folder, killed_after(partial(work, folder, 100 + kill), chance.uniform(0.3, 1.0)))
