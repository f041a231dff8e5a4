"""Garbage collection without pauses that one feels while typing."""

import gc
from typing import Final

# Young objects are looked at often and quickly (Python's own 700 costs more in all); the old ones
# seldom, since most of them are modules and widgets that stay.
_THRESHOLDS: Final = (5_000, 20, 50)


def settle_memory() -> None:
    """Set aside what exists after the first screen: it is never garbage."""
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)
