"""Loads numpy for one thread.

Its linear algebra takes a thread for each core. With two of them the matrices of one question,
which are small, are computed more slowly on a machine that does other work, too, and the screen
stands still. The library reads the environment once, when it is loaded: programs that are started
later (an editor, LibreOffice) get the environment as it was.
"""

import os
import sys
from importlib import import_module
from typing import Final

_THREADS: Final = "OPENBLAS_NUM_THREADS"


def load_numpy() -> None:
    """Import numpy, once; about 0.1 s. A number of threads that the user has set stays."""
    if "numpy" in sys.modules:
        return
    chosen = os.environ.get(_THREADS)
    os.environ[_THREADS] = chosen or "1"
    try:
        import_module("numpy")
    finally:
        if chosen is None:
            os.environ.pop(_THREADS, None)
