"""A contribution (Zuarbeit): what one unit supplies to the answers of another."""

import datetime as dt

from anfrage.domain.frozen import frozen


@frozen
class RequestedQuestion:
    """A question that a unit is asked to contribute to."""

    question_id: str
    number: str
    text: str


@frozen
class ContributionRequest:
    """What a unit gets as a table to fill in.

    `unit` is who is asked, `due` until when; both may be missing and then stand as blanks.
    """

    case_id: str
    case_number: str
    title: str
    authority: str
    unit: str
    due: dt.date | None
    questions: tuple[RequestedQuestion, ...]


@frozen
class TableRow:
    """One row of a table that came back. Texts are as they stand there; ids may be lost."""

    question_id: str
    number: str
    question: str
    answer: str


@frozen
class FilledTable:
    """A table that came back. What it does not say any more is ""."""

    case_id: str
    case_number: str
    unit: str
    author: str
    rows: tuple[TableRow, ...]
