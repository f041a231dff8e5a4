"""A deadline: the rule it follows, the day it ends on, and how that day was found."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from anfrage.domain.frozen import frozen

SATURDAY: Final = 5  # `date.weekday()`
SUNDAY: Final = 6
UNLIMITED: Final = -1


class TimeUnit(StrEnum):
    """What is counted."""

    WORKING_DAYS = "working_days"  # Arbeitstage: Monday to Friday, no public holidays
    WEEKDAYS = "weekdays"  # Werktage: Monday to Saturday, no public holidays
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"


class StartEvent(StrEnum):
    """What sets the deadline off; `SESSION` is counted backwards."""

    RECEIPT = "receipt"
    DATE = "date"
    SESSION = "session"


class Shift(StrEnum):
    """What happens to an end on a Saturday, a Sunday or a public holiday."""

    NEXT = "next"  # § 193 BGB
    KEEP = "keep"
    PREVIOUS = "previous"


class StepKind(StrEnum):
    """One line of the computation; the German words stand in `german/deadline_words.py`."""

    START = "start"  # the day of the event itself is not counted
    SKIPPED = "skipped"  # a day that does not count, `note` says why
    COUNTED = "counted"  # `number` days were counted up to `day`
    PERIOD = "period"  # weeks or months lead to the same weekday or day of the month
    MONTH_END = "month_end"  # the month has no such day
    SHIFTED = "shifted"  # the end moves, `note` says why
    KEPT = "kept"  # the end stays on a day off: counted backwards, § 193 does not apply
    RESULT = "result"


@frozen
class DeadlineRule:
    """How long, counted in what, from which event.

    Attributes:
        id: Its name in the settings.
        length: Number of units, at least 1.
        hard: Whether it has to be met; a soft one holds "in principle".
        extension_days: By how many calendar days it may be extended in all; `UNLIMITED`, or 0
            for never.
        source: The norm that it is taken from.
    """

    id: str
    title: str
    length: int
    unit: TimeUnit
    start: StartEvent = StartEvent.RECEIPT
    hard: bool = False
    shift: Shift = Shift.NEXT
    extension_days: int = UNLIMITED
    source: str = ""
    hint: str = ""


@frozen
class HolidayCalendar:
    """Public holidays of one Land, local ones included: day → name.

    `state` is the Land's two-letter code, "" where none is configured: then only the national
    holidays are known.
    """

    state: str
    days: Mapping[dt.date, str]

    def day_off(self, day: dt.date) -> str | None:
        """Return the holiday's name, "saturday", "sunday", or `None` for a working day."""
        if day in self.days:
            return self.days[day]
        return {SATURDAY: "saturday", SUNDAY: "sunday"}.get(day.weekday())

    def weekday(self, day: dt.date) -> bool:
        """Whether it is a Werktag: Monday to Saturday, no public holiday."""
        return day not in self.days and day.weekday() != SUNDAY


@frozen
class CountStep:
    """One line of the computation."""

    kind: StepKind
    day: dt.date
    number: int = 0
    note: str = ""


@frozen
class Deadline:
    """A deadline as it was computed. `due` is its last day, until midnight."""

    rule: DeadlineRule
    start: dt.date
    due: dt.date
    steps: tuple[CountStep, ...] = ()


@frozen
class DeadlineChange:
    """An extension, a pause or its end. `due` is the last day from then on."""

    kind: str
    day: dt.date
    due: dt.date
    reason: str = ""


@frozen
class DeadlineStatus:
    """Where a case's deadline stands. `original` never changes, whatever came after.

    `fixed` is false as long as it was only computed from the present settings.
    """

    original: Deadline
    changes: tuple[DeadlineChange, ...] = ()
    fixed: bool = True

    @property
    def due(self) -> dt.date:
        """The day that counts now."""
        return self.changes[-1].due if self.changes else self.original.due

    @property
    def paused_since(self) -> dt.date | None:
        """Since when the deadline rests, `None` if it runs."""
        last = self.changes[-1] if self.changes else None
        return last.day if last is not None and last.kind == "paused" else None


@frozen
class InternalDeadline:
    """A day planned back from the official one. `unit` is who has to be ready by then."""

    unit: str
    due: dt.date
    working_days: int
