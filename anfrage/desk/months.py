"""A day some months later."""

import calendar
import datetime as dt


def months_after(day: dt.date, months: int) -> dt.date:
    """Return the same day `months` later; where a month is too short, its last day (§ 188 BGB)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))
