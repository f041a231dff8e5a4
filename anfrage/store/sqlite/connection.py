"""Connections to the office's SQLite file: opened safely, one per thread."""

import os
import sqlite3
import threading
from pathlib import Path
from typing import Final

from anfrage.domain.errors import OfficeDamaged, OfficeMissing, OfficeNewer, OfficeReadOnly
from anfrage.store.sqlite.diagnostics import translated

FILE_NAME: Final = "buero.sqlite3"
APPLICATION_ID: Final = 0x414E4652  # "ANFR" in ASCII: tells our files from other databases
BUSY_MILLISECONDS: Final = 5000

# Set and read back, since builds differ and an unknown pragma is silently ignored.
# synchronous 2 is FULL: with NORMAL a power cut loses commits that were acknowledged.
# fullfsync makes macOS write through the drive's cache; elsewhere it does nothing.
_PRAGMAS: Final = {
    "busy_timeout": BUSY_MILLISECONDS,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
    "synchronous": 2,
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
}


def connect(path: Path, mode: str, **pragmas: int) -> sqlite3.Connection:
    """Open an existing database file; `mode` is "rw", "ro" or "immutable".

    `pragmas` overrule the usual ones. The connection commits nothing by itself
    (`isolation_level=None`) and may be closed by another thread.

    Raises:
        sqlite3.Error: as SQLite says; not translated here.
        OfficeDamaged: this build of SQLite does not obey a pragma.
    """
    option = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    raw = sqlite3.connect(
        f"{path.absolute().as_uri()}?{option}",
        timeout=BUSY_MILLISECONDS / 1000,
        isolation_level=None,
        check_same_thread=False,
        uri=True,
    )
    try:
        raw.row_factory = sqlite3.Row
        _set_pragmas(raw, path.parent, {**_PRAGMAS, **pragmas})
    except BaseException:
        raw.close()
        raise
    return raw


def _set_pragmas(raw: sqlite3.Connection, folder: Path, pragmas: dict[str, int]) -> None:
    for name, value in pragmas.items():
        raw.execute(f"PRAGMA {name} = {value}")
        if raw.execute(f"PRAGMA {name}").fetchone()[0] != value:
            raise OfficeDamaged(folder, f"pragma {name}")


def use_wal(raw: sqlite3.Connection, folder: Path) -> None:
    """Switch a writable database to write-ahead logging.

    Raises:
        OfficeDamaged: the file system cannot do it.
    """
    if raw.execute("PRAGMA journal_mode = wal").fetchone()[0] != "wal":
        raise OfficeDamaged(folder, "pragma journal_mode")


def require_ours(raw: sqlite3.Connection, folder: Path, known: int) -> int:
    """Return the schema of the database, 1 to `known`.

    Raises:
        OfficeDamaged: it is no office of this program.
        OfficeNewer: a newer version of the program wrote it.
    """
    if raw.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise OfficeDamaged(folder, "application_id")
    found: int = raw.execute("PRAGMA user_version").fetchone()[0]
    if found > known:
        raise OfficeNewer(folder, found, known)
    if found < 1:
        raise OfficeDamaged(folder, "user_version")
    return found


def _require_present(raw: sqlite3.Connection, folder: Path, known: int) -> None:
    if require_ours(raw, folder, known) < known:
        raise OfficeReadOnly(folder)  # it would have to be migrated first


def _require_file(path: Path) -> None:
    try:
        found = path.is_file()
    except OSError as error:  # the folder may not even be looked into
        raise OfficeReadOnly(path.parent) from error
    if not found:
        raise OfficeMissing(path.parent)


class Connections:
    """One connection per thread to one office, opened when a thread first needs it."""

    def __init__(self, path: Path, known: int, *, read_only: bool) -> None:
        self._path = path
        self._known = known
        self._read_only = read_only
        self._lock = threading.Lock()
        self._open: dict[threading.Thread, tuple[sqlite3.Connection, object]] = {}

    def current(self) -> sqlite3.Connection:
        """Return this thread's connection.

        Raises:
            AnfrageError: the office cannot be opened; see `store.sqlite.office.open_office`.
        """
        thread = threading.current_thread()
        held = self._open.get(thread)
        if held is not None and held[1] == self._state(held[1]):
            return held[0]
        with translated(self._path):
            return self._renew(thread)

    def close(self) -> None:
        """Close the connections of all threads."""
        with self._lock:
            for raw, _ in self._open.values():
                raw.close()
            self._open.clear()

    def _renew(self, thread: threading.Thread) -> sqlite3.Connection:
        with self._lock:
            for other in [one for one in self._open if one is thread or not one.is_alive()]:
                self._open.pop(other)[0].close()
        _require_file(self._path)
        raw, state = self._read() if self._read_only else (self._write(), None)
        with self._lock:
            self._open[thread] = (raw, state)
        return raw

    def _write(self) -> sqlite3.Connection:
        # SQLite would fall back to reading in silence where it must not write.
        if not (os.access(self._path, os.W_OK) and os.access(self._path.parent, os.W_OK)):
            raise OfficeReadOnly(self._path.parent)
        raw = connect(self._path, "rw")
        try:
            require_ours(raw, self._path.parent, self._known)
            use_wal(raw, self._path.parent)
        except BaseException:
            raw.close()
            raise
        return raw

    def _read(self) -> tuple[sqlite3.Connection, object]:
        state = None
        if os.access(self._path.parent, os.W_OK) or self._wal_pending():
            mode = "ro"
        else:
            # Without the right to make the -shm file, only a file at rest can be read; it is
            # opened anew as soon as somebody else changes it.
            mode, state = "immutable", self._at_rest()
        raw = connect(self._path, mode, query_only=1)
        try:
            _require_present(raw, self._path.parent, self._known)
        except BaseException:
            raw.close()
            raise
        return raw, state

    def _wal_pending(self) -> bool:
        log = self._path.with_name(f"{FILE_NAME}-wal")
        return log.exists() and log.stat().st_size > 0

    def _at_rest(self) -> object:
        now = self._path.stat()
        return now.st_mtime_ns, now.st_size, self._wal_pending()

    def _state(self, before: object) -> object:
        return None if before is None else self._at_rest()
