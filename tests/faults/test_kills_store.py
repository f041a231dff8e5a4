import os
import sqlite3
from functools import partial
from pathlib import Path

import pytest
from faults.killing import Acknowledge, killed_after, killed_at, left_behind, pause
from faults.office_work import Expected, verify, work
from offices import Clock, dice, kept_position, new_office, opened_case, reopened

from anfrage.domain.errors import OfficeMissing
from anfrage.domain.position import Position
from anfrage.store.checking import check
from anfrage.store.fault import FaultPoint
from anfrage.store.sqlite.connection import FILE_NAME, SCHEMA, connect
from anfrage.store.sqlite.migrating import BACKUP_FOLDER, Step, known_steps, migrate

KILLS = int(os.environ.get("ANFRAGE_KILLS", "40"))
OFFICE_LIFE = 50  # kills of one office; then a new one, so that checking stays quick

DAILY_POINTS = [
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
MAKING_POINTS = [FaultPoint.OFFICE_BUILT, FaultPoint.OFFICE_NAMED]
BACKUP_POINTS = [FaultPoint.BACKUP_COPIED, FaultPoint.BACKUP_VERIFIED]
MIGRATION_POINTS = [point for point in FaultPoint if point.value.startswith("migration_")]

SECOND = Step(
    SCHEMA + 1, "CREATE TABLE fact (id TEXT) STRICT; ALTER TABLE person ADD COLUMN unit TEXT;"
)


def office_with_work(root: Path) -> Path:
    folder = root / "buero"
    store = new_office(folder)
    opened_case(store)
    kept_position(store, Position("p-1", "", "Text " * 50), adopt=True)
    store.close()
    (root / "briefe").mkdir()
    return folder


def test_every_named_point_belongs_to_a_test() -> None:
    tested = [*DAILY_POINTS, *MAKING_POINTS, *BACKUP_POINTS, *MIGRATION_POINTS]
    assert sorted(tested) == sorted(FaultPoint)


@pytest.mark.faults
def test_nothing_acknowledged_is_lost_whenever_the_program_is_killed(tmp_path: Path) -> None:
    chance = dice(KILLS)
    acknowledged = 0
    for kill in range(KILLS):
        if kill % OFFICE_LIFE == 0:
            root = tmp_path / str(kill)
            root.mkdir()
            folder, expected = office_with_work(root), Expected()
        job = partial(work, folder, kill)
        if kill % 2 == 0 or kill // 2 < len(DAILY_POINTS):
            point = DAILY_POINTS[kill // 2 % len(DAILY_POINTS)]
            told = killed_at(job, point, chance.randrange(1, 6))
        else:
            told = killed_after(job, pause(chance, 0.15))
        acknowledged += len(told)
        expected.add(told)
        verify(folder, expected)
    assert acknowledged > KILLS


@pytest.mark.faults
@pytest.mark.parametrize("point", MAKING_POINTS)
def test_an_office_whose_making_is_killed_is_whole_or_not_there(
    tmp_path: Path, point: FaultPoint
) -> None:
    folder = tmp_path / "buero"

    def make(acknowledge: Acknowledge) -> None:
        new_office(folder)
        acknowledge("made")

    assert killed_at(make, point, 1) == []
    try:
        store = reopened(folder)
    except OfficeMissing:
        store = new_office(folder)
    assert store.check() == []
    store.close()


@pytest.mark.faults
def test_an_office_whose_making_is_killed_at_any_time_can_be_made_again(tmp_path: Path) -> None:
    chance = dice(3)
    for kill in range(KILLS // 4):
        folder = tmp_path / str(kill)
        killed_after(partial(_make, folder), pause(chance, 0.012))
        try:
            store = reopened(folder)
        except OfficeMissing:
            store = new_office(folder)
        assert store.check() == []
        store.close()


@pytest.mark.faults
@pytest.mark.parametrize("point", BACKUP_POINTS)
def test_a_backup_that_is_killed_leaves_no_file_of_that_name(
    tmp_path: Path, point: FaultPoint
) -> None:
    folder = office_with_work(tmp_path)
    target = tmp_path / "sicherung.sqlite3"
    assert killed_at(lambda _: reopened(folder).backup(target), point, 1) == []
    assert not target.exists()
    store = reopened(folder)
    store.backup(target)
    assert store.check() == []
    store.close()


def migrated(folder: Path) -> int:
    """Return the schema after whatever happened; old and new are sound, and so is each backup."""
    raw = sqlite3.connect(folder / FILE_NAME)
    version: int = raw.execute("PRAGMA user_version").fetchone()[0]
    tables = {name for (name,) in raw.execute("SELECT name FROM sqlite_master")}
    assert raw.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    raw.close()
    assert ("fact" in tables) is (version > SCHEMA)
    if version == SCHEMA:
        store = reopened(folder)
        assert store.check() == []
        store.close()
    kept = [*(folder / BACKUP_FOLDER).glob("*.sqlite3")]
    assert kept or version == SCHEMA
    for path in kept:
        copy = connect(path, "immutable")
        assert check(copy) == []
        copy.close()
    return version


@pytest.mark.faults
@pytest.mark.parametrize("point", MIGRATION_POINTS)
def test_a_killed_migration_leaves_the_old_office_or_the_new(
    tmp_path: Path, point: FaultPoint
) -> None:
    folder = office_with_work(tmp_path)
    steps = [*known_steps(), SECOND]
    killed_at(partial(_migrate, folder, steps), point, 1)
    assert migrated(folder) == SCHEMA + (point is FaultPoint.MIGRATION_COMMITTED)
    _migrate(folder, steps)
    assert migrated(folder) == SCHEMA + 1


@pytest.mark.faults
def test_a_migration_can_be_killed_at_any_time(tmp_path: Path) -> None:
    chance = dice(5)
    steps = [*known_steps(), SECOND]
    for kill in range(KILLS // 4):
        root = tmp_path / str(kill)
        root.mkdir()
        folder = office_with_work(root)
        killed_after(partial(_migrate, folder, steps), pause(chance, 0.03))
        migrated(folder)
        _migrate(folder, steps)
        assert migrated(folder) == SCHEMA + 1
        assert left_behind(folder) == []


def _make(folder: Path, _: Acknowledge) -> None:
    new_office(folder).close()


def _migrate(folder: Path, steps: list[Step], _: Acknowledge | None = None) -> None:
    migrate(folder / FILE_NAME, steps, Clock())
