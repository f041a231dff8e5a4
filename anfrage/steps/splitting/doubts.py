"""Doubts about a splitting: warning codes, whose German sentences stand in `german/warnings.py`."""

from collections.abc import Sequence
from typing import Final

from anfrage.domain.inquiry import Question
from anfrage.steps.splitting.frame import Frame, Role
from anfrage.steps.splitting.markers import Kind
from anfrage.steps.splitting.schemes import Explanation
from anfrage.steps.splitting.sentences import Asking, asks

#: Longer questions, in characters, hold more than a question: of 2,100 real ones 1 in 200 is.
_LONG: Final = 1800
#: A rival explanation counts when its score reaches this share of the best.
_RIVAL: Final = 0.8


def find_doubts(
    frame: Frame,
    questions: Sequence[Question],
    explanations: Sequence[Explanation],
    *,
    cut_short: bool,
    repeated: bool,
    outside: int,
) -> tuple[str, ...]:
    """Return warning codes for all that a person should look at, the gravest first.

    Args:
        frame: The paper's lines.
        questions: What was found.
        explanations: The numberings that were weighed, the chosen one first; none when the
            questions have no numbers.
        cut_short: Not the whole paper was searched.
        repeated: Questions that came twice were left out.
        outside: Lines outside the questions that ask (`asked_outside`).
    """
    found = {"cut_short": cut_short, "no_questions": not questions}
    if questions:
        found["answered"] = frame.answered or Role.ANSWER in frame.roles
        found |= dict.fromkeys(_of_numbering(explanations), True)
        found["asks_nothing"] = any(asks(one.text) is Asking.NO for one in questions)
        found["long_question"] = any(len(one.text) > _LONG for one in questions)
        found["asked_outside"] = outside > 0
        found["repeated"] = repeated
    return tuple(code for code, holds in found.items() if holds)


def _of_numbering(explanations: Sequence[Explanation]) -> list[str]:
    if not explanations:
        return ["unnumbered"]
    chain = explanations[0].chain
    first = chain.markers[0]
    codes = ["rival_numbering"] if _has_rival(explanations) else []
    if first.kind is Kind.BULLET:
        return codes
    if chain.gaps:
        codes.append("numbering_gap")
    if first.kind is not Kind.QUESTION and first.ordinal[0] != 1:
        codes.append("numbering_late")
    if len(chain.starts) > 1:
        codes.append("numbering_restarts")
    return codes


def _has_rival(explanations: Sequence[Explanation]) -> bool:
    """Whether another numbering explains nearly as much and is none of the sub-items."""
    best = explanations[0]
    return any(
        not other.inner
        and other.score > 0
        and other.score >= _RIVAL * best.score
        and other.chain.markers[0].line < best.chain.markers[0].line
        for other in explanations[1:]
    )


def asked_outside(frame: Frame, asked: frozenset[int]) -> int:
    """Return how many lines outside the questions end with a question mark, reasons apart.

    Args:
        frame: The paper's lines.
        asked: Indexes of the lines that questions stand in.
    """
    return sum(
        line.text.endswith("?")
        for at, line in enumerate(frame.lines)
        if at >= frame.body and at not in asked and frame.zones[at] in {Role.TEXT, Role.QUESTIONS}
    )
