"""Decisions on matches are numbers in the office's file, and gone when they are erased."""

import struct
from pathlib import Path

from decided import decision
from offices import bypassing, reopened

from anfrage.domain.decision import Correction
from anfrage.domain.match import EntryKind, Verdict
from anfrage.store.sqlite.connection import FILE_NAME
from anfrage.store.sqlite.store import SqliteStore

ROWS = [decision(91.234567, taken=True), decision(52.7654321, taken=False, may_fit=False, day=3)]
CORRECTION = Correction(0.7123456789, -0.3123456789)


def fill(store: SqliteStore) -> None:
    with store.writing() as office:
        office.decisions.add(ROWS)
        office.decisions.correct(Correction(1.5, 1.0))
        office.decisions.correct(CORRECTION)


def everything(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.glob(f"{FILE_NAME}*"))


def kept(value: float) -> bytes:
    """How SQLite writes a number (sqlite.org/fileformat.html, 2.1)."""
    return struct.pack(">d", value)


def test_decisions_and_correction_are_there_after_a_restart(
    store: SqliteStore, folder: Path
) -> None:
    fill(store)
    store.close()
    again = reopened(folder)
    with again.reading() as office:
        assert office.decisions.all() == ROWS
        assert office.decisions.correction() == CORRECTION
    assert again.check() == []


def test_an_office_without_decisions_has_no_correction(store: SqliteStore) -> None:
    with store.reading() as office:
        assert office.decisions.all() == []
        assert office.decisions.correction() is None


def test_the_tables_hold_nothing_but_numbers(store: SqliteStore, folder: Path) -> None:
    fill(store)
    store.close()
    with bypassing(folder) as raw:
        for statement in ("SELECT * FROM decision", "SELECT * FROM correction"):
            rows = raw.execute(statement).fetchall()
            assert rows
            assert {type(value) for row in rows for value in row} <= {int, float}
        columns = {row[1] for row in raw.execute("PRAGMA table_info(decision)")}
    assert columns == {"day", "kind", "may_fit", "shown", "log_odds", "taken"}


def test_no_event_tells_of_decisions(store: SqliteStore) -> None:
    with store.reading() as office:
        before = office.events.head()
    fill(store)
    with store.reading() as office:
        assert office.events.head() == before


def test_what_is_erased_is_in_no_byte_of_the_file(store: SqliteStore, folder: Path) -> None:
    fill(store)
    numbers = [kept(one.log_odds) for one in ROWS] + [kept(CORRECTION.slope)]
    assert all(number in everything(folder) for number in numbers)
    with store.writing() as office:
        assert office.decisions.erase() == len(ROWS)
    store.forget()
    assert not any(number in everything(folder) for number in numbers)
    with store.reading() as office:
        assert office.decisions.all() == []
        assert office.decisions.correction() is None
    assert store.check() == []


def test_damaged_rows_count_as_missing_and_damage_no_office(
    store: SqliteStore, folder: Path
) -> None:
    fill(store)
    store.close()
    with bypassing(folder) as raw:
        raw.execute("UPDATE decision SET shown = 9 WHERE taken = 1")
        raw.execute(
            "INSERT INTO decision SELECT -5, kind, may_fit, 1, log_odds, taken FROM decision"
        )
        raw.execute("INSERT INTO decision SELECT day, kind, may_fit, 1, 1e300, taken FROM decision")
        raw.execute("UPDATE correction SET slope = -1.0")
    again = reopened(folder)
    with again.reading() as office:
        (left,) = office.decisions.all()
        assert (left.kind, left.shown) == (EntryKind.POSITION, Verdict.UNSURE)
        assert office.decisions.correction() is None
    assert again.check() == []
