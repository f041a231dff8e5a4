"""Where a paper is to be dealt with: committee, session, item, publicity; and the lead unit."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from anfrage.domain.frozen import frozen
from anfrage.domain.position import Publicity
from anfrage.steps.splitting.form import FIELD, SESSION_ROW, UNITS
from anfrage.steps.splitting.head.dates import DAY, day_of
from anfrage.steps.splitting.page import Line

_BODY: Final = (
    r"(?:\w*rat|\w*ausschuss|\w*beirat|\w*versammlung|\w*vertretung|\w*bürgerschaft|\w*kreistag"
    r"|\w*kammer|\w*kommission|\w*senat|plenum)"
)
#: A committee as tables and labels name it: "Ortschaftsrat Durlach", "Ausschuss für Umwelt".
_COMMITTEE: Final = (
    rf"(?:\d{{1,3}}\.\s+)?(?:(?:öffentliche\s+)?\w*sitzung\s+)?(?:[\w-]+\s+){{0,2}}?(?-i:(?=[A-ZÄÖÜ])){_BODY}"
    r"(?: (?!kenntnis|beratung|entscheid|anhörung|beschluss|behandlung|information)"
    r"(?:für|und|[A-ZÄÖÜ][\w,-]+)){0,8}"
)
_ALONE: Final = re.compile(rf"(?P<committee>{_COMMITTEE})$", re.IGNORECASE)
_LABELLED: Final = re.compile(
    rf"(?:gremi(?:um|en)|ausschuss)\s*:\s*(?P<committee>{_COMMITTEE})$", re.IGNORECASE
)
_PUBLIC: Final = r"(?P<public>ö|n|nö|(?:nicht[- ]?)?öffentlich)(?!\w)"
_ROW: Final = re.compile(
    rf"(?P<committee>{_COMMITTEE})(?:\s*\|\s*|\s+)(?P<printed>{DAY})"
    rf"(?:\s+(?P<item>\d{{1,3}}(?:\.\d{{1,2}}){{0,2}})(?![\d.]))?(?:\s+{_PUBLIC})?",
    re.IGNORECASE,
)
_ROW_BY_DAY: Final = re.compile(
    rf"(?P<printed>{DAY})\s*(?:\||\s)\s*(?P<committee>{_COMMITTEE})(?=\s{{2,}}|$)", re.IGNORECASE
)
# "zur Sitzung des Rates am …", "In die Ratsversammlung am …". Only a feminine name is printed as
# it is; a genitive would have to be turned.
_IN_SENTENCE: Final = re.compile(
    r"\b(?:zur|für\s+die|in\s+die|in\s+der|auf\s+der|aus\s+der)\s+(?:\d{1,3}\.\s+)?(?:\w+\s+)?"
    rf"(?:sitzung\s+(?:de[rs])\s+(?P<of>\w+(?:\s+[A-ZÄÖÜ][\w-]+)*)|(?P<body>\w*versammlung)|\w*sitzung)"
    rf"\s+(?:am|vom)\s+(?P<printed>{DAY.replace('(?P<', '(?P<s_')})",
    re.IGNORECASE,
)
_FEMININE: Final = re.compile(r"\w*(?:versammlung|vertretung|bürgerschaft|kammer|kommission)\b")
_DAY_FIRST: Final = re.compile(r"datum\s+gremium\b", re.IGNORECASE)
_STACK: Final = re.compile(r"gremi(?:um|en)\b", re.IGNORECASE)
_DAY_ALONE: Final = re.compile(rf"(?:termin\s*:\s*)?(?P<printed>{DAY})$", re.IGNORECASE)
_ITEM: Final = re.compile(r"(?:top\s*:?\s*)?(?P<item>\d{1,3}(?:\.\d{1,2}){0,2})$", re.IGNORECASE)
_ITEM_LABELLED: Final = re.compile(
    r"top\s*:?\s+(?P<item>\d{1,3}(?:\.\d{1,2}){0,2})$", re.IGNORECASE
)
_STATUS: Final = re.compile(
    r"(?:(?:öffentlichkeits)?status\s*:\s*|[-–]\s*)?(?P<public>(?:nicht[- ]?)?öffentlich)"
    r"(?:\s*[-–])?(?=\s{2,}|$)|.*\s[-–]\s(?P<behind>(?:nicht[- ]?)?öffentlich)$",
    re.IGNORECASE,
)
_UNIT_LABEL: Final = re.compile(
    r"(?:federführ\w*(?:\s+(?:amt|dienststelle|einheit|bereich))?|verantwortlich\w*|dienststelle"
    r"|zuständig\w*(?:\s+(?:amt|dezernat))?)\s*:\s*(?P<unit>\S.*)?$",
    re.IGNORECASE,
)
_UNIT_VALUE: Final = re.compile(rf"dez(?:ernat|\.)?\s.{{1,60}}$|{UNITS}$", re.IGNORECASE)
_LETTER: Final = re.compile(r"\w")
#: In a stack of labels the values follow so many lines below.
_BELOW: Final = 8


@frozen
class Session:
    """What the head says of the session; "" or None where it says nothing.

    `printed` is the day as printed, `public` the words that say whether it is public.
    """

    committee: str = ""
    day: date | None = None
    printed: str = ""
    item: str = ""
    public: str = ""

    @property
    def publicity(self) -> Publicity | None:
        """Whether the paper is dealt with in public, as the head says."""
        if not self.public:
            return None
        public = self.public.casefold().startswith("ö")
        return Publicity.PUBLIC if public else Publicity.NON_PUBLIC


def find_session(lines: Sequence[Line]) -> Session:
    """Return the session that the head `lines` name; of several the first."""
    found = _in_table(lines) or _in_stack(lines) or _in_sentence(lines) or Session()
    if found.public:
        return found
    match = next((one for line in lines if (one := _STATUS.match(line.text))), None)
    public = "" if match is None else match["public"] or match["behind"]
    return Session(found.committee, found.day, found.printed, found.item, public)


def find_lead_unit(lines: Sequence[Line]) -> str:
    """Return the unit that the head names as responsible, "" for none."""
    for at, line in enumerate(lines):
        match = _UNIT_LABEL.match(line.text)
        if match is None:
            continue
        if match["unit"]:
            return match["unit"].strip() if _LETTER.search(match["unit"]) else ""
        for below in lines[at + 1 : at + 1 + _BELOW]:
            if _UNIT_VALUE.match(below.text):
                return below.text
    return ""


def _in_table(lines: Sequence[Line]) -> Session | None:
    """Read the first row of a table of sessions; a row may begin with its day."""
    heads = [at for at, line in enumerate(lines) if SESSION_ROW.match(line.text)]
    heads += [at for at, line in enumerate(lines) if _DAY_FIRST.match(line.text)]
    for head in heads:
        for line in lines[head + 1 : head + 5]:
            match = _ROW.match(line.text) or _ROW_BY_DAY.match(line.text)
            if match is not None:
                return _read(match)
    return None


def _in_stack(lines: Sequence[Line]) -> Session | None:
    """Read values that stand below their labels: committee, day, item."""
    for at, line in enumerate(lines):
        if _STACK.match(line.text) is None:
            continue
        below = [line, *lines[at + 1 : at + 1 + _BELOW]]
        for place, one in enumerate(below):
            match = (_LABELLED if one is line else _ALONE).match(one.text)
            if match is None or (one is not line and FIELD.match(one.text)):
                continue
            return _with_values(match["committee"], below[place + 1 : place + 6])
    return None


def _with_values(committee: str, below: Sequence[Line]) -> Session:
    day = next((one for line in below if (one := _DAY_ALONE.match(line.text))), None)
    item = next((one for line in below if (one := _ITEM_LABELLED.match(line.text))), None)
    if item is None:
        item = next((one for line in below if (one := _ITEM.match(line.text))), None)
    return Session(
        committee,
        None if day is None else day_of(day),
        "" if day is None else day["printed"],
        "" if item is None else item["item"],
    )


def _in_sentence(lines: Sequence[Line]) -> Session | None:
    for line in lines:
        match = _IN_SENTENCE.search(line.text)
        if match is None:
            continue
        name = match["of"] or match["body"] or ""
        return Session(
            name if _FEMININE.match(name.casefold()) else "", day_of(match), match["printed"]
        )
    return None


def _read(match: re.Match[str]) -> Session:
    groups = match.groupdict()
    return Session(
        match["committee"], day_of(match), match["printed"],
        groups.get("item") or "", groups.get("public") or "",
    )  # fmt: skip
