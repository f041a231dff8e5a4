"""Letter layouts: a folder each with `layout.docx`, `profile.toml` and wording templates."""

import difflib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from anfrage.documents.docx_package import read_package
from anfrage.documents.layout_check import check_layout
from anfrage.documents.layout_profile import FILE_NAME, LayoutProfile, read_profile
from anfrage.domain.errors import LayoutBroken, LayoutUnknown
from anfrage.domain.frozen import frozen

DOCX_NAME: Final = "layout.docx"

# A wording is a few sentences; anything larger is not one.
_MAX_WORDING_BYTES: Final = 20_000


@frozen
class Layout:
    """A layout, read and checked.

    Attributes:
        name: The folder's name.
        profile: What it promises.
        parts: The parts of `layout.docx` by name.
        wordings: Texts of the wording templates (`*.txt`) by file name without suffix.
    """

    name: str
    profile: LayoutProfile
    parts: Mapping[str, bytes]
    wordings: Mapping[str, str]


def list_layouts(folders: Iterable[Path]) -> tuple[str, ...]:
    """Return the names of all layouts in `folders`, sorted; missing folders count as empty."""
    return tuple(sorted(_found(folders)))


def load_layout(name: str, folders: Iterable[Path]) -> Layout:
    """Read a layout and check it. Where two folders hold the name, the first one wins.

    Raises:
        LayoutUnknown: with the nearest name and all names.
        LayoutBroken: the first fault that the check found, with its place.
    """
    layout = read_layout(name, layout_place(name, folders))
    findings = check_layout(layout)
    if findings:
        raise findings[0]
    return layout


def layout_place(name: str, folders: Iterable[Path]) -> Path:
    """Return a layout's folder. Where two folders hold the name, the first one wins.

    Raises:
        LayoutUnknown: with the nearest name and all names.
    """
    found = _found(folders)
    if name not in found:
        nearest = difflib.get_close_matches(name, found, 1, 0.5)
        raise LayoutUnknown(name, nearest[0] if nearest else "", tuple(sorted(found)))
    return found[name]


def read_layout(name: str, folder: Path) -> Layout:
    """Read a layout's files without checking its marks.

    Raises:
        LayoutBroken: a file is missing, too large or not what its name says.
    """
    profile = read_profile(name, _text(name, folder / FILE_NAME))
    try:
        data = (folder / DOCX_NAME).read_bytes()
    except OSError as error:
        raise LayoutBroken(name, DOCX_NAME, "unreadable") from error
    wordings = {path.stem: _text(name, path) for path in sorted(folder.glob("*.txt"))}
    return Layout(name, profile, read_package(name, data), wordings)


def _found(folders: Iterable[Path]) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for folder in folders:
        for profile in sorted(folder.glob(f"*/{FILE_NAME}")):
            found.setdefault(profile.parent.name, profile.parent)
    return found


def _text(layout: str, path: Path) -> str:
    try:
        data = path.read_bytes()
        text = data.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LayoutBroken(layout, path.name, "unreadable") from error
    if len(data) > _MAX_WORDING_BYTES:
        raise LayoutBroken(layout, path.name, "too_large")
    return text.replace("\r\n", "\n")
