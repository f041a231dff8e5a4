"""Public terminal programs to compare with, each in an environment of its own.

They pin different versions of textual, so that they cannot share one. The environments are made
from the hashes in requirements/ when they are first needed and anew when those change.
"""

import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
ENVIRONMENTS: Final = ROOT / ".venvs" / "bench"
# What each shows as its first screen and not before.
FIRST_WORDS: Final = {"posting": "Collection", "harlequin": "Run Query"}


def program_of(name: str) -> str:
    """Return the path of a peer's console script, installed if it is not yet.

    Raises:
        CalledProcessError: it cannot be installed; pip has told why.
    """
    folder, lock = ENVIRONMENTS / name, ROOT / "requirements" / f"bench.{name}.txt"
    installed = folder / "installed.txt"  # the hashes it was made of
    if not installed.exists() or installed.read_bytes() != lock.read_bytes():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        pip = [str(folder / "bin" / "pip"), "--disable-pip-version-check", "--quiet", "install"]
        subprocess.run([*pip, "--require-hashes", "-r", str(lock)], check=True)
        installed.write_bytes(lock.read_bytes())
    return str(folder / "bin" / name)
