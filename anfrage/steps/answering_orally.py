"""Questions that follow in the session, with what was answered to them."""

import datetime as dt
from dataclasses import replace

from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.oral import FollowUp
from anfrage.domain.refusal import StepRefused
from anfrage.domain.workflow import CaseName, Outcome, Workflow


def record_follow_up(now: Workflow, case: CaseName, said: FollowUp, today: dt.date) -> NewEvent:
    """Return the fact that a question followed and what was answered.

    It changes no letter, so it may be recorded after the archive, too.

    Raises:
        StepRefused: the case was answered neither orally nor by a letter that went out, or
            question, answer or person is missing, or the day is still to come.
    """
    if now.erased:
        raise StepRefused(case.number, "erased")
    if now.outcome is not Outcome.ORAL and not now.dispatches:
        raise StepRefused(case.number, "not_answered_yet")
    if not said.question.strip():
        raise StepRefused(case.number, "follow_up_missing")
    if not said.answer.strip() and not said.later:
        raise StepRefused(case.number, "follow_up_unanswered")
    if not said.by.strip():
        raise StepRefused(case.number, "person_missing")
    if said.on > today:
        raise StepRefused(case.number, "follow_up_day", f"{said.on:%d.%m.%Y}")
    payload = {
        "number": len(now.follow_ups) + 1,
        "question": said.question,
        "answer": said.answer,
        "by": said.by,
        "on": said.on.isoformat(),
        "asked_by": said.asked_by,
        "later": said.later,
    }
    return NewEvent(EventKind.FOLLOW_UP_RECORDED, payload, case.id)


def heard(now: Workflow, said: dict[str, object]) -> Workflow:
    """Return the case with one follow-up question more."""
    follow_up = FollowUp(
        question=str(said["question"]),
        answer=str(said["answer"]),
        by=str(said["by"]),
        on=dt.date.fromisoformat(str(said["on"])),
        asked_by=str(said["asked_by"]),
        later=bool(said["later"]),
    )
    return replace(now, follow_ups=(*now.follow_ups, follow_up))
