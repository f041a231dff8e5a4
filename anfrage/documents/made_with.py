"""Which versions of which programs write letters: other ones may write other bytes."""

import subprocess
import sys
import zlib
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from anfrage import __version__
from anfrage.documents.pdf_letter import find_soffice

# What takes part in writing a letter's files (python-docx only builds the shipped layouts).
_LIBRARIES: Final = ("lxml", "jinja2", "markdown-it-py", "mdit-py-plugins")
_PATIENCE: Final = 20.0  # seconds; it usually answers in half a one
LIBREOFFICE: Final = "LibreOffice"


def made_with() -> dict[str, str]:
    """Return by name the versions of this program and of what it writes letters with."""
    found = {"anfrage": __version__}
    for name in _LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    python = ".".join(str(part) for part in sys.version_info[:3])
    return {**found, "Python": python, "zlib": zlib.ZLIB_RUNTIME_VERSION}


def libreoffice_version() -> str:
    """Return LibreOffice's version, "" where it is not there or does not say."""
    program = find_soffice()
    if program is None:
        return ""
    try:
        told = subprocess.run(
            [program, "--version"], capture_output=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    words = told.stdout.decode("utf-8", "replace").split()
    return words[1] if len(words) > 1 and words[0] == LIBREOFFICE else ""
