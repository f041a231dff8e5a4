"""numpy computes with one thread, and programs that are started later know nothing of it."""

import os
import subprocess
import sys

import pytest

LOOK = """
import os, sys
from anfrage.search.one_thread import load_numpy
load_numpy()
load_numpy()
assert "numpy" in sys.modules
threads = len(os.listdir("/proc/self/task")) if os.path.isdir("/proc/self/task") else 1
print(os.environ.get("OPENBLAS_NUM_THREADS", "-"), threads)
"""


def told(**variables: str) -> list[str]:
    environment = {k: v for k, v in os.environ.items() if k != "OPENBLAS_NUM_THREADS"}
    done = subprocess.run(
        [sys.executable, "-c", LOOK],
        capture_output=True,
        check=True,
        text=True,
        env=environment | variables,
    )
    return done.stdout.split()


def test_numpy_has_one_thread_and_the_environment_is_as_it_was() -> None:
    assert told() == ["-", "1"]


@pytest.mark.parametrize("chosen", ["1", "2"])
def test_what_the_user_has_set_stays(chosen: str) -> None:
    assert told(OPENBLAS_NUM_THREADS=chosen)[0] == chosen
