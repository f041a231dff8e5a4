"""Parts of questions that an answer passes over, and parts that it answers in other words."""

import json
from pathlib import Path
from typing import Any

import pytest
from planted_letters import material

from anfrage.domain.proof import ProofKind
from anfrage.steps.proofing.proofing import proof_letter

ANSWERS = json.loads(Path(__file__).with_name("left_out_parts.json").read_text(encoding="utf-8"))
LEFT_OUT = [one for one in ANSWERS if one["left_out"]]
ANSWERED = [one for one in ANSWERS if not one["left_out"]]


def kinds(one: dict[str, Any]) -> list[ProofKind]:
    asked = {"number": "1", "text": one["question"], "answer": one["answer"]}
    letter: dict[str, Any] = {"name": "x", "planted": None, "inquirer": "f", "questions": [asked]}
    found = (finding.kind for finding in proof_letter(material(letter)))
    return [kind for kind in found if kind is not ProofKind.SPELLING]


def test_there_are_ten_of_both() -> None:
    assert min(len(LEFT_OUT), len(ANSWERED)) >= 10


@pytest.mark.parametrize("one", LEFT_OUT, ids=lambda one: one["question"][:40])
def test_a_part_of_which_nothing_is_said_is_doubted_and_only_this(one: dict[str, Any]) -> None:
    assert kinds(one) == [ProofKind.PART_DOUBTFUL]


@pytest.mark.parametrize("one", ANSWERED, ids=lambda one: one["question"][:40])
def test_a_part_that_is_answered_in_other_words_is_not_doubted(one: dict[str, Any]) -> None:
    assert kinds(one) == []
