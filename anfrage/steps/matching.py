"""The verdict: whether what was found answers the question."""

from collections.abc import Sequence
from typing import Final

from anfrage.domain.match import Match, Verdict

FITS: Final = 80.0
"""From here on (100 × probability) the best entry answers the question without being asked about.

Cross-validated on eval/dev (`benchmarks/fit_lexical.py`), at least 95 of 100 such entries are right
on curated positions, and at most 3 of 100 questions that nothing answers get one."""

UNSURE: Final = 40.0
"""From here on a person should look: every second such entry is right, below most are not."""


def judge(matches: Sequence[Match]) -> Verdict:
    """Return the verdict on the best of `matches` (best first, as a searcher returns them).

    Only what the city has adopted and what is valid today can fit; with no matches nothing does.
    """
    if not matches:
        return Verdict.NONE
    best = matches[0]
    if best.score >= FITS and best.adopted and not best.expired:
        return Verdict.FITS
    return Verdict.UNSURE if best.score >= UNSURE else Verdict.NONE
