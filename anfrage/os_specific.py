"""Everything that differs between Linux, macOS and Windows: who works here, files, locks."""

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

# What is kept holds personal data of councillors and employees: only its owner may read it.
PRIVATE_FILE: Final = 0o600
PRIVATE_FOLDER: Final = 0o700
# Exported letters lie where the person wants them; the person's umask narrows this.
SHARED_FILE: Final = 0o666

# Write-only, never an existing file, never through a link that somebody else laid there.
_NEW_FILE: Final = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def current_login() -> str:
    """Return the login that the operating system vouches for.

    On POSIX it is the entry of the real user id; `getpass.getuser` would believe the variables
    LOGNAME and USER, which anyone can set. A user id without an entry becomes "uid-1234".
    """
    if sys.platform == "win32":
        import getpass

        return getpass.getuser()
    import pwd

    try:
        return _readable(pwd.getpwuid(os.getuid()).pw_name)
    except KeyError:
        return f"uid-{os.getuid()}"


def display_name(login: str) -> str:
    """Return the full name of who works here, or `login` where the system knows none.

    The first field of GECOS, in which "&" stands for the capitalised login (BSD finger(1)).
    """
    if sys.platform == "win32":
        return login
    import pwd

    try:
        entry = pwd.getpwuid(os.getuid())
    except KeyError:
        return login
    name = entry.pw_gecos.split(",")[0].replace("&", entry.pw_name.capitalize())
    return _readable(name).strip() or login


def make_private_folder(folder: Path) -> None:
    """Make `folder` and its missing parents; only those that are made become private.

    Raises:
        OSError: it cannot be made, or something else than a folder is there.
    """
    if folder.is_dir():
        return
    make_private_folder(folder.parent)
    with suppress(FileExistsError):
        folder.mkdir(PRIVATE_FOLDER)
    if not folder.is_dir():
        raise NotADirectoryError(str(folder))


def open_new_file(path: Path, mode: int = PRIVATE_FILE) -> int:
    """Create `path` and return a descriptor to write to.

    Raises:
        OSError: `FileExistsError` if anything of that name is there, even a dangling link.
    """
    return os.open(path, _NEW_FILE, mode)


def discard(path: Path) -> None:
    """Remove an unfinished file of ours, if it is there and can be removed.

    It is called while a failure is on its way that says more than a second one would: the folder
    went away, became read-only, or never was one.
    """
    with suppress(OSError):
        path.unlink()


def no_space(error: OSError) -> bool:
    """Whether a write failed for want of space: disk full, quota used up, file size limited."""
    codes = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
    return error.errno in codes


def sync_file(path: Path) -> None:
    """Bring a file's content to the disk.

    Raises:
        OSError: the disk did not take it.
    """
    # Windows flushes only through a descriptor that may write.
    descriptor = os.open(path, os.O_RDWR if sys.platform == "win32" else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Bring a folder's list of names to the disk, so that a rename outlives a power cut.

    Windows has no such call and journals names by itself.

    Raises:
        OSError: the disk did not take it.
    """
    if sys.platform != "win32":
        sync_file(folder)


def move_without_overwriting(source: Path, target: Path) -> None:
    """Give the file `source` the name `target`, in the same folder, if that name is free.

    Raises:
        FileExistsError: something of that name is there; it was not touched.
        OSError: the name cannot be given.
    """
    if sys.platform == "win32":
        source.rename(target)  # refuses an existing target by itself
        return
    try:
        os.link(source, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:
        # A file system without hard links (FAT, some shares): an empty file reserves the name.
        os.close(open_new_file(target))
        try:
            source.replace(target)
        except OSError:
            discard(target)
            raise
    else:
        source.unlink()


def open_file(path: Path) -> bool:
    """Open a file in the program that the desktop has for it, without waiting.

    Returns:
        Whether it was handed over; False without a desktop or without a program that opens files.
    """
    if sys.platform == "win32":
        try:
            os.startfile(path)  # noqa: S606 - the system's own way to open a file
        except OSError:
            return False
        return True
    import shutil
    import subprocess

    there = sys.platform == "darwin" or os.environ.get("DISPLAY")
    program = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if program is None or not (there or os.environ.get("WAYLAND_DISPLAY")):
        return False
    silent = subprocess.DEVNULL
    try:
        subprocess.Popen(  # it lives on: nothing waits for a word processor
            [program, str(path)], stdin=silent, stdout=silent, stderr=silent, start_new_session=True
        )
    except OSError:
        return False
    return True


class Lock:
    """An advisory lock on a file, from its making until `release`. A kill releases it too.

    `held` says whether it was got. Shared holders keep out an exclusive one and the other way
    round; Windows knows no shared locks here, so that all holders keep each other out.

    Raises:
        OSError: the lock's file cannot be made.
    """

    def __init__(self, path: Path, *, shared: bool, wait: bool) -> None:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)
        self._descriptor = os.open(path, flags, PRIVATE_FILE)
        self.held = _locked(self._descriptor, shared=shared, wait=wait)

    def release(self) -> None:
        """Let others have it."""
        os.close(self._descriptor)


def confine_process(memory: int) -> None:
    """Limit this process for good: addresses in bytes, no byte into files, few open files.

    Windows has no such limits; macOS does not enforce the one on memory.
    """
    if sys.platform == "win32":
        return
    import resource

    limits = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: 64,
    }
    for kind, limit in limits.items():
        with suppress(ValueError, OSError):  # a stricter limit is in force already
            resource.setrlimit(kind, (limit, limit))


def allow_computing(seconds: int) -> None:
    """Let this process compute for so long from now on; then the system ends it. Not on Windows."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    until = int(used.ru_utime + used.ru_stime) + 1 + seconds
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (until, most))


def held_addresses() -> int:
    """Return how many bytes of addresses this process holds; 0 where the system does not say."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def _locked(descriptor: int, *, shared: bool, wait: bool) -> bool:
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
    try:
        fcntl.flock(descriptor, kind if wait else kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _readable(name: str) -> str:
    """Bytes of a foreign encoding in the user database become replacement characters."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
