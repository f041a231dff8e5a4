"""Nearness by meaning and by words becomes a probability."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from anfrage.search.fusion import (
    GATE,
    Candidate,
    archived_chances,
    curated_chances,
    nearness,
)


def chances(*nears: float, rivals: str = "", familiar: float = 0.28) -> list[float]:
    return curated_chances([Candidate(near, rivals) for near in nears], familiar)


def test_letters_that_meet_by_chance_do_not_count() -> None:
    near = nearness(np.full(3, 0.3, np.float32), np.array([0.0, GATE, 0.5], np.float32))
    assert near[0] == near[1] == np.float32(0.3) < near[2]


def test_one_near_entry_is_nearly_sure() -> None:
    assert chances(1.2, 0.2)[0] > 0.9


def test_two_entries_equally_near_are_both_unsure() -> None:
    assert all(0.2 < chance < 0.8 for chance in chances(1.2, 1.2))


def test_alternatives_of_one_set_do_not_make_each_other_unsure() -> None:
    assert chances(1.2, 1.2, rivals="x")[0] > 0.9


def test_far_entries_are_nearly_impossible() -> None:
    assert max(chances(0.05, 0.0)) < 0.05


def test_a_single_entry_and_none_are_judged_too() -> None:
    assert chances() == archived_chances([], 0.0) == []
    assert 0 < chances(0.5)[0] < 1


def test_what_every_council_asks_is_less_sure() -> None:
    assert chances(0.6, familiar=0.5)[0] < chances(0.6, familiar=0.2)[0]


def test_an_archived_answer_far_ahead_is_surer() -> None:
    assert archived_chances([1.5, 0.9], 0.8)[0] > archived_chances([1.5, 1.4], 0.8)[0]


@given(st.lists(st.floats(-1, 2.5), max_size=12), st.floats(-1, 1))
def test_probabilities_fall_in_the_order_of_nearness(nears: list[float], familiar: float) -> None:
    falling = sorted(nears, reverse=True)
    found = chances(*nears, familiar=familiar)
    curated = [chance for _, chance in sorted(zip(nears, found, strict=True), reverse=True)]
    for ranked in (curated, archived_chances(falling, familiar)):
        assert all(0 <= chance <= 1 for chance in ranked)
        assert all(high >= low - 1e-12 for high, low in pairwise(ranked))
