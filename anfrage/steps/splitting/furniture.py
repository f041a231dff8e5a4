"""Page furniture: what a page repeats on every sheet and what no sentence runs through."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from anfrage.steps.splitting.page import Line

_PAGE_MARK: Final = re.compile(
    r"(?:[-–—|]+\s*)?(?:seite|blatt|page|s\.)\s*:?\s*\d{1,3}(?:\s*(?:von|of|/)\s*\d{1,3})?(?:\s*[-–—|]+)?$"
    r"|[-–—]+\s*\d{1,3}(?:\s+(?:of|von)\s+\d{1,3})?\s*[-–—]+$"
    r"|\d{1,3}\s*/\s*\d{1,3}$"
    r"|[_=*–—-]{5,}$",
    re.IGNORECASE,
)
_PAGE_MARK_BEHIND: Final = re.compile(
    r"(?:\S+\s+){0,6}\S*\s{8,}(?:seite|blatt)\s+\d{1,3}$", re.IGNORECASE
)
_BARE_NUMBER: Final = re.compile(r"\d{1,5}$")
_SESSION: Final = re.compile(
    r"\d{1,3}\.\s*(?:wahlperiode|sitzung|legislaturperiode)\b|\bdrucksache\s+\d", re.IGNORECASE
)
_DIGITS: Final = re.compile(r"\d+")
_ENDS_SENTENCE: Final = (".", "?", "!", ":", "“", ")")

#: A line must come this often (digits apart) to count as a running header.
_REPEATED: Final = 2
#: Longer lines are text even when repeated; shorter ones may be table cells or list items.
_HEADER_LENGTH: Final = range(12, 120)


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
    """Lines that come again with other digits and look like a header, not like text."""
    counts = Counter(
        _DIGITS.sub("0", line.text) for line in lines if len(line.text) in _HEADER_LENGTH
    )
    return frozenset(
        text
        for text, count in counts.items()
        if count >= _REPEATED and _SESSION.search(text) and "?" not in text
    )


def _is_furniture(lines: Sequence[Line], at: int, headers: frozenset[str]) -> bool:
    text = lines[at].text
    if len(text) > _HEADER_LENGTH.stop:
        return False
    if _PAGE_MARK.match(text) or _PAGE_MARK_BEHIND.match(text) or _is_header(text, headers):
        return True
    if not _BARE_NUMBER.match(text):
        return False
    around = [lines[i].text for i in (at - 1, at + 1) if 0 <= i < len(lines)]
    return any(_is_header(other, headers) or _PAGE_MARK.match(other) for other in around)


def _is_header(text: str, headers: frozenset[str]) -> bool:
    if text[-1] in ".?!:":
        return False
    return _DIGITS.sub("0", text) in headers or bool(
        _SESSION.search(text) and len(_DIGITS.findall(text)) > 1
    )


def _closed(before: Line | None, line: Line) -> Line:
    """Close the gap over a page break unless the page before ended with a sentence."""
    if before is None:
        return line
    gap = 1 if before.text.endswith(_ENDS_SENTENCE) else 0
    return Line(line.start, line.end, line.text, line.indent, gap)
