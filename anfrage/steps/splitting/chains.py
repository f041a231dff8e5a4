"""Lists hidden in the marks of one kind: which marks count on from which.

A paper holds marks that are no list ("12. Mai" at the beginning of a line, a law's "(1)"), lists
that start anew under each heading, and lists with a number missing. The best reading is found by
dynamic programming over the marks, in linear time: every mark is worth what its text asks, every
irregularity costs.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple, TypeVar

from anfrage.domain.frozen import frozen
from anfrage.steps.splitting.markers import Kind, Marker

#: Costs, in questions: a list that does not begin at its beginning, a number left out, a second
#: list of the same kind. A list must ask more than it is irregular.
LATE_START: Final = 0.9
GAP: Final = 0.8
RESTART: Final = 0.6

_NEVER: Final = float("-inf")
_K = TypeVar("_K")


@frozen
class Chain:
    """Marks that are read as the items of one list or of several in a row.

    `value` is what the reading is worth, in questions, `defects` the part of it that speaks
    against it; `starts` are the indexes in `markers` at which a list begins; `gaps` counts
    numbers left out.
    """

    markers: tuple[Marker, ...]
    value: float
    defects: float
    starts: tuple[int, ...]
    gaps: int


class _Step(NamedTuple):
    """The best reading that ends with a mark: its value, and the mark before (-1 for none)."""

    value: float
    before: int
    begins: bool
    skips: bool


def best_chain(
    markers: Sequence[Marker], worth: Sequence[float], opening: Sequence[float]
) -> Chain:
    """Return the best reading of `markers`, all of one kind.

    Args:
        markers: In the order of the paper.
        worth: What each mark's text asks, in questions; negative for a text that asks nothing.
        opening: What it is worth that a list begins at this mark.
    """
    steps: list[_Step] = []
    best_of: dict[tuple[int, ...], int] = {}
    best_in: dict[int, int] = {}
    top = -1
    for at, marker in enumerate(markers):
        step = _begin(steps, top, opening[at] - (0.0 if _is_first(marker) else LATE_START))
        if at and _goes_on(markers[at - 1], marker):
            step = _extend(steps, step, at - 1, 0.0)
        for before, cost in _predecessors(marker, best_of, best_in):
            step = _extend(steps, step, before, cost)
        steps.append(step._replace(value=step.value + worth[at]))
        _remember(best_of, steps, marker.ordinal, at)
        _remember(best_in, steps, marker.ordinal[0], at)
        if top < 0 or steps[at].value > steps[top].value:
            top = at
    return _walk(markers, worth, steps, top)


def _begin(steps: Sequence[_Step], top: int, value: float) -> _Step:
    """Begin a list here: the first, or another one behind the best so far."""
    before = steps[top].value - RESTART if top >= 0 else 0.0
    again = before > 0
    return _Step(max(before, 0.0) + value, before=top if again else -1, begins=True, skips=False)


def _goes_on(before: Marker, marker: Marker) -> bool:
    """Whether a mark goes on from the one before it without counting on by one.

    Bullets always do; "Frage 59" may follow "Frage 57", since a question time prints only the
    questions that were answered in writing.
    """
    return marker.kind is Kind.BULLET or (
        marker.kind is Kind.QUESTION and before.ordinal < marker.ordinal
    )


def _extend(steps: list[_Step], step: _Step, before: int, cost: float) -> _Step:
    value = steps[before].value - cost
    if value <= step.value:
        return step
    return _Step(value, before, begins=False, skips=cost > 0)


def _remember(table: dict[_K, int], steps: list[_Step], key: _K, at: int) -> None:
    known = table.get(key)
    if known is None or steps[at].value > steps[known].value:
        table[key] = at


def _is_first(marker: Marker) -> bool:
    return marker.kind is Kind.BULLET or all(part == 1 for part in marker.ordinal)


def _predecessors(
    marker: Marker, best_of: dict[tuple[int, ...], int], best_in: dict[int, int]
) -> list[tuple[int, float]]:
    """Return marks that `marker` may count on from, with what that costs."""
    found: list[tuple[int | None, float]] = []
    head, rest = marker.ordinal[0], marker.ordinal[1:]
    if not rest or rest == (1,) or (marker.kind is Kind.DECIMAL and rest[-1] == 1):
        found += [(best_in.get(head - 1), 0.0), (best_in.get(head - 2), GAP)]
    if rest:
        same = marker.ordinal[:-1]
        found.append((best_of.get((*same, rest[-1] - 1)), 0.0))
        found.append((best_of.get((*same, rest[-1] - 2)), GAP))
        if rest[-1] == 1:
            found.append((best_of.get(same), 0.0))
        if marker.kind is Kind.DECIMAL and len(rest) > 1:
            found.append((best_of.get(rest[:-1]), 0.0))
    return [(at, cost) for at, cost in found if at is not None]


def _walk(markers: Sequence[Marker], worth: Sequence[float], steps: list[_Step], top: int) -> Chain:
    chosen: list[int] = []
    at = top
    while at >= 0:
        chosen.append(at)
        at = steps[at].before
    chosen.reverse()
    starts = tuple(place for place, at in enumerate(chosen) if steps[at].begins)
    gaps = sum(steps[at].skips for at in chosen)
    late = sum(not _is_first(markers[chosen[place]]) for place in starts)
    defects = GAP * gaps + LATE_START * late + RESTART * max(0, len(starts) - 1)
    defects -= sum(min(0.0, worth[at]) for at in chosen)
    value = steps[top].value if top >= 0 else _NEVER
    return Chain(tuple(markers[at] for at in chosen), value, defects, starts, gaps)
