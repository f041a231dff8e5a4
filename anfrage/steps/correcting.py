"""Scores corrected by what the office learnt: the order stays, and so does what may fit."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from anfrage.domain.decision import Correction
from anfrage.domain.match import Match, MatchResult
from anfrage.steps.matching import FITS, judge

_CERTAIN: Final = 1e-3  # a probability of 0 or 1 has no logit, and nothing is surer than this
NEVER_FITS: Final = FITS - 5.0
"""The most that an entry gets which is not adopted or has expired: as much as without correction,
where the search takes a quarter off such scores."""


def log_odds(score: float) -> float:
    """Return the logit of a score (0 to 100), about -6.9 to 6.9."""
    chance = min(1 - _CERTAIN, max(_CERTAIN, score / 100))
    return math.log(chance / (1 - chance))


def chance(odds: float, correction: Correction) -> float:
    """Return the corrected probability, 0 to 1, for log odds of the engine."""
    return 1 / (1 + math.exp(-(correction.slope * odds + correction.offset)))


def may_fit(match: Match) -> bool:
    """Whether an entry can be called fitting at all."""
    return match.adopted and not match.expired


def corrected(result: MatchResult, correction: Correction) -> MatchResult:
    """Return a result with corrected scores and the verdict that follows from them.

    The order stays: no score is above the one before. A score of 0 stays 0.
    """
    matches = _falling(
        [replace(match, score=_score(match, correction)) for match in result.matches]
    )
    return replace(result, verdict=judge(matches), matches=matches)


def _score(match: Match, correction: Correction) -> float:
    if not match.score:
        return 0.0
    score = 100 * chance(log_odds(match.score), correction)
    return score if may_fit(match) else min(NEVER_FITS, score)


def _falling(matches: Sequence[Match]) -> tuple[Match, ...]:
    found: list[Match] = []
    for match in matches:
        most = found[-1].score if found else match.score
        found.append(replace(match, score=min(most, match.score)))
    return tuple(found)
