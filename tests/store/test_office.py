import os
import stat
from datetime import timedelta
from pathlib import Path

import pytest
from offices import (
    Clock,
    bypassing,
    in_child,
    kept_position,
    new_office,
    opened_case,
    reopened,
)

from anfrage.domain.errors import (
    OfficeDamaged,
    OfficeExists,
    OfficeMissing,
    OfficeNewer,
    OfficeReadOnly,
)
from anfrage.domain.event import EventKind
from anfrage.domain.position import Position
from anfrage.store.base import Store
from anfrage.store.sqlite import connection
from anfrage.store.sqlite.connection import APPLICATION_ID, FILE_NAME
from anfrage.store.sqlite.store import SqliteStore


def test_a_new_office_is_sound_and_says_that_it_was_made(store: SqliteStore, folder: Path) -> None:
    with store.reading() as office:
        assert [event.kind for event in office.events.all()] == [EventKind.OFFICE_CREATED]
    assert store.check() == []
    assert store.folder == folder


def test_the_sqlite_store_is_a_store(store: SqliteStore) -> None:
    general: Store = store
    assert general.read_only is False
    assert general.now().tzinfo is not None


def test_an_office_is_its_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "haus" / "buero"
    old_umask = os.umask(0)
    try:
        store = new_office(folder)
        opened_case(store)
    finally:
        os.umask(old_umask)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(folder.parent.stat().st_mode) == 0o700
    modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert modes == {0o600}
    store.close()


def test_making_an_office_leaves_one_file(store: SqliteStore, folder: Path) -> None:
    store.close()
    assert [path.name for path in folder.iterdir()] == [FILE_NAME]


def test_an_office_is_never_made_over_another(folder: Path) -> None:
    new_office(folder).close()
    before = (folder / FILE_NAME).read_bytes()
    with pytest.raises(OfficeExists):
        new_office(folder)
    assert (folder / FILE_NAME).read_bytes() == before


def test_an_office_is_never_made_through_a_link(folder: Path, tmp_path: Path) -> None:
    folder.mkdir()
    (folder / FILE_NAME).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OfficeExists):
        new_office(folder)
    assert not (tmp_path / "elsewhere").exists()


def test_a_folder_that_is_a_file_cannot_hold_an_office(folder: Path) -> None:
    folder.write_text("no folder")
    with pytest.raises(OfficeReadOnly):
        new_office(folder)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_missing_office_is_called_missing(folder: Path, read_only: bool) -> None:  # noqa: FBT001
    with pytest.raises(OfficeMissing):
        reopened(folder, read_only=read_only)
    assert not folder.exists()


def test_what_was_kept_is_there_after_opening_again(store: SqliteStore, folder: Path) -> None:
    kept_position(store, Position("p-1", "Titel", "Text"))
    store.close()
    again = reopened(folder)
    with again.reading() as office:
        assert [record.position.text for record in office.positions.all()] == ["Text"]
    again.close()


def test_every_pragma_is_obeyed(store: SqliteStore) -> None:
    raw = store._connections.current()
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "busy_timeout": 5000,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "secure_delete": 1,
        "application_id": 0x414E4652,
        "user_version": connection.SCHEMA,
    }
    for name, value in wanted.items():
        assert raw.execute(f"PRAGMA {name}").fetchone()[0] == value


def test_a_build_that_ignores_a_pragma_is_refused(
    store: SqliteStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    monkeypatch.setitem(connection._PRAGMAS, "synchronous", 99)
    with pytest.raises(OfficeDamaged, match="pragma synchronous"):
        reopened(folder)


def test_a_newer_office_is_refused_and_left_alone(store: SqliteStore, folder: Path) -> None:
    store.close()
    with bypassing(folder) as raw:
        raw.execute(f"PRAGMA user_version = {connection.SCHEMA + 1}")
    with pytest.raises(OfficeNewer) as refusal:
        reopened(folder)
    assert (refusal.value.found, refusal.value.known) == (connection.SCHEMA + 1, connection.SCHEMA)


def test_an_office_that_was_migrated_while_open_is_not_written(
    store: SqliteStore, folder: Path
) -> None:
    with bypassing(folder, triggers=True) as raw:
        raw.execute(f"PRAGMA user_version = {connection.SCHEMA + 1}")
    with pytest.raises(OfficeNewer):
        kept_position(store, Position("p-1", "", "Text"))
    with pytest.raises(OfficeNewer), store.reading():
        pass


@pytest.mark.parametrize("pragma", ["application_id = 0", "user_version = 0"])
def test_another_programs_database_is_refused(
    store: SqliteStore, folder: Path, pragma: str
) -> None:
    store.close()
    with bypassing(folder) as raw:
        raw.execute(f"PRAGMA {pragma}")
    with pytest.raises(OfficeDamaged):
        reopened(folder)


def test_the_application_id_says_anfr() -> None:
    assert APPLICATION_ID.to_bytes(4, "big") == b"ANFR"


@pytest.mark.parametrize("content", [b"", b"not a database at all, " * 50])
def test_a_file_that_is_no_database_is_refused(folder: Path, content: bytes) -> None:
    folder.mkdir()
    (folder / FILE_NAME).write_bytes(content)
    with pytest.raises(OfficeDamaged):
        reopened(folder)
    assert (folder / FILE_NAME).read_bytes() == content


def test_a_folder_without_write_access_makes_no_office(open_folder: Path) -> None:
    outcome = in_child(lambda: _failure_of_making(open_folder / "buero"), as_nobody=True)
    assert outcome == "OfficeReadOnly"


def _failure_of_making(folder: Path) -> str:
    try:
        new_office(folder)
    except OfficeReadOnly as failure:
        return type(failure).__name__
    return "made"


def test_the_clock_is_handed_in(folder: Path) -> None:
    clock = Clock()
    store = new_office(folder)
    with store.reading() as office:
        first = next(iter(office.events.all()))
    assert clock.time < first.at < clock.time + timedelta(minutes=1)
    store.close()
