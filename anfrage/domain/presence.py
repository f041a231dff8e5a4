"""A presence (Auftritt): an account of the city on a platform, as the register keeps it."""

import datetime as dt
import re
from enum import StrEnum
from typing import Final

from anfrage.domain.frozen import frozen

PRESENCE_KEY_PATTERN: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


class Assessment(StrEnum):
    """How far the data-protection assessment of a presence is."""

    NONE = "fehlt"
    IN_PROGRESS = "in Arbeit"
    DONE = "liegt vor"


@frozen
class Presence:
    """One version of a presence. Roles and units, never names of employees.

    Attributes:
        key: Stable name, `[a-z0-9][a-z0-9-]{0,63}`.
        channel: The platform ("Instagram").
        unit: Whose account it is.
        since: First day; `None` where nobody knows.
        until: Last day of an account that was closed.
        address: Where it is found on the net.
        purpose: What it is for.
        role: Which role looks after it ("Redaktion der Pressestelle").
        followers: At the day `followers_as_of`; `None` where nobody counted.
        imprint: Where its Impressum stands; "" where it has none.
        assessment: Of data protection; `assessed_on` is its date.
        reviewed_on: The last review; `review_on` the next.
    """

    key: str
    channel: str
    unit: str
    since: dt.date | None = None
    until: dt.date | None = None
    address: str = ""
    purpose: str = ""
    role: str = ""
    followers: int | None = None
    followers_as_of: dt.date | None = None
    imprint: str = ""
    assessment: Assessment = Assessment.NONE
    assessed_on: dt.date | None = None
    reviewed_on: dt.date | None = None
    review_on: dt.date | None = None
    note: str = ""

    def open(self, today: dt.date) -> bool:
        """Whether the account is in use on `today`."""
        return self.until is None or self.until >= today


@frozen
class PresenceRecord:
    """A presence as the office keeps it; what was `deleted` keeps its history."""

    presence: Presence
    version: int
    deleted: bool = False
