"""How the tests run: one thread each, in a folder in memory, with few objects to look after."""

import gc
import os
import shutil
from pathlib import Path

# Tests compute with one thread each: two that wait for each other take many times as long.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# The store waits for the disk at every commit, thousands of times in a run, and no test pulls the
# plug. A run leaves some 200 MB while it lasts; containers have 64 MB there, which is too little.
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - the folders below it are made private by pytest
ENOUGH = 2 * 1024**3
if os.access(IN_MEMORY, os.W_OK) and shutil.disk_usage(IN_MEMORY).free > ENOUGH:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))


def pytest_collection_finish() -> None:
    """What was loaded for all tests is no garbage of one: the collector need not look again."""
    gc.collect()
    gc.freeze()
