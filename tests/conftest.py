"""Tests compute with one thread each: two that wait for each other take many times as long."""

import gc
import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def pytest_collection_finish() -> None:
    """What was loaded for all tests is no garbage of one: the collector need not look again."""
    gc.collect()
    gc.freeze()
