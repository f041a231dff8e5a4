"""Texts that say the same in the same words, of which a screen shows one."""

from collections.abc import Sequence
from typing import Final

_RUN: Final = 3  # words in a row that are compared
# Two answers of which one has another date or sum in one of five sentences are still alike; two
# that only share their polite frame are not.
_ALIKE: Final = 0.7


def alike(one: str, other: str) -> bool:
    """Whether two texts share nearly all runs of three words (Jaccard's index at least 0.7)."""
    ours, theirs = _runs(one), _runs(other)
    return len(ours & theirs) >= _ALIKE * len(ours | theirs)


def leader(text: str, shown: Sequence[str]) -> int | None:
    """Return the place of the first of the `shown` texts that `text` is alike; `None` for none."""
    return next((at for at, one in enumerate(shown) if alike(text, one)), None)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = text.casefold().split()
    size = min(_RUN, len(words))
    return {tuple(words[at : at + size]) for at in range(len(words) - size + 1)}
