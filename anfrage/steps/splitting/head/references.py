"""Reference numbers: recognised, never changed.

The forms that German councils and parliaments use: `DS 2116/15`, `AF/034/2022`, `F0240/24`,
`VO/2020/09370-01`, `14-20 / F 00694`, `15-1250/2020`, `157/2008`, `21-1402`, `DS/1246/V`,
`19/14259`. Plain numbers count only behind a label; a prefix of letters is label enough.
"""

import re
from collections.abc import Sequence
from typing import Final

from anfrage.steps.splitting.page import Line

_PREFIX: Final = r"(?:[A-ZÄÖÜ]{1,4}(?:[/ -](?=[A-Z]?\d)|(?=\d)))"
_NUMBER: Final = (
    r"\d{1,5}(?:\s?[/-]\s?(?:[A-Z]{1,2}[\s-]?)?\d{1,6}){0,3}"
    r"(?:[/-](?:[IVX]{1,5}|[A-Z]{1,3}|\d{1,3}))?"
)
_VALUE: Final = re.compile(rf"{_PREFIX}?{_NUMBER}(?![\d.])")

_KIND: Final = (
    r"(?:sitzungs|beschluss|informations|mitteilungs|rats|stadtrats)?"
    r"(?:vorlagen?|drucksachen?|anfragen?|dokumente?n?|antrags?|vorgangs?|registrier)"
)
_LABEL: Final = re.compile(
    rf"(?:{_KIND}[- ]?(?:nr|nummer)\b\.?|(?:drucksache|drs|ds|vorlage)\b\.?(?:[- ]?nr\b\.?)?)\s*:?",
    re.IGNORECASE,
)
_ANYWHERE: Final = re.compile(
    rf"\b(?:drucksache|drs\.|ds)\s+(?P<labelled>{_NUMBER})(?![\d.])"
    rf"|\banfrage\s+(?P<named>{_PREFIX}{_NUMBER})(?![\d.])",
    re.IGNORECASE,
)
_PREFIXED: Final = re.compile(
    r"(?<![\w/])(?P<value>(?:AF|AN|ANF|DS|VO|KA|BV|F|A)[/ ]?\d{2,5}/\d{2,4}(?:[/-]\d{1,3})?"
    r"|DS/\d{2,5}/[IVX]{1,5}|VO/\d{4}/\d{3,6}(?:-\d{1,3})?|\d{2}-\d{2} / F \d{4,6})(?![\d/.])"
)
_KEPT_PREFIX: Final = re.compile(r"(?:DS|Ds)\s+(?=\d)")
_DATE: Final = re.compile(r"\d{1,2}\.\s?\d{1,2}\.")
#: A label's value may stand so many lines below it: forms print all labels first.
_BELOW: Final = 6


def find_reference(lines: Sequence[Line]) -> str:
    """Return the reference that the head `lines` name, "" for none.

    A labelled number wins over one known by its prefix; the first of each kind counts.
    """
    for at, line in enumerate(lines):
        if value := _labelled(lines, at):
            return value
        if (match := _ANYWHERE.search(line.text)) is not None:
            return match["named"] or _with_prefix(line.text, match)
        if (match := _PREFIXED.search(line.text)) is not None:
            return match["value"]
    return ""


def _with_prefix(text: str, match: re.Match[str]) -> str:
    """Return the number; "DS" belongs to it, "Drucksache" and "Drs." are words for it."""
    value = match["labelled"]
    kept = _KEPT_PREFIX.match(text, match.start())
    return f"{kept[0].strip()} {value}" if kept else value


def _labelled(lines: Sequence[Line], at: int) -> str:
    text = lines[at].text
    label = _LABEL.search(text)
    if label is None or (label.start() and not text[: label.start()].endswith(("  ", " "))):
        return ""
    if label.start() and ":" not in label[0]:
        return ""
    rest = text[label.end() :].strip()
    if rest:
        match = _VALUE.match(rest)
        return match[0].strip() if match and not _DATE.match(rest) else ""
    if ":" not in label[0]:
        return ""
    for line in lines[at + 1 : at + 1 + _BELOW]:
        match = _VALUE.fullmatch(line.text)
        if match is not None and "/" in line.text:
            return match[0]
    return ""
