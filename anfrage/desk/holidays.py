"""The public holidays of a Land, from the `holidays` package, and those of one town."""

import datetime as dt
from collections.abc import Mapping
from contextlib import suppress
from typing import Final

from anfrage.domain.deadline import HolidayCalendar

# The Länder (ISO 3166-2:DE).
STATES: Final = frozenset(
    ("BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH")
)


def holiday_calendar(state: str, local: Mapping[str, str], year: int) -> HolidayCalendar:
    """Return the holidays from the year before `year` to two years after it.

    Args:
        state: Two letters, as in `STATES`; anything else gives the national holidays alone.
        local: Local holidays, `MM-DD` → name, such as `08-08` in Augsburg.
        year: The year of the event that a deadline starts from.
    """
    # The country's module alone: the package's front door imports all 200 countries.
    from holidays.countries.germany import Germany

    years = range(year - 1, year + 3)
    known = state if state in STATES else None
    days: dict[dt.date, str] = dict(Germany(subdiv=known, years=years, language="de"))
    for spelled, name in local.items():
        month, day = map(int, spelled.split("-"))
        for one in years:
            with suppress(ValueError):  # 29 February
                days[dt.date(one, month, day)] = name
    return HolidayCalendar(known or "", days)
