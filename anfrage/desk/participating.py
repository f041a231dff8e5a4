"""Participation: a version goes to the units, and what they say is recorded."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from anfrage.desk.intake import paper_of
from anfrage.desk.progress import Progress, name_of, read_enclosed
from anfrage.domain.case import Case
from anfrage.domain.errors import NoQuestions
from anfrage.domain.event import Event, EventKind, NewEvent
from anfrage.domain.frozen import frozen
from anfrage.domain.text import clean, clean_line
from anfrage.domain.workflow import (
    Channel,
    Enclosed,
    RouteUnit,
    Standing,
    Vote,
    Workflow,
)
from anfrage.german.participation_words import reminder_text
from anfrage.steps.cosigning import (
    answer_objection,
    asked_units,
    escalate_objection,
    record_standing,
)
from anfrage.steps.releasing import approve_release, release_version
from anfrage.store.base import Store, Transaction
from anfrage.store.workflow import KeptFile


@frozen
class StandingWish:
    """What an officer says about a unit's standing; `evidence` is the e-mail or paper as a file."""

    unit: str
    vote: Vote
    person: str
    on: dt.date | None = None
    channel: Channel = Channel.EMAIL
    remark: str = ""
    evidence: Path | None = None
    version: int = 0


@frozen
class ParticipationView:
    """A case in participation, with what happened and whose turn it is."""

    case: Case
    now: Workflow
    asked: tuple[RouteUnit, ...]
    facts: tuple[Event, ...]
    names: dict[str, str]

    @property
    def changed(self) -> bool:
        """Whether something was written since the last version."""
        for fact in reversed(self.facts):
            if fact.kind is EventKind.LETTER_RELEASED:
                return False
            if fact.kind in {EventKind.ANSWER_SAVED, EventKind.DETAILS_SAVED}:
                return self.now.current is not None
        return False


class Participating:
    """Gives letters into participation and records what comes back."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], dt.datetime],
        progress: Progress,
        released_first: Callable[[Case], None],
    ) -> None:
        self._released_first = released_first
        self._store = store
        self._clock = clock
        self._progress = progress

    def view(self, number: str) -> ParticipationView:
        """Return where a case stands, with its whole history.

        Raises:
            CaseUnknown: with the nearest number.
        """
        case, now = self._progress.of(number)
        with self._store.reading() as office:
            facts = office.events.facts(case.id)
            names = office.events.names()
        asked = asked_units(now, self._progress.rules)
        return ParticipationView(case, now, asked, tuple(facts), names)

    def release(
        self,
        number: str,
        route: Sequence[RouteUnit] | None = None,
        enclosures: Sequence[Path] | None = None,
    ) -> Workflow:
        """Freeze the letter as it stands and give it to the units of `route`, else the usual ones.

        Without `enclosures` those of the version before go along.

        Raises:
            NoQuestions: there is no letter.
            StepRefused: signed, ended, or nothing changed since the last version.
            PaperMissing: an enclosure cannot be read.
        """
        case, before = self._progress.of(number)
        if not case.questions:
            raise NoQuestions(case.number)
        given = None if enclosures is None else [read_enclosed(one) for one in enclosures]
        bound = before.current.enclosures if before.current else ()
        if given is not None:
            bound = tuple(one for one, _ in given)
        letter = self._progress.letter(case, bound)
        way = self._progress.route if route is None else tuple(route)
        with self._store.writing() as office:
            now = self._progress.now(office, case)
            fact = release_version(now, name_of(case), self._progress.rules, letter, way)
            self._keep_enclosures(office, case, fact, bound, dict(given or ()))
            office.workflow.keep_version(case.id, fact.payload["version"], letter)
            released = self._append(office, case, fact)
        if before.current is None:
            self._released_first(case)
        return released

    def _keep_enclosures(
        self,
        office: Transaction,
        case: Case,
        fact: NewEvent,
        bound: Sequence[Enclosed],
        contents: dict[Enclosed, bytes],
    ) -> None:
        earlier = {one.sha256: one for one in office.workflow.files(case.id)}
        for one in bound:
            content = contents.get(one)
            if content is None:
                kept = office.workflow.content(case.id, earlier[one.sha256])
                content = b"" if kept is None else kept.content
            file = KeptFile(fact.payload["version"], "enclosure", one.name, "", one.sha256)
            office.workflow.keep_file(case.id, file, paper_of(one.name, content))

    def approve(self, number: str, approver: str) -> Workflow:
        """Record that the head of the unit approved the release.

        Raises:
            StepRefused: not demanded, approved already, or by who released.
        """
        case, _ = self._progress.of(number)
        with self._store.writing() as office:
            now = self._progress.now(office, case)
            current = now.current
            releaser = "" if current is None else office.events.names().get(current.actor_id, "")
            fact = approve_release(
                now, name_of(case), self._progress.rules, clean_line(approver), releaser
            )
            return self._append(office, case, fact)

    def record(self, number: str, wish: StandingWish) -> Workflow:
        """Record what a unit said, with the file that shows it.

        Raises:
            StepRefused: the rules do not allow it now.
            PaperMissing: the file cannot be read.
        """
        case, _ = self._progress.of(number)
        enclosed = read_enclosed(wish.evidence) if wish.evidence is not None else None
        today = self._clock().date()
        standing = Standing(
            wish.version, wish.unit, wish.vote, clean_line(wish.person), wish.on or today,
            wish.channel, clean(wish.remark).strip(), enclosed[0].sha256 if enclosed else "",
        )  # fmt: skip
        with self._store.writing() as office:
            now = self._progress.now(office, case)
            authors = self._progress.authors(office, now)
            rules = self._progress.rules
            fact = record_standing(now, name_of(case), rules, standing, authors, today)
            if enclosed is not None:
                said = fact.payload
                kept = KeptFile(said["version"], "evidence", said["unit"], "", standing.evidence)
                office.workflow.keep_file(case.id, kept, paper_of(enclosed[0].name, enclosed[1]))
            return self._append(office, case, fact)

    def answer(self, number: str, unit: str, text: str, by: str) -> Workflow:
        """Record how an objection was answered, and by whom.

        Raises:
            StepRefused: there is none, or text or person is missing.
        """
        case, _ = self._progress.of(number)
        with self._store.writing() as office:
            now = self._progress.now(office, case)
            words = clean(text).strip()
            fact = answer_objection(now, name_of(case), unit, words, clean_line(by))
            return self._append(office, case, fact)

    def escalate(self, number: str, unit: str, to: str, reason: str) -> Workflow:
        """Record that an objection went to the common superior.

        Raises:
            StepRefused: there is none, or nobody was named.
        """
        case, _ = self._progress.of(number)
        with self._store.writing() as office:
            now = self._progress.now(office, case)
            words = clean(reason).strip()
            fact = escalate_objection(now, name_of(case), unit, clean_line(to), words)
            return self._append(office, case, fact)

    def reminders(self, number: str, due: dt.date | None) -> tuple[str, ...]:
        """Return a reminder for every unit whose turn it is, as text for an e-mail."""
        view = self.view(number)
        current = view.now.current
        if current is None:
            return ()
        return tuple(
            reminder_text(
                one.unit, view.case.number, view.case.inquiry.title, current.version,
                one.questions, due,
            )
            for one in view.asked
        )  # fmt: skip

    def _append(self, office: Transaction, case: Case, fact: NewEvent) -> Workflow:
        office.events.append(fact)
        return self._progress.now(office, case)
