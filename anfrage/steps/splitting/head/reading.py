"""Reading a paper's head: one function, all that the paper says about itself."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from anfrage.domain.frozen import frozen
from anfrage.domain.inquiry import Inquirer
from anfrage.steps.splitting.form import HEAD_LINES
from anfrage.steps.splitting.frame import Frame, Role
from anfrage.steps.splitting.head.dates import PrintedDay, find_received, find_written
from anfrage.steps.splitting.head.people import find_inquirers
from anfrage.steps.splitting.head.places import find_places
from anfrage.steps.splitting.head.references import find_reference
from anfrage.steps.splitting.head.session import Session, find_lead_unit, find_session
from anfrage.steps.splitting.head.titles import find_title
from anfrage.steps.splitting.markers import Kind, Marker
from anfrage.steps.splitting.page import Line

#: Running text: so many lines in a row that fill so much of the width, or have so many characters.
_FULL: Final = 0.8
_LINE: Final = 60
_PROSE_LINES: Final = 4


#: Longer lines are running text, in characters.
_HEAD_WIDTH: Final = 600
#: Without a signature, place and date may stand in the last lines.
_LAST_LINES: Final = 6
# Over questions; "Anfrage:" may stand over the title.
_FILLED: Final = re.compile(r"(?:\w+\s+){0,4}fragen?\s*:$", re.IGNORECASE)


@frozen
class Head:
    """What a paper says about itself; empty or None where it says nothing.

    `title_end` is the offset behind the title, 0 without one; `places` are name of the field,
    start and end of every value found, in the order of the fields.
    """

    reference: str
    title: str
    title_end: int
    written: date | None
    received: date | None
    inquirers: tuple[Inquirer, ...]
    session: Session
    lead_unit: str
    places: tuple[tuple[str, int, int], ...] = ()


def read_head(
    page_lines: Sequence[Line], frame: Frame, markers: Sequence[Marker], first_question: int
) -> Head:
    """Read the head data.

    Args:
        page_lines: All lines with running headers, which may name the paper's number.
        frame: The lines without page furniture.
        markers: All marks of `frame.lines`.
        first_question: Index of the first line that is surely a question's.
    """
    limit = _head_limit(frame, first_question)
    page_lines = [_shortened(line) for line in page_lines[:HEAD_LINES]]
    end = frame.lines[limit - 1].end if limit else 0
    head = [_shortened(line) for line in frame.lines[:limit]]
    first = [
        line
        for line in page_lines
        if line.end <= min(end, _prose_start(frame, limit)) or line is page_lines[0]
    ]
    title, title_end = find_title(head, min(frame.body, limit), frame.width)
    closing = [_shortened(line) for line in _closing(frame, limit)]
    headers = [
        " ".join(line.text for line in frame.lines[marker.line : marker.line + 2])
        for marker in markers
        if marker.kind is Kind.QUESTION
    ]
    written, received = find_written(head, closing), find_received(head)
    found = Head(
        find_reference(first), title, title_end,
        written.day if written else None, received.day if received else None,
        find_inquirers(head, headers, closing), find_session(head), find_lead_unit(head),
    )  # fmt: skip
    values = _printed(found, written, received)
    regions = [first, head, closing, frame.lines]
    return replace(found, places=find_places(frame.view, values, regions))


def _printed(
    head: Head, written: PrintedDay | None, received: PrintedDay | None
) -> dict[str, list[str]]:
    """Return what was read as the paper prints it, by the field's name in the inquiry."""
    return {
        "reference": [head.reference],
        "title": [head.title],
        "date": [written.printed] if written else [],
        "received": [received.printed] if received else [],
        "inquirers": [one.name or one.group for one in head.inquirers],
        "committee": [head.session.committee],
        "session": [head.session.printed],
        "agenda_item": [head.session.item],
        "lead_unit": [head.lead_unit],
        "publicity": [head.session.public],
    }


def _shortened(line: Line) -> Line:
    """Return a line with the beginning of its text: nothing in a head is longer."""
    return line._replace(text=line.text[:_HEAD_WIDTH])


def _closing(frame: Frame, limit: int) -> Sequence[Line]:
    """Return the lines from the signature on, none where it is under an answer."""
    for at in range(limit, len(frame.lines)):
        if frame.roles[at] is Role.ANSWER or frame.answered:
            return ()
        if frame.roles[at] is Role.SIGNATURE:
            return frame.lines[at:][:HEAD_LINES]
    return frame.lines[limit:][-_LAST_LINES:]


def _prose_start(frame: Frame, limit: int) -> int:
    """Return the offset of the first running text behind the form fields.

    There other papers' numbers are named ("unsere Anfrage AF/034/2022").
    """
    full = 0
    for at in range(frame.body, limit):
        full = full + 1 if len(frame.lines[at].text) > min(_FULL * frame.width, _LINE) else 0
        if full == _PROSE_LINES:
            return frame.lines[at - _PROSE_LINES + 1].start
    return len(frame.view)


def _head_limit(frame: Frame, first_question: int) -> int:
    """Return the index of the first line that is surely no head: a question, the reasons."""
    limit = min(len(frame.lines), HEAD_LINES, first_question)
    asked = False
    for at in range(frame.body, limit):
        if frame.roles[at] is Role.QUESTIONS and _FILLED.match(frame.lines[at].text):
            return at
        if frame.roles[at] in {Role.RATIONALE, Role.SIGNATURE}:
            return at
        if frame.roles[at] is Role.ANSWER and asked:
            return at
        asked = asked or frame.lines[at].text.endswith("?")
    return limit
