"""A position: a curated, reviewed statement of the city on one subject."""

import datetime as dt
import re
from dataclasses import field
from enum import StrEnum
from typing import Final

from anfrage.domain.frozen import frozen

ID_PATTERN: Final = re.compile(r"[A-Za-z0-9._-]{1,64}")


class Publicity(StrEnum):
    """Whether a text may be published."""

    PUBLIC = "public"
    NON_PUBLIC = "non_public"


@frozen
class Source:
    """Where a statement comes from; `date` is the source's own, where it has one."""

    title: str
    date: dt.date | None = None
    link: str = ""


@frozen
class Position:
    """One version of a position's content.

    Whether the city adopted it is not part of the text: adoption is an act of a person, kept as
    such in the office (`PositionRecord`).

    Attributes:
        id: Stable name, `[A-Za-z0-9._-]{1,64}`.
        title: May be empty (imported entries).
        text: Markdown paragraphs separated by a blank line.
        examples: Questions that this position answers; searched like the text.
        alternatives: Name of a set of rivals of which a city adopts one at most; "" for none.
        as_of: "Stand" of the facts. valid_from/valid_until: both inclusive; `None` is open.
        review_on: "Wiedervorlage".
        deputy: Who looks after it while the owner cannot ("Vertretung").
        replaced_by: Id of the position that took its place; "" while it stands.
    """

    id: str
    title: str
    text: str
    topic: str = ""
    keywords: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    owner: str = ""
    sources: tuple[Source, ...] = ()
    date: dt.date | None = None
    as_of: dt.date | None = None
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None
    review_on: dt.date | None = None
    publicity: Publicity = Publicity.PUBLIC
    alternatives: str = ""
    note: str = ""
    deputy: str = ""
    replaced_by: str = ""

    def expired(self, today: dt.date) -> bool:
        """Whether the position does not hold on `today`: out of its validity, or replaced."""
        return (
            bool(self.replaced_by)
            or (self.valid_until is not None and self.valid_until < today)
            or (self.valid_from is not None and today < self.valid_from)
        )


class PositionState(StrEnum):
    """Derived from the record, never stored."""

    TEMPLATE = "template"
    ADOPTED = "adopted"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


@frozen
class PositionRecord:
    """A position as the office keeps it.

    `adopted_version` is the version that a person adopted; a newer version has to be adopted anew
    before it can be offered as the city's own. `version` starts at 1.
    """

    position: Position
    version: int
    adopted_version: int | None = None
    withdrawn: bool = field(default=False)

    @property
    def adopted(self) -> bool:
        """Whether exactly this version is the city's own."""
        return not self.withdrawn and self.adopted_version == self.version

    @property
    def state(self) -> PositionState:
        """The state in the words of the glossary."""
        if self.withdrawn:
            return PositionState.WITHDRAWN
        if self.adopted:
            return PositionState.ADOPTED
        return PositionState.TEMPLATE if self.adopted_version is None else PositionState.CHANGED
