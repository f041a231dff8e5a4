"""Deadlines of a case as a calendar file."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from anfrage.desk.deadlines import Deadlines
from anfrage.domain.case import Case
from anfrage.domain.deadline import DeadlineStatus
from anfrage.german import deadline_words as words


class DeadlineCalendar:
    """Writes calendar files."""

    def __init__(self, deadlines: Deadlines, clock: Callable[[], dt.datetime]) -> None:
        self._deadlines = deadlines
        self._clock = clock

    def write(self, case: Case, status: DeadlineStatus, target: Path) -> Path:
        """Write the official and the internal deadlines of a case; returns the file.

        Raises:
            TargetExists, TargetUnwritable, DiskFull: nothing was written.
        """
        from anfrage.documents.calendar import CalendarEntry, write_calendar
        from anfrage.store.atomic_file import write_atomically

        about = {"number": case.number, "subject": case.inquiry.title}
        computed = "\n".join(words.computation(status.original))
        title = words.CALENDAR_TITLE.format(**about)
        entries = [CalendarEntry(f"{case.id}@anfrage", status.due, title, computed)]
        for place, one in enumerate(self._deadlines.internal(status.due), 1):
            said = words.INTERNAL_TITLE.format(unit=one.unit, **about)
            entries.append(CalendarEntry(f"{case.id}-{place}@anfrage", one.due, said))
        write_atomically(target, write_calendar(entries, self._clock()), replace=False)
        return target
