"""The language model, for tests that need it: real, or a reason to skip."""

import os
from functools import cache
from pathlib import Path

import pytest

from anfrage.search.encoder import E5Encoder
from anfrage.search.weights_place import shipped_weights


def has_weights() -> bool:
    """Whether what the model finds can be looked at; in CI it has to be."""
    return shipped_weights() is not None or os.environ.get("CI") == "true"


def weights() -> Path:
    """Return the weight file; without it the test is skipped, in CI it fails."""
    if not has_weights():
        reason = "the weights of multilingual-e5-small are not installed"
        pytest.skip(reason, allow_module_level=True)  # some modules ask while they are read
    found = shipped_weights()
    assert found is not None
    return found


@cache
def encoder() -> E5Encoder:
    """The model, loaded once in a process: for tests that run, not for modules that are read."""
    return E5Encoder(weights())
