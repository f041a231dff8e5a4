"""The check before signing: what stands against a letter, and what a person decided about it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from anfrage.desk.casework import Casework
from anfrage.desk.composing import Composing
from anfrage.desk.earlier import answers_before
from anfrage.desk.proof_material import MOST_COMPARED, proof_material
from anfrage.desk.proof_rules import proof_rules
from anfrage.domain.case import Case
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.frozen import frozen
from anfrage.domain.knowledge_errors import FindingUnknown, ReasonTooShort
from anfrage.domain.letter import Letter, LetterVersion
from anfrage.domain.proof import FindingOverride, ProofFinding, ProofLine, ProofReport
from anfrage.domain.text import clean_line
from anfrage.german.proofing_words import SHORTEST_REASON
from anfrage.settings import Settings
from anfrage.steps.proofing.agreement import differences
from anfrage.steps.proofing.difference import Difference
from anfrage.steps.proofing.proofing import proof_letter
from anfrage.steps.treating import withholds
from anfrage.store.base import Store, Transaction
from anfrage.store.earlier import EarlierText


@frozen
class EarlierSaid:
    """A question's number, and earlier answers to its matter with what differs now."""

    number: str
    answers: tuple[tuple[EarlierText, tuple[Difference, ...]], ...]


class Proofing:
    """Checks letters. The signature asks it what is open."""

    def __init__(
        self,
        store: Store,
        settings: Settings,
        folder: Path,
        clock: Callable[[], dt.datetime],
        casework: Casework,
        composing: Composing,
    ) -> None:
        self._store = store
        self._settings = settings
        self._folder = folder
        self._clock = clock
        self._casework = casework
        self._composing = composing
        self._knows_word: Callable[[str], bool] | None = None

    def report(self, number: str) -> ProofReport:
        """Check the letter of a case as it stands.

        Raises:
            CaseUnknown, LayoutUnknown, LayoutBroken, WordingBroken: there is no letter.
            SettingsBroken, DictionaryUnusable: what the check needs cannot be read.
        """
        case = self._casework.get(number).case
        layout = self._composing.layout(case)
        report = self.report_on(case, self._composing.letter(case, layout))
        if not withholds(case.details):
            return report
        full = self.report_on(case, self._composing.letter(case, layout, LetterVersion.FULL))
        known = {one.finding.key for one in report.lines}
        more = tuple(one for one in full.lines if one.finding.key not in known)
        return replace(report, lines=(*report.lines, *more))

    def report_on(self, case: Case, letter: Letter) -> ProofReport:
        """Check a letter that was composed already.

        Raises:
            SettingsBroken, DictionaryUnusable: what the check needs cannot be read.
        """
        rules, today = proof_rules(self._settings, self._folder), self._clock().date()
        rules = replace(rules, public=rules.public and letter.version is LetterVersion.PUBLIC)
        with self._store.reading() as office:
            material = proof_material(office, case, letter, today, rules, self._dictionary())
            overrides = _overrides(office, case)
        lines = tuple(
            ProofLine(one, rules.severity(one.kind), overrides.get(one.key))
            for one in proof_letter(material)
        )
        off = () if self._knows_word else ("spelling",)
        return ProofReport(case.number, letter.content_hash(), lines, off)

    def earlier(self, number: str) -> tuple[EarlierSaid, ...]:
        """Return for each of our questions what was answered before, the newest first.

        Raises:
            CaseUnknown: no such case.
        """
        case = self._casework.get(number).case
        with self._store.reading() as office:
            before = answers_before(office, case, MOST_COMPARED)
        return tuple(
            EarlierSaid(
                asked.question.number,
                tuple(
                    (one, tuple(differences(asked.answer.text, one.answer)))
                    for one in before[asked.id]
                ),
            )
            for asked in case.own_questions
        )

    def open_findings(self, number: str) -> tuple[ProofLine, ...]:
        """Return what stands against the signature of a case's letter."""
        return self.report(number).blocking

    def override(self, number: str, key: str, reason: str) -> ProofReport:
        """Record that somebody signs in spite of a finding, and why.

        The override holds as long as exactly this is found; other text is another finding.

        Raises:
            FindingUnknown: the check does not find that (any more); nothing was recorded.
            ReasonTooShort: the reason says nothing; nothing was recorded.
        """
        reason = clean_line(reason)
        if len(reason) < SHORTEST_REASON:
            raise ReasonTooShort(SHORTEST_REASON)
        report = self.report(number)
        finding = next((one.finding for one in report.lines if one.finding.key == key), None)
        if finding is None:
            raise FindingUnknown(number, clean_line(key))
        case = self._casework.get(number).case
        with self._store.writing() as office:
            fact = _said(finding, reason)
            office.events.append(
                NewEvent(EventKind.CHECK_OVERRIDDEN, fact, case.id, report.letter_hash)
            )
        return self.report(number)

    def _dictionary(self) -> Callable[[str], bool] | None:
        named = self._settings.proofing.dictionary
        if named and self._knows_word is None:
            from anfrage.documents.dictionary import load_dictionary

            self._knows_word = load_dictionary(self._folder / Path(named).expanduser())
        return self._knows_word


def _said(finding: ProofFinding, reason: str) -> dict[str, str]:
    return {
        "key": finding.key,
        "kind": finding.kind.value,
        "question": finding.place.question_id,
        "found": finding.found,
        "expected": finding.expected,
        "source": finding.source,
        "reason": reason,
    }


def _overrides(office: Transaction, case: Case) -> dict[str, FindingOverride]:
    """The last decision on each finding; one whose reason was erased counts no more."""
    events = office.events.facts(case.id, (EventKind.CHECK_OVERRIDDEN,))
    said = [(one, one.payload) for one in events if one.payload and "key" in one.payload]
    return {
        payload["key"]: FindingOverride(payload["key"], payload["reason"], one.actor_id, one.at)
        for one, payload in said
    }
