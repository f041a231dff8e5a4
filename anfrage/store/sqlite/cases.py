"""Cases with their papers, questions and answers."""

from datetime import datetime
from typing import Any

from anfrage.domain.answer import DraftAnswer
from anfrage.domain.case import Case, CaseQuestion
from anfrage.domain.errors import AnswerChanged, StoreInconsistent
from anfrage.domain.inquiry import Inquiry, Question
from anfrage.domain.letter import LetterDetails
from anfrage.store.base import Paper
from anfrage.store.content import (
    answer_content,
    answer_from,
    details_content,
    details_from,
    inquiry_content,
    inquiry_from,
    question_content,
    question_from,
)
from anfrage.store.identity import new_id
from anfrage.store.sqlite.papers import keep_paper, kept_paper
from anfrage.store.sqlite.session import Session

_NUMBERS = "SELECT number FROM case_file WHERE number >= :first AND number < :behind"
_BY_NUMBER = "SELECT * FROM case_file WHERE number = :number"
_BY_PAPER = """
    SELECT c.* FROM paper p JOIN case_file c ON c.paper_id = p.id
    WHERE p.sha256 = :sha256 ORDER BY c.opened_at DESC, c.number DESC LIMIT 1"""
_COUNT = "SELECT count(*) AS cases FROM case_file"
_ALL = "SELECT * FROM case_file ORDER BY opened_at, number"
_PAPER = """
    SELECT p.* FROM case_file c JOIN paper p ON p.id = c.paper_id WHERE c.id = :case_id"""
_PAPER_HASH = "SELECT sha256 FROM paper WHERE id = :paper_id"
_QUESTIONS = "SELECT * FROM question WHERE case_id = :case_id ORDER BY ordinal"
_QUESTION = "SELECT * FROM question WHERE id = :question_id"
_HEADS = """
    SELECT a.* FROM question q JOIN answer a ON a.question_id = q.id WHERE q.case_id = :case_id"""
_ANSWERS = """
    SELECT v.* FROM question q
    JOIN answer a ON a.question_id = q.id
    JOIN answer_version v ON v.question_id = a.question_id AND v.rev = a.rev
    WHERE q.case_id = :case_id"""
_DETAILS = """
    SELECT * FROM case_details WHERE case_id = :case_id ORDER BY version DESC LIMIT 1"""

_ADD_CASE = """
    INSERT INTO case_file (id, number, content, paper_id, person_id, opened_at, row_hash)
    VALUES (:id, :number, :content, :paper_id, :person_id, :opened_at, :row_hash)"""
_ADD_QUESTION = """
    INSERT INTO question (id, case_id, ordinal, content, row_hash)
    VALUES (:id, :case_id, :ordinal, :content, :row_hash)"""
_ADD_ANSWER = """
    INSERT INTO answer (question_id, rev, row_hash) VALUES (:question_id, :rev, :row_hash)"""
_NEXT_REV = """
    UPDATE answer SET rev = :rev, row_hash = :row_hash
    WHERE question_id = :question_id AND rev = :rev - 1"""
_ADD_ANSWER_VERSION = """
    INSERT INTO answer_version (question_id, rev, content, person_id, at, row_hash)
    VALUES (:question_id, :rev, :content, :person_id, :at, :row_hash)"""
_ADD_DETAILS = """
    INSERT INTO case_details (case_id, version, content, person_id, at, row_hash)
    VALUES (:case_id, :version, :content, :person_id, :at, :row_hash)"""


class SqliteCases:
    """The cases of one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def next_number(self, year: int) -> str:
        """Return the next free number of the year, `2026-001` on; beyond 999 it grows longer."""
        found = self._session.rows(_NUMBERS, first=f"{year}-", behind=f"{year}.")
        endings = (row["number"][len(f"{year}-") :] for row in found)
        highest = max((int(end) for end in endings if end.isdecimal()), default=0)
        return f"{year}-{highest + 1:03d}"

    def open(self, number: str, inquiry: Inquiry, paper: Paper) -> Case:
        """Keep a paper as a case, every question with an answer that is still empty.

        Raises:
            StoreInconsistent: the number is taken.
        """
        session = self._session
        paper_id, case_id = keep_paper(session, paper), new_id()
        opened = session.now()
        session.write(
            _ADD_CASE,
            "case_file",
            id=case_id,
            number=number,
            content=inquiry_content(inquiry),
            paper_id=paper_id,
            person_id=session.person_id(),
            opened_at=opened,
        )
        asked = [
            self._ask(case_id, ordinal, question)
            for ordinal, question in enumerate(inquiry.questions, 1)
        ]
        moment = datetime.fromisoformat(opened)
        return Case(case_id, number, inquiry, tuple(asked), paper.sha256, moment)

    def by_number(self, number: str) -> Case | None:
        """Return the case with this number."""
        row = self._session.one("case_file", _BY_NUMBER, number=number)
        return None if row is None else self._case(row)

    def by_paper(self, sha256: str) -> Case | None:
        """Return the case that was last opened from a paper of these bytes."""
        row = self._session.one("case_file", _BY_PAPER, sha256=sha256)
        return None if row is None else self._case(row)

    def count(self) -> int:
        """Return how many cases there are."""
        return int(next(iter(self._session.rows(_COUNT)))["cases"])

    def all(self) -> list[Case]:
        """Return every case, oldest first."""
        return [self._case(row) for row in self._session.kept("case_file", _ALL)]

    def paper(self, case_id: str) -> Paper | None:
        """Return the paper of a case, byte for byte."""
        return kept_paper(self._session, _PAPER, case_id=case_id)

    def save_details(self, case_id: str, details: LetterDetails) -> None:
        """Keep what a person said about the case's letter; what was said before stays kept."""
        last = self._session.one("case_details", _DETAILS, case_id=case_id)
        self._session.write(
            _ADD_DETAILS,
            "case_details",
            case_id=case_id,
            version=1 if last is None else last["version"] + 1,
            content=details_content(details),
            person_id=self._session.person_id(),
            at=self._session.now(),
        )

    def save_answer(self, answer: DraftAnswer) -> DraftAnswer:
        """Keep the answer if its `rev` is the stored one; returns it with the next `rev`.

        Raises:
            AnswerChanged: another revision is stored; nothing was overwritten.
            StoreInconsistent: there is no such question.
        """
        session = self._session
        rev = answer.rev + 1
        if not session.write(_NEXT_REV, "answer", question_id=answer.question_id, rev=rev):
            asked = session.one("question", _QUESTION, question_id=answer.question_id)
            if asked is None:
                raise StoreInconsistent((f"question {answer.question_id}",))
            raise AnswerChanged(
                session.decoded("question", asked, question_from, asked["content"]).number
            )
        content = answer_content(answer)
        session.write(
            _ADD_ANSWER_VERSION,
            "answer_version",
            question_id=answer.question_id,
            rev=rev,
            content=content,
            person_id=session.person_id(),
            at=session.now(),
        )
        return answer_from(content, answer.question_id, rev)

    def _ask(self, case_id: str, ordinal: int, question: Question) -> CaseQuestion:
        question_id = new_id()
        self._session.write(
            _ADD_QUESTION,
            "question",
            id=question_id,
            case_id=case_id,
            ordinal=ordinal,
            content=question_content(question),
        )
        self._session.write(_ADD_ANSWER, "answer", question_id=question_id, rev=0)
        return CaseQuestion(question_id, question, DraftAnswer(question_id))

    def _case(self, row: dict[str, Any]) -> Case:
        session = self._session
        case_id = row["id"]
        asked = self._asked(case_id)
        questions = tuple(one.question for one in asked)
        paper = session.row(_PAPER_HASH, paper_id=row["paper_id"])
        if paper is None:
            raise session.damaged("case_file", row)
        said = session.one("case_details", _DETAILS, case_id=case_id)
        return Case(
            id=case_id,
            number=row["number"],
            inquiry=session.decoded("case_file", row, inquiry_from, row["content"], questions),
            questions=asked,
            paper_hash=paper["sha256"],
            opened=datetime.fromisoformat(row["opened_at"]),
            details=session.decoded("case_details", said, details_from, said["content"])
            if said
            else LetterDetails(),
        )

    def _asked(self, case_id: str) -> tuple[CaseQuestion, ...]:
        session = self._session
        heads = {row["question_id"]: row for row in session.kept("answer", _HEADS, case_id=case_id)}
        answers = session.kept("answer_version", _ANSWERS, case_id=case_id)
        versions = {row["question_id"]: row for row in answers}
        asked = []
        for row in session.kept("question", _QUESTIONS, case_id=case_id):
            head, version = heads.get(row["id"]), versions.get(row["id"])
            if head is None or (head["rev"] > 0 and version is None):
                raise session.damaged("question", row)
            answer = DraftAnswer(row["id"])
            if version is not None:
                said = (version["content"], row["id"], head["rev"])
                answer = session.decoded("answer_version", version, answer_from, *said)
            question = session.decoded("question", row, question_from, row["content"])
            asked.append(CaseQuestion(row["id"], question, answer))
        return tuple(asked)
