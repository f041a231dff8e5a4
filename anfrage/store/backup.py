"""A copy of the whole office that was verified before it got its name."""

import os
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from anfrage import os_specific
from anfrage.domain.errors import (
    DiskFull,
    OfficeDamaged,
    OfficeReadOnly,
    StoreInconsistent,
    TargetExists,
    TargetUnwritable,
)
from anfrage.store.base import Finding
from anfrage.store.checking import check
from anfrage.store.fault import FaultPoint, reached
from anfrage.store.identity import new_id
from anfrage.store.sqlite.connection import connect
from anfrage.store.sqlite.diagnostics import failure


def write_backup(raw: sqlite3.Connection, path: Path, target: Path) -> None:
    """Write the office behind `raw`, which lies at `path`, to the new file `target`.

    Everything that `SqliteStore.check` verifies is verified on the copy: a copy can pass the
    engine's own check and still lack what was written last.

    Raises:
        TargetExists: a file of that name is there; it was not touched.
        TargetUnwritable, DiskFull: nothing was left there.
        StoreInconsistent: the copy is not sound, since the office is not; nothing was left there.
    """
    write_copy(raw, path, target, check)


def write_copy(
    raw: sqlite3.Connection,
    path: Path,
    target: Path,
    verify: Callable[[sqlite3.Connection], Sequence[Finding]],
) -> None:
    """Write a copy that `verify` finds nothing in; errors as `write_backup`."""
    if target.exists() or target.is_symlink():
        raise TargetExists(target)
    copy = target.with_name(f".{target.name}.{new_id()}")
    try:
        # Made beforehand, so that nobody else can ever read it.
        os.close(os_specific.open_new_file(copy))
        _fill(raw, path, copy, target)
        os_specific.sync_file(copy)
        reached(FaultPoint.BACKUP_COPIED)
        _verify(copy, target, verify)
        reached(FaultPoint.BACKUP_VERIFIED)
        os_specific.move_without_overwriting(copy, target)
        os_specific.sync_folder(target.parent)
    except FileExistsError as error:
        raise TargetExists(target) from error
    except OSError as error:
        full = os_specific.no_space(error)
        raise (DiskFull(target) if full else TargetUnwritable(target)) from error
    finally:
        os_specific.discard(copy)


def _fill(raw: sqlite3.Connection, path: Path, copy: Path, target: Path) -> None:
    try:
        raw.execute("VACUUM INTO :copy", {"copy": copy.absolute().as_uri()})
    except sqlite3.Error as error:
        found = failure(error, path)
        if isinstance(found, DiskFull):
            raise DiskFull(target) from error
        if isinstance(found, OfficeReadOnly):
            raise TargetUnwritable(target) from error
        raise found from error


def _verify(
    copy: Path, target: Path, verify: Callable[[sqlite3.Connection], Sequence[Finding]]
) -> None:
    try:
        raw = connect(copy, "immutable")
        try:
            findings = verify(raw)
        finally:
            raw.close()
    except sqlite3.Error as error:
        raise OfficeDamaged(target.parent, str(error)) from error
    if findings:
        raise StoreInconsistent(tuple(f"{one.place}: {one.problem}" for one in findings))
