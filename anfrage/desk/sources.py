"""What went into the answer to a question, as the office keeps it."""

import datetime as dt

from anfrage.domain.answer import EntryUse
from anfrage.domain.case import CaseQuestion
from anfrage.domain.fact import Fact
from anfrage.domain.match import EntryKind
from anfrage.domain.position import Position
from anfrage.domain.proposal import KeptProposal, ProposalKind, ProposalState
from anfrage.domain.provenance import Source, SourceKind
from anfrage.steps.fact_filling import fact_names, names_register
from anfrage.steps.registering import presence_table
from anfrage.store.base import Transaction
from anfrage.store.earlier import EarlierText


class Sources:
    """Collects sources in one transaction; what several answers need is read once."""

    def __init__(self, office: Transaction, today: dt.date) -> None:
        self._office = office
        self._today = today
        self._proposals: dict[str, list[KeptProposal]] = {}

    def of(self, case_id: str, asked: CaseQuestion) -> list[Source]:
        """Return what went into an answer: entries that were used, then what others supplied."""
        used = [self._used(use) for use in asked.answer.uses]
        found = [one for one in used if one is not None]
        for kept in self._accepted(case_id):
            proposal = kept.proposal
            if proposal.question_id == asked.id and proposal.changes_text and proposal.after:
                contributed = proposal.kind is ProposalKind.CONTRIBUTION
                kind = SourceKind.CONTRIBUTION if contributed else SourceKind.PROPOSAL
                found.append(Source(kind, proposal.author, proposal.after, kept.number))
        return found

    def position(self, position: Position, version: int) -> Source:
        """Return a version of a position as a source, with what its facts ever said."""
        register = ""
        if names_register(position.text):
            kept = [one.presence for one in self._office.presences.all() if not one.deleted]
            register = presence_table(kept, self._today)
        figures: list[Fact] = []
        for key in fact_names(position.text):
            record = self._office.facts.get(key)
            figures += (record.fact, *record.history) if record else ()
        return Source(
            SourceKind.POSITION, position.id, position.text, version, None, tuple(figures), register
        )

    def _used(self, use: EntryUse) -> Source | None:
        if use.kind is EntryKind.POSITION:
            position = self._office.positions.version(use.id, use.version)
            return None if position is None else self.position(position, use.version)
        old = self._old_answer(use.id)
        return None if old is None else Source(SourceKind.ANSWER, old.label, old.answer, 0, old.day)

    def _old_answer(self, entry_id: str) -> EarlierText | None:
        """Return an answer of a case (named by its question) or of a past paper (by its place)."""
        archived_id, _, ordinal = entry_id.rpartition("-")
        keys = [entry_id]
        if archived_id and ordinal.isdecimal():
            keys.append(f"{archived_id}#{ordinal}")
        for key in keys:
            for found in self._office.earlier.answers([key]):
                return found
        return None

    def _accepted(self, case_id: str) -> list[KeptProposal]:
        if case_id not in self._proposals:
            kept = self._office.proposals.of_case(case_id)
            self._proposals[case_id] = [one for one in kept if one.state is ProposalState.ACCEPTED]
        return self._proposals[case_id]
