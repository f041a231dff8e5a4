"""The calibration refitted on decisions: Platt scaling, held near what came with the program.

Platt, "Probabilistic Outputs for Support Vector Machines" (1999): a logistic model of one score.
Only what was shown as fitting or uncertain counts. An entry below that is a decision only where it
was taken, so that counting it would say that all such entries are.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from anfrage.domain.decision import Correction, Decision, Quality, Trial
from anfrage.domain.match import Verdict
from anfrage.steps.correcting import chance
from anfrage.steps.matching import FITS

NEEDED: Final = 30
"""Decisions of either kind below which a correction would follow chance."""

# Standard deviations of normal priors around slope 1 and offset 0.
_SLOPE_SPREAD: Final = 0.5
_OFFSET_SPREAD: Final = 1.0
_LEAST_SLOPE: Final = 0.1  # scores stay in their order
_BLOCKS: Final = 10
_ROUNDS: Final = 50
_STILL: Final = 1e-9
_LONGEST_STEP: Final = 1.0


def counted(decisions: Sequence[Decision]) -> list[Decision]:
    """Return the decisions that a correction is fitted on."""
    return [one for one in decisions if one.shown is not Verdict.NONE]


def enough(decisions: Sequence[Decision]) -> bool:
    """Whether at least `NEEDED` entries were taken over, and as many were not."""
    taken = sum(one.taken for one in decisions)
    return min(taken, len(decisions) - taken) >= NEEDED


def fit(decisions: Sequence[Decision]) -> Correction:
    """Return the most probable correction; without decisions the one that changes nothing."""
    found = _descend(decisions, Correction(), slope_free=True)
    if found.slope >= _LEAST_SLOPE:
        return found
    # The loss is convex: where the best slope lies below the least, the least is the best allowed.
    return _descend(decisions, Correction(_LEAST_SLOPE, found.offset), slope_free=False)


def trial(decisions: Sequence[Decision]) -> Trial:
    """Return the correction for all decisions, and how good it is on those unknown to it.

    Each of `_BLOCKS` runs of neighbouring decisions is judged by a correction fitted on the others:
    neighbours come from the same letters. `decisions` holds at least two, oldest first.
    """
    before, after = [], []
    for block, others in _held_out(decisions):
        known = fit(others)
        before += [(one, chance(one.log_odds, Correction())) for one in block]
        after += [(one, chance(one.log_odds, known)) for one in block]
    return Trial(fit(decisions), _quality(before), _quality(after))


def _held_out(
    decisions: Sequence[Decision],
) -> Iterator[tuple[Sequence[Decision], Sequence[Decision]]]:
    blocks = min(_BLOCKS, len(decisions))
    edges = [len(decisions) * number // blocks for number in range(blocks + 1)]
    for start, end in pairwise(edges):
        yield decisions[start:end], [*decisions[:start], *decisions[end:]]


def _quality(judged: Sequence[tuple[Decision, float]]) -> Quality:
    fits = [one for one, given in judged if one.may_fit and 100 * given >= FITS]
    happened = [given if one.taken else 1 - given for one, given in judged]
    return Quality(
        log_loss=-sum(map(math.log, happened)) / len(judged),
        brier=sum((1 - given) ** 2 for given in happened) / len(judged),
        fits=len(fits),
        fits_taken=sum(one.taken for one in fits),
    )


def _descend(decisions: Sequence[Decision], start: Correction, *, slope_free: bool) -> Correction:
    """Newton's method; steps are bounded, since far from the minimum they overshoot."""
    slope, offset = start.slope, start.offset
    for _ in range(_ROUNDS):
        by_slope, by_offset = _newton_step(decisions, slope, offset, slope_free=slope_free)
        longest = max(abs(by_slope), abs(by_offset))
        shorter = min(1.0, _LONGEST_STEP / longest) if longest else 1.0
        slope -= shorter * by_slope
        offset -= shorter * by_offset
        if longest < _STILL:
            break
    return Correction(slope, offset)


def _newton_step(
    decisions: Sequence[Decision], slope: float, offset: float, *, slope_free: bool
) -> tuple[float, float]:
    """Return what to take from slope and offset: gradient over curvature of the loss."""
    down_slope, down_offset = (slope - 1) / _SLOPE_SPREAD**2, offset / _OFFSET_SPREAD**2
    bent_slope, bent_offset, bent_both = 1 / _SLOPE_SPREAD**2, 1 / _OFFSET_SPREAD**2, 0.0
    for one in decisions:
        given = chance(one.log_odds, Correction(slope, offset))
        error, weight = given - one.taken, given * (1 - given)
        down_slope += error * one.log_odds
        down_offset += error
        bent_slope += weight * one.log_odds**2
        bent_offset += weight
        bent_both += weight * one.log_odds
    if not slope_free:
        return 0.0, down_offset / bent_offset
    whole = bent_slope * bent_offset - bent_both**2
    return (
        (bent_offset * down_slope - bent_both * down_offset) / whole,
        (bent_slope * down_offset - bent_both * down_slope) / whole,
    )
