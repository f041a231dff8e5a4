"""A file is written whole or not at all."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from anfrage import os_specific
from anfrage.domain.errors import AnfrageError, DiskFull, TargetExists, TargetUnwritable
from anfrage.store.fault import FaultPoint, reached
from anfrage.store.identity import new_id

# Handed to the system at a time: large enough to be fast, small enough to stop between two.
_PIECE_BYTES: Final = 1 << 18


def write_atomically(
    path: Path,
    content: bytes,
    *,
    replace: bool,
    before_rename: Callable[[Path], None] | None = None,
    temp_name: str = "",
    mode: int = os_specific.PRIVATE_FILE,
) -> None:
    """Write `content` to `path`; under that name there is never a part of it.

    The bytes go to a new file in the same folder, which is brought to the disk and then given the
    name. On every failure that file is removed again and what was at `path` is untouched.

    Args:
        path: The file to write; its folder must exist. A link is replaced, not followed.
        content: All of it.
        replace: Whether a file of that name may be overwritten.
        before_rename: Called with the finished file; if it raises, nothing is written.
        temp_name: Name of the file in between; by default one that nobody else uses.
        mode: Rights of the file, narrowed by the umask.

    Raises:
        TargetExists: without `replace`, something of that name is there.
        DiskFull: no space is left, or the quota is used up.
        TargetUnwritable: the folder is missing or may not be written, or the name is a folder's.
    """
    if not replace and os.path.lexists(path):
        raise TargetExists(path)
    temp = path.with_name(temp_name or f".{new_id()}.anfrage")
    descriptor = _new_file(temp, path, mode)
    try:
        _fill(descriptor, content)
        if before_rename is not None:
            before_rename(temp)
        _give_name(temp, path, replace=replace)
    except OSError as error:
        raise _failure(error, path) from error
    finally:
        os_specific.discard(temp)


def make_folder(folder: Path) -> None:
    """Make `folder` and its missing parents, with the rights that the umask leaves.

    Raises:
        TargetUnwritable, DiskFull: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        full = os_specific.no_space(error)
        raise (DiskFull(folder) if full else TargetUnwritable(folder)) from error


def _new_file(temp: Path, path: Path, mode: int) -> int:
    try:
        descriptor = os_specific.open_new_file(temp, mode)
    except OSError as error:
        raise (DiskFull(path) if os_specific.no_space(error) else TargetUnwritable(path)) from error
    reached(FaultPoint.TEMP_CREATED)
    return descriptor


def _give_name(temp: Path, path: Path, *, replace: bool) -> None:
    if replace:
        temp.replace(path)
    else:
        os_specific.move_without_overwriting(temp, path)
    reached(FaultPoint.TARGET_NAMED)
    os_specific.sync_folder(path.parent)
    reached(FaultPoint.FOLDER_SYNCED)


def _fill(descriptor: int, content: bytes) -> None:
    """Write everything, bring it to the disk, and close."""
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest[:_PIECE_BYTES]) :]
            reached(FaultPoint.TEMP_PARTLY_WRITTEN)
        os.fsync(descriptor)
        reached(FaultPoint.TEMP_SYNCED)
    finally:
        os.close(descriptor)


def _failure(error: OSError, path: Path) -> AnfrageError:
    if os_specific.no_space(error):
        return DiskFull(path)
    return TargetExists(path) if isinstance(error, FileExistsError) else TargetUnwritable(path)
