"""A connection to the office's SQLite file, opened safely."""

import sqlite3
from pathlib import Path
from typing import Final

from anfrage.domain.errors import OfficeDamaged, OfficeNewer

# The number of the last file in migrations/, written down so that opening needs no look there.
SCHEMA: Final = 7
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
