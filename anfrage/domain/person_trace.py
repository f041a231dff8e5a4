"""Where in the office a person's name stands."""

from enum import StrEnum

from anfrage.domain.errors import AnfrageError
from anfrage.domain.frozen import frozen


class TraceArea(StrEnum):
    """A kind of place."""

    INQUIRY = "inquiry"
    DETAILS = "details"
    ANSWER = "answer"
    JOURNAL = "journal"
    VERSION = "version"
    FILE = "file"  # an enclosure, a scan, an e-mail with a standing
    CONTRIBUTION = "contribution"  # what other units sent, and what they propose
    DRAFT = "draft"  # a draft that went out
    EXPORT = "export"
    EVENT = "event"
    POSITION = "position"
    SHELF = "shelf"  # facts, presences, occurrences
    ARCHIVED = "archived"  # a past paper
    ACCOUNT = "account"  # somebody who works with the program


@frozen
class PersonTrace:
    """A place that bears the name.

    Attributes:
        area: What it is.
        case_id: The case that it belongs to, "" for none.
        label: What it is called: the position's id, a file's name; may be empty.
        key: What names its row inside the store; a file's is empty.
    """

    area: TraceArea
    case_id: str = ""
    label: str = ""
    key: int = 0


class PersonNotFound(AnfrageError):
    """The name stands nowhere in the office."""

    name: str


class PersonErasureRefused(AnfrageError):
    """A person's traces are not erased; nothing was changed. `reason` is a code, see the words."""

    reason: str
    detail: str = ""
