"""A correction moves scores, never their order, nor what may fit."""

from dataclasses import replace

import pytest
from builders import found, match
from hypothesis import given
from hypothesis import strategies as st

from anfrage.domain.decision import Correction
from anfrage.domain.match import Match, Verdict
from anfrage.steps.correcting import NEVER_FITS, corrected
from anfrage.steps.matching import FITS

LIFTS = Correction(1.0, 3.0)

corrections = st.builds(Correction, st.floats(0.1, 20), st.floats(-20, 20))
matches = st.lists(
    st.builds(
        lambda score, adopted, expired: replace(
            match("p", score if adopted and not expired else 0.75 * score, adopted=adopted),
            expired=expired,
        ),
        st.floats(0, 100), st.booleans(), st.booleans(),
    ),
    max_size=12,
)  # fmt: skip


@given(matches, corrections)
def test_the_order_stays_and_only_what_is_adopted_and_valid_fits(
    offered: list[Match], correction: Correction
) -> None:
    offered.sort(key=lambda one: -one.score)
    after = corrected(found(*offered), correction).matches
    scores = [one.score for one in after]
    assert scores == sorted(scores, reverse=True)
    assert [replace(one, score=0) for one in after] == [replace(one, score=0) for one in offered]
    assert all(0 <= one.score <= 100 for one in after)
    assert all(one.score < FITS for one in after if one.expired or not one.adopted)


@given(st.floats(0.1, 99.9), st.floats(0.1, 99.9), corrections)
def test_a_higher_score_never_becomes_the_lower_one(
    one: float, other: float, correction: Correction
) -> None:
    low, high = sorted((one, other))
    after = [corrected(found(match("p", score)), correction) for score in (low, high)]
    assert after[0].matches[0].score <= after[1].matches[0].score


def test_without_slope_and_offset_a_score_stays_as_it_is() -> None:
    (same,) = corrected(found(match("p", 63.0)), Correction()).matches
    assert same.score == pytest.approx(63.0)


def test_what_is_not_adopted_never_fits_however_much_was_learnt() -> None:
    unadopted = corrected(found(match("p", 74, adopted=False), match("q", 73)), LIFTS)
    assert [one.score for one in unadopted.matches] == [NEVER_FITS, NEVER_FITS]
    assert unadopted.verdict is Verdict.UNSURE
    adopted = corrected(found(match("p", 74)), LIFTS)
    assert adopted.verdict is Verdict.FITS, "the same correction lifts an adopted one"


def test_what_was_called_fitting_can_become_uncertain() -> None:
    assert corrected(found(match("p", 85)), Correction(1, -1)).verdict is Verdict.UNSURE


def test_where_nothing_was_asked_nothing_is_lifted() -> None:
    assert corrected(found(match("p", 0.0)), LIFTS).matches[0].score == 0.0
