"""A written file opened in the desktop's own program for it."""

from pathlib import Path

from anfrage.domain.return_errors import DesktopMissing
from anfrage.os_specific import open_file


def open_for_editing(path: Path) -> None:
    """Open a file in the desktop's word processor; the program does not wait for it.

    Raises:
        DesktopMissing: there is no desktop here, as over SSH, or nothing that opens files.
    """
    if not open_file(path):
        raise DesktopMissing(path)
