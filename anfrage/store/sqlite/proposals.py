"""Drafts that went out, files that came back, and what they propose."""

from collections.abc import Sequence
from typing import Any, Final

from anfrage.domain.errors import StoreInconsistent
from anfrage.domain.proposal import KeptProposal, Proposal, ProposalState, SentDraft
from anfrage.store.base import Paper
from anfrage.store.identity import new_id
from anfrage.store.proposal_content import (
    proposal_content,
    proposal_from,
    sent_content,
    sent_from,
)
from anfrage.store.sqlite.papers import keep_paper
from anfrage.store.sqlite.session import Session

_ADD_SENT: Final = """
    INSERT INTO sent_draft (id, case_id, letter_hash, content, person_id, at, row_hash)
    VALUES (:id, :case_id, :letter_hash, :content, :person_id, :at, :row_hash)"""
_SENT: Final = """
    SELECT * FROM sent_draft WHERE case_id = :case_id AND letter_hash = :letter_hash"""
_LAST_SENT: Final = """
    SELECT * FROM sent_draft WHERE case_id = :case_id ORDER BY at DESC, id LIMIT 1"""
_READ: Final = """
    SELECT r.id FROM returned_file r JOIN paper p ON p.id = r.paper_id
    WHERE r.case_id = :case_id AND p.sha256 = :sha256"""
_ADD_FILE: Final = """
    INSERT INTO returned_file (id, case_id, paper_id, person_id, at, row_hash)
    VALUES (:id, :case_id, :paper_id, :person_id, :at, :row_hash)"""
_HIGHEST: Final = "SELECT coalesce(max(number), 0) AS n FROM proposal WHERE case_id = :case_id"
_ADD: Final = """
    INSERT INTO proposal (id, case_id, number, file_id, content, state, row_hash)
    VALUES (:id, :case_id, :number, :file_id, :content, :state, :row_hash)"""
_OF_CASE: Final = "SELECT * FROM proposal WHERE case_id = :case_id ORDER BY number"
_ONE: Final = "SELECT * FROM proposal WHERE id = :id"
_SETTLE: Final = """
    UPDATE proposal SET state = :state, row_hash = :row_hash WHERE id = :id AND state = 'open'"""


class SqliteProposals:
    """The proposals of one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep_sent(self, draft: SentDraft) -> None:
        """Keep what a draft said when it went out; the same draft again changes nothing."""
        names = {"case_id": draft.case_id, "letter_hash": draft.letter_hash}
        if self._session.row(_SENT, **names) is None:
            self._session.write(
                _ADD_SENT,
                "sent_draft",
                id=new_id(),
                **names,
                content=sent_content(draft),
                person_id=self._session.person_id(),
                at=self._session.now(),
            )

    def sent(self, case_id: str, letter_hash: str = "") -> SentDraft | None:
        """Return a draft as it went out, without a hash the last one."""
        session = self._session
        statement = _SENT if letter_hash else _LAST_SENT
        names = {"case_id": case_id} | ({"letter_hash": letter_hash} if letter_hash else {})
        row = session.one("sent_draft", statement, **names)
        if row is None:
            return None
        said = (row["content"], case_id, row["letter_hash"])
        return session.decoded("sent_draft", row, sent_from, *said)

    def read_before(self, case_id: str, sha256: str) -> bool:
        """Whether a file of these bytes came back to this case before."""
        return self._session.row(_READ, case_id=case_id, sha256=sha256) is not None

    def add(
        self, case_id: str, file: Paper, proposals: Sequence[Proposal]
    ) -> tuple[KeptProposal, ...]:
        """Keep a file that came back, byte for byte, with what it proposes."""
        session = self._session
        file_id = new_id()
        session.write(
            _ADD_FILE,
            "returned_file",
            id=file_id,
            case_id=case_id,
            paper_id=keep_paper(session, file),
            person_id=session.person_id(),
            at=session.now(),
        )
        row = session.row(_HIGHEST, case_id=case_id)
        first = 1 if row is None else row["n"] + 1
        return tuple(
            self._add(case_id, file_id, number, one) for number, one in enumerate(proposals, first)
        )

    def of_case(self, case_id: str) -> list[KeptProposal]:
        """Return all proposals to a case by number."""
        return [
            self._kept(row) for row in self._session.kept("proposal", _OF_CASE, case_id=case_id)
        ]

    def settle(self, proposal_id: str, state: ProposalState) -> KeptProposal:
        """Keep what became of an open proposal.

        Raises:
            StoreInconsistent: there is no such proposal, or it was settled before.
        """
        row = self._session.one("proposal", _ONE, id=proposal_id)
        if row is None or row["state"] != ProposalState.OPEN.value:
            raise StoreInconsistent((f"proposal {proposal_id}",))
        del row["row_hash"]
        row["state"] = state.value
        self._session.write(_SETTLE, "proposal", **row)
        return self._kept(row)

    def _add(self, case_id: str, file_id: str, number: int, proposal: Proposal) -> KeptProposal:
        row = {
            "id": new_id(),
            "case_id": case_id,
            "number": number,
            "file_id": file_id,
            "content": proposal_content(proposal),
            "state": ProposalState.OPEN.value,
        }
        self._session.write(_ADD, "proposal", **row)
        return self._kept(row)

    def _kept(self, row: dict[str, Any]) -> KeptProposal:
        return KeptProposal(
            id=row["id"],
            case_id=row["case_id"],
            number=row["number"],
            proposal=self._session.decoded("proposal", row, proposal_from, row["content"]),
            state=ProposalState(row["state"]),
        )
