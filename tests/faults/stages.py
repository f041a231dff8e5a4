"""The four stages between draft and archive: what each does, and what must be whole after it."""

import datetime as dt
import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import chdir, closing
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import product
from pathlib import Path

from faults.killing import left_behind

from anfrage.cli.running import run
from anfrage.desk.sealing import COPY_KINDS
from anfrage.domain.answer import AnswerOrigin
from anfrage.domain.event import EventKind
from anfrage.domain.letter import LetterDetails
from anfrage.domain.workflow import SealedFile
from anfrage.store.sqlite.connection import FILE_NAME
from anfrage.wiring import OfficeKind, open_desk, set_up_office

NR = "2026-001"
SIGNER = "Dr. Helene Mustermann"
FORMATS = ("docx", "txt", "json")
SETTINGS = f"""
[stadt]
name = "Musterlingen"
behoerde = "Stadt Musterlingen"

[unterzeichnung]
name = "{SIGNER}"

[beteiligung]
formate = ["docx", "txt", "json"]

[[stelle]]
name = "Rechtsamt"
"""
PAPER = "AF/1/2026\nDatum: 02.11.2026\nBetreff: Bänke\n\n1. Wie viele Bänke gibt es?\n"
ORPHANS = """
    SELECT 1 FROM paper WHERE id NOT IN (SELECT paper_id FROM case_file)
    AND id NOT IN (SELECT paper_id FROM kept_file)"""
DETAILS = LetterDetails(
    addressee=("Fraktion",), date=dt.date(2026, 11, 20), file_number="1", salutation="Guten Tag,"
)


@dataclass(frozen=True)
class Stage:
    """Commands without the office, and the facts that each records, in order."""

    name: str
    commands: tuple[tuple[str, ...], ...]
    facts: tuple[EventKind, ...]


RELEASE = Stage(
    "Freigabe", (("beteiligen", NR, "--anlage", "anlage.pdf"),), (EventKind.LETTER_RELEASED,)
)
SIGNING = Stage(
    "Unterschrift",
    (("schlusszeichnen", NR, "--durch", SIGNER, "--bestaetigung", NR, "--scan", "scan.pdf"),),
    (EventKind.LETTER_SIGNED,),
)
EXPORT = Stage(
    "Ausgabe",
    tuple(("export", NR, "--format", one, "--ausgabe", f"brief.{one}") for one in FORMATS[:2]),
    (EventKind.LETTER_EXPORTED, EventKind.LETTER_EXPORTED),
)
ARCHIVING = Stage(
    "Ablage",
    (("versenden", NR, "--weg", "Brief"), ("ablegen", NR)),
    (EventKind.LETTER_SENT, EventKind.CASE_ARCHIVED),
)
COSIGNING = ("mitzeichnen", NR, "--stelle", "Rechtsamt", "--votum", "ja", "--person", "Rita Recht")
STAGES = (RELEASE, SIGNING, EXPORT, ARCHIVING)


def prepared(folder: Path, stage: Stage) -> None:
    """Make an office in `folder` in which the case stands before `stage`."""
    office = set_up_office(str(folder / "buero"), OfficeKind.EMPTY)
    (office / "einstellungen.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "a.txt").write_text(PAPER, encoding="utf-8")
    (folder / "anlage.pdf").write_bytes(b"%PDF Lageplan")
    (folder / "scan.pdf").write_bytes(b"%PDF unterschrieben")
    go(folder, ("entwurf", "a.txt", "--ausgabe", "entwurf.docx"))
    with open_desk(str(office)) as desk:
        case = desk.casework.get(NR).case
        (asked,) = case.questions
        answer = replace(asked.answer, text="48.", origin=AnswerOrigin.EDITED)
        desk.drafting.save(case, answer)
        desk.casework.save_details(case, DETAILS)
    for earlier in STAGES[: STAGES.index(stage)]:
        go(folder, *earlier.commands)
        if earlier is RELEASE:
            go(folder, COSIGNING)


def go(folder: Path, *commands: Sequence[str]) -> None:
    """Run commands in this process; each must go through."""
    with chdir(folder):
        for command in commands:
            assert run(["--buero", "buero", *command]) == 0, command


def facts(folder: Path) -> list[EventKind]:
    """What is recorded about the case; an export counts the same when it was repaired."""
    with open_desk(str(folder / "buero")) as desk:
        kinds = [one.kind for one in desk.participating.view(NR).facts]
    repaired = EventKind.EXPORT_RECONCILED
    return [EventKind.LETTER_EXPORTED if one is repaired else one for one in kinds]


def whole(folder: Path) -> None:
    """The check finds nothing, and whatever belongs to a fact is there exactly if the fact is."""
    with open_desk(str(folder / "buero")) as desk:
        assert desk.store.check() == []
        case, now = desk.progress.of(NR)
        for signed in now.signatures:
            for made, kind in product(FORMATS, COPY_KINDS):
                assert desk.sealing.stored(case, now, SealedFile(signed.version, made, kind, ""))
        with desk.store.reading() as office:
            assert office.exports.pending() == []
            exports = office.exports.of_case(case.id)
    kinds = Counter(facts(folder))
    assert rows(folder, "SELECT 1 FROM letter_version") == kinds[EventKind.LETTER_RELEASED]
    for role, kind, number in (
        ("enclosure", EventKind.LETTER_RELEASED, 1),
        ("scan", EventKind.LETTER_SIGNED, 1),
        ("sealed", EventKind.LETTER_SIGNED, len(FORMATS) * len(COPY_KINDS)),
    ):
        kept = rows(folder, f"SELECT 1 FROM kept_file WHERE role = '{role}'")  # noqa: S608 - ours
        assert kept == kinds[kind] * number, role
    assert rows(folder, ORPHANS) == 0
    done = {Path(one.target).name: one.content_sha256 for one in exports if one.state == "done"}
    assert len(done) == kinds[EventKind.LETTER_EXPORTED]
    there = [*folder.glob("brief.*"), *folder.glob("entwurf.*")]
    assert {one.name: sha256(one.read_bytes()).hexdigest() for one in there} == done
    assert left_behind(folder) == []


def rows(folder: Path, statement: str) -> int:
    """Count rows beside the program."""
    with closing(sqlite3.connect(folder / "buero" / FILE_NAME)) as raw:
        return len(raw.execute(statement).fetchall())
