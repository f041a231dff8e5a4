"""Questions in quite other words find the positions that come with the program.

`other_words.jsonl`: for each shipped position two questions, and sixty that none of them answers,
written by someone who saw the positions' titles and texts alone. Nothing is fitted to them.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from search_entries import TODAY
from weights import encoder, weights

from anfrage.desk.position_sources import read_positions
from anfrage.domain.match import Match, Verdict
from anfrage.domain.position import PositionRecord
from anfrage.search.base import entries_of
from anfrage.search.meaning import MeaningIndex
from anfrage.search.shipped import shipped_vectors
from anfrage.steps.matching import judge
from anfrage.wiring import shipped

weights()  # or the module is skipped


class ShippedShelf:
    """Has the shipped vectors; whatever would have to be made is missing there."""

    def vectors(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        every = shipped_vectors()
        return {key: every[key] for key in keys if key in every}

    def keep(self, vectors: Mapping[str, bytes]) -> None:
        raise AssertionError(len(vectors))


@pytest.fixture(scope="module")
def asked() -> list[tuple[set[str], list[Match]]]:
    positions, problems = read_positions([shipped("knowledge")])
    assert not problems
    records = [PositionRecord(position, 1, 1) for _, position in positions]
    index = MeaningIndex(entries_of(records, TODAY), encoder(), ShippedShelf())
    lines = Path(__file__).with_name("other_words.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [(set(row["relevant"]), index.search(row["text"], "", 5)) for row in rows]


def test_most_questions_in_other_words_find_their_position(
    asked: list[tuple[set[str], list[Match]]],
) -> None:
    answered = [(right, [m.id for m in found]) for right, found in asked if right]
    assert len(answered) == 170
    assert sum(found[0] in right for right, found in answered) >= 0.58 * len(answered)
    assert sum(bool(right & set(found)) for right, found in answered) >= 0.83 * len(answered)


def test_what_no_position_answers_is_hardly_ever_sure(
    asked: list[tuple[set[str], list[Match]]],
) -> None:
    foreign = [judge(found) for right, found in asked if not right]
    assert len(foreign) == 60
    assert foreign.count(Verdict.FITS) <= 1
    assert foreign.count(Verdict.NONE) >= 0.75 * len(foreign)


def test_what_is_sure_in_other_words_is_mostly_right(
    asked: list[tuple[set[str], list[Match]]],
) -> None:
    sure = [found[0].id in right for right, found in asked if judge(found) is Verdict.FITS]
    assert len(sure) >= 30
    assert sum(sure) >= 0.85 * len(sure)
