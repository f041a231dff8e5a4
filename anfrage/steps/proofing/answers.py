"""Whether every question and each of its parts has an answer."""

import re
from collections.abc import Iterator
from typing import Final

from anfrage.domain.proof import ProofFinding, ProofKind
from anfrage.steps.proofing.material import ProofMaterial
from anfrage.steps.proofing.parts import asks_how_much, figures_for, speaks_to

_SAID: Final = re.compile(r"[^\W_]")


def find_open_questions(material: ProofMaterial) -> Iterator[ProofFinding]:
    """Find questions without an answer and parts that are marked as open.

    Questions that the paper assigns to another unit are not in the letter; a part is answered,
    too, where the answer declines it, reports nothing or refers to somebody else.
    """
    for one in material.items:
        if not _SAID.search(one.item.answer):
            yield ProofFinding(
                ProofKind.ANSWER_MISSING, one.place(part="question"), one.item.question
            )
            continue
        for index in one.open_parts:
            part = one.question.parts[index].text
            yield ProofFinding(ProofKind.PART_OPEN, one.place(), part)


def find_doubtful_parts(material: ProofMaterial) -> Iterator[ProofFinding]:
    """Find parts to which nothing in the answer seems to speak.

    A part is doubted where it asks when, who or how much and the answer has no such words. Where
    parts are marked as open, or nothing is answered at all, that is told already.
    """
    for one in material.answered():
        parts = one.question.parts
        told = one.open_parts or not _SAID.search(one.item.answer)
        if len(parts) < 2 or told:  # noqa: PLR2004 - one part is the question
            continue
        texts = [part.text for part in parts]
        asked = [part for part in texts if asks_how_much(part)]
        unheard = asked[figures_for(one.item.answer) :]  # fewer figures than were asked for
        for index, part in enumerate(texts):
            others = texts[:index] + texts[index + 1 :]
            if part in unheard or not speaks_to(one.item.answer, part, others):
                yield ProofFinding(ProofKind.PART_DOUBTFUL, one.place(), part)
