import re
import sqlite3
from pathlib import Path

import pytest
from offices import Clock, bypassing, kept_position, new_office, opened_case, reopened

from anfrage.domain.errors import OfficeBusy, OfficeDamaged, OfficeNewer
from anfrage.domain.position import Position
from anfrage.store.checking import check
from anfrage.store.fault import FaultPoint
from anfrage.store.sqlite.connection import FILE_NAME, SCHEMA, connect
from anfrage.store.sqlite.migrating import BACKUP_FOLDER, Step, known_steps, migrate
from anfrage.store.sqlite.store import SqliteStore

NEXT = SCHEMA + 1
# Rebuilds a table that others refer to, which only works as the runner does it.
ADDED = Step(
    NEXT,
    """
CREATE TABLE fact (id TEXT PRIMARY KEY NOT NULL, figure TEXT NOT NULL) STRICT;
-- a trigger's own semicolons end no statement;
CREATE TRIGGER fact_kept BEFORE UPDATE ON fact
BEGIN SELECT RAISE(ABORT, 'fact: never changed'); END;
CREATE TABLE person_new (
    id TEXT PRIMARY KEY NOT NULL, login TEXT UNIQUE, name TEXT, unit TEXT, row_hash TEXT NOT NULL
) STRICT;
INSERT INTO person_new (id, login, name, row_hash) SELECT id, login, name, row_hash FROM person;
DROP TABLE person;
ALTER TABLE person_new RENAME TO person
""",
)


def steps(*later: Step) -> list[Step]:
    return [*known_steps(), *later]


def version_and_tables(path: Path) -> tuple[int, set[str]]:
    raw = sqlite3.connect(path)
    names = {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    version = raw.execute("PRAGMA user_version").fetchone()[0]
    raw.close()
    return version, names


def fill(store: SqliteStore) -> None:
    opened_case(store)
    kept_position(store, Position("p-1", "", "Text"), adopt=True)
    store.close()


def test_the_last_step_is_the_schema_that_the_program_knows() -> None:
    numbers = [step.number for step in known_steps()]
    assert numbers == list(range(1, SCHEMA + 1))


def test_a_migration_brings_the_office_to_the_next_number(store: SqliteStore, folder: Path) -> None:
    fill(store)
    backup = migrate(folder / FILE_NAME, steps(ADDED), Clock())
    version, tables = version_and_tables(folder / FILE_NAME)
    assert version == NEXT
    assert "fact" in tables
    assert "person_new" not in tables
    with bypassing(folder, triggers=True) as raw:
        assert raw.execute("SELECT login, unit FROM person").fetchall() == [("anna", None)]
        raw.execute("INSERT INTO fact VALUES ('f', '1')")
        with pytest.raises(sqlite3.IntegrityError, match="never changed"):
            raw.execute("UPDATE fact SET figure = '2'")
    assert backup is not None
    assert backup.parent == folder / BACKUP_FOLDER


def test_the_backup_before_a_migration_is_the_office_as_it_was(
    store: SqliteStore, folder: Path
) -> None:
    fill(store)
    backup = migrate(folder / FILE_NAME, steps(ADDED), Clock())
    assert backup is not None
    assert version_and_tables(backup)[0] == SCHEMA
    raw = connect(backup, "immutable")
    assert check(raw) == []
    raw.close()
    (folder / FILE_NAME).unlink()
    backup.rename(folder / FILE_NAME)
    again = reopened(folder)
    with again.reading() as office:
        assert [record.adopted for record in office.positions.all()] == [True]
    again.close()


def test_a_migration_that_is_done_is_not_done_again(store: SqliteStore, folder: Path) -> None:
    fill(store)
    assert migrate(folder / FILE_NAME, steps(ADDED), Clock()) is not None
    assert migrate(folder / FILE_NAME, steps(ADDED), Clock()) is None
    assert len(list((folder / BACKUP_FOLDER).iterdir())) == 1


def test_several_steps_are_done_at_once(store: SqliteStore, folder: Path) -> None:
    fill(store)
    second = Step(NEXT + 1, "ALTER TABLE fact ADD COLUMN unit TEXT")
    migrate(folder / FILE_NAME, steps(ADDED, second), Clock())
    assert version_and_tables(folder / FILE_NAME)[0] == NEXT + 1


@pytest.mark.parametrize(
    ("script", "detail"),
    [
        ("CREATE TABLE new_one (id TEXT) STRICT; DELETE FROM no_such_table;", "SQLITE_ERROR"),
        ("CREATE TABLE new_one (id TEXT) STRICT; DELETE FROM person;", "event 1"),
    ],
)
def test_a_migration_that_fails_changes_nothing(
    store: SqliteStore, folder: Path, script: str, detail: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store)
    reached: list[FaultPoint] = []
    monkeypatch.setattr("anfrage.store.fault.hook", reached.append)
    with pytest.raises(OfficeDamaged, match=detail):
        migrate(folder / FILE_NAME, steps(Step(NEXT, script)), Clock())
    assert FaultPoint.MIGRATION_STATEMENT in reached
    version, tables = version_and_tables(folder / FILE_NAME)
    assert version == SCHEMA
    assert "new_one" not in tables
    again = reopened(folder)
    assert again.check() == []
    again.close()


def test_an_office_that_is_already_newer_is_not_migrated(store: SqliteStore, folder: Path) -> None:
    fill(store)
    migrate(folder / FILE_NAME, steps(ADDED), Clock())
    with pytest.raises(OfficeNewer):
        migrate(folder / FILE_NAME, steps(), Clock())


def test_what_is_written_between_backup_and_migration_is_backed_up_too(
    store: SqliteStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []

    def write_once(point: FaultPoint) -> None:
        if point is FaultPoint.MIGRATION_BACKED_UP and not written:
            written.append("p-late")
            kept_position(store, Position("p-late", "", "Text"))

    monkeypatch.setattr("anfrage.store.fault.hook", write_once)
    backup = migrate(folder / FILE_NAME, steps(ADDED), Clock())
    assert written
    assert backup is not None
    raw = connect(backup, "immutable")
    assert raw.execute("SELECT id FROM position").fetchone()[0] == "p-late"
    raw.close()
    assert version_and_tables(folder / FILE_NAME)[0] == NEXT


def test_an_office_where_others_never_stop_writing_is_busy(
    store: SqliteStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = iter(range(100))

    def write_always(point: FaultPoint) -> None:
        if point is FaultPoint.MIGRATION_BACKED_UP:
            kept_position(store, Position(f"p-{next(names)}", "", "Text"))

    monkeypatch.setattr("anfrage.store.fault.hook", write_always)
    with pytest.raises(OfficeBusy):
        migrate(folder / FILE_NAME, steps(ADDED), Clock())
    assert version_and_tables(folder / FILE_NAME)[0] == SCHEMA


def test_opening_an_older_office_migrates_it(
    store: SqliteStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store)
    later = "anfrage.store.sqlite"
    for module in ("store", "office"):
        monkeypatch.setattr(f"{later}.{module}.SCHEMA", NEXT)
    monkeypatch.setattr(f"{later}.migrating.known_steps", lambda: steps(ADDED))
    again = reopened(folder)
    with again.reading() as office:
        assert len(office.positions.all()) == 1
    assert again.schema() == NEXT
    again.close()


def test_an_office_of_the_first_schema_keeps_everything_on_its_way_to_the_present_one(
    tmp_path: Path,
) -> None:
    path = tmp_path / FILE_NAME
    first = new_office(tmp_path)
    fill(first)
    with bypassing(tmp_path) as raw:
        later = "".join(step.script for step in known_steps()[1:])
        for table in reversed(re.findall(r"CREATE TABLE (\w+)", later)):
            raw.execute(f"DROP TABLE {table}")
        raw.execute("PRAGMA user_version = 1")
    assert migrate(path, known_steps(), Clock()) is not None
    again = reopened(tmp_path)
    assert again.check() == []
    with again.reading() as office:
        assert [record.adopted for record in office.positions.all()] == [True]
        assert len(office.cases.all()) == 1
    again.close()
