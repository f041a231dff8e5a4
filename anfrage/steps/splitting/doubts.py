"""Doubts about a splitting: warning codes, whose German sentences stand in `german/warnings.py`."""

from collections.abc import Sequence
from typing import Final

from anfrage.domain.inquiry import Question
from anfrage.steps.splitting.chains import Chain
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
        explanations: The numberings that were weighed, the chosen one first; empty when the
            questions have no numbers.
        cut_short: Not the whole paper was searched.
        repeated: Questions that came twice were left out.
        outside: Asking sentences outside the questions, reasons and answers apart.
    """
    found: list[str] = []
    if cut_short:
        found.append("cut_short")
    if not questions:
        return (*found, "no_questions")
    if frame.answered:
        found.append("answered")
    if explanations:
        found += _of_numbering(explanations[0].chain)
        if _has_rival(explanations):
            found.append("rival_numbering")
    else:
        found.append("unnumbered")
    if any(asks(question.text) is Asking.NO for question in questions):
        found.append("asks_nothing")
    if any(len(question.text) > _LONG for question in questions):
        found.append("long_question")
    if outside:
        found.append("asked_outside")
    if repeated:
        found.append("repeated")
    return tuple(found)


def _of_numbering(chain: Chain) -> list[str]:
    first = chain.markers[0]
    if first.kind is Kind.BULLET:
        return []
    codes = ["numbering_gap"] if chain.gaps else []
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
