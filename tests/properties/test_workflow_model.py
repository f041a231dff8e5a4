"""The way of a letter against the office's rules: no forbidden step, no dead end, four eyes."""

import datetime as dt
import json
import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from properties import workflow_ways as ways
from properties.workflow_rules import BAD, MISSING, SIGNER, UNITS, Rules
from properties.workflow_tally import Tally, state_of

from anfrage.domain.check_item import CheckItem
from anfrage.domain.event import Event, EventKind, NewEvent
from anfrage.domain.letter import Letter, LetterItem, Sender, Signer
from anfrage.domain.letter_version import LetterVersion
from anfrage.domain.refusal import StepRefused
from anfrage.domain.workflow import (
    CaseName,
    Channel,
    Outcome,
    RevisionKind,
    RouteUnit,
    Standing,
    Vote,
    Workflow,
    WorkflowRules,
)
from anfrage.steps import closing, cosigning, releasing, signing
from anfrage.steps.following import follow_facts

CASE = CaseName("c", "2026-001")
START = dt.datetime(2026, 11, 9, 9, 0, tzinfo=dt.UTC)
DAY = START.date()
ROUTE = tuple(RouteUnit(name, *rest) for name, rest in UNITS.items())
PEOPLE = ("Anna Beispiel", "Bernd Muster", "Tina Tief", SIGNER)
WRITERS = ("Anna Beispiel", "Anna Beispiel", "Anna Beispiel", "Bernd Muster", SIGNER)
writers = st.sampled_from(WRITERS)
people = st.sampled_from(PEOPLE)
units = st.sampled_from(tuple(UNITS))
RUNS = int(os.environ.get("ANFRAGE_EXAMPLES", "300"))
TALLY = Tally()


class WorkflowMachine(RuleBasedStateMachine):
    """Steps in any order; the program must do exactly what the rules allow."""

    def __init__(self) -> None:
        super().__init__()
        self.book = Rules()
        self.facts: list[Event] = []
        self._followed = (0, follow_facts([]))

    @initialize(four_eyes=st.booleans(), approval=st.booleans(), keep=st.booleans())
    def open_office(self, four_eyes: bool, approval: bool, keep: bool) -> None:  # noqa: FBT001 - drawn by name
        self.book = Rules(four_eyes, approval, keep)

    @property
    def now(self) -> Workflow:
        """What the facts say: followed anew from the first to the last after each new one."""
        if self._followed[0] != len(self.facts):
            self._followed = (len(self.facts), follow_facts(self.facts))
        return self._followed[1]

    @property
    def office(self) -> WorkflowRules:
        return WorkflowRules(self.book.four_eyes, self.book.approval, self.book.keep)

    def letter(self) -> LetterVersion:
        draft = self.book.draft
        items = tuple(LetterItem(one, f"Frage {one}?", draft[one]) for one in ("1", "2"))
        letter = Letter(
            Sender("Stadt", "Musterlingen"), (), draft["common"], "", "", items, "", Signer(SIGNER)
        )
        return LetterVersion(letter, "brief", "ab" * 32)

    def draft(self) -> signing.Draft:
        accepted = self.book.accepted
        found = [CheckItem(key, key, good=key in accepted) for key in self.book.findings()]
        return signing.Draft(self.letter().binding(), (*found, CheckItem("ok", "ok", good=True)))

    def record(self, fact: NewEvent, who: str) -> None:
        TALLY.count(f"taken {fact.kind.value}")
        payload: dict[str, Any] = json.loads(json.dumps(fact.payload))
        at = START + dt.timedelta(seconds=len(self.facts))
        self.facts.append(
            Event(
                len(self.facts) + 1, at, who, fact.kind, "c", "", None, "", "", payload,
                fact.letter_hash,
            )
        )  # fmt: skip

    def attempt(self, step: Callable[[], NewEvent], who: str, *, allowed: bool) -> bool:
        """Take a step; it must go through exactly if the rules allow it."""
        try:
            fact = step()
        except StepRefused as refused:
            TALLY.count(f"refused {refused.reason}")
            assert not allowed
            return False
        assert allowed, fact.kind
        self.record(fact, who)
        return True

    @rule(
        who=people,
        what=st.sampled_from(("1", "2", "common")),
        text=st.sampled_from(("a", "b", BAD)),
    )
    def change(self, who: str, what: str, text: str) -> None:
        allowed = self.book.changeable
        try:
            releasing.require_writable(self.now, CASE)
        except StepRefused as refused:
            TALLY.count(f"refused {refused.reason}")
            assert not allowed
            return
        assert allowed
        self.record(NewEvent(EventKind.ANSWER_SAVED, {"number": what}), who)
        self.book.draft[what] = text
        self.book.authors.add(who)

    @rule(who=writers)
    def release(self, who: str) -> None:
        letter = self.letter()
        if self.attempt(
            lambda: releasing.release_version(self.now, CASE, self.office, letter, ROUTE),
            who,
            allowed=self.book.may_release(),
        ):
            self.book.release(who)

    @rule(who=people)
    def approve(self, who: str) -> None:
        if self.attempt(
            lambda: releasing.approve_release(self.now, CASE, self.office, who, self.book.releaser),
            who,
            allowed=self.book.may_approve(who),
        ):
            self.book.approved = True

    @rule(unit=units, vote=st.sampled_from(tuple(Vote)), person=people, stale=st.booleans())
    def vote(self, unit: str, vote: Vote, person: str, stale: bool) -> None:  # noqa: FBT001 - drawn by name
        stale = stale and len(self.book.versions) > 1
        version = len(self.book.versions) - 1 if stale else 0
        said = Standing(version, unit, vote, person, DAY, Channel.EMAIL)
        if self.attempt(
            lambda: cosigning.record_standing(
                self.now, CASE, self.office, said, self.now.authors, DAY
            ),
            "Anna Beispiel",
            allowed=self.book.may_vote(unit, person, stale=stale),
        ):
            self.book.vote(unit, vote.value)

    @rule(unit=units, escalate=st.booleans(), standing=st.booleans())
    def object(self, unit: str, escalate: bool, standing: bool) -> None:  # noqa: FBT001 - drawn by name
        """Answer or escalate an objection: one that stands, if there is one, or anybody's."""
        if standing:
            unit = next((one for one in UNITS if self.book.objecting(one)), unit)

        def step() -> NewEvent:
            if escalate:
                return cosigning.escalate_objection(self.now, CASE, unit, "Dezernat I", "")
            return cosigning.answer_objection(self.now, CASE, unit, "Geklärt.", "Dezernat I")

        allowed = self.book.may_answer(unit)
        if self.attempt(step, "Anna Beispiel", allowed=allowed) and not escalate:
            self.book.answered.add(unit)

    @rule(key=st.sampled_from(("text 1", "text 2")))
    def accept(self, key: str) -> None:
        """Somebody signs in spite of a finding; it holds as long as exactly this is found."""
        if key in self.book.findings():
            self.book.accepted.add(key)

    @rule(who=people, confirmed=st.booleans())
    def sign(self, who: str, confirmed: bool) -> None:  # noqa: FBT001 - drawn by name
        wish = signing.SignatureWish(who, DAY, "2026-001" if confirmed else "2026-002")
        allowed = self.book.may_sign(who, confirmed=confirmed)
        if self.attempt(
            lambda: signing.sign_letter(
                self.now, CASE, self.office, self.draft(), wish, self.now.authors, DAY, ()
            ),
            "Anna Beispiel",
            allowed=allowed,
        ):
            # Only what was written before counts: a signer may write what comes after.
            assert not (self.book.four_eyes and who in self.now.authors)
            self.book.signed.append(len(self.book.versions))

    @rule()
    def send(self) -> None:
        if self.attempt(
            lambda: closing.send_letter(self.now, CASE, "Brief", DAY, (), DAY),
            "Anna Beispiel",
            allowed=self.book.may_send(),
        ):
            self.book.sent.add(len(self.book.versions))

    @rule(outcome=st.sampled_from(tuple(Outcome)), reason=st.sampled_from(("", "", "", "x")))
    def close(self, outcome: Outcome, reason: str) -> None:
        if self.attempt(
            lambda: closing.close_case(self.now, CASE, outcome, DAY, reason, "Kreistag"),
            "Anna Beispiel",
            allowed=self.book.may_close(reason),
        ):
            self.book.outcome, self.book.revision = outcome.value, ""

    @rule(kind=st.sampled_from(tuple(RevisionKind)))
    def revise(self, kind: RevisionKind) -> None:
        if self.attempt(
            lambda: closing.open_revision(self.now, CASE, kind, "Begründung"),
            "Anna Beispiel",
            allowed=self.book.may_revise(kind.value),
        ):
            self.book.revision = kind.value
            self.book.outcome, self.book.archived = "", False

    @rule()
    def archive(self) -> None:
        if self.attempt(
            lambda: closing.archive_case(self.now, CASE),
            "Anna Beispiel",
            allowed=self.book.may_archive(),
        ):
            self.book.archived = True

    @rule(missing=st.sampled_from(MISSING))
    def go_on(self, missing: str) -> None:
        """Go the whole way to the signature but for one thing."""
        ways.to_signature(self, missing)

    @rule(further=st.sampled_from(tuple(RevisionKind)), sent=st.booleans())
    def go_further(self, further: RevisionKind, sent: bool) -> None:  # noqa: FBT001 - drawn by name
        """Go on from a signature, if there is one."""
        ways.from_signature(self, further, sent=sent)

    @invariant()
    def every_state_is_counted(self) -> None:
        settled = not tuple(self.book.waiting())
        state = state_of(self.now, approval=self.book.approval, settled=settled)
        TALLY.count(f"state {state}")

    @invariant()
    def what_is_signed_stays_signed(self) -> None:
        assert [one.version for one in self.now.signatures] == self.book.signed
        for one in self.now.signatures:
            assert one.binding == self.now.releases[one.version - 1].binding

    @invariant()
    def versions_are_linked(self) -> None:
        linked = [(one.version, one.previous) for one in self.now.releases]
        assert linked == [(at, at - 1) for at in range(1, len(self.book.versions) + 1)]

    @invariant()
    def the_standings_are_those_of_the_rules(self) -> None:
        said = {unit: one.vote.value for unit, one in self.now.standings.items()}
        assert said == self.book.votes

    def teardown(self) -> None:
        """From wherever it stopped, every case can still be brought to its end."""
        if not self.book.archived:
            if self.book.may_send():
                self.send()
            elif not self.book.outcome:
                self.close(Outcome.WITHDRAWN, "Begründung")
            self.archive()
        assert self.book.archived


WorkflowMachine.TestCase.settings = settings(
    max_examples=RUNS,
    stateful_step_count=int(os.environ.get("ANFRAGE_STEPS", "40")),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestWorkflow = WorkflowMachine.TestCase


@pytest.fixture(scope="module", autouse=True)
def everything_came_up() -> Iterator[None]:
    """A model that never met a rule says nothing about it."""
    yield
    TALLY.write()
    assert TALLY.missed(RUNS) == []
