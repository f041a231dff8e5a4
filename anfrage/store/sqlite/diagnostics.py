"""What SQLite complains of, as one of our failures."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from anfrage.domain.errors import (
    AnfrageError,
    DiskFull,
    OfficeBusy,
    OfficeDamaged,
    OfficeMissing,
    OfficeReadOnly,
    StoreInconsistent,
)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn the errors of SQLite about the database `path` into our own.

    Raises:
        OfficeBusy, OfficeReadOnly, DiskFull, OfficeMissing, OfficeDamaged, StoreInconsistent.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise failure(error, path) from error


def failure(error: sqlite3.Error, path: Path) -> AnfrageError:
    """Return our failure for what SQLite says about the database `path`.

    Codes: https://www.sqlite.org/rescode.html; the low byte is the primary code.
    """
    extended = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    code = extended & 0xFF
    folder = path.parent
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return OfficeBusy(folder)
    if code in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM}:
        return OfficeReadOnly(folder)
    # ENOSPC is reported as FULL; a quota or a limit on file size only as a failed write.
    if code == sqlite3.SQLITE_FULL or extended in {
        sqlite3.SQLITE_IOERR_WRITE,
        sqlite3.SQLITE_IOERR_SHMSIZE,
    }:
        return DiskFull(path)
    if code == sqlite3.SQLITE_CANTOPEN:
        return OfficeReadOnly(folder) if path.exists() else OfficeMissing(folder)
    if code == sqlite3.SQLITE_CONSTRAINT:
        return StoreInconsistent((str(error),))
    return OfficeDamaged(folder, getattr(error, "sqlite_errorname", "") or str(error))
