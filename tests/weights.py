"""The language model, for tests that need it: real, or a reason to skip."""

import os
from functools import cache
from pathlib import Path

import pytest

from anfrage.search.encoder import E5Encoder
from anfrage.search.weights_place import shipped_weights


def weights() -> Path:
    """Return the weight file; without it the test is skipped, in CI it fails."""
    found = shipped_weights()
    if found is None and os.environ.get("CI") != "true":
        reason = "the weights of multilingual-e5-small are not installed"
        pytest.skip(reason, allow_module_level=True)  # some modules ask while they are read
    assert found is not None
    return found


@cache
def encoder() -> E5Encoder:
    """The model, loaded once in a process: for tests that run, not for modules that are read."""
    return E5Encoder(weights())
