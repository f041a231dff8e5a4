"""Answers to the questions of a case: drafted from what fits, changed by people, kept."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Final

from anfrage.desk.filling import Filling
from anfrage.desk.matching import Matching
from anfrage.desk.writing_guard import check_writable
from anfrage.domain.answer import DraftAnswer
from anfrage.domain.case import Case, CaseQuestion
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.frozen import frozen
from anfrage.domain.match import Verdict
from anfrage.domain.position import Position
from anfrage.domain.refusal import StepRefused
from anfrage.steps.drafting import DraftPlan, draft_answer, plan_answer
from anfrage.store.base import Store
from anfrage.store.canonical import content_sha256
from anfrage.store.content import answer_content


@frozen
class DraftedCase:
    """A case with its drafted answers and, by question, the verdict of the search."""

    case: Case
    verdicts: tuple[Verdict, ...]


FEW: Final = 3
"""Matches of a whole question that are asked for: the best one is used, and none is shown here."""


class Drafting:
    """Writes answers."""

    def __init__(self, store: Store, matching: Matching) -> None:
        self._store = store
        self._matching = matching

    def draft(self, case: Case) -> DraftedCase:
        """Answer every question that an adopted position fits; edited answers stay untouched.

        The search runs outside the transaction, so that nobody waits for it; an answer that was
        changed meanwhile is not overwritten.

        Raises:
            AnswerChanged: somebody saved one of these answers at the same moment.
            StepRefused: the letter is signed or the case has ended.
        """
        plans = [self._plan(case, index) for index in range(len(case.questions))]
        with self._store.writing() as office:
            check_writable(office, case)
            texts: dict[str, Position] = {}
            filling = Filling(office, self._store.now().date())
            for entry in {entry.id: entry for plan in plans for entry in plan.entries}.values():
                position = office.positions.version(entry.id, entry.version)
                if position is not None:
                    texts[entry.id] = filling.filled(position)
            own = {asked.id for asked in case.own_questions}
            for asked, plan in zip(case.questions, plans, strict=True):
                if asked.id not in own:
                    continue  # somebody else answers it
                answer = draft_answer(asked, plan, texts)
                if answer != asked.answer:
                    saved = office.cases.save_answer(answer)
                    office.events.append(saved_event(case.id, asked.question.number, saved))
        with self._store.reading() as office:
            now = office.cases.by_number(case.number)
        return DraftedCase(now or case, tuple(plan.verdict for plan in plans))

    def save(self, case: Case, answer: DraftAnswer) -> DraftAnswer:
        """Keep an answer that a person wrote.

        Raises:
            AnswerChanged: another revision is stored; nothing was overwritten.
            StepRefused: the letter is signed or the case has ended.
        """
        number = next(q.question.number for q in case.questions if q.id == answer.question_id)
        with self._store.writing() as office:
            check_writable(office, case)
            saved = office.cases.save_answer(answer)
            office.events.append(saved_event(case.id, number, saved))
        return saved

    def mark_open(self, case: Case, asked: CaseQuestion, parts: Sequence[int]) -> DraftAnswer:
        """Say which parts of a question its answer leaves open: indexes from 0, `()` for none.

        Raises:
            AnswerChanged: another revision is stored; nothing was overwritten.
            StepRefused: there is no answer, or no such part; nothing was changed.
        """
        number, answer = asked.question.number, asked.answer
        if answer.empty:
            raise StepRefused(case.number, "question_unanswered", number)
        for at in parts:
            if not 0 <= at < len(asked.question.parts):
                raise StepRefused(case.number, "part_unknown", str(at + 1))
        still_open = tuple(sorted(set(parts)))
        if still_open == answer.open_parts:
            return answer
        return self.save(case, replace(answer, open_parts=still_open))

    def _plan(self, case: Case, index: int) -> DraftPlan:
        asked = case.questions[index]
        title = case.inquiry.title
        own = [one.id for one in case.questions]
        whole = self._matching.find(asked.question.text, title, FEW, besides=own)
        return plan_answer(whole, self._matching.find_parts(asked.question, title, besides=own))


def saved_event(case_id: str, number: str, answer: DraftAnswer) -> NewEvent:
    """Return the fact that an answer was saved."""
    payload = {
        "question": answer.question_id,
        "number": number,
        "rev": answer.rev,
        "origin": answer.origin.value,
        "uses": [asdict(use) for use in answer.uses],
        "sha256": content_sha256(answer_content(answer)),
    }
    return NewEvent(EventKind.ANSWER_SAVED, payload, case_id)
