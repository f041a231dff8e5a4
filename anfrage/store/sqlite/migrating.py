"""The database's structure, brought from one number to the next."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from anfrage import os_specific
from anfrage.domain.errors import OfficeBusy, OfficeDamaged
from anfrage.domain.frozen import frozen
from anfrage.store.backup import write_copy
from anfrage.store.checking import structure
from anfrage.store.fault import FaultPoint, reached
from anfrage.store.identity import new_id
from anfrage.store.sqlite.connection import connect, require_ours, use_wal
from anfrage.store.sqlite.diagnostics import translated

BACKUP_FOLDER: Final = "sicherungen"
_STEPS: Final = Path(__file__).parent / "migrations"
_ATTEMPTS: Final = 3


@frozen
class Step:
    """One numbered change of the structure; `script` is SQL without transaction statements."""

    number: int
    script: str


def known_steps(folder: Path = _STEPS) -> list[Step]:
    """Return the steps in `folder` by number; a file is named like `0002_what_it_does.sql`."""
    files = sorted(folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    return [Step(int(file.name[:4]), file.read_text("utf-8")) for file in files]


def apply(raw: sqlite3.Connection, steps: Sequence[Step]) -> None:
    """Run those of `steps` that the database lacks, inside the transaction that is open.

    Raises:
        sqlite3.Error: a statement failed; the caller rolls back.
    """
    found = raw.execute("PRAGMA user_version").fetchone()[0]
    for step in steps:
        if step.number > found:
            for statement in _statements(step.script):
                raw.execute(statement)
                reached(FaultPoint.MIGRATION_STATEMENT)
            raw.execute(f"PRAGMA user_version = {step.number}")


def migrate(path: Path, steps: Sequence[Step], clock: Callable[[], datetime]) -> Path | None:
    """Bring the database to the last of `steps`, after a verified backup; all or nothing.

    Returns:
        The backup, or `None` where another program had migrated already.

    Raises:
        OfficeDamaged: the backup or the result does not verify; the database is as it was.
        OfficeBusy: other programs keep writing between backup and migration.
        AnfrageError: no backup could be written; the database is as it was.
    """
    target = steps[-1].number
    with translated(path):
        # Tables are rebuilt by dropping the old one, which enforced references would forbid;
        # they are checked as a whole before the commit (sqlite.org/lang_altertable.html, 7).
        raw = connect(path, "rw", foreign_keys=0)
        try:
            use_wal(raw, path.parent)
            for _ in range(_ATTEMPTS):
                if require_ours(raw, path.parent, target) == target:
                    return None
                backup = _attempt(raw, path, steps, clock())
                if backup is not None:
                    return backup
        finally:
            raw.close()
    raise OfficeBusy(path.parent)


def _attempt(
    raw: sqlite3.Connection, path: Path, steps: Sequence[Step], now: datetime
) -> Path | None:
    """Back up and migrate; `None` if somebody wrote between the two, and nothing was changed."""
    before = raw.execute("PRAGMA data_version").fetchone()[0]
    found = raw.execute("PRAGMA user_version").fetchone()[0]
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    folder = path.parent / BACKUP_FOLDER
    os_specific.make_private_folder(folder)
    backup = folder / f"vor-umstellung-{found}-{stamp}-{new_id()[:8]}.sqlite3"
    write_copy(raw, path, backup, structure)
    reached(FaultPoint.MIGRATION_BACKED_UP)
    raw.execute("BEGIN EXCLUSIVE")
    try:
        if raw.execute("PRAGMA data_version").fetchone()[0] != before:
            return None
        reached(FaultPoint.MIGRATION_BEGUN)
        apply(raw, steps)
        findings = structure(raw)
        if findings:
            raise OfficeDamaged(path.parent, findings[0].place)
        reached(FaultPoint.MIGRATION_BEFORE_COMMIT)
        raw.execute("COMMIT")
    finally:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
    reached(FaultPoint.MIGRATION_COMMITTED)
    return backup


def _statements(script: str) -> Iterator[str]:
    """Split at the ends of statements; the semicolons inside a trigger or a text are none."""
    gathered = ""
    for piece in script.split(";"):
        gathered += f"{piece};"
        if sqlite3.complete_statement(gathered):
            yield gathered
            gathered = ""
    if gathered.strip(" \n;"):
        yield gathered
