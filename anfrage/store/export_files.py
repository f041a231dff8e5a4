"""Letters as files outside the office, such that file and record agree even after a kill.

The order is: intent kept, file written whole, outcome kept together with the event. Whoever
starts next settles what was left in between (`reconcile`).
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace as changed
from pathlib import Path
from typing import Final

from anfrage import os_specific
from anfrage.domain.errors import (
    AnfrageError,
    DiskFull,
    OfficeReadOnly,
    TargetExists,
    TargetUnwritable,
)
from anfrage.domain.event import EventKind, NewEvent
from anfrage.store.atomic_file import write_atomically
from anfrage.store.base import ExportRecord, Store
from anfrage.store.fault import FaultPoint, reached
from anfrage.store.identity import new_id

_LOCK_NAME: Final = "export.lock"


def check_target(path: Path, *, replace: bool) -> None:
    """Refuse early, before anything is kept, what `write_export` would refuse in the end.

    Raises:
        TargetExists: without `replace`, something of that name is there.
        TargetUnwritable: the folder is missing or may not be written, or the name is a folder's.
    """
    if path.is_dir() or not os.access(path.absolute().parent, os.W_OK | os.X_OK):
        raise TargetUnwritable(path)
    if not replace and os.path.lexists(path):
        raise TargetExists(path)


def write_export(
    store: Store,
    case_id: str,
    file_format: str,
    path: Path,
    content: bytes,
    letter_hash: str,
    *,
    replace: bool,
) -> ExportRecord:
    """Write a letter's file and record it as LETTER_EXPORTED; returns the finished record.

    `file_format` is "docx", "pdf" and the like; `letter_hash` is `Letter.content_hash()` of what
    the file says; with `replace` a file of that name may be overwritten.

    Raises:
        TargetExists, TargetUnwritable, DiskFull: no file was written; the attempt is recorded
            as failed.
        AnfrageError: the office could not be written. If the file was there already by then,
            the next `reconcile` records it.
    """
    digest = hashlib.sha256(content).hexdigest()
    target = path.absolute()
    record = ExportRecord(
        new_id(), case_id, file_format, str(target), letter_hash, digest, "intent", store.now()
    )
    with _lock(store, shared=True, wait=True):
        with store.writing() as office:
            office.exports.intend(record)
        reached(FaultPoint.INTENT_KEPT)
        _write_file(store, record, content, replace=replace)
        reached(FaultPoint.BEFORE_FINISH)
        _finish(store, record, EventKind.LETTER_EXPORTED)
    return changed(record, state="done")


def reconcile(store: Store) -> list[ExportRecord]:
    """Settle the exports that a killed program left; returns them with their outcome.

    A file that is there with exactly the bytes that were meant is recorded as done, with the
    event EXPORT_RECONCILED; anything else counts as failed. Files that were never given their
    name are removed. Does nothing while another program is exporting, or in an office that is
    opened for reading.

    Raises:
        AnfrageError: the office could not be read or written.
    """
    if store.read_only:
        return []
    with store.reading() as office:
        if not office.exports.pending():
            return []
    with _lock(store, shared=False, wait=False) as alone:
        if not alone:
            return []
        with store.reading() as office:
            left = office.exports.pending()
        return [_settle(store, record) for record in left]


def _write_file(store: Store, record: ExportRecord, content: bytes, *, replace: bool) -> None:
    try:
        write_atomically(
            Path(record.target),
            content,
            replace=replace,
            temp_name=_temp_name(record),
            mode=os_specific.SHARED_FILE,
        )
    except AnfrageError:
        with store.writing() as office:
            office.exports.finish(record.id, "failed")
        raise


def _settle(store: Store, record: ExportRecord) -> ExportRecord:
    target = Path(record.target)
    os_specific.discard(target.with_name(_temp_name(record)))
    if _sha256(target) == record.content_sha256:
        _finish(store, record, EventKind.EXPORT_RECONCILED)
        return changed(record, state="done")
    with store.writing() as office:
        office.exports.finish(record.id, "failed")
    return changed(record, state="failed")


def _finish(store: Store, record: ExportRecord, kind: EventKind) -> None:
    payload = {
        "export": record.id,
        "format": record.format,
        "target": record.target,
        "content_sha256": record.content_sha256,
    }
    with store.writing() as office:
        office.exports.finish(record.id, "done")
        office.events.append(NewEvent(kind, payload, record.case_id, record.letter_hash))


@contextmanager
def _lock(store: Store, *, shared: bool, wait: bool) -> Iterator[bool]:
    """Keep `reconcile` away from exports that are still going on; a kill frees the lock."""
    if store.read_only:
        raise OfficeReadOnly(store.folder)
    path = store.folder / _LOCK_NAME
    try:
        lock = os_specific.Lock(path, shared=shared, wait=wait)
    except OSError as error:
        raise (
            DiskFull(path) if os_specific.no_space(error) else OfficeReadOnly(store.folder)
        ) from error
    try:
        yield lock.held
    finally:
        lock.release()


def _temp_name(record: ExportRecord) -> str:
    return f".{record.id}.anfrage"


def _sha256(path: Path) -> str:
    """Return the hash of a file, or "" where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
