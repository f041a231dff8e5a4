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
