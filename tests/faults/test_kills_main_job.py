"""kill -9 at every writing point of import, draft and export: nothing acknowledged is lost."""

import contextlib
import os
import random
import shutil
import signal
import time
import zipfile
from pathlib import Path
from typing import NoReturn

import pytest
from faults.main_job_worker import work

from anfrage.domain.model_errors import ModelMissing
from anfrage.search.model import load_model
from anfrage.store.fault import FaultPoint
from anfrage.wiring import open_desk

KILLS = int(os.environ.get("ANFRAGE_KILLS", "24"))
# The points that these three commands pass; backups and migrations are killed elsewhere.
POINTS = [
    FaultPoint.TRANSACTION_BEGUN,
    FaultPoint.BEFORE_COMMIT,
    FaultPoint.AFTER_COMMIT,
    FaultPoint.INTENT_KEPT,
    FaultPoint.TEMP_CREATED,
    FaultPoint.TEMP_PARTLY_WRITTEN,
    FaultPoint.TEMP_SYNCED,
    FaultPoint.TARGET_NAMED,
    FaultPoint.FOLDER_SYNCED,
    FaultPoint.BEFORE_FINISH,
]
BATCHES = 4 if KILLS < 100 else 20

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX")


@pytest.fixture(scope="module")
def empty_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from anfrage.cli.running import run

    folder = tmp_path_factory.mktemp("vorlage")
    assert run(["--buero", str(folder / "buero"), "einrichten", "--leer"]) == 0
    with contextlib.suppress(ModelMissing):
        load_model(None)  # once: the forked workers have it, and are killed at their work
    return folder / "buero"


def killed(folder: Path, point: str, nth: int, delay: float) -> list[str]:
    """Let a forked worker run until it is killed; returns what it acknowledged."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _be_the_worker(folder, point, nth, writer)
    os.close(writer)
    if point == "-":
        time.sleep(delay)
        os.kill(child, signal.SIGKILL)
    with os.fdopen(reader, encoding="utf-8") as pipe:
        acknowledged = pipe.read().splitlines()
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == -signal.SIGKILL, "it ended before it was killed"
    return acknowledged


def _be_the_worker(folder: Path, point: str, nth: int, writer: int) -> NoReturn:
    try:
        os.chdir(folder)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        work(folder, point, nth, writer)
    finally:
        os._exit(1)


@pytest.mark.parametrize("batch", range(BATCHES))
def test_nothing_acknowledged_is_lost_and_nothing_is_half_done(
    tmp_path: Path, empty_office: Path, batch: int
) -> None:
    rng = random.Random(batch)
    shutil.copytree(empty_office, tmp_path / "buero")
    acknowledged: list[str] = []
    for kill in range(max(1, KILLS // BATCHES)):
        at_point = kill % 3 != 0
        point = POINTS[(batch * 7 + kill) % len(POINTS)].value if at_point else "-"
        acknowledged += killed(tmp_path, point, rng.randint(1, 6), 0.02 + rng.random() * 0.5)
        everything_is_whole(tmp_path, acknowledged)
    assert acknowledged, "some work got done between the kills"


def everything_is_whole(folder: Path, acknowledged: list[str]) -> None:
    with open_desk(str(folder / "buero")) as desk:
        desk.casework.check()
        positions = {one.position.id: one for one in desk.knowledge.records()}
        cases = {line.case.inquiry.source: line.case for line in desk.casework.all()}
        with desk.store.reading() as office:
            assert office.exports.pending() == []
            done = {
                record.target
                for case in cases.values()
                for record in office.exports.of_case(case.id)
                if record.state == "done"
            }
    for name in acknowledged:
        kind, mark = name.split()
        if kind == "import":
            assert all(positions[f"{mark}-{n}"].adopted for n in range(3))
        elif kind == "entwurf":
            assert len(cases[str(folder / f"a-{mark}.txt")].questions) == 2
            assert str(folder / f"b-{mark}.docx") in done
            assert zipfile.ZipFile(folder / f"b-{mark}.docx").testzip() is None
        else:
            assert (folder / f"c-{mark}.txt").read_text(encoding="utf-8").startswith("ENTWURF")
    marks = {key.rsplit("-", 1)[0] for key in positions}
    assert all(f"{mark}-{n}" in positions for mark in marks for n in range(3)), "imports are whole"
    assert not list(folder.glob(".*.anfrage")), "no file in between is left"
    for letter in folder.glob("b-*.docx"):
        assert str(letter) in done, "every letter that is there is recorded"
