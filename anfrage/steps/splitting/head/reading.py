"""Reading a paper's head: one function, all that the paper says about itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from anfrage.domain.inquiry import Inquirer
from anfrage.steps.splitting.form import HEAD_LINES
from anfrage.steps.splitting.frame import Frame, Role
from anfrage.steps.splitting.head.dates import find_received, find_written
from anfrage.steps.splitting.head.people import find_inquirers
from anfrage.steps.splitting.head.references import find_reference
from anfrage.steps.splitting.head.titles import find_title
from anfrage.steps.splitting.markers import Kind, Marker
from anfrage.steps.splitting.page import Line


@dataclass(frozen=True, slots=True)
class Head:
    """What a paper says about itself; empty or None where it says nothing.

    `title_end` is the offset behind the title, 0 without one.
    """

    reference: str
    title: str
    title_end: int
    written: date | None
    received: date | None
    inquirers: tuple[Inquirer, ...]


def read_head(page_lines: Sequence[Line], frame: Frame, markers: Sequence[Marker]) -> Head:
    """Read the head data.

    Args:
        page_lines: All lines with running headers, which may name the paper's number.
        frame: The lines without page furniture.
        markers: All marks of `frame.lines`; the head ends with the first question's.
    """
    limit = _head_limit(frame, markers)
    end = frame.lines[limit - 1].end if limit else 0
    first = [line for line in page_lines[:HEAD_LINES] if line.end <= end or line is page_lines[0]]
    head = frame.lines[:limit]
    title, title_end = find_title(head, min(frame.body, limit), frame.width)
    signature = next(
        (at for at, role in enumerate(frame.roles) if role is Role.SIGNATURE), len(frame.lines)
    )
    headers = [
        " ".join(line.text for line in frame.lines[marker.line : marker.line + 2])
        for marker in markers
        if marker.kind is Kind.QUESTION
    ]
    return Head(
        reference=find_reference(first),
        title=title,
        title_end=title_end,
        written=find_written(head, frame.lines[limit:][-HEAD_LINES:]),
        received=find_received(head),
        inquirers=find_inquirers(head, headers, frame.lines[signature:]),
    )


def _head_limit(frame: Frame, markers: Sequence[Marker]) -> int:
    """Return the index of the first line that is surely no head: a list, the reasons, the end."""
    limit = min(len(frame.lines), HEAD_LINES)
    for marker in markers:
        if marker.line >= frame.body and marker.kind is not Kind.BULLET:
            limit = min(limit, marker.line)
            break
    for at, role in enumerate(frame.roles[:limit]):
        if at >= frame.body and role in {Role.RATIONALE, Role.SIGNATURE, Role.ANSWER}:
            return at
    return limit
