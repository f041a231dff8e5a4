"""One connection per thread to one office."""

import os
import sqlite3
import threading
from pathlib import Path

from anfrage.domain.errors import OfficeDamaged, OfficeMissing, OfficeReadOnly
from anfrage.domain.frozen import frozen
from anfrage.store.sqlite.connection import FILE_NAME, connect, require_ours, use_wal
from anfrage.store.sqlite.diagnostics import translated


@frozen
class _Held:
    """A thread's connection. `at_rest` is how the file looked if it is read as unchanging."""

    raw: sqlite3.Connection
    file: tuple[int, int]
    at_rest: tuple[int, int, bool] | None


class Connections:
    """Opens a connection when a thread first needs it, and closes those of ended threads."""

    def __init__(self, path: Path, known: int, *, read_only: bool) -> None:
        self._path = path
        self._known = known
        self._read_only = read_only
        self._lock = threading.Lock()
        self._open: dict[threading.Thread, _Held] = {}

    def current(self) -> sqlite3.Connection:
        """Return this thread's connection.

        Raises:
            OfficeMissing, OfficeDamaged: the file was removed or replaced since it was opened;
                what is written now would go nowhere.
            AnfrageError: the office cannot be opened; see `store.sqlite.office.open_office`.
        """
        thread = threading.current_thread()
        held = self._open.get(thread)
        if held is not None:
            if held.file != self._file():
                raise OfficeDamaged(self._path.parent, "replaced")
            if held.at_rest is None or held.at_rest == self._at_rest():
                return held.raw
        with translated(self._path):
            return self._renew(thread)

    def close(self) -> None:
        """Close the connections of all threads."""
        with self._lock:
            for held in self._open.values():
                held.raw.close()
            self._open.clear()

    def _renew(self, thread: threading.Thread) -> sqlite3.Connection:
        with self._lock:
            for other in [one for one in self._open if one is thread or not one.is_alive()]:
                self._open.pop(other).raw.close()
        file = self._file()
        held = self._reader(file) if self._read_only else _Held(self._writer(), file, None)
        with self._lock:
            self._open[thread] = held
        return held.raw

    def _writer(self) -> sqlite3.Connection:
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

    def _reader(self, file: tuple[int, int]) -> _Held:
        at_rest = None
        if not (os.access(self._path.parent, os.W_OK) or self._wal_pending()):
            # Without the right to make the -shm file, only a file at rest can be read; it is
            # opened anew as soon as somebody else changes it.
            at_rest = self._at_rest()
        raw = connect(self._path, "ro" if at_rest is None else "immutable", query_only=1)
        try:
            self._require_present(raw)
        except BaseException:
            raw.close()
            raise
        return _Held(raw, file, at_rest)

    def _require_present(self, raw: sqlite3.Connection) -> None:
        if require_ours(raw, self._path.parent, self._known) < self._known:
            raise OfficeReadOnly(self._path.parent)  # it would have to be migrated first

    def _file(self) -> tuple[int, int]:
        now = self._stat()
        return now.st_dev, now.st_ino

    def _at_rest(self) -> tuple[int, int, bool]:
        now = self._stat()
        return now.st_mtime_ns, now.st_size, self._wal_pending()

    def _wal_pending(self) -> bool:
        try:
            return self._path.with_name(f"{FILE_NAME}-wal").stat().st_size > 0
        except OSError:
            return False

    def _stat(self) -> os.stat_result:
        try:
            found = self._path.stat()
        except (FileNotFoundError, NotADirectoryError) as error:
            raise OfficeMissing(self._path.parent) from error
        except OSError as error:  # the folder may not even be looked into
            raise OfficeReadOnly(self._path.parent) from error
        return found
