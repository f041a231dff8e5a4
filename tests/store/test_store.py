import sqlite3
import threading
from pathlib import Path

import pytest
from offices import (
    BERND,
    bypassing,
    kept_position,
    new_office,
    opened_case,
    paper,
    reopened,
)

from anfrage.domain.errors import (
    OfficeBusy,
    OfficeDamaged,
    OfficeMissing,
    OfficeReadOnly,
    StoreInconsistent,
)
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.position import Position
from anfrage.store.base import Actor
from anfrage.store.sqlite import connection
from anfrage.store.sqlite.connection import FILE_NAME
from anfrage.store.sqlite.store import SqliteStore


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
