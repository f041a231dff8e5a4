"""An inquiry: a councillor's or group's written questions to the administration."""

import datetime as dt
from dataclasses import field

from anfrage.domain.assignment import Assignment
from anfrage.domain.frozen import frozen
from anfrage.domain.position import Publicity


@frozen
class Span:
    """A place in the decoded paper: code points, end exclusive, before any cleaning."""

    start: int
    end: int


@frozen
class Part:
    """One thing that a question asks; a question has at least one.

    "Welche Kosten fallen an und wie viele Stellen wären nötig?" has two parts, and each can be
    open or answered. `text` is cut from the question's text, in order.
    """

    text: str


@frozen
class SubItem:
    """A sub-item ("a) …") that stands inside its question's text."""

    number: str
    text: str
    span: Span


@frozen
class Question:
    """One numbered question, verbatim.

    `number` is as printed without its punctuation ("1", "a", "1.1"), or counted where the paper
    has none. `text` has line breaks joined, no number in front, and includes its sub-items.
    """

    number: str
    text: str
    span: Span
    children: tuple[SubItem, ...] = ()
    parts: tuple[Part, ...] = ()


@frozen
class Inquirer:
    """Who asks. Either may be empty: a group can ask without naming a person."""

    name: str
    group: str = ""


@frozen
class HeadPlace:
    """Where a paper says something about itself: `field` is a name of `Inquiry`'s fields."""

    field: str
    span: Span


@frozen
class Inquiry:
    """A paper taken apart. What the paper does not say is empty or `None`, never guessed.

    `preamble` is the text around the questions that belongs to the matter; `warnings` are
    codes whose German sentences stand in `german/warnings.py`. `assignment` says which of the
    questions are ours, `None` that all are.

    `committee`, `session` (its day), `agenda_item` and `publicity` say where and how the paper is
    to be dealt with, `lead_unit` who answers it; all as printed. `places` are where the head data
    stand, one a value, in the order of the fields.
    """

    source: str
    text: str
    questions: tuple[Question, ...]
    reference: str = ""
    title: str = ""
    date: dt.date | None = None
    received: dt.date | None = None
    inquirers: tuple[Inquirer, ...] = ()
    preamble: str = ""
    warnings: tuple[str, ...] = field(default=())
    assignment: Assignment | None = None
    committee: str = ""
    session: dt.date | None = None
    agenda_item: str = ""
    lead_unit: str = ""
    publicity: Publicity | None = None
    places: tuple[HeadPlace, ...] = ()
