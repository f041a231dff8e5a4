"""From the recorded facts of a case to where it stands."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, Final

from anfrage.domain.event import Event, EventKind
from anfrage.domain.oral import OralAnswer
from anfrage.domain.workflow import (
    Channel,
    Content,
    Dispatch,
    Enclosed,
    FinalSignature,
    ObjectionAnswer,
    Outcome,
    Release,
    RevisionKind,
    RouteUnit,
    Standing,
    Vote,
    Workflow,
    sealed_file,
)
from anfrage.steps.answering_orally import heard


def follow_facts(facts: Iterable[Event]) -> Workflow:
    """Return where the facts of one case, in the order recorded, lead.

    A fact whose content was erased makes the case an erased one, in which nothing goes on.

    Raises:
        KeyError, TypeError, ValueError: a fact does not say what facts of its kind say.
    """
    now = Workflow()
    for fact in facts:
        if fact.payload is None:
            now = replace(now, erased=True)
            continue
        follow = _STEPS.get(fact.kind)
        if follow is not None:
            now = follow(now, fact)
    return now


def _authored(now: Workflow, fact: Event) -> Workflow:
    # Who answered since the last signature wrote the next letter; authors only ever join.
    if fact.actor_id in now.authors:
        return now
    return replace(now, authors=(*now.authors, fact.actor_id))


def _released(now: Workflow, fact: Event) -> Workflow:
    said = fact.said
    release = Release(
        version=said["version"],
        binding=fact.letter_hash or "",
        letter=said["letter"],
        content=Content(tuple((n, h) for n, h in said["items"]), said["common"]),
        route=tuple(_unit(one) for one in said["route"]),
        at=fact.at,
        actor_id=fact.actor_id,
        signer=said["signer"],
        previous=said["previous"],
        revision=said["revision"],
        enclosures=tuple(Enclosed(**one) for one in said["enclosures"]),
    )
    kept = set(said["kept"])
    return replace(
        _authored(now, fact),
        releases=(*now.releases, release),
        standings={unit: one for unit, one in now.standings.items() if unit in kept},
        answers={unit: one for unit, one in now.answers.items() if unit in kept},
        escalated={unit: one for unit, one in now.escalated.items() if unit in kept},
        revision=None,
    )


def _unit(said: dict[str, Any]) -> RouteUnit:
    return RouteUnit(**{**said, "questions": tuple(said["questions"])})


def _approved(now: Workflow, fact: Event) -> Workflow:
    return replace(now, approved=(*now.approved, fact.said["version"]))


def _stood(now: Workflow, fact: Event) -> Workflow:
    said = fact.said
    standing = Standing(
        version=said["version"],
        unit=said["unit"],
        vote=Vote(said["vote"]),
        person=said["person"],
        on=dt.date.fromisoformat(said["on"]),
        channel=Channel(said["channel"]),
        remark=said["remark"],
        evidence=said["evidence"],
    )
    unit = standing.unit
    return replace(
        now,
        standings={**now.standings, unit: standing},
        answers={name: one for name, one in now.answers.items() if name != unit},
        escalated={name: one for name, one in now.escalated.items() if name != unit},
    )


def _answered(now: Workflow, fact: Event) -> Workflow:
    said = fact.said
    answer = ObjectionAnswer(said["unit"], said["text"], said["by"])
    return replace(now, answers={**now.answers, answer.unit: answer})


def _escalated(now: Workflow, fact: Event) -> Workflow:
    return replace(now, escalated={**now.escalated, fact.said["unit"]: fact.said["to"]})


def _signed(now: Workflow, fact: Event) -> Workflow:
    said = fact.said
    signature = FinalSignature(
        version=said["version"],
        binding=fact.letter_hash or "",
        signer=said["signer"],
        on=dt.date.fromisoformat(said["on"]),
        channel=Channel(said["channel"]),
        scan=said["scan"],
    )
    files = tuple(sealed_file(signature.version, one) for one in said["files"])
    return replace(
        now, signatures=(*now.signatures, signature), sealed=(*now.sealed, *files), archived=False
    )


def _added(now: Workflow, fact: Event) -> Workflow:
    made = sealed_file(fact.said["version"], fact.said)
    others = (one for one in now.sealed if one.name != made.name)
    return replace(now, sealed=(*others, made))


def _sent(now: Workflow, fact: Event) -> Workflow:
    said = fact.said
    on = dt.date.fromisoformat(said["on"])
    dispatch = Dispatch(said["version"], said["how"], on, tuple(said["to"]))
    return replace(now, dispatches=(*now.dispatches, dispatch))


def _closed(now: Workflow, fact: Event) -> Workflow:
    said = fact.said
    outcome = Outcome(said["outcome"])
    oral = None
    if outcome is Outcome.ORAL:
        day = dt.date.fromisoformat(said["on"])
        oral = OralAnswer(day, said.get("by", ""), said.get("notes", ""))
    return replace(now, outcome=outcome, revision=None, oral=oral)


def _asked_more(now: Workflow, fact: Event) -> Workflow:
    return heard(now, fact.said)


def _archived(now: Workflow, _fact: Event) -> Workflow:
    return replace(now, archived=True)


def _revised(now: Workflow, fact: Event) -> Workflow:
    kind = RevisionKind(fact.said["revision"])
    return replace(now, revision=kind, outcome=None, archived=False, oral=None)


_STEPS: Final[dict[EventKind, Callable[[Workflow, Event], Workflow]]] = {
    EventKind.ANSWER_SAVED: _authored,
    EventKind.DETAILS_SAVED: _authored,
    EventKind.LETTER_RELEASED: _released,
    EventKind.RELEASE_APPROVED: _approved,
    EventKind.STANDING_RECORDED: _stood,
    EventKind.OBJECTION_ANSWERED: _answered,
    EventKind.OBJECTION_ESCALATED: _escalated,
    EventKind.LETTER_SIGNED: _signed,
    EventKind.SEALED_FILE_ADDED: _added,
    EventKind.LETTER_SENT: _sent,
    EventKind.CASE_CLOSED: _closed,
    EventKind.CASE_ARCHIVED: _archived,
    EventKind.FOLLOW_UP_RECORDED: _asked_more,
    EventKind.REVISION_OPENED: _revised,
}
