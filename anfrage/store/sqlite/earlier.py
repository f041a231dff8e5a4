"""Answers that were given before, found by what their rows hold.

Rows are looked through as text and only those that hold something sought are taken apart: taking
all apart would cost more than a second at 10,000 answers.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from anfrage.domain.archived_paper import AnsweredPaper
from anfrage.domain.event import EventKind
from anfrage.store.content import answer_from, answered_from, details_from, question_from
from anfrage.store.earlier import AskedText, EarlierText, SoughtWords
from anfrage.store.sqlite.session import Session
from anfrage.store.sqlite.tables import intact

_QUESTIONS: Final = "SELECT id, content FROM question"
_PAST_QUESTIONS: Final = "SELECT archived_id, ordinal, text FROM archived_question"
_ORDINAL: Final = "#"  # between a past paper's id and the place of its question
_ANSWERS: Final = """
    SELECT v.question_id AS id, v.content FROM answer a
    JOIN answer_version v ON v.question_id = a.question_id AND v.rev = a.rev"""
_PAPERS: Final = "SELECT id, content FROM archived_paper"
_QUESTION: Final = "SELECT * FROM question WHERE id = :id"
_ANSWER: Final = """
    SELECT v.* FROM answer a JOIN answer_version v ON v.question_id = a.question_id
        AND v.rev = a.rev
    WHERE a.question_id = :id"""
_CASE: Final = """
    SELECT c.id, c.number, c.opened_at,
        json_extract(c.content, '$.title') AS title, json_extract(c.content, '$.date') AS day,
        (SELECT d.content FROM case_details d WHERE d.case_id = c.id
            ORDER BY d.version DESC LIMIT 1) AS details,
        (SELECT group_concat(DISTINCT e.kind) FROM event e WHERE e.case_id = c.id) AS facts
    FROM case_file c WHERE c.id = :id"""
_PAPER: Final = """
    SELECT a.*, p.name FROM archived_paper a JOIN paper p ON p.id = a.paper_id WHERE a.id = :id"""

_TEXT: Final = '"text":"'
_SENT: Final = {
    EventKind.LETTER_SIGNED.value, EventKind.LETTER_SENT.value, EventKind.CASE_CLOSED.value,
    EventKind.CASE_ARCHIVED.value,
}  # fmt: skip


class SqliteEarlier:
    """Earlier answers, as one transaction sees them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def asking(self, sought: Sequence[SoughtWords]) -> list[list[AskedText]]:
        """Return for each of `sought` the questions that hold enough of its words."""
        session = self._session
        rows = list(session.rows(_QUESTIONS))
        keys, texts = [row["id"] for row in rows], [_text_of(row["content"]) for row in rows]
        cases = len(keys)
        for row in session.rows(_PAST_QUESTIONS):
            keys.append(f"{row['archived_id']}{_ORDINAL}{row['ordinal']}")
            texts.append(row["text"])
        lower = [text.casefold() for text in texts]
        holding = {
            stem: [at for at, text in enumerate(lower) if stem in text]
            for stem in {stem for one in sought for stem in one.stems}
        }

        def asked(at: int) -> AskedText:
            text = json.loads(f'"{texts[at]}"') if at < cases else texts[at]
            return AskedText(keys[at], text)

        return [
            [
                asked(at)
                for at, number in Counter(at for stem in one.stems for at in holding[stem]).items()
                if number >= one.least
            ]
            for one in sought
        ]

    def answers(self, keys: Sequence[str]) -> list[EarlierText]:
        """Return the answered questions with these keys, in that order."""
        found = []
        for key in keys:
            archived_id, _, ordinal = key.partition(_ORDINAL)
            if ordinal:
                found.append(list(self._of_paper(archived_id))[int(ordinal)])
            elif (one := self._of_case(key)) is not None:
                found.append(one)
        return [one for one in found if one.answer]

    def using(self, position_ids: Sequence[str]) -> list[EarlierText]:
        """Return the answers of cases that one of these positions went into."""
        marks = [f'"id":{json.dumps(one)}' for one in position_ids]
        wanted = set(position_ids)
        names = self._holding(_ANSWERS, lambda text: any(one in text for one in marks))
        found = (self._of_case(name) for name in names)
        return [one for one in found if one and wanted & {use.id for use in one.uses}]

    def saying(self, pieces: Sequence[str]) -> list[EarlierText]:
        """Return the answers whose text holds one of `pieces`."""

        def says(text: str) -> bool:
            return any(one in text for one in pieces)

        found = [self._of_case(name) for name in self._holding(_ANSWERS, says)]
        found += [
            text for one in self._holding(_PAPERS, says) for text in self._of_paper(one)
            if says(text.answer)
        ]  # fmt: skip
        return [one for one in found if one is not None]

    def _holding(self, statement: str, wanted: Any) -> list[str]:
        return [row["id"] for row in self._session.rows(statement) if wanted(row["content"])]

    def _of_case(self, question_id: str) -> EarlierText | None:
        session = self._session
        asked = session.one("question", _QUESTION, id=question_id)
        said = session.one("answer_version", _ANSWER, id=question_id)
        if asked is None or said is None:
            return None
        case = session.row(_CASE, id=asked["case_id"])
        if case is None:
            return None
        question = session.decoded("question", asked, question_from, asked["content"])
        answer = session.decoded(
            "answer_version", said, answer_from, said["content"], question_id, said["rev"]
        )
        written = details_from(case["details"]).date if case["details"] else None
        day = written or date.fromisoformat(case["day"] or case["opened_at"][:10])
        return EarlierText(
            question_id, case["id"], case["number"], case["title"] or "", question.text,
            answer.text, day, _sent(case["facts"] or "", dated=written is not None), answer.uses,
        )  # fmt: skip

    def _of_paper(self, archived_id: str) -> Iterator[EarlierText]:
        session = self._session
        row = session.row(_PAPER, id=archived_id)
        if row is None:
            return
        if not intact("archived_paper", row):
            raise session.damaged("archived_paper", row)
        paper: AnsweredPaper = session.decoded("archived_paper", row, answered_from, row["content"])
        for index, question in enumerate(paper.inquiry.questions):
            yield EarlierText(
                f"{archived_id}{_ORDINAL}{index}", "", paper.inquiry.reference or row["name"],
                paper.inquiry.title, question.text, paper.answer_to(index), paper.day, sent=True,
            )  # fmt: skip


def _sent(facts: str, *, dated: bool) -> bool:
    """Whether a letter went out: it is recorded, or a letter with a date was written to a file."""
    kinds = set(facts.split(","))
    return bool(kinds & _SENT) or (dated and EventKind.LETTER_EXPORTED in kinds)


def _text_of(content: str) -> str:
    """Cut a question's text out of its canonical JSON, where it is the last key, still escaped."""
    return content[content.rfind(_TEXT) + len(_TEXT) : -2]
