"""What a case says is deleted for good; that it was there, and its events, stay.

Art. 17 DSGVO asks for the deletion, the chain of events for its links: an event keeps its hash and
its commitment, from which nothing can be guessed once salt and payload are gone.
"""

import hashlib
from collections.abc import Sequence
from typing import Final

from anfrage.domain.inquiry import Inquiry
from anfrage.store.base import Paper
from anfrage.store.content import inquiry_content
from anfrage.store.sqlite.papers import keep_paper
from anfrage.store.sqlite.session import Session

_BEGIN: Final = """
    INSERT INTO erasure (case_id, basis, person_id, at, done, row_hash)
    VALUES (:case_id, :basis, :person_id, :at, :done, :row_hash)"""
_END: Final = "UPDATE erasure SET done = :done, row_hash = :row_hash WHERE case_id = :case_id"
_CASE: Final = "SELECT * FROM case_file WHERE id = :case_id"
_REPLACE_CASE: Final = """
    UPDATE case_file SET content = :content, paper_id = :paper_id, row_hash = :row_hash
    WHERE id = :id"""
_PAPERS: Final = """
    SELECT paper_id FROM case_file WHERE id = :case_id
    UNION SELECT paper_id FROM kept_file WHERE case_id = :case_id
    UNION SELECT paper_id FROM returned_file WHERE case_id = :case_id"""
_SPOKEN: Final = """
    SELECT e.seq FROM event e JOIN event_payload p ON p.seq = e.seq
    WHERE e.case_id = :case_id ORDER BY e.seq"""
_OF_QUESTION: Final = "(SELECT id FROM question WHERE case_id = :case_id)"
_DELETIONS: Final = (
    "DELETE FROM proposal WHERE case_id = :case_id",
    "DELETE FROM returned_file WHERE case_id = :case_id",
    "DELETE FROM sent_draft WHERE case_id = :case_id",
    "DELETE FROM kept_file WHERE case_id = :case_id",
    "DELETE FROM letter_version WHERE case_id = :case_id",
    "DELETE FROM case_details WHERE case_id = :case_id",
    f"DELETE FROM answer_version WHERE question_id IN {_OF_QUESTION}",  # noqa: S608 -- our own words
    f"DELETE FROM answer WHERE question_id IN {_OF_QUESTION}",  # noqa: S608 -- our own words
    "DELETE FROM question WHERE case_id = :case_id",
    "DELETE FROM journal WHERE case_id = :case_id",
    "DELETE FROM export WHERE case_id = :case_id",
    "DELETE FROM event_payload WHERE seq IN (SELECT seq FROM event WHERE case_id = :case_id)",
)
_DELETE_PAPER: Final = """
    DELETE FROM paper WHERE id = :paper_id
        AND NOT EXISTS (SELECT 1 FROM case_file WHERE paper_id = :paper_id)
        AND NOT EXISTS (SELECT 1 FROM kept_file WHERE paper_id = :paper_id)
        AND NOT EXISTS (SELECT 1 FROM returned_file WHERE paper_id = :paper_id)
        AND NOT EXISTS (SELECT 1 FROM archived_paper WHERE paper_id = :paper_id)"""


def erase_case(session: Session, case_id: str, basis: str) -> Sequence[int]:
    """Delete everything that a case says; returns the numbers of the events that fell silent.

    Raises:
        OfficeDamaged: the case's row is not as it was written.
    """
    at, person_id = session.now(), session.person_id()
    begun = {"case_id": case_id, "basis": basis, "person_id": person_id, "at": at}
    session.write(_BEGIN, "erasure", **begun, done=0)
    papers = [row["paper_id"] for row in session.rows(_PAPERS, case_id=case_id)]
    silent = [row["seq"] for row in session.rows(_SPOKEN, case_id=case_id)]
    for statement in _DELETIONS:
        session.run(statement, case_id=case_id)
    case = session.one("case_file", _CASE, case_id=case_id)
    if case is not None:
        nothing = Paper("", "text/plain", b"", hashlib.sha256(b"").hexdigest())
        del case["row_hash"]
        empty = inquiry_content(Inquiry("", "", ()))
        changed = {**case, "content": empty, "paper_id": keep_paper(session, nothing)}
        session.write(_REPLACE_CASE, "case_file", **changed)
    for paper_id in papers:
        session.run(_DELETE_PAPER, paper_id=paper_id)
    session.write(_END, "erasure", **begun, done=1)
    return silent
