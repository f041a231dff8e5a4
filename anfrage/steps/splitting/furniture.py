"""Page furniture: what a page repeats on every sheet and what no sentence runs through."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from anfrage.steps.splitting import words
from anfrage.steps.splitting.page import Line

_PAGE_MARK: Final = re.compile(
    r"(?:[-–—|]+\s*)?(?:seite|blatt|page|s\.)\s*:?\s*\d{1,3}(?:\s*(?:von|of|/)\s*\d{1,3})?(?:\s*[-–—|]+)?$"
    r"|[-–—]+\s*\d{1,3}(?:\s+(?:of|von)\s+\d{1,3})?\s*[-–—]+$"
    r"|\d{1,3}\s*/\s*\d{1,3}$"
    r"|[_=*–—-]{5,}$",
    re.IGNORECASE,
)
_PAGE_MARK_BEHIND: Final = re.compile(
    r"(?:\S+\s+){0,6}\S*(?:\s{8,}|\s{3,}(?=\D{5,8}\d+\s?(?:von|/)))"
    r"(?:seite|blatt)\s*:?\s*\d{1,3}(?:\s*(?:von|of|/)\s*\d{1,3})?$",
    re.IGNORECASE,
)
_LATER_PAGE: Final = re.compile(r"^\D*(?:[2-9]|\d\d)\b")
_BARE_NUMBER: Final = re.compile(r"\d{1,5}$")
_SESSION: Final = re.compile(
    r"\d{1,3}\.\s*(?:wahlperiode|wahlzeit|legislaturperiode)\b.{0,40}\b(?:sitzung|drucksache)\b"
    r"|\bdrucksache\s+[\d/-]+\s.{0,80}\b\d{1,3}\.\s*(?:wahlperiode|wahlzeit|legislaturperiode)$",
    re.IGNORECASE,
)
# What names the paper or its sender in a header, never alone: a page mark stands beside it.
_NAMES_PAPER: Final = re.compile(
    r"\b(?:\w*drucksache|\w*vorlage|anfrage|\w*landtag|bundestag|bürgerschaft|wahlperiode|rathaus"
    r"|\w*rat|fraktion|telefon|tel\.|fax)\b|www\.|@|\bstadt\s+[A-ZÄÖÜ]",
    re.IGNORECASE,
)
_HEADINGS: Final = (
    words.ANSWER,
    words.QUESTIONS_HEADING,
    words.RATIONALE,
    words.SIGNATURE,
    words.SALUTATION,
)
_DIGITS: Final = re.compile(r"\d+")
_ENDS_SENTENCE: Final = (".", "?", "!", ":", "“", ")")

#: What stands this far up is the paper's own head, also where later pages repeat it.
_FIRST_HEAD: Final = 12
#: Running headers are at least this far apart, in lines: no page is shorter.
_PAGE_LINES: Final = 15
#: Longer lines are text even when repeated; shorter ones may be table cells or list items.
_HEADER_LENGTH: Final = range(12, 120)
#: A header has so many lines at most.
_HEADER_LINES: Final = 3


def without_furniture(lines: Sequence[Line]) -> list[Line]:
    """Return `lines` without page numbers, rules, and running headers and footers.

    Where a sentence ran over the page break, the gap that the furniture left is closed.
    """
    headers = _running_headers(lines)
    kept: list[Line] = []
    dropped = False
    for at, line in enumerate(lines):
        if _is_furniture(lines, at, headers):
            dropped = True
            continue
        if dropped:
            line = _closed(kept[-1] if kept else None, line)  # noqa: PLW2901 - the line without its gap
        kept.append(line)
        dropped = False
    return kept


def _running_headers(lines: Sequence[Line]) -> frozenset[str]:
    """Lines that come again with other digits, far apart, beside a page number or a wide gap."""
    seen: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if (
            len(line.text) in _HEADER_LENGTH
            and line.text[-1] not in ".?!:;,-"
            and not any(pattern.match(line.text) for pattern in _HEADINGS)
        ):
            seen[_DIGITS.sub("0", line.text)].append(at)
    return frozenset(
        text
        for text, places in seen.items()
        if len(places) > 1
        and min(b - a for a, b in pairwise(places)) >= _PAGE_LINES
        and sum(_at_page_edge(lines, at) for at in places) >= len(places) - 1
    )


def _at_page_edge(lines: Sequence[Line], at: int) -> bool:
    if lines[at].gap and (at + 1 == len(lines) or lines[at + 1].gap):
        return True
    around = [lines[i].text for i in (at - 1, at + 1) if 0 <= i < len(lines)]
    return any(_BARE_NUMBER.match(text) or _PAGE_MARK.match(text) for text in around)


def _is_furniture(lines: Sequence[Line], at: int, headers: frozenset[str]) -> bool:
    text = lines[at].text
    if len(text) > _HEADER_LENGTH.stop:
        return False
    if _is_page_mark(text):
        return True
    if _is_header(text, headers if at >= _FIRST_HEAD else frozenset()):
        return True
    if _names_paper(lines, at):
        return True
    if not _BARE_NUMBER.match(text):
        return False
    around = [lines[i].text for i in (at - 1, at + 1) if 0 <= i < len(lines)]
    return any(_is_header(other, headers) for other in around)


def _names_paper(lines: Sequence[Line], at: int) -> bool:
    """Whether line `at` names the paper beside a page mark, apart from the text around them."""
    text = lines[at].text
    if text[-1] in ".?!:;,-" or text[0].islower() or _NAMES_PAPER.search(text) is None:
        return False
    first = last = at
    while first and not lines[first].gap and at - first < _HEADER_LINES:
        first -= 1
    while last + 1 < len(lines) and not lines[last + 1].gap and last - at < _HEADER_LINES:
        last += 1
    apart = last - first < _HEADER_LINES and lines[first].gap > 0
    marks = [lines[i].text for i in range(first, last + 1) if i != at]
    return apart and any(
        _is_page_mark(mark) and (at >= _FIRST_HEAD or _LATER_PAGE.search(mark)) for mark in marks
    )


def _is_page_mark(text: str) -> bool:
    return _PAGE_MARK.match(text) is not None or _PAGE_MARK_BEHIND.match(text) is not None


def _is_header(text: str, headers: frozenset[str]) -> bool:
    return _DIGITS.sub("0", text) in headers or (
        text[-1] not in ".?!:" and _SESSION.search(text) is not None
    )


def _closed(before: Line | None, line: Line) -> Line:
    """Close the gap over a page break unless the page before ended with a sentence."""
    if before is None:
        return line
    gap = 1 if before.text.endswith(_ENDS_SENTENCE) else 0
    return Line(line.start, line.end, line.text, line.indent, gap)
