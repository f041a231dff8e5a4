"""Every kind of planted fault is found, and clean letters stay nearly silent."""

from collections import Counter
from typing import Any

import pytest
from planted_letters import letters, material, other_letters, unseen_letters

from anfrage.domain.proof import ProofKind
from anfrage.steps.proofing.proofing import proof_letter

BOTH = (letters(), other_letters())
ALL = (*BOTH, unseen_letters())
PLANTED = [one for each in ALL for one in each if one["planted"]]
CLEAN = [one for each in ALL for one in each if not one["planted"]]
# Not planted: what a case cannot hold by itself is tested beside its check.
ELSEWHERE = {
    ProofKind.PART_OPEN, ProofKind.CHANGED, ProofKind.REVIEW_DUE, ProofKind.ENTRY_GONE,
    ProofKind.FACT_UNKNOWN, ProofKind.LETTER_GAP, ProofKind.REPLACED,
}  # fmt: skip


def test_there_are_forty_planted_and_twenty_clean_letters_of_every_kind() -> None:
    for each in BOTH:
        faulty = [ProofKind(one["planted"]) for one in each if one["planted"]]
        assert (len(faulty), len(each)) == (40, 60)
        assert set(faulty) | ELSEWHERE | {ProofKind.SPELLING} == set(ProofKind)
    assert any(one["planted"] == "spelling" for one in letters())


def test_the_third_set_has_every_kind_in_more_than_one_wording() -> None:
    kinds = Counter(one["planted"] for one in unseen_letters() if one["planted"])
    assert set(map(ProofKind, kinds)) | ELSEWHERE == set(ProofKind)
    assert sum(kinds.values()) >= 200
    assert sum(not one["planted"] for one in unseen_letters()) >= 60


@pytest.mark.parametrize("one", PLANTED, ids=lambda one: one["name"])
def test_the_planted_fault_is_found_at_its_place(one: dict[str, Any]) -> None:
    found = proof_letter(material(one))
    hits = [finding for finding in found if finding.kind.value == one["planted"]]
    assert hits, [finding.kind.value for finding in found]
    for hit in hits:
        place = hit.place
        if place.part == "answer" and place.end:
            said = next(q["answer"] for q in one["questions"] if q["number"] == place.number)
            assert said[place.start : place.end].strip() != ""
    others = [finding for finding in found if finding not in hits]
    assert len(others) <= 1, others


@pytest.mark.parametrize("one", CLEAN, ids=lambda one: one["name"])
def test_a_clean_letter_has_at_most_one_false_alarm(one: dict[str, Any]) -> None:
    found = proof_letter(material(one))
    assert len(found) <= 1, found
