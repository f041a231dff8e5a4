"""Scores follow what officers decide, as far as there is enough to go by."""

import pytest
from decided import decision, decisions_of

from anfrage.domain.decision import Correction
from anfrage.steps.refitting import NEEDED, counted, enough, fit, trial

TOO_SURE = Correction(0.6, -1.2)  # officers take less than the scores promise


def test_without_decisions_nothing_changes() -> None:
    assert fit([]) == Correction()


def test_many_decisions_show_how_officers_decide() -> None:
    found = fit(decisions_of(TOO_SURE, 3000))
    assert found.slope == pytest.approx(TOO_SURE.slope, abs=0.15)
    assert found.offset == pytest.approx(TOO_SURE.offset, abs=0.2)


def test_few_decisions_move_scores_less_than_many_of_the_same_kind() -> None:
    few, many = decisions_of(TOO_SURE, 5), decisions_of(TOO_SURE, 5) * 100
    assert abs(fit(few).offset) < abs(fit(many).offset)


@pytest.mark.parametrize("number", [1, 20, 400])
def test_who_takes_only_the_worst_does_not_turn_the_order_round(number: int) -> None:
    upside_down = [decision(95, taken=False), decision(45, taken=True)] * number
    assert fit(upside_down).slope >= 0.1


def test_thirty_of_either_kind_are_enough_and_one_less_is_not() -> None:
    taken, left = [decision(90, taken=True)] * NEEDED, [decision(60, taken=False)] * NEEDED
    assert enough([*taken, *left])
    assert not enough([*taken[1:], *left])
    assert not enough([*taken, *left[1:]])
    assert not enough(taken * 10)


def test_what_was_taken_though_nothing_seemed_to_fit_is_not_fitted_on() -> None:
    shown = decision(60, taken=False)
    assert counted([decision(10, taken=True), shown]) == [shown]


def test_a_correction_foretells_decisions_that_it_did_not_know() -> None:
    tried = trial(decisions_of(TOO_SURE, 300))
    assert tried.better
    assert tried.after.brier < tried.before.brier
    assert tried.before.fits > 20
    before = tried.before.fits_taken / tried.before.fits
    assert before < 0.7, "the scores were too sure"
    assert not tried.after.fits or tried.after.fits_taken / tried.after.fits > before


def test_where_scores_are_right_a_correction_gains_nothing_to_speak_of() -> None:
    tried = trial(decisions_of(Correction(), 300))
    assert abs(tried.after.log_loss - tried.before.log_loss) < 0.02
    assert fit(decisions_of(Correction(), 3000)).slope == pytest.approx(1, abs=0.15)


def test_only_what_may_fit_is_counted_as_fitting() -> None:
    rows = [decision(95, taken=True, may_fit=at % 2 == 0) for at in range(20)]
    assert (trial(rows).before.fits, trial(rows).before.fits_taken) == (10, 10)
