"""Questions that are not simply answered: together with others, declined, withheld, referred."""

import dataclasses
from dataclasses import fields
from typing import Any

from anfrage.desk.casework import Casework
from anfrage.domain.case import Case
from anfrage.domain.letter import LetterDetails
from anfrage.domain.letter_errors import GroundMissing, QuestionUnknown, TooFewQuestions
from anfrage.domain.text import clean_line
from anfrage.domain.treatment import QuestionDecision, QuestionTreatment, Treatment


class Treating:
    """Keeps with a case how its questions are dealt with, and what else its letter says."""

    def __init__(self, casework: Casework) -> None:
        self._casework = casework

    def join(self, number: str, questions: tuple[str, ...]) -> Case:
        """Answer several questions together; each leaves the group that it was in.

        Raises:
            CaseUnknown, QuestionUnknown, TooFewQuestions: nothing was changed.
        """
        case = self._casework.get(number).case
        chosen = tuple(dict.fromkeys(self._known(case, one) for one in questions))
        if len(chosen) < 2:  # noqa: PLR2004 - one question is not together with others
            raise TooFewQuestions(number)
        return self._save(case, joint=_groups(case, chosen, [chosen]))

    def separate(self, number: str, questions: tuple[str, ...]) -> Case:
        """Answer questions on their own again.

        Raises:
            CaseUnknown, QuestionUnknown: nothing was changed.
        """
        case = self._casework.get(number).case
        leaving = tuple(self._known(case, one) for one in questions)
        return self._save(case, joint=_groups(case, leaving, []))

    def treat(
        self,
        number: str,
        question: str,
        kind: Treatment | None,
        ground: str = "",
        *,
        wording_too: bool = False,
    ) -> Case:
        """Keep what stands in place of a plain answer; `None` makes it a plain answer again.

        Raises:
            CaseUnknown, QuestionUnknown: nothing was changed.
            GroundMissing: nothing was changed; only an enclosure needs no words.
        """
        case = self._casework.get(number).case
        decision = QuestionDecision(kind, ground, wording_too)
        return self._save(case, treatments=self._treatments(case, question, decision))

    def decide(self, number: str, question: str, decision: QuestionDecision) -> Case:
        """Keep at once what stands in place of an answer and which questions share it.

        Raises:
            CaseUnknown, QuestionUnknown: nothing was changed.
            GroundMissing: nothing was changed; only an enclosure needs no words.
        """
        case = self._casework.get(number).case
        treatments = self._treatments(case, question, decision)
        named = {self._known(case, one) for one in (question, *decision.together)}
        order = [one.question.number for one in case.own_questions]
        group = tuple(one for one in order if one in named)
        more = [group] if len(group) > 1 else []
        return self._save(case, treatments=treatments, joint=_groups(case, group, more))

    def _treatments(
        self, case: Case, question: str, decision: QuestionDecision
    ) -> tuple[QuestionTreatment, ...]:
        known = self._known(case, question)
        kind, said = decision.kind, clean_line(decision.ground)
        if kind not in {None, Treatment.ENCLOSED} and not said:
            raise GroundMissing(known)
        kept = tuple(one for one in case.details.treatments if one.question != known)
        if kind is None:
            return kept
        hides = decision.wording_too and kind is Treatment.NONPUBLIC
        return (*kept, QuestionTreatment(known, kind, said, hides))

    def _save(self, case: Case, **changes: Any) -> Case:
        return self._casework.save_details(case, dataclasses.replace(case.details, **changes))

    def _known(self, case: Case, question: str) -> str:
        """The question's number as printed; "2." and "2)" name question 2 too."""
        known = [one.question.number for one in case.own_questions]
        plain = clean_line(question)
        for wanted in (plain, plain.rstrip(".)")):
            if wanted in known:
                return wanted
        raise QuestionUnknown(case.number, plain, tuple(known))


def _groups(
    case: Case, leaving: tuple[str, ...], more: list[tuple[str, ...]]
) -> tuple[tuple[str, ...], ...]:
    """The groups of a case without the questions that leave theirs, and `more` groups."""
    groups = [tuple(one for one in group if one not in leaving) for group in case.details.joint]
    return (*(one for one in groups if len(one) > 1), *more)


def merged_details(before: LetterDetails, now: LetterDetails) -> LetterDetails:
    """What is said now replaces what was said before; silence changes nothing."""
    said = {one.name: getattr(now, one.name) for one in fields(now)}
    return dataclasses.replace(before, **{name: value for name, value in said.items() if value})
