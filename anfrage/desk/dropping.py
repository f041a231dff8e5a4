"""A file dropped on a terminal arrives as its pasted path."""

import re
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlparse

_LONGEST: Final = 4096  # PATH_MAX on Linux
_ESCAPED: Final = re.compile(r"\\(.)")


def dropped_file(text: str) -> Path | None:
    """Return the file that a pasted text names; `None` if it is an ordinary text.

    Terminals paste a path bare, in quotes, with backslashes before blanks, or as a file URL.
    """
    text = text.strip()
    if not text or "\n" in text or len(text) > _LONGEST:
        return None
    for name in (text, text.strip("'\""), _ESCAPED.sub(r"\1", text), _from_url(text)):
        if name and _is_file(Path(name)):
            return Path(name)
    return None


def _from_url(text: str) -> str:
    return unquote(urlparse(text).path) if text.startswith("file://") else ""


def _is_file(path: Path) -> bool:
    try:
        return path.is_absolute() and path.is_file()
    except (OSError, ValueError):
        return False
