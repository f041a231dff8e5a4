"""An office is made, or opened."""

import os
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from anfrage import os_specific
from anfrage.domain.errors import DiskFull, OfficeExists, OfficeReadOnly
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.text import clean_line
from anfrage.store.base import Actor
from anfrage.store.fault import FaultPoint, reached
from anfrage.store.identity import new_id
from anfrage.store.sqlite.connection import APPLICATION_ID, FILE_NAME, SCHEMA, connect, use_wal
from anfrage.store.sqlite.diagnostics import translated
from anfrage.store.sqlite.session import Session
from anfrage.store.sqlite.store import SqliteStore
from anfrage.store.sqlite.transaction import SqliteTransaction

_ADD_META = """
    INSERT INTO meta (id, office_id, created_at, row_hash)
    VALUES (1, :office_id, :created_at, :row_hash)"""


def create_office(folder: Path, actor: Actor, clock: Callable[[], datetime]) -> SqliteStore:
    """Make an office in `folder` and open it. Its first event, OFFICE_CREATED, is recorded.

    The database gets its name when it is whole: a kill leaves an office or none.

    Raises:
        OfficeExists: the folder holds an office; it was not touched.
        OfficeReadOnly: the folder cannot be made or written.
        DiskFull: nothing was made.
    """
    path = folder / FILE_NAME
    unfinished = folder / f".{FILE_NAME}.{new_id()}"
    try:
        os_specific.make_private_folder(folder)
        if path.exists() or path.is_symlink():
            raise OfficeExists(folder)
        _build(unfinished, _known(actor), clock)
        reached(FaultPoint.OFFICE_BUILT)
        os_specific.move_without_overwriting(unfinished, path)
        reached(FaultPoint.OFFICE_NAMED)
        os_specific.sync_folder(folder)
    except FileExistsError as error:
        raise OfficeExists(folder) from error
    except OSError as error:
        raise (DiskFull(path) if os_specific.no_space(error) else OfficeReadOnly(folder)) from error
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            os_specific.discard(unfinished.with_name(unfinished.name + ending))
    return open_office(folder, actor, clock)


def open_office(
    folder: Path, actor: Actor, clock: Callable[[], datetime], *, read_only: bool = False
) -> SqliteStore:
    """Open the office in `folder`, migrated to the present schema.

    Args:
        folder: Where the database lies.
        actor: Who acts; kept with everything that is written.
        clock: Returns the present time, aware of its zone.
        read_only: Write nothing, not even a migration; works in a folder without write access
            as long as no other program left unfinished writing there.

    Raises:
        OfficeMissing: there is none.
        OfficeNewer: a newer version of the program wrote it.
        OfficeReadOnly: it cannot be written (or, read only, not even be read as it is).
        OfficeDamaged: it is damaged or another program's database.
        OfficeBusy: another program holds it for longer than five seconds.
    """
    store = SqliteStore(folder, _known(actor), clock, read_only=read_only)
    if store.schema() < SCHEMA and not read_only:
        from anfrage.store.sqlite.migrating import known_steps, migrate

        store.close()
        migrate(folder / FILE_NAME, known_steps(), clock)
    return store


def _build(path: Path, actor: Actor, clock: Callable[[], datetime]) -> None:
    from anfrage.store.sqlite.migrating import apply, known_steps

    os.close(os_specific.open_new_file(path))
    with translated(path.with_name(FILE_NAME)):
        raw = connect(path, "rw")
        try:
            use_wal(raw, path.parent)
            raw.execute("BEGIN EXCLUSIVE")
            raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            apply(raw, known_steps())
            _first_rows(raw, path.parent, actor, clock)
            raw.execute("COMMIT")
        finally:
            raw.close()  # the last connection takes the log into the file and removes it
    os_specific.sync_file(path)


def _first_rows(
    raw: sqlite3.Connection, folder: Path, actor: Actor, clock: Callable[[], datetime]
) -> None:
    session = Session(raw, folder, actor, clock)
    session.write(_ADD_META, "meta", office_id=new_id(), created_at=session.now())
    SqliteTransaction(session).events.append(NewEvent(EventKind.OFFICE_CREATED, {}))


def _known(actor: Actor) -> Actor:
    return Actor(clean_line(actor.login), clean_line(actor.name))
