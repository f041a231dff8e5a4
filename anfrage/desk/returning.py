"""Drafts that come back: read as proposals, each accepted or refused by a person."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from anfrage.desk.casework import Casework
from anfrage.desk.composing import Composing
from anfrage.desk.drafting import saved_event
from anfrage.desk.intake import paper_of
from anfrage.domain.answer import AnswerOrigin
from anfrage.domain.case import Case, CaseQuestion
from anfrage.domain.errors import CaseUnknown
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.frozen import frozen
from anfrage.domain.proposal import KeptProposal, ProposalPlace, ProposalState, SentDraft
from anfrage.domain.return_errors import (
    ProposalOutdated,
    ProposalSettled,
    ProposalUnknown,
    ReturnedForeign,
    ReturnedIsTable,
    ReturnedOtherCase,
)
from anfrage.domain.returned import ReturnedFile, ReturnNote
from anfrage.steps.returning.accepting import accept_proposal
from anfrage.steps.returning.places import Partition, PlaceKey, part_file
from anfrage.steps.returning.proposing import propose
from anfrage.store.base import Store, Transaction


@frozen
class Note:
    """Something to know about a returned file; `detail` is e.g. the questions' numbers."""

    kind: ReturnNote
    detail: str = ""


@frozen
class ReadDraft:
    """What came of a returned file."""

    case: Case
    proposals: tuple[KeptProposal, ...]
    notes: tuple[Note, ...]


@frozen
class Settled:
    """What came of a decision; `changed` says whether an answer has a new text."""

    kept: KeptProposal
    changed: bool = False


class Returning:
    """Reads drafts back and settles what they propose."""

    def __init__(self, store: Store, casework: Casework, composing: Composing) -> None:
        self._store = store
        self._casework = casework
        self._composing = composing

    def read(self, number: str, name: str, content: bytes) -> ReadDraft:
        """Read a returned Word file into its case; everything in it becomes a proposal.

        Raises:
            CaseUnknown: there is no such case.
            ReturnedNotWord, ReturnedIsTable, ReturnedForeign, ReturnedOtherCase: no draft of it.
            PaperUnreadable and the like: the file cannot be read. Nothing was kept.
        """
        from anfrage.documents.readers.returned_file import read_returned_file

        case = self._casework.get(number).case
        source = hashlib.sha256(content).hexdigest()
        with self._store.reading() as office:
            if office.proposals.read_before(case.id, source):
                return ReadDraft(case, (), (Note(ReturnNote.READ_BEFORE),))
        file = read_returned_file(name, content)
        if file.case_id and file.case_id != case.id:
            raise ReturnedOtherCase(name, number, file.case_number)
        if file.is_table:
            raise ReturnedIsTable(name, number)
        with self._store.reading() as office:
            draft = office.proposals.sent(case.id, file.letter_hash)
        partition = part_file(file.paragraphs, case)
        if len(partition.lost) == len(case.own_questions):
            raise ReturnedForeign(name, number)
        sent = draft or self._as_of_today(case)
        found = propose(file, partition, _texts(sent), source)
        notes = _notes(file, partition, case, draft)
        if not found:
            notes = (Note(ReturnNote.NO_PROPOSALS), *notes)
        with self._store.writing() as office:
            kept = office.proposals.add(case.id, paper_of(name, content), found)
            fact = {"kind": "draft", "sha256": source, "proposals": len(kept)}
            office.events.append(NewEvent(EventKind.FILE_RETURNED, fact, case.id))
        return ReadDraft(case, kept, notes)

    def proposals(self, number: str) -> list[KeptProposal]:
        """Return all proposals to a case by number, settled ones too.

        Raises:
            CaseUnknown: there is no such case.
        """
        case = self._casework.get(number).case
        with self._store.reading() as office:
            return office.proposals.of_case(case.id)

    def accept(self, number: str, proposal: int) -> Settled:
        """Accept a proposal: what it changes in an answer is saved with it.

        A comment and a change outside the answers are noted as done; no text is changed.

        Raises:
            CaseUnknown, ProposalUnknown, ProposalSettled: there is nothing to accept.
            ProposalOutdated: its words do not stand in the answer any more; it stays open.
        """
        with self._store.writing() as office:
            case = _case(office, number)
            kept = _open(office, case, proposal)
            changed = _take_over(office, case, kept)
            settled = _settle(office, case, kept, ProposalState.ACCEPTED)
        return Settled(settled, changed)

    def refuse(self, number: str, proposal: int) -> Settled:
        """Refuse a proposal; it stays kept with the case.

        Raises:
            CaseUnknown, ProposalUnknown, ProposalSettled: there is nothing to refuse.
        """
        with self._store.writing() as office:
            case = _case(office, number)
            kept = _open(office, case, proposal)
            return Settled(_settle(office, case, kept, ProposalState.REFUSED))

    def _as_of_today(self, case: Case) -> SentDraft:
        from anfrage.desk.sending import draft_file

        layout = self._composing.layout(case)
        return draft_file(case, self._composing.letter(case, layout), layout)[1]


def _texts(draft: SentDraft) -> Mapping[PlaceKey, str]:
    return {(one.place, one.question_id): one.text for one in draft.texts}


def _notes(
    file: ReturnedFile, partition: Partition, case: Case, draft: SentDraft | None
) -> tuple[Note, ...]:
    notes = []
    if not file.letter_hash:
        notes.append(Note(ReturnNote.UNSIGNED))
    elif draft is None:
        notes.append(Note(ReturnNote.NOT_SENT))
    revisions = {one.id: one for one in case.questions}
    changed = [
        revisions[one.question_id].question.number
        for one in (draft.texts if draft else ())
        if one.place is ProposalPlace.ANSWER
        and one.question_id in revisions
        and revisions[one.question_id].answer.rev != one.rev
    ]
    listed = {
        ReturnNote.CHANGED_SINCE: changed,
        ReturnNote.ANCHOR_LOST: partition.found_by_wording,
        ReturnNote.QUESTION_LOST: partition.lost,
    }
    notes += [Note(kind, ", ".join(numbers)) for kind, numbers in listed.items() if numbers]
    if file.formats:
        notes.append(Note(ReturnNote.FORMATS, str(file.formats)))
    if file.elsewhere or (draft is not None and not changed and _notes_changed(file, case)):
        notes.append(Note(ReturnNote.ELSEWHERE))
    return tuple(notes)


def _notes_changed(file: ReturnedFile, case: Case) -> bool:
    """Whether a footnote says what no answer says: it was changed without being tracked."""
    said = _letters("".join(one.answer.text for one in case.questions))
    return any(_letters(note) not in said for note in file.footnotes)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _case(office: Transaction, number: str) -> Case:
    case = office.cases.by_number(number)
    if case is None:
        raise CaseUnknown(number)
    return case


def _open(office: Transaction, case: Case, number: int) -> KeptProposal:
    for kept in office.proposals.of_case(case.id):
        if kept.number == number:
            if kept.state is not ProposalState.OPEN:
                raise ProposalSettled(case.number, number)
            return kept
    raise ProposalUnknown(case.number, number)


def _take_over(office: Transaction, case: Case, kept: KeptProposal) -> bool:
    """Save the answer with the proposal in it; returns whether it has a new text."""
    proposal = kept.proposal
    asked = next((one for one in case.questions if one.id == proposal.question_id), None)
    if asked is None or not proposal.changes_text:
        return False
    answer = asked.answer
    earlier = [
        one.proposal
        for one in office.proposals.of_case(case.id)
        if one.state is ProposalState.ACCEPTED
    ]
    text = accept_proposal(answer.text, proposal, earlier)
    if text is None:
        raise ProposalOutdated(kept.number, asked.question.number)
    if text == answer.text:
        return False
    _save(office, case, asked, text)
    return True


def _save(office: Transaction, case: Case, asked: CaseQuestion, text: str) -> None:
    saved = office.cases.save_answer(replace(asked.answer, text=text, origin=AnswerOrigin.EDITED))
    office.events.append(saved_event(case.id, asked.question.number, saved))


def _settle(
    office: Transaction, case: Case, kept: KeptProposal, state: ProposalState
) -> KeptProposal:
    settled = office.proposals.settle(kept.id, state)
    kind = EventKind.PROPOSAL_ACCEPTED
    if state is ProposalState.REFUSED:
        kind = EventKind.PROPOSAL_REFUSED
    fact = {"proposal": kept.id, "number": kept.number, "question": kept.proposal.question_id}
    office.events.append(NewEvent(kind, fact, case.id))
    return settled
