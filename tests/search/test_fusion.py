"""Nearness by meaning and by words becomes a probability."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from anfrage.search.fusion import GATE, Candidate, nearness, probabilities


def chances(*nears: float, rivals: str = "", odds: float = 3.0) -> list[float]:
    return probabilities([Candidate(near, bare=False, rivals=rivals) for near in nears], odds)


def test_letters_that_meet_by_chance_do_not_count() -> None:
    assert nearness(0.3, GATE, bare=False) == nearness(0.3, 0.0, bare=False) == 0.3
    assert nearness(0.3, 0.5, bare=True) > nearness(0.3, 0.5, bare=False) > 0.3


def test_one_near_entry_is_nearly_sure() -> None:
    assert chances(1.2, 0.2)[0] > 0.9


def test_two_entries_equally_near_are_both_unsure() -> None:
    assert all(0.2 < chance < 0.8 for chance in chances(1.2, 1.2))


def test_alternatives_of_one_set_do_not_make_each_other_unsure() -> None:
    assert chances(1.2, 1.2, rivals="x")[0] > 0.9


def test_far_entries_are_nearly_impossible() -> None:
    assert max(chances(0.05, 0.0, odds=-5)) < 0.05


def test_a_single_entry_and_none_are_judged_too() -> None:
    assert probabilities([], 0.0) == []
    assert 0 < chances(0.5)[0] < 1


@given(st.lists(st.floats(-1, 2.5), max_size=12), st.floats(-20, 20))
def test_probabilities_fall_in_the_order_of_nearness(nears: list[float], odds: float) -> None:
    found = chances(*nears, odds=odds)
    ranked = [chance for _, chance in sorted(zip(nears, found, strict=True), reverse=True)]
    assert all(0 <= chance <= 1 for chance in found)
    assert all(high >= low - 1e-12 for high, low in pairwise(ranked))
