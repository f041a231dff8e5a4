"""What the office costs beside bare SQLite that writes the same bytes as durably, in one run.

The chain of events, the content hashes and the records are the product's own work: the ratios say
how much they add, on whatever machine this runs.
"""

import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.position import Position
from anfrage.store.base import Actor
from anfrage.store.sqlite.office import create_office, open_office
from anfrage.store.sqlite.store import SqliteStore

# name: (peer, ratio allowed)
ALLOWED = {
    "open an office": ("connect, read one row", 8.0),
    "keep a position": ("one durable row", 8.0),
    "import 3,000 positions": ("3,000 rows in one transaction", 40.0),
}
_WHO = Actor("bench", "Bench")
_TEXT = "Die Stadt hat Stellen. " * 60


def _now() -> datetime:
    return datetime.now(UTC)


def _bare(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, body TEXT) STRICT")
    return connection


def _insert(connection: sqlite3.Connection, rows: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for _ in range(rows):
        connection.execute("INSERT INTO row (body) VALUES (?)", (_TEXT,))
    connection.execute("COMMIT")


def _keep(store: SqliteStore, first: int, count: int) -> None:
    with store.writing() as office:
        for number in range(first, first + count):
            record = office.positions.add(Position(f"p-{number}", "Titel", _TEXT))
            office.events.append(NewEvent(EventKind.POSITION_SAVED, {"id": record.position.id}))


def _open_bare(path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("SELECT body FROM row LIMIT 1").fetchone()
    connection.close()


def main(rounds: int = 15) -> int:
    """Print medians and ratios; exit 1 where a ratio is exceeded."""
    seconds: dict[str, list[float]] = {}

    def timed(name: str, work: Callable[[], object]) -> None:
        begin = time.perf_counter()
        work()
        seconds.setdefault(name, []).append(time.perf_counter() - begin)

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = create_office(folder / "office", _WHO, _now)
        bare = _bare(folder / "bare.sqlite")
        for turn in range(rounds):
            base = turn * 10_000
            timed("one durable row", lambda: _insert(bare, 1))
            timed("keep a position", partial(_keep, store, base, 1))
            timed("3,000 rows in one transaction", lambda: _insert(bare, 3000))
            timed("import 3,000 positions", partial(_keep, store, base + 1, 3000))
            timed("connect, read one row", lambda: _open_bare(folder / "bare.sqlite"))
            timed("open an office", lambda: open_office(folder / "office", _WHO, _now).close())
        store.close()
        bare.close()
    return 0 if _table(seconds) else 1


def _table(seconds: dict[str, list[float]]) -> bool:
    kept = True
    for name, (peer, allowed) in ALLOWED.items():
        ours, theirs = statistics.median(seconds[name]), statistics.median(seconds[peer])
        kept = kept and ours / theirs <= allowed
        print(f"{peer:34} {1000 * theirs:8.1f} ms")
        print(f"{name:34} {1000 * ours:8.1f} ms   {ours / theirs:5.2f} × (at most {allowed})")
    return kept


if __name__ == "__main__":
    sys.exit(main())
