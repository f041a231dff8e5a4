"""Days, months and years in one spelling, so that they can be compared."""

import re
from typing import Final

from anfrage.steps.proofing.prose import DAY, MONTH, MONTHS

_PARTS: Final = re.compile(
    rf"(?:(?P<day>\d{{1,2}})\.\s?)?(?:(?P<number>\d{{1,2}})\.\s?|(?P<month>{MONTH})\s*)?"
    r"(?P<year>\d{4}|\d{2})?",
    re.IGNORECASE,
)
_SHORT_YEAR: Final = 2


def plain_day(text: str) -> str:
    """Return "14. Juli 2026" and "14.07.2026" as "14.7.2026"; "0" stands for what is not said.

    `text` is a match of `DAY`; a school year becomes "2026/27".
    """
    found = _PARTS.fullmatch(text.strip())
    if found is None:
        first, _, second = text.casefold().partition("/")
        return f"{first}/{second[-2:]}"
    month = int(found["number"] or 0)
    if found["month"]:
        month = MONTHS.index(found["month"].casefold()) + 1
    year = found["year"] or "0"
    year = f"20{year}" if len(year) == _SHORT_YEAR else year
    return f"{int(found['day'] or 0)}.{month}.{year}"


def same_days(text: str, other: str) -> bool:
    """Whether all days of the one text can be those of the other, in order."""
    ours = [plain_day(one.group()).split(".") for one in DAY.finditer(text)]
    theirs = [plain_day(one.group()).split(".") for one in DAY.finditer(other)]
    return len(ours) == len(theirs) and all(
        len(a) == len(b) and all(x == y or "0" in (x, y) for x, y in zip(a, b, strict=True))
        for a, b in zip(ours, theirs, strict=True)
    )
