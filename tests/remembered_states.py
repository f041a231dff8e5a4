"""What the language model makes of a text is computed once in a process of the tests.

Tests draft answers to the same few papers again and again, each in an office of its own; seven
tenths of what the screens' tests computed were states that had been there before. A batch of
texts is remembered as a whole, since together with others its numbers differ in the last digits.
"""

import threading
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest

from anfrage.search.encoder import E5Encoder
from anfrage.search.weights import Floats

TOKENS = 40_000  # that are remembered; 60 MB

Batch = tuple[tuple[int, ...], ...]


class Remembered:
    """States by batch of tokens, of one encoder; those that were not asked for longest go first."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: OrderedDict[Batch, list[Floats]] = OrderedDict()
        self._tokens = 0

    def get(self, batch: Batch) -> list[Floats] | None:
        with self._lock:
            if batch in self._known:
                self._known.move_to_end(batch)
            return self._known.get(batch)

    def keep(self, batch: Batch, states: list[Floats]) -> None:
        for rows in states:
            rows.setflags(write=False)  # whoever wrote into them would change another test
        with self._lock:
            if batch not in self._known:
                self._known[batch] = states
                self._tokens += sum(map(len, batch))
            while self._tokens > TOKENS:
                gone, _ = self._known.popitem(last=False)
                self._tokens -= sum(map(len, gone))


@contextmanager
def remembered_states() -> Iterator[None]:
    """Within, every encoder remembers for itself."""
    compute = E5Encoder._states

    def states(encoder: E5Encoder, windows: Sequence[Sequence[int]]) -> list[Floats]:
        remembered: Remembered = encoder.__dict__.setdefault("remembered", Remembered())
        batch = tuple(map(tuple, windows))
        found = remembered.get(batch)
        if found is None:
            found = compute(encoder, windows)
            remembered.keep(batch, found)
        return list(found)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(E5Encoder, "_states", states)
        yield
