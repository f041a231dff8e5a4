"""Where a letter is written."""

from pathlib import Path


def free_target(path: Path) -> Path:
    """Return `path`, or the same name with -2, -3 … if there is a file of that name already."""
    target, number = path, 2
    while target.exists():
        target = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return target
