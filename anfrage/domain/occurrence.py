"""An occurrence: something outside that makes positions worth looking at again."""

import datetime as dt
from enum import StrEnum

from anfrage.domain.frozen import frozen


class OccurrenceKind(StrEnum):
    """What happened."""

    LAW = "rechtslage"
    RULING = "urteil"
    DECISION = "beschluss"


@frozen
class MarkedVersion:
    """A version of a position that an occurrence asks to review; a later version is not marked."""

    position_id: str
    version: int


@frozen
class Occurrence:
    """What happened, and which positions it asks to review.

    Attributes:
        key: Given when it is recorded.
        title: For example "BGH, Urteil vom …, I ZR 97/21".
        day: When it was decided or came into force.
        terms: Words by which the positions were found: keywords, topics, pieces of sources.
        marked: The versions that were marked on the day of recording.
    """

    key: str
    kind: OccurrenceKind
    title: str
    day: dt.date
    link: str = ""
    terms: tuple[str, ...] = ()
    marked: tuple[MarkedVersion, ...] = ()
