"""Paper in: taken apart, and kept as a case."""

import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path, PurePath
from typing import Final

from anfrage.domain.case import Case
from anfrage.domain.errors import PaperMissing
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.frozen import frozen
from anfrage.domain.inquiry import Inquiry
from anfrage.domain.text import clean_line
from anfrage.store.base import Paper, Store

_MEDIA_TYPES: Final = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".eml": "message/rfc822",
    ".htm": "text/html",
    ".html": "text/html",
    ".json": "application/json",
    ".markdown": "text/markdown",
    ".md": "text/markdown",
    ".msg": "application/vnd.ms-outlook",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".text": "text/plain",
    ".txt": "text/plain",
    ".xhtml": "application/xhtml+xml",
}
# Most papers assign nothing; what reads assignments need not be loaded for them.
_ASSIGNS: Final = re.compile(
    r"(?i)zuarbeit|zuliefer|teilantwort|beitr[aä]g|(?:arbeiten|liefern|übernehmen)\s+sie|übernahme"
    r"|von\s+ihnen\s|\bihre?[rmns]?\s|sie\s+betreffen|sie\s+zuständig"
)


@frozen
class OpenedCase:
    """A case from a paper; `continued` when the same paper had been taken in before."""

    case: Case
    continued: bool


def read_file(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        PaperMissing: it is not there, is a folder, or may not be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise PaperMissing(clean_line(str(path))) from error


@contextmanager
def taking_apart() -> Iterator[Callable[[str, bytes], Inquiry]]:
    """Give a `take_apart` for a batch: papers that need a reading process share one."""
    from anfrage.documents.readers import PaperReader
    from anfrage.steps.splitting.splitting import split_inquiry

    with PaperReader() as reader:
        yield lambda name, content: split_inquiry(reader.read(name, content), name)


def take_apart(name: str, content: bytes) -> Inquiry:
    """Take a paper apart without keeping it; what it is, else `name`, decides on the format.

    Raises:
        AnfrageError: one of the `Paper…` failures; nothing was taken in.
    """
    with taking_apart() as take:
        return take(name, content)


def paper_of(name: str, content: bytes) -> Paper:
    """Return the paper to keep; of a path only the file's name is kept."""
    plain = PurePath(clean_line(name)).name
    media_type = _MEDIA_TYPES.get(PurePath(plain).suffix.lower(), "application/octet-stream")
    return Paper(plain, media_type, content, hashlib.sha256(content).hexdigest())


def with_assignment(inquiry: Inquiry, today: date) -> Inquiry:
    """Return the inquiry with what its covering text assigns to us.

    Args:
        inquiry: As it was taken apart.
        today: From which a weekday is counted where the mail names no day.
    """
    if _ASSIGNS.search(inquiry.text) is None:
        return inquiry
    from anfrage.steps.assigning import find_assignment

    return replace(inquiry, assignment=find_assignment(inquiry, today))


class Intake:
    """Keeps papers as cases."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime],
        deadline: Callable[[Case], NewEvent | None] = lambda _: None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._deadline = deadline  # what is to be recorded about a new case's deadline

    def open_paper(self, name: str, content: bytes) -> OpenedCase:
        """Take a paper in, or continue the case that it made before (same bytes).

        Raises:
            AnfrageError: as `take_apart`; nothing was taken in.
        """
        return self.open_inquiry(take_apart(name, content), name, content)

    def open_inquiry(self, inquiry: Inquiry, name: str, content: bytes) -> OpenedCase:
        """Keep an inquiry whose questions were already settled, with its original bytes."""
        paper = paper_of(name, content)
        with self._store.writing() as office:
            known = office.cases.by_paper(paper.sha256)
            if known is not None:
                office.events.append(
                    NewEvent(EventKind.CASE_CONTINUED, {"paper": paper.name}, known.id)
                )
                return OpenedCase(known, continued=True)
            number = office.cases.next_number(self._clock().year)
            asked = with_assignment(inquiry, self._clock().date())
            case = office.cases.open(number, asked, paper)
            fact = {"number": number, "paper": paper.name, "sha256": paper.sha256}
            if asked.assignment is not None:
                fact["assigned"] = ", ".join(asked.assignment.questions)
                fact["due"] = str(asked.assignment.due or "")
            office.events.append(NewEvent(EventKind.CASE_OPENED, fact, case.id))
            deadline = self._deadline(case)
            if deadline is not None:
                office.events.append(deadline)
        return OpenedCase(case, continued=False)
