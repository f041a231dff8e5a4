"""The page as read: lines with their places, in a view that matching can rely on.

Everything in this package works on offsets of the *cleaned* text (`domain.text.clean`), of
which `Page.raw` leads back to the paper as it came in. `view` has the same length as the cleaned
text and differs from it only in characters that would trip a pattern: special spaces are spaces,
special hyphens are hyphens.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from anfrage.domain.frozen import frozen
from anfrage.domain.text import clean_aligned

#: What is looked at of a paper; the rest is not searched for questions. The longest council paper
#: seen had 900 lines and 34,000 characters; a volume of this length is no inquiry.
LINE_LIMIT: Final = 20_000
CHARACTER_LIMIT: Final = 2_000_000

_SPACES: Final = (
    "\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000\u200b\u200c\u200d\u2060"
)
_HYPHENS: Final = "\u2010\u2011\u00ad"
_VIEW: Final = str.maketrans(dict.fromkeys(_SPACES, " ") | dict.fromkeys(_HYPHENS, "-"))
_LINE: Final = re.compile(r"[^\n]+")

# Behind a question mark a number is a mark, behind a colon the first one is; in lines that are
# longer than a page is wide also behind a full stop, and the words that introduce question and
# answer. A month makes it a day.
_NUMBER: Final = r"\d{1,2}(?:\.\)|\.|\))\s+[A-ZÄÖÜ„](?!(?:an|eb|är|pr|ai|un|ul|ug|ep|kt|ov|ez))"
_INLINE: Final = re.compile(rf":\s+(?=1[.)]\s+[A-ZÄÖÜ„])|\?[\"“”)]?\s+(?={_NUMBER})")
_INLINE_LONG: Final = re.compile(
    rf"[?:.][\"“”)]?\s+(?={_NUMBER}|Frage\s+\d{{1,3}}\s*:|Antwort\s+zu\s+(?:Frage\s+)?\d"
    rf"|Zu\s+(?:Frage\s+)?\d{{1,3}}\s*[.:])"
)

#: From so many lines on that run on, a blank line between most of them is the line spacing.
_RUNNING_LINES: Final = 4
_SPACED_SHARE: Final = 0.8
#: Wider text was never set on a page: every line of the file is a paragraph.
_PAGE_WIDTH: Final = 180


class Line(NamedTuple):
    """A line that is not blank. Offsets count in the cleaned text, without outer white space.

    Attributes:
        start: Of the first visible character.
        end: After the last visible character.
        text: The view between the two.
        indent: White space in front, in characters.
        gap: Blank lines between the line before and this one.
    """

    start: int
    end: int
    text: str
    indent: int
    gap: int


@frozen
class Page:
    """A decoded paper: as it came in, cleaned, and as matching sees it.

    Attributes:
        cleaned: Safe text (`domain.text.clean`).
        view: What patterns are matched on, as long as `cleaned`.
        origins: Where each character of `cleaned` stands in `original`, and its end.
        lines: Lines that are not blank.
        width: The length of a full line, in characters; 0 for an empty paper.
        cut_short: Whether the end was left out (`LINE_LIMIT`, `CHARACTER_LIMIT`).
    """

    cleaned: str
    view: str
    origins: Sequence[int]
    lines: tuple[Line, ...]
    width: int
    cut_short: bool

    def raw(self, offset: int) -> int:
        """Return where the character at `offset` of the cleaned text stands in the original."""
        return self.origins[offset]


def read_page(text: str) -> Page:
    """Read a decoded paper into lines. Linear in its length."""
    cleaned, origins = clean_aligned(text[:CHARACTER_LIMIT])
    view = cleaned.translate(_VIEW)
    found = _lines(view)
    lines = [line for line, _ in zip(found, range(LINE_LIMIT), strict=False)]
    cut_short = next(found, None) is not None or bool(text[CHARACTER_LIMIT:].strip())
    width = _width(lines)
    spaced = _as_paragraphs(lines) if width > _PAGE_WIDTH else _without_double_spacing(lines)
    return Page(cleaned, view, origins, tuple(spaced), width, cut_short)


def _lines(view: str) -> Iterator[Line]:
    behind = 0
    for match in _LINE.finditer(view):
        text = match[0].strip()
        if not text:
            continue
        indent = len(match[0]) - len(match[0].lstrip())
        start = match.start() + indent
        gap = max(0, view.count("\n", behind, start) - 1)
        behind = start + len(text)
        cuts = _inline_marks(text)
        if not cuts:
            yield Line(start, behind, text, indent, gap)
            continue
        for first, last in pairwise([0, *cuts, len(text)]):
            part = text[first:last].rstrip()
            yield Line(start + first, start + first + len(part), part, indent, 0 if first else gap)


def _inline_marks(text: str) -> list[int]:
    """Return where a line goes on with the number of another question.

    Papers that lost their line breaks run on: "Wir fragen: 1. Wie …? 2. Wann …?".
    """
    pattern = _INLINE_LONG if len(text) > _PAGE_WIDTH else _INLINE
    return [match.end() for match in pattern.finditer(text)]


def _width(lines: Sequence[Line]) -> int:
    """Return the upper decile of the line lengths.

    Headings and last lines of paragraphs are shorter; single overlong lines do not count.
    """
    lengths = sorted(len(line.text) for line in lines)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _as_paragraphs(lines: Sequence[Line]) -> list[Line]:
    """Put a gap before every line that is longer than a page is wide, and behind it."""
    return [line._replace(gap=max(1, line.gap)) for line in lines]


def _without_double_spacing(lines: Sequence[Line]) -> Sequence[Line]:
    """Take one blank line out of every gap where a paper is set with one after each line.

    Such papers show a blank line between most lines that run on: the line before ends in the
    middle of a sentence and the next goes on in small letters.
    """
    running = [line for before, line in pairwise(lines) if _runs_on(before, line)]
    spaced = sum(line.gap > 0 for line in running)
    if len(running) < _RUNNING_LINES or spaced < _SPACED_SHARE * len(running):
        return lines
    return [line._replace(gap=max(0, line.gap - 1)) for line in lines]


def _runs_on(before: Line, line: Line) -> bool:
    return before.text.endswith("-") or (before.text[-1].isalpha() and line.text[0].islower())
