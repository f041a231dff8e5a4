"""Faults that are hard to tell from good answers, and good answers that look like faults."""

from typing import Any

import pytest
from planted_letters import further_letters, material

from anfrage.domain.proof import ProofKind
from anfrage.steps.proofing.proofing import proof_letter

LEFT_OUT = ProofKind.PART_DOUBTFUL.value
PARTS = [one for one in further_letters() if one["planted"] == LEFT_OUT]
OTHERS = [one for one in further_letters() if one["planted"] not in {None, LEFT_OUT}]
CLEAN = [one for one in further_letters() if not one["planted"]]


def kinds(one: dict[str, Any]) -> list[str]:
    return [found.kind.value for found in proof_letter(material(one))]


def test_there_are_five_letters_and_more_of_each_kind() -> None:
    for kind in {one["planted"] for one in OTHERS}:
        assert sum(one["planted"] == kind for one in OTHERS) + len(CLEAN) // 10 >= 5, kind
    assert len(PARTS) >= 25
    assert len(CLEAN) >= 60


def test_nine_of_ten_left_out_parts_are_doubted() -> None:
    missed = [one["name"] for one in PARTS if LEFT_OUT not in kinds(one)]
    assert len(missed) <= len(PARTS) / 10, missed


@pytest.mark.parametrize("one", OTHERS, ids=lambda one: one["name"])
def test_other_faults_are_found_each(one: dict[str, Any]) -> None:
    assert one["planted"] in kinds(one)


def test_at_most_one_clean_letter_of_twenty_has_an_alarm() -> None:
    alarmed = [one["name"] for one in CLEAN if kinds(one)]
    assert len(alarmed) <= len(CLEAN) / 20, alarmed
