"""What speaks for an entry becomes a probability."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from anfrage.search.calibration import Evidence, probability

CLEAR = Evidence(reach=0.6, rival_reach=0.1, head=0.9, words=5)


def test_clear_evidence_is_nearly_sure() -> None:
    assert probability(CLEAR) > 0.95


def test_a_rival_just_as_near_takes_the_certainty() -> None:
    rivalled = replace(CLEAR, reach=0.4, rival_reach=0.4)
    assert probability(rivalled) < 0.8 < probability(replace(rivalled, rival_reach=0.1))


def test_sharing_nothing_is_nearly_impossible() -> None:
    assert probability(Evidence(reach=0.0, rival_reach=0.0, head=0.0, words=5)) < 0.01


SHARE = st.floats(0, 1)


@given(SHARE, SHARE, SHARE, SHARE, st.integers(0, 5000))
def test_probability_never_falls_where_reach_rises(
    reach: float, more: float, rival: float, head: float, words: int
) -> None:
    low, high = sorted((reach, more))
    less = probability(Evidence(low, rival, head, words))
    assert 0 <= less <= probability(Evidence(high, rival, head, words)) <= 1
