import time
from pathlib import Path

from offices import (
    kept_position,
    opened_case,
    reopened,
)

from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.position import Position
from anfrage.store.sqlite.store import SqliteStore


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
