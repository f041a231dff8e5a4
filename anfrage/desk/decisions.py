"""Learning from what officers take over and what they leave; only where the settings allow it.

The one door is the first release of a letter (`Participating.release`): then its answers are what
the office stands by, however they were written, on the screen or by commands.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from anfrage.desk.correction import shown_with
from anfrage.desk.matching import Matching
from anfrage.desk.suggesting import still_used
from anfrage.domain.case import Case, CaseQuestion
from anfrage.domain.decision import Decision, Learnt
from anfrage.domain.decision_errors import LearningOff, NothingGained, TooFewDecisions
from anfrage.domain.errors import DiskFull, OfficeBusy, OfficeReadOnly
from anfrage.domain.match import EntryKind, Match, Verdict
from anfrage.steps.correcting import log_odds, may_fit
from anfrage.steps.matching import FITS, UNSURE
from anfrage.steps.refitting import NEEDED, counted, enough, trial
from anfrage.store.base import Store

_LISTED: Final = 8  # as many matches as a screen offers for a question


class Decisions:
    """Counts decisions on matches, and corrects scores by them."""

    def __init__(
        self, store: Store, matching: Matching, clock: Callable[[], dt.datetime], *, on: bool
    ) -> None:
        self._store = store
        self._matching = matching
        self._clock = clock
        self._on = on

    def record(self, case: Case) -> None:
        """Count what the answers of a case that is released for the first time took over.

        Matches that were shown as fitting or uncertain count as taken or left, others only where
        they were taken. Of questions without an answer nothing is decided. That it cannot be
        written is no reason not to release a letter.
        """
        if not self._on:
            return
        found = [
            one for asked in case.own_questions if not asked.answer.empty
            for one in self._of_question(case, asked)
        ]  # fmt: skip
        try:
            with self._store.writing() as office:
                office.decisions.add(found)
        except (OfficeReadOnly, OfficeBusy, DiskFull):
            return

    def learnt(self) -> Learnt:
        """Return what there is, with the figures before and after a correction."""
        with self._store.reading() as office:
            decisions, correction = office.decisions.all(), office.decisions.correction()
        shown = counted(decisions)
        taken = sum(one.taken for one in shown)
        return Learnt(
            on=self._on,
            taken=taken,
            left=len(shown) - taken,
            needed=NEEDED,
            since=min((one.day for one in shown), default=None),
            trial=trial(shown) if enough(shown) else None,
            correction=correction,
        )

    def apply(self) -> Learnt:
        """Put the correction in force that follows from the decisions; returns both.

        Raises:
            LearningOff, TooFewDecisions, NothingGained: nothing was changed.
            OfficeReadOnly, OfficeBusy, DiskFull: nothing was changed.
        """
        learnt = self.learnt()
        if not learnt.on:
            raise LearningOff
        if learnt.trial is None:
            raise TooFewDecisions(learnt.taken, learnt.left, NEEDED)
        if not learnt.trial.better:
            raise NothingGained
        with self._store.writing() as office:
            office.decisions.correct(learnt.trial.correction)
        return replace(learnt, correction=learnt.trial.correction)

    def erase(self) -> int:
        """Delete every decision and the correction for good; returns how many there were.

        Raises:
            OfficeReadOnly, OfficeBusy, DiskFull: nothing was deleted.
        """
        with self._store.writing() as office:
            number = office.decisions.erase()
        self._store.forget()
        return number

    def _of_question(self, case: Case, asked: CaseQuestion) -> Iterator[Decision]:
        own = [one.id for one in case.questions]
        measured = self._matching.measured(
            asked.question.text, case.inquiry.title, _LISTED, besides=own
        )
        shown = shown_with(self._store, measured)
        uses = {use.id for use in asked.answer.uses}
        today = self._clock().date()
        for match, seen in zip(measured.matches, shown.matches, strict=True):
            verdict = _verdict(seen)
            held = still_used(self._text(match), asked.answer.text)
            if held and match.id not in uses:
                continue  # the answer became the entry, or both say the same: nobody decided
            taken = held and match.id in uses
            if taken or verdict is not Verdict.NONE:
                yield Decision(
                    today, match.kind, may_fit(match), verdict, log_odds(match.score), taken
                )

    def _text(self, match: Match) -> str:
        if match.kind is EntryKind.ANSWER:
            past = self._matching.past_answer(match.id)
            return past.text if past else ""
        with self._store.reading() as office:
            position = office.positions.version(match.id, match.version)
        return position.text if position else ""


def _verdict(match: Match) -> Verdict:
    if match.score >= FITS and may_fit(match):
        return Verdict.FITS
    return Verdict.UNSURE if match.score >= UNSURE else Verdict.NONE
