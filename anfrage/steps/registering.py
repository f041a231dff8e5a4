"""The register of presences as a dated table, without names of employees."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from anfrage.domain.presence import Presence
from anfrage.german.dates import short_date
from anfrage.german.fact_words import COLUMNS, UNKNOWN, register_stand
from anfrage.german.numbers import german_number

# Signs that would end a cell or start markup.
_CELL: Final = str.maketrans({"|": "\\|", "\n": " ", "*": "\\*", "_": "\\_", "<": "\\<"})


def presence_table(presences: Sequence[Presence], today: dt.date) -> str:
    """Return a Markdown table of the accounts in use on `today`, with the day over it.

    Sorted by channel and unit; "" where none is in use. What nobody knows says so.
    """
    used = sorted(
        (one for one in presences if one.open(today)),
        key=lambda one: (one.channel.casefold(), one.unit.casefold()),
    )
    if not used:
        return ""
    rows = [COLUMNS, tuple("---" for _ in COLUMNS), *map(_row, used)]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([register_stand(short_date(today)), "", *lines])


def _row(one: Presence) -> tuple[str, ...]:
    followers = UNKNOWN
    if one.followers is not None:
        day = f" ({short_date(one.followers_as_of)})" if one.followers_as_of else ""
        followers = german_number(Decimal(one.followers)) + day
    since = short_date(one.since) if one.since else UNKNOWN
    cells = (one.channel, one.unit, since, one.address, one.role or UNKNOWN, followers)
    return tuple(cell.translate(_CELL) for cell in cells)
