"""Where in a paper a value of its head stands."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from anfrage.steps.splitting.page import Line

_VISIBLE: Final = re.compile(r"[^\s-]+")  # white space is the same as in `_counts`


def find_places(
    view: str, values: Mapping[str, Sequence[str]], regions: Sequence[Sequence[Line]]
) -> tuple[tuple[str, int, int], ...]:
    """Return name, start and end of every value that stands in `view`, in the order given.

    White space and hyphens do not count: a title may run over lines. Of several places the first
    in the first of the `regions` that holds one counts. Empty values have no place.
    """
    folded = [_letters(view, region) for region in regions]
    return tuple(
        (name, *place)
        for name, said in values.items()
        for value in said
        if (place := _place(value, folded)) is not None
    )


def _letters(view: str, lines: Sequence[Line]) -> tuple[str, list[int]]:
    """Return what is visible in `lines`, hyphens apart, with the offset of each character."""
    found = [run for line in lines for run in _VISIBLE.finditer(view, line.start, line.end)]
    offsets = [at for run in found for at in range(*run.span())]
    return "".join(run.group() for run in found), offsets


def _counts(character: str) -> bool:
    return not character.isspace() and character != "-"


def _place(value: str, folded: Sequence[tuple[str, list[int]]]) -> tuple[int, int] | None:
    wanted = "".join(filter(_counts, value.translate(_HYPHENS)))
    if not wanted:
        return None
    for text, offsets in folded:
        at = _find(text, wanted, offsets)
        if at >= 0:
            return offsets[at], offsets[at + len(wanted) - 1] + 1
    return None


def _find(text: str, wanted: str, offsets: Sequence[int]) -> int:
    """Return where `wanted` begins, preferring a place that is no part of a longer word."""
    first = at = text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if (at == 0 or _parted(offsets, at)) and (end == len(text) or _parted(offsets, end)):
            return at
        at = text.find(wanted, at + 1)
    return first


def _parted(offsets: Sequence[int], at: int) -> bool:
    """Whether something that does not count, or a mark, stands before character `at`."""
    before, here = offsets[at - 1], offsets[at]
    return here - before > 1


_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u00ad"), "-")
