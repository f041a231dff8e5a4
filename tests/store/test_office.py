import os
import sqlite3
import stat
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest
from offices import (
    BERND,
    Clock,
    bypassing,
    in_child,
    kept_position,
    new_office,
    opened_case,
    paper,
    reopened,
)

from anfrage.domain.errors import (
    OfficeBusy,
    OfficeDamaged,
    OfficeExists,
    OfficeMissing,
    OfficeNewer,
    OfficeReadOnly,
    StoreInconsistent,
)
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.position import Position
from anfrage.store.base import Actor, Store
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
        "user_version": 1,
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
        raw.execute("PRAGMA user_version = 2")
    with pytest.raises(OfficeNewer) as refusal:
        reopened(folder)
    assert (refusal.value.found, refusal.value.known) == (2, 1)


def test_an_office_that_was_migrated_while_open_is_not_written(
    store: SqliteStore, folder: Path
) -> None:
    with bypassing(folder, triggers=True) as raw:
        raw.execute("PRAGMA user_version = 2")
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


def test_a_transaction_that_fails_leaves_nothing(store: SqliteStore) -> None:
    def failing() -> None:
        with store.writing() as office:
            office.positions.add(Position("p-1", "", "Text"))
            office.events.append(NewEvent(EventKind.POSITION_SAVED, {}))
            message = "half way"
            raise RuntimeError(message)

    with pytest.raises(RuntimeError, match="half way"):
        failing()
    with store.reading() as office:
        assert office.positions.all() == []
        assert office.events.head()[0] == 1


def test_reading_cannot_write(store: SqliteStore) -> None:
    with pytest.raises(OfficeReadOnly), store.reading() as office:
        office.positions.add(Position("p-1", "", "Text"))
    kept_position(store, Position("p-2", "", "Text"))  # and writing works as before


def test_reading_sees_one_moment(store: SqliteStore, folder: Path) -> None:
    other = reopened(folder, BERND)
    with store.reading() as office:
        kept_position(other, Position("p-1", "", "Text"))
        assert office.positions.all() == []
    with store.reading() as office:
        assert len(office.positions.all()) == 1
    other.close()


def test_a_transaction_inside_another_is_a_mistake(store: SqliteStore) -> None:
    with store.writing(), pytest.raises(RuntimeError), store.reading():
        pass


def test_an_office_that_is_held_too_long_is_busy(
    store: SqliteStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    monkeypatch.setitem(connection._PRAGMAS, "busy_timeout", 50)
    hasty = reopened(folder)
    holder = sqlite3.connect(folder / FILE_NAME, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(OfficeBusy), hasty.writing():
        pass
    holder.close()
    hasty.close()


def test_what_the_database_refuses_is_a_failure_of_ours(store: SqliteStore) -> None:
    case = opened_case(store)
    with pytest.raises(StoreInconsistent, match=r"case_file\.number"), store.writing() as office:
        office.cases.open(case.number, case.inquiry, paper())


def test_events_name_persons_by_id_and_names_can_change(store: SqliteStore, folder: Path) -> None:
    store.close()
    married = reopened(folder, Actor("anna", "Anna Beispiel-Muster"))
    kept_position(married, Position("p-1", "", "Text"))
    bernd = reopened(folder, BERND)
    kept_position(bernd, Position("p-2", "", "Text"))
    with bernd.reading() as office:
        actors = [event.actor_id for event in office.events.all()]
    assert len(actors) == 3
    assert actors[0] == actors[1] != actors[2]
    with bypassing(folder) as raw:
        people = dict(raw.execute("SELECT login, name FROM person").fetchall())
    assert people == {"anna": "Anna Beispiel-Muster", "bernd": "Bernd Muster"}
    assert bernd.check() == []
    married.close()
    bernd.close()


def test_a_name_from_the_user_database_is_cleaned(folder: Path) -> None:
    new_office(folder, Actor("anna", "Anna\x1b]52;c;QQ==\x07 Beispiel")).close()
    with bypassing(folder) as raw:
        assert raw.execute("SELECT name FROM person").fetchone()[0] == "Anna Beispiel"


def test_an_office_that_was_removed_while_open_takes_nothing_more(
    store: SqliteStore, folder: Path
) -> None:
    (folder / FILE_NAME).unlink()
    with pytest.raises(OfficeMissing):
        kept_position(store, Position("p-1", "", "Text"))


def test_an_office_that_was_replaced_while_open_takes_nothing_more(
    store: SqliteStore, folder: Path, tmp_path: Path
) -> None:
    store.backup(tmp_path / "sicherung.sqlite3")
    (tmp_path / "sicherung.sqlite3").replace(folder / FILE_NAME)
    with pytest.raises(OfficeDamaged, match="replaced"):
        kept_position(store, Position("p-1", "", "Text"))


def test_an_office_stays_open_when_the_program_goes_to_another_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store = new_office(Path("buero"))
    monkeypatch.chdir("/")
    thread = threading.Thread(target=opened_case, args=(store,))
    thread.start()
    thread.join()
    with store.reading() as office:
        assert len(office.cases.all()) == 1
    store.close()


def test_a_folder_without_write_access_makes_no_office(open_folder: Path) -> None:
    outcome = in_child(lambda: _failure_of_making(open_folder / "buero"), as_nobody=True)
    assert outcome == "OfficeReadOnly"


def test_opening_takes_less_than_15_ms(store: SqliteStore, folder: Path) -> None:
    for number in range(50):
        kept_position(store, Position(f"p-{number}", "Titel", "Die Stadt hat Stellen. " * 40))
    store.close()

    def seconds() -> float:
        start = time.perf_counter()
        office = reopened(folder)
        taken = time.perf_counter() - start
        office.close()
        return taken

    assert min(seconds() for _ in range(5)) < 0.015


def test_a_case_is_kept_in_less_than_10_ms_and_50_positions_load_in_5(store: SqliteStore) -> None:
    for number in range(50):
        kept_position(store, Position(f"p-{number}", "Titel", "Die Stadt hat Stellen. " * 40))
    keeping, loading = [], []
    for number in range(5):
        start = time.perf_counter()
        opened_case(store, f"Anfrage {number}".encode() * 2000, questions=10)
        keeping.append(time.perf_counter() - start)
        start = time.perf_counter()
        with store.reading() as office:
            assert len(office.positions.all()) == 50
        loading.append(time.perf_counter() - start)
    assert min(keeping) < 0.010
    assert min(loading) < 0.005


def test_3000_positions_are_imported_in_less_than_a_second_and_a_half(store: SqliteStore) -> None:
    start = time.perf_counter()
    with store.writing() as office:
        for number in range(3000):
            record = office.positions.add(Position(f"p-{number}", "Titel", "Die Stadt hat. " * 60))
            office.events.append(NewEvent(EventKind.POSITION_SAVED, {"id": record.position.id}))
    assert time.perf_counter() - start < 1.5


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
