"""Answers in the session: the Sprechzettel that was read from, and questions that followed."""

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from anfrage.desk.composing import Composing
from anfrage.desk.progress import Progress, name_of
from anfrage.desk.sealing import Render
from anfrage.domain.case import Case
from anfrage.domain.oral import FollowUp
from anfrage.domain.refusal import StepRefused
from anfrage.domain.text import clean, clean_line
from anfrage.domain.workflow import Outcome, Workflow
from anfrage.german.output_words import sealed_name
from anfrage.steps.answering_orally import record_follow_up
from anfrage.steps.closing import close_case
from anfrage.store.base import Paper, Store
from anfrage.store.workflow import KeptFile

NOTES: Final = "sprechzettel"
SPOKEN: Final = "gesprochen"  # in the file's name, in place of a copy kind
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class AnsweringOrally:
    """Records what was said in the session."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], dt.datetime],
        progress: Progress,
        composing: Composing,
        render: Render,
    ) -> None:
        self._store = store
        self._clock = clock
        self._progress = progress
        self._composing = composing
        self._render = render

    def close(self, number: str, reason: str, by: str, on: dt.date | None = None) -> Workflow:
        """Record that a case was answered orally, and keep the Sprechzettel as it is now.

        Raises:
            StepRefused: it ended already, or the reason is missing.
            LayoutUnknown, LayoutBroken, WordingBroken: there is no Sprechzettel.
        """
        case, _ = self._progress.of(number)
        notes = self._notes(case)
        sha256 = hashlib.sha256(notes).hexdigest() if notes else ""
        day, words = on or self._clock().date(), clean(reason).strip()
        with self._store.writing() as office:
            now = self._progress.now(office, case)
            fact = close_case(
                now, name_of(case), Outcome.ORAL, day, words, by=clean_line(by), notes=sha256
            )
            if notes:
                name = sealed_name(case.number, NOTES, SPOKEN)
                office.workflow.keep_file(case.id, _kept(sha256), Paper(name, _WORD, notes, sha256))
            office.events.append(fact)
            return self._progress.now(office, case)

    def notes(self, case: Case, now: Workflow) -> bytes | None:
        """Return the Sprechzettel that was read from, `None` where there was none.

        Raises:
            OfficeDamaged, StepRefused: its bytes are not as they were, or gone.
        """
        if now.oral is None or not now.oral.notes:
            return None
        with self._store.reading() as office:
            kept = office.workflow.content(case.id, _kept(now.oral.notes))
        if kept is None:
            raise StepRefused(case.number, "sealed_lost", NOTES.upper())
        return kept.content

    def follow_up(self, number: str, said: FollowUp) -> Workflow:
        """Record a question that followed in the session, and what was answered.

        Raises:
            StepRefused: nothing was answered yet, or something is missing.
        """
        case, _ = self._progress.of(number)
        cleaned = replace(
            said,
            question=clean(said.question).strip(),
            answer=clean(said.answer).strip(),
            by=clean_line(said.by),
            asked_by=clean_line(said.asked_by),
        )
        with self._store.writing() as office:
            now = self._progress.now(office, case)
            fact = record_follow_up(now, name_of(case), cleaned, self._clock().date())
            office.events.append(fact)
            return self._progress.now(office, case)

    def _notes(self, case: Case) -> bytes:
        if not case.questions:
            return b""
        letter = self._composing.letter(case, self._composing.layout(case))
        return self._render(case, replace(letter, draft=False), NOTES)


def _kept(sha256: str) -> KeptFile:
    return KeptFile(0, "evidence", NOTES, "", sha256)
