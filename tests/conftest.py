"""Tests compute with one thread each: two that wait for each other take many times as long."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
