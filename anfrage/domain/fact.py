"""A fact (Kennzahl): a figure with its unit, its date and whose it is."""

import datetime as dt
import re
from decimal import Decimal
from typing import Final

from anfrage.domain.frozen import frozen

KEY_PATTERN: Final = re.compile(r"[a-z][a-z0-9_]{0,63}")


@frozen
class Fact:
    """One version of a fact.

    Attributes:
        key: Stable name, `[a-z][a-z0-9_]{0,63}`; texts name it as `{{ fakt.KEY }}`.
        title: What is counted, in words.
        value: The figure; as many decimals as were given are kept.
        unit: "Euro", "Personen", "Prozent"; never empty.
        as_of: "Stand": the day that the figure holds for.
        months: After so many months it counts as old; 0 follows the office's own limit.
    """

    key: str
    title: str
    value: Decimal
    unit: str
    as_of: dt.date
    owner: str = ""
    source: str = ""
    link: str = ""
    months: int = 0
    note: str = ""


@frozen
class FactRecord:
    """A fact as the office keeps it: its newest version, and what it said before.

    `version` counts from 1. A fact that was `deleted` is kept with its history, but no text may
    name it any more.
    """

    fact: Fact
    version: int
    deleted: bool = False
    history: tuple[Fact, ...] = ()  # older versions, the newest first
