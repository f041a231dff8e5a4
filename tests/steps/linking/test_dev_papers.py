"""Real papers: where answers stand they are found, where none stand none is."""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest

from anfrage.domain.archived_paper import AnsweredPaper
from anfrage.steps.linking import link_answers
from anfrage.steps.splitting.splitting import split_inquiry

EVALUATION: Final = Path(
    os.environ.get("ANFRAGE_EVAL", Path(__file__).parents[4] / "shared" / "eval")
)
PAPERS: Final = EVALUATION / "dev" / "inquiries.jsonl"
#: In a paper that holds answers, every question of the two parliaments has one.
FOUND: Final = 0.99
#: The share of inquiries in which an answer is seen that is none.
SEEN_WRONGLY: Final = 0.01

if not PAPERS.is_file():
    if os.environ.get("CI") == "true":
        pytest.fail(f"the marked papers are missing: {PAPERS}", pytrace=False)
    pytest.skip(f"no marked papers at {PAPERS}", allow_module_level=True)


@cache
def papers() -> list[tuple[dict[str, Any], AnsweredPaper]]:
    marked = [json.loads(line) for line in PAPERS.read_text(encoding="utf-8").split("\n") if line]
    return [(one, link_answers(split_inquiry(one["raw_text"], one["id"]))) for one in marked]


def holds_answers(marked: dict[str, Any]) -> bool:
    return str(marked["doc_role"]).startswith("one paper holding")


def test_questions_that_are_answered_have_their_answer() -> None:
    answered = [paper for marked, paper in papers() if holds_answers(marked)]
    asked = sum(len(paper.inquiry.questions) for paper in answered)
    assert asked > 300
    assert sum(paper.answered for paper in answered) >= FOUND * asked


def test_an_answer_stands_between_its_question_and_the_next() -> None:
    right = total = 0
    for marked, paper in papers():
        if not holds_answers(marked):
            continue
        ends = [end for _, end in marked["spans"]]
        starts = [start for start, _ in marked["spans"][1:]] + [len(marked["raw_text"])]
        for answer in paper.answers:
            total += 1
            first, last = answer.spans[0].start, answer.spans[-1].end
            right += any(
                end - 2 <= first and last <= start for end, start in zip(ends, starts, strict=True)
            )
    assert right >= FOUND * total


def test_an_inquiry_alone_is_hardly_ever_taken_for_answered() -> None:
    alone = [paper for marked, paper in papers() if not holds_answers(marked)]
    assert len(alone) > 400
    assert sum(bool(paper.answers) for paper in alone) <= SEEN_WRONGLY * len(alone)
