"""Deadlines as a calendar file (iCalendar, RFC 5545) that every office calendar imports."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from anfrage.domain.frozen import frozen

_MAX_OCTETS: Final = 75  # RFC 5545, 3.1: longer lines are folded
_DAY: Final = dt.timedelta(days=1)


@frozen
class CalendarEntry:
    """A whole day. `uid` stays the same for the same deadline, so that it is replaced."""

    uid: str
    day: dt.date
    title: str
    text: str = ""


def write_calendar(entries: Sequence[CalendarEntry], now: dt.datetime) -> bytes:
    """Return the calendar's bytes; `now` is aware of its zone."""
    stamp = now.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//anfrage//Fristen//DE"]
    for one in entries:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_escaped(one.uid)}",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{one.day + _DAY:%Y%m%d}",
            f"SUMMARY:{_escaped(one.title)}",
            *([f"DESCRIPTION:{_escaped(one.text)}"] if one.text else []),
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode("utf-8")


def _escaped(text: str) -> str:
    """Escape what RFC 5545, 3.3.11 escapes; a carriage return ends no line here."""
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\r", "").replace("\n", "\\n")


def _folded(line: str) -> str:
    pieces, piece = [], ""
    for sign in line:
        if len((piece + sign).encode("utf-8")) > _MAX_OCTETS:
            pieces.append(piece)
            piece = " "
        piece += sign
    return "\r\n".join([*pieces, piece])
