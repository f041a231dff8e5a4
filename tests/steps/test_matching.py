"""The verdict says what to do with the best entry."""

from dataclasses import replace

import pytest

from anfrage.domain.match import EntryKind, Match, Verdict
from anfrage.steps.matching import judge

SURE = Match("a", EntryKind.POSITION, "Amtsblatt", 97.0, adopted=True)


@pytest.mark.parametrize(
    ("score", "verdict"),
    [
        (100.0, Verdict.FITS),
        (80.0, Verdict.FITS),
        (79.999, Verdict.UNSURE),
        (40.0, Verdict.UNSURE),
        (39.999, Verdict.NONE),
        (0.0, Verdict.NONE),
    ],
)
def test_the_verdict_follows_the_best_score(score: float, verdict: Verdict) -> None:
    assert judge([replace(SURE, score=score), replace(SURE, id="b", score=0.0)]) is verdict


def test_only_what_the_city_adopted_can_fit() -> None:
    assert judge([replace(SURE, adopted=False), SURE]) is Verdict.UNSURE


def test_what_has_expired_cannot_fit() -> None:
    assert judge([replace(SURE, expired=True), SURE]) is Verdict.UNSURE


def test_nothing_found_is_nothing_fitting() -> None:
    assert judge(()) is Verdict.NONE
