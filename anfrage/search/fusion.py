"""From nearness by meaning and by words to the probability that an entry answers the question.

Three steps, all fitted on the sets that `calibration` names, cross-validated by inquiry:

1. nearness = cosine + weight · max(0, reach - gate): letters count where they are no chance;
2. a logistic model of the nearness gives the probability of the nearest entry;
3. a probability is lowered where another entry is about as near, the more the higher it is, since
   mostly one of them answers; every other entry has a share of the nearest one's.

The logistic constants come from `benchmarks/fit_meaning.py`. On eval/dev/positions this gives
recall@1/5 .80/.97 and AUROC .956; 51 % of the answerable questions get .80 or more, all rightly; of
those without an answer none does, of 195 whose position was taken out two. Of the council questions
10 % get .80 or more, 98 % of them rightly; 2 % where the right answer was taken out.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

GATE: Final = 0.12
"""Reach from which words of a curated entry count: below it the letters meet by chance. Without a
gate recall@5 on positions falls from .973 to .907. Bare texts need none: recall@1/5/10 of all
council answers is .519/.763/.826 with it, .528/.767/.839 without."""

WORDS_WEIGHT: Final = 1.0
WORDS_WEIGHT_BARE: Final = 1.5
"""Weight of reach beside the cosine, for curated entries and for those that are nothing but text.
With 1.5 recall@1 on positions falls from .800 to .787; council answers like 1.5 to 2."""

_NEAR: Final = 6.86
_SURE: Final = 0.14
_BARE: Final = -2.14
_CONSTANT: Final = -4.17

# Chosen among .3 to .6 and .05 to .2 so that positions lose no right sure answer: without it 74 of
# 541 council questions are sure, 82 % rightly; with it 55, 98 % rightly.
_RIVALRY: Final = 0.5
_RIVAL_WITHIN: Final = 0.1
# Fitted by likelihood on the entries of ranks two to ten.
_SHARE_OF_SECOND: Final = 0.6
_SHARE_FALLS: Final = 15.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry with its nearness; `rivals` names a set of which one at most is offered, or ""."""

    near: float
    bare: bool
    rivals: str


def nearness(cosine: float, reach: float, *, bare: bool) -> float:
    """Return how near an entry is: from about -0.3 to 2.3, above 0.6 mostly the right one."""
    if bare:
        return cosine + WORDS_WEIGHT_BARE * reach
    return cosine + WORDS_WEIGHT * max(0.0, reach - GATE)


def probabilities(candidates: Sequence[Candidate], lexical_odds: float) -> list[float]:
    """Return for each candidate the probability, 0 to 1, that it answers the question.

    Args:
        candidates: All entries, in any order.
        lexical_odds: Log odds of the lexical model for the entry that is best by words.
    """
    sure = sureness(lexical_odds)
    order = sorted(range(len(candidates)), key=lambda number: -candidates[number].near)
    found = [0.0] * len(candidates)
    for number in order:
        own = candidates[number]
        other = _nearest_other(number, order, candidates)
        if other is None or own.near >= other.near:
            found[number] = _of_nearest(own, other, sure)
        else:
            share = _SHARE_OF_SECOND * math.exp(-_SHARE_FALLS * (other.near - own.near))
            found[number] = share * _of_nearest(other, own, sure)
    return found


def sureness(lexical_odds: float) -> float:
    """Return how sure the words alone are, 0 to 7: the lexical log odds above -1, up to 6."""
    return max(0.0, min(6.0, lexical_odds) + 1)


def _nearest_other(
    number: int, order: Sequence[int], candidates: Sequence[Candidate]
) -> Candidate | None:
    rivals = candidates[number].rivals
    for other in order:
        if other != number and not (rivals and candidates[other].rivals == rivals):
            return candidates[other]
    return None


def _of_nearest(own: Candidate, other: Candidate | None, sure: float) -> float:
    total = _NEAR * own.near + _SURE * sure + _BARE * own.bare + _CONSTANT
    alone = 1 / (1 + math.exp(-total))
    if other is None:
        return alone
    gap = max(0.0, own.near - other.near)
    return alone * (1 - _RIVALRY * alone * math.exp(-gap / _RIVAL_WITHIN))
