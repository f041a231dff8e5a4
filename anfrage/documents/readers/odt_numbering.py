"""Automatic numbers of OpenDocument texts, worked out as Writer shows them.

Source of the rules: ODF 1.3 part 3, 5.3 (lists), 16.30-16.33 (list styles), 16.34 (outline).
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from anfrage.documents.readers.numbering import formatted
from anfrage.documents.readers.wordml import number
from anfrage.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

_ODF: Final = "urn:oasis:names:tc:opendocument:xmlns:"
_LEVELS: Final = 10
_BULLET: Final = "•"
_PRIVATE_USE: Final = range(0xE000, 0xF900)
_FORMATS: Final = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def odf(prefix: str, name: str) -> str:
    """Return the full name of an element or attribute, as `odf("text", "p")`."""
    return f"{{{_ODF}{prefix}:1.0}}{name}"


_BULLETS: Final = odf("text", "list-level-style-bullet")
_NUMBERS: Final = (odf("text", "list-level-style-number"), odf("text", "outline-level-style"))


@frozen
class _Level:
    """One level of a list style. `format` is empty for levels without a number."""

    format: str = ""
    prefix: str = ""
    suffix: str = ""
    bullet: str = ""
    start: int = 1
    shown: int = 1


@dataclass(slots=True)
class OdtList:
    """A list at any depth: its style and, by level, the last number given."""

    style: str
    counters: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class OdtNumbering:
    """Counts through a document; to be asked in document order."""

    styles: dict[str, dict[int, _Level]] = field(default_factory=dict)
    outline: dict[int, _Level] = field(default_factory=dict)
    _by_id: dict[str, OdtList] = field(default_factory=dict)
    _by_style: dict[str, OdtList] = field(default_factory=dict)
    _last: OdtList | None = None
    _headings: dict[int, int] = field(default_factory=dict)

    def learn(self, root: "_Element") -> None:
        """Take in the list styles of `content.xml` or `styles.xml`."""
        for style in root.iter(odf("text", "list-style")):
            self.styles[style.get(odf("style", "name"), "")] = dict(_levels(style))
        for style in root.iter(odf("text", "outline-style")):
            self.outline = dict(_levels(style))

    def open_list(self, element: "_Element", style: str) -> OdtList:
        """Return the list that an outermost `text:list` is: a new one, or one that goes on."""
        follows = element.get(odf("text", "continue-list"), "")
        if follows in self._by_id:
            found = self._by_id[follows]
        elif element.get(odf("text", "continue-numbering")) == "true" and (
            (self._last is not None and self._last.style == style) or style in self._by_style
        ):
            last = self._last
            found = last if last is not None and last.style == style else self._by_style[style]
        else:
            found = OdtList(style)
        self._by_style[style] = self._last = found
        if own := element.get("{http://www.w3.org/XML/1998/namespace}id", ""):
            self._by_id[own] = found
        return found

    def item_label(self, listed: OdtList, level: int, style: str, start: str) -> str:
        """Return the label of a list item with a tab behind it, "" for none.

        Args:
            listed: The outermost list that the item belongs to.
            level: Depth, from 1.
            style: Name of the list style in force at this depth.
            start: The item's own `text:start-value`, "" for none.
        """
        levels = self.styles.get(style, {})
        return _label(levels, listed.counters, level, number(start, 0) if start else None)

    def heading_label(self, level: int) -> str:
        """Return the label of a heading that stands in no list."""
        return _label(self.outline, self._headings, level, None)


def _label(
    levels: dict[int, _Level], counters: dict[int, int], level: int, start: int | None
) -> str:
    own = levels.get(level, _Level())
    if start is not None:
        counters[level] = start
    else:
        counters[level] = counters.get(level, own.start - 1) + 1
    for below in [at for at in counters if at > level]:
        del counters[below]
    if own.bullet:
        return f"{own.bullet}\t"
    if not own.format:
        return ""
    numbers = []
    for at in range(max(1, level - own.shown + 1), level + 1):
        one = levels.get(at, _Level())
        if one.format:
            count = counters.setdefault(at, one.start)
            numbers.append(formatted(count, _FORMATS.get(one.format, "decimal")))
    return f"{own.prefix}{'.'.join(numbers)}{own.suffix}\t"


def _levels(style: "_Element") -> "Iterable[tuple[int, _Level]]":
    for one in style.iterchildren(_BULLETS, *_NUMBERS):
        level = number(one.get(odf("text", "level"), ""), 0)
        if not 1 <= level <= _LEVELS:
            continue
        if one.tag == _BULLETS:
            mark = one.get(odf("text", "bullet-char"), _BULLET)[:1]
            # Bullets of symbol fonts lie in the private use area: no other font shows them.
            yield level, _Level(bullet=_BULLET if ord(mark or "\ue000") in _PRIVATE_USE else mark)
        else:
            yield (
                level,
                _Level(
                    format=one.get(odf("style", "num-format"), ""),
                    prefix=one.get(odf("style", "num-prefix"), ""),
                    suffix=one.get(odf("style", "num-suffix"), ""),
                    start=number(one.get(odf("text", "start-value"), ""), 1),
                    shown=number(one.get(odf("text", "display-levels"), ""), 1),
                ),
            )
