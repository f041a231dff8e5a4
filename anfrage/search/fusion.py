"""From nearness by meaning and by words to the probability that an entry answers the question.

Curated entries and archived answers are judged apart, since one does not make the other less
likely. Within each group mostly one entry answers: the nearest one's probability follows from a
logistic model, every other entry has a share of it that falls with the distance.

The constants come from `benchmarks/fit_meaning.py`, cross-validated by inquiry.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from anfrage.search.weights import Floats

GATE: Final = 0.12
"""Reach from which words of a curated entry count: below it the letters meet by chance. Without a
gate recall@5 on positions falls from .973 to .907."""

WORDS_WEIGHT: Final = 1.0
"""Weight of reach beside the cosine. With 1.5 recall@1 on positions falls from .800 to .787."""


@dataclass(frozen=True, slots=True)
class Curated:
    """Weights of what speaks for a curated entry, and the constant."""

    near: float
    familiar: float
    constant: float


CURATED: Final = Curated(near=10.15, familiar=-6.85, constant=-3.87)
"""`familiar` lifts the AUROC of curated positions, cross-validated, from .952 to .972."""

_CAME_TRUE: Final = ((0.0, 0.0), (0.06, 0.12), (0.095, 0.4), (0.4, 0.5), (0.8, 0.8), (1.0, 1.0))
"""What the model says, and how often it came true: isotonic regression on cross-validated answers
to the questions of eval/dev/positions, with and without an answer, drawn as straight pieces. From
about .1 on questions in other words find their position every second time."""


@dataclass(frozen=True, slots=True)
class Archived:
    """Weights of what speaks for the nearest archived answer, and the constant.

    Attributes:
        own: Weight of what its own words and meaning say, without its paper.
        gap: Weight of the distance to the second.
    """

    own: float
    gap: float
    constant: float


ARCHIVED: Final = Archived(own=2.04, gap=5.81, constant=-2.95)
"""Of archived answers 4 % are sure, 95 % of them rightly; where the right answer was taken out and
only its neighbours of the same paper are left, 1 % are."""

# Chosen among .3 to .6 and .05 to .2 so that positions lose no right sure answer.
_RIVALRY: Final = 0.5
_RIVAL_WITHIN: Final = 0.1
# Fitted by likelihood on the entries of ranks two to ten.
_SHARE_OF_SECOND: Final = 0.6
_SHARE_FALLS: Final = 15.0

_ARCHIVED_SHARE_OF_SECOND: Final = 0.8
_ARCHIVED_SHARE_FALLS: Final = 4.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry with its nearness; `rivals` names a set of which one at most is offered, or ""."""

    near: float
    rivals: str = ""


def nearness(cosine: Floats, reach: Floats) -> Floats:
    """Return how near curated entries are: -0.3 to 1.9, above 0.6 mostly the right one."""
    near: Floats = cosine + WORDS_WEIGHT * np.maximum(0, reach - GATE)
    return near


def curated_chances(
    candidates: Sequence[Candidate], familiar: float, model: Curated = CURATED
) -> list[float]:
    """Return for each curated entry the probability, 0 to 1, that it answers the question.

    It is what the model says (`modelled_chances`), corrected by what came true (`_CAME_TRUE`).
    """
    return [_came_true(chance) for chance in modelled_chances(candidates, familiar, model)]


def modelled_chances(
    candidates: Sequence[Candidate], familiar: float, model: Curated = CURATED
) -> list[float]:
    """Return what the model alone makes of each curated entry, 0 to 1.

    A probability is lowered where another entry is about as near, the more the higher it is.

    Args:
        candidates: The entries, in any order.
        familiar: How near the question is to what councils usually ask (`background.familiarity`).
        model: The constants.
    """
    order = sorted(range(len(candidates)), key=lambda number: -candidates[number].near)
    found = [0.0] * len(candidates)
    for number in order:
        own = candidates[number]
        other = _nearest_other(number, order, candidates)
        if other is None or own.near >= other.near:
            found[number] = _of_nearest(own, other, familiar, model)
        else:
            share = _SHARE_OF_SECOND * math.exp(-_SHARE_FALLS * (other.near - own.near))
            found[number] = share * _of_nearest(other, own, familiar, model)
    return found


def archived_chances(nears: Sequence[float], own: float, model: Archived = ARCHIVED) -> list[float]:
    """Return for each archived answer the probability, 0 to 1, that it answers the question.

    Args:
        nears: How near they are, falling.
        own: What the nearest one's own words and meaning say, without its paper.
        model: The constants.
    """
    if not nears:
        return []
    gap = min(1.0, nears[0] - nears[1]) if len(nears) > 1 else 0.0
    first = _logistic(model.own * own + model.gap * gap + model.constant)
    return [first] + [
        first * _ARCHIVED_SHARE_OF_SECOND * math.exp(_ARCHIVED_SHARE_FALLS * (near - nears[0]))
        for near in nears[1:]
    ]


def _nearest_other(
    number: int, order: Sequence[int], candidates: Sequence[Candidate]
) -> Candidate | None:
    rivals = candidates[number].rivals
    for other in order:
        if other != number and not (rivals and candidates[other].rivals == rivals):
            return candidates[other]
    return None


def _of_nearest(own: Candidate, other: Candidate | None, familiar: float, model: Curated) -> float:
    alone = _logistic(model.near * own.near + model.familiar * familiar + model.constant)
    if other is None:
        return alone
    gap = max(0.0, own.near - other.near)
    return alone * (1 - _RIVALRY * alone * math.exp(-gap / _RIVAL_WITHIN))


def _came_true(chance: float) -> float:
    for (low, true_low), (high, true_high) in pairwise(_CAME_TRUE):
        if chance <= high:
            return true_low + (true_high - true_low) * (chance - low) / (high - low)
    return chance


def _logistic(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))
