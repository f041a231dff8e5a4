"""German forms of dates and numbers."""

from datetime import date
from typing import Final

_WEEKDAYS: Final = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")


def short_date(day: date) -> str:
    """`03.02.2026`: day and month with two digits, as DIN 5008 allows for German letters."""
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def weekday_date(day: date) -> str:
    """`Di 03.02.2026`."""
    return f"{_WEEKDAYS[day.weekday()]} {short_date(day)}"


def count(number: int, one: str, many: str) -> str:
    """`1 Frage`, `2 Fragen`, `1.200 Fragen`: thousands with a point."""
    return f"{f'{number:,}'.replace(',', '.')} {one if number == 1 else many}"


def megabytes(size: int) -> str:
    """`5,2 MB`: one decimal, comma, 10**6 bytes."""
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


def read_date(text: str) -> date:
    """Read `31.12.2026`, `1.2.2026` or `2026-12-31`.

    Raises:
        ValueError: not a day of the calendar.
    """
    parts = text.strip().split(".")
    if len(parts) == 3:  # noqa: PLR2004 - day, month, year
        return date(int(parts[2]), int(parts[1]), int(parts[0]))
    return date.fromisoformat(text.strip())
