"""The page as read: lines with their places, in a view that matching can rely on.

Everything in this package works on offsets of the *cleaned* text (`domain.text.clean`), of
which `Page.raw` leads back to the paper as it came in. `view` has the same length as the cleaned
text and differs from it only in characters that would trip a pattern: special spaces are spaces,
special hyphens are hyphens.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from anfrage.domain.text import clean_aligned

#: Lines that are looked at; what follows is kept as text, but not searched for questions. The
#: longest council paper seen had 900 lines; a volume of this length is no inquiry.
LINE_LIMIT: Final = 60_000

_SPACES: Final = dict.fromkeys(map(ord, "\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"), " ")
_SPACES |= dict.fromkeys(map(ord, "\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), " ")
_SPACES |= dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060"), " ")
_VIEW: Final = _SPACES | dict.fromkeys(map(ord, "\u2010\u2011\u00ad"), "-")

_LINE: Final = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank. Offsets count in the cleaned text, without outer white space.

    Attributes:
        start: Of the first visible character.
        end: After the last visible character.
        text: The view between the two.
        indent: White space in front, in characters.
        gap: Blank lines between the line before and this one.
        page: Number of form feeds and page marks before it is not known; pages are not counted.
    """

    start: int
    end: int
    text: str
    indent: int
    gap: int


@dataclass(frozen=True)
class Page:
    """A decoded paper: as it came in, cleaned, and as matching sees it (`view`)."""

    original: str
    cleaned: str
    view: str
    origins: Sequence[int]
    lines: tuple[Line, ...]
    cut_short: bool

    def raw(self, offset: int) -> int:
        """Return where the character at `offset` of the cleaned text stands in the original."""
        return self.origins[offset]

    @cached_property
    def width(self) -> int:
        """Return the usual length of a full line, in characters; 0 for an empty paper.

        The upper decile of the line lengths: headings and last lines of paragraphs are shorter,
        single overlong lines (tables) do not count.
        """
        lengths = sorted(line.end - line.start for line in self.lines)
        return lengths[len(lengths) * 9 // 10] if lengths else 0


def read_page(text: str) -> Page:
    """Read a decoded paper into lines. Linear in its length."""
    cleaned, origins = clean_aligned(text)
    view = cleaned.translate(_VIEW)
    lines: list[Line] = []
    previous_end = 0
    cut_short = False
    for match in _LINE.finditer(view):
        stripped = match[0].strip()
        if not stripped:
            continue
        if len(lines) == LINE_LIMIT:
            cut_short = True
            break
        indent = len(match[0]) - len(match[0].lstrip())
        start = match.start() + indent
        breaks = view.count("\n", previous_end, start)
        lines.append(Line(start, start + len(stripped), stripped, indent, max(0, breaks - 1)))
        previous_end = start + len(stripped)
    return Page(text, cleaned, view, origins, _without_double_spacing(lines), cut_short)


def _without_double_spacing(lines: list[Line]) -> tuple[Line, ...]:
    """Take one blank line out of every gap where a paper is set with one after each line.

    Such papers show a blank line between most lines that run on: the line before ends in the
    middle of a sentence and the next goes on in small letters.
    """
    running = [
        line for before, line in zip(lines, lines[1:], strict=False) if _runs_on(before, line)
    ]
    spaced = sum(line.gap > 0 for line in running)
    if len(running) < 4 or spaced < 0.8 * len(running):  # noqa: PLR2004 - see docstring
        return tuple(lines)
    return tuple(
        Line(line.start, line.end, line.text, line.indent, max(0, line.gap - 1)) for line in lines
    )


def _runs_on(before: Line, line: Line) -> bool:
    return before.text[-1].isalpha() and line.text[0].islower() or before.text.endswith("-")
