"""Texts that say nearly the same, found among thousands, and what one says and the other not."""

import difflib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from anfrage.domain.frozen import frozen

_RUN: Final = 3  # words in a row that are compared
# Two texts of which one has another figure in every third sentence share about half their runs.
_ALIKE: Final = 0.5
# Runs of many texts are polite frames ("wird wie folgt beantwortet") and tell nothing.
_COMMON: Final = 50
_FEWEST: Final = 4  # runs; shorter texts are alike by chance


@frozen
class Likeness:
    """Two texts by their keys; `share` is what they have in common of their runs, 0.5-1."""

    one: str
    other: str
    share: float


def find_duplicates(
    curated: Mapping[str, str], others: Iterable[tuple[str, str]]
) -> list[Likeness]:
    """Return pairs of curated texts, and of a curated and another text, that are nearly alike.

    Args:
        curated: Texts by key; few, compared with each other.
        others: Keys and texts, thousands; compared with the curated ones alone.

    Returns:
        The most alike first; of a pair of curated texts the key that comes first is `one`.
    """
    runs = {key: _runs(text) for key, text in curated.items()}
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, said in runs.items():
        for run in said:
            holders[run].append(key)
    holders = {run: keys for run, keys in holders.items() if len(keys) <= _COMMON}
    found = [
        one for key, said in runs.items() for one in _alike(key, said, runs, holders, own=True)
    ]
    for key, text in others:
        found += _alike(key, _runs(text), runs, holders, own=False)
    return sorted(found, key=lambda one: (-one.share, one.one, one.other))


def _alike(
    key: str,
    said: set[tuple[str, ...]],
    runs: Mapping[str, set[tuple[str, ...]]],
    holders: Mapping[tuple[str, ...], list[str]],
    *,
    own: bool,
) -> Iterator[Likeness]:
    shared = Counter(holder for run in said & holders.keys() for holder in holders[run])
    for holder, number in shared.items():
        theirs = runs[holder]
        if min(len(said), len(theirs)) < _FEWEST or (own and holder <= key):
            continue
        if number / len(said | theirs) >= _ALIKE:
            first, second = (key, holder) if own else (holder, key)
            yield Likeness(first, second, number / len(said | theirs))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = text.casefold().split()
    size = min(_RUN, len(words))
    return {tuple(words[at : at + size]) for at in range(len(words) - size + 1)}


def told_apart(text: str, other: str) -> tuple[tuple[str, str], ...]:
    """Return what differs: pairs of words of `text` and of `other`; "" where one has nothing."""
    ours, theirs = text.split(), other.split()
    steps = difflib.SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    return tuple(
        (" ".join(ours[a1:a2]), " ".join(theirs[b1:b2]))
        for tag, a1, a2, b1, b2 in steps
        if tag != "equal"
    )
