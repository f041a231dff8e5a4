"""Folders, for a person who looks for a paper."""

from pathlib import Path
from typing import Final

from anfrage.domain.errors import PaperMissing
from anfrage.domain.frozen import frozen
from anfrage.domain.text import clean_line

SHOWN: Final = 500


@frozen
class FolderEntry:
    """A folder or a readable file; `name` is fit to be shown."""

    name: str
    path: Path
    is_folder: bool


def list_folder(folder: Path) -> list[FolderEntry]:
    """Return folders, then readable files, by name; hidden ones are left out; at most 500.

    Raises:
        PaperMissing: the folder is not there or may not be read.
    """
    from anfrage.documents.readers import SUFFIXES

    try:
        found = [
            FolderEntry(clean_line(one.name), one, one.is_dir())
            for one in folder.iterdir()
            if not one.name.startswith(".")
        ]
    except OSError as error:
        raise PaperMissing(clean_line(str(folder))) from error
    wanted = [one for one in found if one.is_folder or one.path.suffix.lower() in SUFFIXES]
    wanted.sort(key=lambda one: (not one.is_folder, one.name.casefold()))
    return wanted[:SHOWN]
