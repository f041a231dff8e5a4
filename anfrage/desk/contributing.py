"""Contributions of other units: asked for with a table, read back as proposals."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from pathlib import Path

from anfrage.desk.casework import Casework
from anfrage.desk.intake import paper_of
from anfrage.domain.case import Case
from anfrage.domain.contribution import ContributionRequest, RequestedQuestion
from anfrage.domain.errors import NoQuestions
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.frozen import frozen
from anfrage.domain.proposal import KeptProposal
from anfrage.domain.return_errors import QuestionUnknown, ReturnedOtherCase
from anfrage.german.contribution_words import request_name
from anfrage.settings import Settings
from anfrage.steps.contributing import read_rows
from anfrage.store.atomic_file import write_atomically
from anfrage.store.base import Store
from anfrage.store.export_files import check_target


@frozen
class ReadContribution:
    """What came of a table: its proposals, and what to know (code and detail)."""

    case: Case
    proposals: tuple[KeptProposal, ...]
    notes: tuple[tuple[str, str], ...]


class Contributing:
    """Asks units for contributions and reads what they send."""

    def __init__(self, store: Store, casework: Casework, settings: Settings) -> None:
        self._store = store
        self._casework = casework
        self._settings = settings

    def request(
        self,
        number: str,
        unit: str,
        *,
        due: dt.date | None = None,
        questions: Sequence[str] = (),
        file_format: str = "xlsx",
        target: Path | None = None,
        replace: bool = False,
    ) -> tuple[Path, ContributionRequest]:
        """Write a table for a unit to fill in; returns the file and what it asks.

        Args:
            number: The case's number.
            unit: Who is asked.
            due: Until when.
            questions: Numbers of the questions that are asked; none for all.
            file_format: `xlsx` or `docx`.
            target: The file, else a name in the present folder.
            replace: Whether it may be overwritten.

        Raises:
            CaseUnknown, NoQuestions, QuestionUnknown: there is nothing to ask.
            TargetExists, TargetUnwritable, DiskFull: nothing was left half written.
        """
        case = self._casework.get(number).case
        request = self._request(case, unit, due, questions)
        path = (target or Path(request_name(number, unit, file_format))).absolute()
        check_target(path, replace=replace)
        content = _content(request, file_format)
        write_atomically(path, content, replace=replace)
        fact = _fact(request, path, content)
        with self._store.writing() as office:
            office.events.append(NewEvent(EventKind.CONTRIBUTION_REQUESTED, fact, case.id))
        return path, request

    def read(self, number: str, name: str, content: bytes, unit: str = "") -> ReadContribution:
        """Read a filled table; every filled row becomes a proposal, a Fehlanzeige too.

        Raises:
            CaseUnknown: there is no such case.
            TableForeign, ReturnedOtherCase: the file is not this case's table.
            PaperUnreadable and the like: the file cannot be read. Nothing was kept.
        """
        from anfrage.documents.readers.filled_table import read_filled_table

        case = self._casework.get(number).case
        source = hashlib.sha256(content).hexdigest()
        with self._store.reading() as office:
            if office.proposals.read_before(case.id, source):
                return ReadContribution(case, (), (("read_before", ""),))
        table = read_filled_table(name, content)
        if table.case_id and table.case_id != case.id:
            raise ReturnedOtherCase(name, number, table.case_number)
        rows = read_rows(case, table, unit, source)
        notes = [("unsigned", "")] if not table.case_id else []
        notes += [("unknown", one) for one in rows.unknown]
        for kind, numbers in (("empty", rows.empty), ("reworded", rows.reworded)):
            notes += [(kind, ", ".join(numbers))] if numbers else []
        with self._store.writing() as office:
            kept = office.proposals.add(case.id, paper_of(name, content), rows.proposals)
            fact = {
                "kind": "contribution",
                "unit": unit or table.unit,
                "sha256": source,
                "proposals": len(kept),
            }
            office.events.append(NewEvent(EventKind.FILE_RETURNED, fact, case.id))
        return ReadContribution(case, kept, tuple(notes))

    def _request(
        self, case: Case, unit: str, due: dt.date | None, questions: Sequence[str]
    ) -> ContributionRequest:
        if not case.questions:
            raise NoQuestions(case.number)
        known = {one.question.number for one in case.questions}
        for number in questions:
            if number not in known:
                raise QuestionUnknown(case.number, number)
        asked = tuple(
            RequestedQuestion(one.id, one.question.number, one.question.text)
            for one in case.own_questions
            if not questions or one.question.number in questions
        )
        city = self._settings.city
        return ContributionRequest(
            case.id, case.number, case.inquiry.title, city.authority, unit, due, asked
        )


def _fact(request: ContributionRequest, path: Path, content: bytes) -> dict[str, object]:
    return {
        "unit": request.unit,
        "due": request.due.isoformat() if request.due else None,
        "questions": [one.number for one in request.questions],
        "target": str(path),
        "sha256": hashlib.sha256(content).hexdigest(),
    }


def _content(request: ContributionRequest, file_format: str) -> bytes:
    if file_format == "docx":
        from anfrage.documents.contribution_form import write_contribution_form

        return write_contribution_form(request)
    from anfrage.documents.contribution_sheet import write_contribution_sheet

    return write_contribution_sheet(request)
