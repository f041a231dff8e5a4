"""Dates in a paper's head: when it was written, when it came in."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from anfrage.steps.splitting.page import Line

_MONTHS: Final = (
    "januar", "februar", "märz", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "dezember",
)  # fmt: skip
#: A day in one of the forms of German papers; groups day, month or name, year, or iso.
DAY: Final = (
    r"(?P<day>\d{1,2})\.\s?(?:(?P<month>\d{1,2})\.|(?P<name>[A-Za-zä]{3,9})\.?)\s?"
    r"(?P<year>\d{4}|\d{2})(?!\d)"
    r"|(?P<iso>\d{4}-\d{2}-\d{2})(?!\d)"
)
_RECEIVED: Final = re.compile(
    rf"(?:post)?(?:eingang(?:sdatum)?|eingegangen|eingereicht)\b\s*(?:am)?\s*:?\s*(?:am\s+)?(?:{DAY})",
    re.IGNORECASE,
)
_BROKEN: Final = re.compile(r"\b(?:eingang|eingegangen|eingereicht)(?:\s+am)?:?$", re.IGNORECASE)
_WRITTEN: Final = re.compile(
    rf"(?:(?i:vom|datum|stand|datiert)\s*:?\s*(?:{DAY})$"
    rf"|[A-ZÄÖÜ][\w.()/ -]{{2,40}},?\s+den\s+(?:{DAY.replace('?P<', '?P<d_')})$"
    rf"|[A-ZÄÖÜ][\w.()/-]{{2,30}},\s+(?:{DAY.replace('?P<', '?P<e_')})$)"
)
_YOUR_INQUIRY: Final = re.compile(rf"\bihre[r]?\s+anfrage\s+vom\s+(?:{DAY})", re.IGNORECASE)
_OF_INQUIRY: Final = re.compile(
    rf"^(?:gemeinsame\s+)?(?:kleine\s+|schriftliche\s+|mündliche\s+)?anfrage\b[^?]{{0,80}}\bvom\s+(?:{DAY})$",
    re.IGNORECASE,
)
_ANSWER_OF: Final = re.compile(
    rf"(?:antwort|beantwortung|stellungnahme)\b(?:(?!anfrage)[^?]){{0,200}}?\b(?:vom|am)\s+(?:{DAY})",
    re.IGNORECASE,
)
#: Two-digit years: up to this one they lie in this century.
_CENTURY: Final = 69


class PrintedDay(NamedTuple):
    """A day, and how the paper prints it."""

    day: date
    printed: str


def find_received(lines: Sequence[Line]) -> PrintedDay | None:
    """Return the day of receipt ("Eingang: …", "eingegangen am …")."""
    for line, after in pairwise([*lines, None]):
        text = line.text if line else ""
        if after and _BROKEN.search(text):
            text = f"{text} {after.text}"
        if (match := _RECEIVED.search(text)) is not None and (day := _printed(match)):
            return day
    return None


def find_written(head: Sequence[Line], closing: Sequence[Line]) -> PrintedDay | None:
    """Return the day of the inquiry: "vom …", "Musterlingen, den …", "Ihre Anfrage vom …".

    Args:
        head: Lines before the questions. A session's date is none.
        closing: Lines behind them, where only place and date together count.
    """
    for line in head:
        for pattern in (_WRITTEN, _YOUR_INQUIRY, _OF_INQUIRY):
            if (match := pattern.search(line.text)) and (day := _printed(match)):
                if pattern is _WRITTEN and match.start():
                    continue
                return day
    for line in closing:
        match = _WRITTEN.match(line.text)
        if match is None or line.text.lower().startswith("vom"):
            continue
        if day := _printed(match):
            return day
    return None


def find_answered(headings: Sequence[str], closing: Sequence[Line]) -> date | None:
    """Return the day of the answer: "Antwort vom …", or place and date under its signature.

    Args:
        headings: Headings over answers, which may name the day of the inquiry, too.
        closing: Lines behind the last answer.
    """
    for text in headings:
        if (match := _ANSWER_OF.match(text)) and (day := day_of(match)):
            return day
    written = find_written((), closing)
    return None if written is None else written.day


def _printed(match: re.Match[str]) -> PrintedDay | None:
    day = day_of(match)
    if day is None:
        return None
    spans = [match.span(name) for name, value in match.groupdict().items() if value]
    start, end = min(start for start, _ in spans), max(end for _, end in spans)
    return PrintedDay(day, match.string[start:end])


def day_of(match: re.Match[str]) -> date | None:
    """Return the day that a match names, None for a day that no calendar has."""
    groups = {
        key.removeprefix("d_").removeprefix("e_").removeprefix("s_"): value
        for key, value in match.groupdict().items()
        if value
    }
    try:
        if "iso" in groups:
            return date.fromisoformat(groups["iso"])
        year = int(groups["year"])
        if year < 100:  # noqa: PLR2004 - two digits
            year += 2000 if year <= _CENTURY else 1900
        month = int(groups.get("month") or _month(groups.get("name", "")))
        return date(year, month, int(groups["day"]))
    except (KeyError, ValueError):
        return None


def _month(name: str) -> int:
    found = [at for at, month in enumerate(_MONTHS, 1) if month.startswith(name.casefold()[:3])]
    return found[0] if found else 0
