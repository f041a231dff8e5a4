"""An office's memory in one SQLite file."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

from anfrage.domain.errors import OfficeReadOnly
from anfrage.store.base import Actor, Finding
from anfrage.store.fault import FaultPoint, reached
from anfrage.store.sqlite.connection import FILE_NAME, SCHEMA, require_ours
from anfrage.store.sqlite.connections import Connections
from anfrage.store.sqlite.diagnostics import translated
from anfrage.store.sqlite.session import Session
from anfrage.store.sqlite.transaction import SqliteTransaction

_CLOCK_JUMPS: Final = """
    SELECT later.seq FROM event later JOIN event earlier ON earlier.seq = later.seq - 1
    WHERE later.at < earlier.at ORDER BY later.seq"""


class SqliteStore:
    """One office, from `open_office` or `create_office`. Safe to use from several threads.

    It does not survive a fork: a child process opens the office anew.
    """

    def __init__(
        self,
        folder: Path,
        actor: Actor,
        clock: Callable[[], datetime],
        *,
        read_only: bool,
    ) -> None:
        self._folder = folder.absolute()
        self._actor = actor
        self._clock = clock
        self._read_only = read_only
        self._path = self._folder / FILE_NAME
        self._connections = Connections(self._path, SCHEMA, read_only=read_only)

    @property
    def folder(self) -> Path:
        """The office's folder, as an absolute path."""
        return self._folder

    @property
    def read_only(self) -> bool:
        """Whether the office was opened for reading alone."""
        return self._read_only

    def now(self) -> datetime:
        """Return the present time by the office's clock."""
        return self._clock()

    def schema(self) -> int:
        """Open the office if need be; returns the number of its schema.

        Raises:
            AnfrageError: it cannot be opened; see `store.sqlite.office.open_office`.
        """
        raw = self._connections.current()
        with translated(self._path):
            return require_ours(raw, self._folder, SCHEMA)

    @contextmanager
    def reading(self) -> Iterator[SqliteTransaction]:
        """Give a consistent view in which nothing can be written.

        Raises:
            OfficeReadOnly: something tried to write.
            OfficeNewer: a newer version of the program migrated the office meanwhile.
            OfficeBusy, OfficeDamaged: see `store.sqlite.diagnostics`.
        """
        raw = self._connections.current()
        with translated(self._path), self._began(raw, "BEGIN"):
            raw.execute("PRAGMA query_only = 1")
            try:
                yield self._transaction(raw)
            finally:
                raw.execute(f"PRAGMA query_only = {int(self._read_only)}")

    @contextmanager
    def writing(self) -> Iterator[SqliteTransaction]:
        """Give a write transaction: committed on leaving, rolled back if an exception passes.

        Raises:
            OfficeReadOnly, OfficeBusy, DiskFull, OfficeDamaged: nothing was written.
        """
        if self._read_only:
            raise OfficeReadOnly(self._folder)
        raw = self._connections.current()
        with translated(self._path), self._began(raw, "BEGIN IMMEDIATE"):
            reached(FaultPoint.TRANSACTION_BEGUN)
            yield self._transaction(raw)
            reached(FaultPoint.BEFORE_COMMIT)
            raw.execute("COMMIT")
            reached(FaultPoint.AFTER_COMMIT)

    def check(self) -> Sequence[Finding]:
        """Verify everything that is kept; empty when all is as written."""
        raw = self._connections.current()
        with translated(self._path), self._began(raw, "BEGIN"):
            from anfrage.store.checking import check

            return check(raw)

    def clock_jumps(self) -> Sequence[int]:
        """Return the numbers of the events that bear an earlier time than the one before."""
        raw = self._connections.current()
        with translated(self._path), self._began(raw, "BEGIN"):
            return [row[0] for row in raw.execute(_CLOCK_JUMPS)]

    def forget(self) -> None:
        """Bring what was deleted out of the log too; harmless where others still read."""
        raw = self._connections.current()
        with translated(self._path):
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def backup(self, target: Path) -> None:
        """Write a verified copy of the whole office to the new file `target`.

        Raises:
            TargetExists, TargetUnwritable, DiskFull: nothing was left there.
            StoreInconsistent: the office is damaged; a copy would be no backup.
        """
        from anfrage.store.backup import write_backup

        write_backup(self._connections.current(), self._path, target)

    def close(self) -> None:
        """Close the connections of all threads; what was committed is on the disk already."""
        self._connections.close()

    def _transaction(self, raw: sqlite3.Connection) -> SqliteTransaction:
        return SqliteTransaction(Session(raw, self._folder, self._actor, self._clock))

    @contextmanager
    def _began(self, raw: sqlite3.Connection, statement: str) -> Iterator[None]:
        if raw.in_transaction:
            message = "a transaction of this thread is still open"
            raise RuntimeError(message)
        raw.execute(statement)
        try:
            # Read inside, so that the view begins here and an office that was migrated since
            # it was opened is not touched.
            require_ours(raw, self._folder, SCHEMA)
            yield
        finally:
            _roll_back(raw)


def _roll_back(raw: sqlite3.Connection) -> None:
    if raw.in_transaction:
        raw.execute("ROLLBACK")
