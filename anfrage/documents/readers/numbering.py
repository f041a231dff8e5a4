"""Automatic numbers of Word: what Word shows in front of a paragraph, worked out again.

Source of the rules: ISO/IEC 29500-1, 17.9 (numbering) and 17.7 (styles). Counters belong to the
abstract definition, so lists that share one go on counting; `startOverride` begins anew.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from anfrage.documents.readers.wordml import local, number, parse, value, w
from anfrage.domain.frozen import frozen

if TYPE_CHECKING:
    from lxml.etree import _Element

    from anfrage.documents.readers.gate import Archive

_NUMBERING: Final = "word/numbering.xml"
_STYLES: Final = "word/styles.xml"
_LEVELS: Final = 9
_STYLE_DEPTH: Final = 20
#: "z" ten times; a file may claim any number, and the label must not grow with it.
_LETTERS: Final = 260
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@frozen
class _Level:
    """One level of a list definition."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    gap: str = "\t"
    style: str = ""


@dataclass(slots=True)
class _List:
    """A `w:num`: its abstract definition, own levels and new starts."""

    abstract: str
    levels: dict[int, _Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class Numbering:
    """Counts through a document; ask for the labels in document order, once each."""

    abstracts: dict[str, dict[int, _Level]] = field(default_factory=dict)
    lists: dict[str, _List] = field(default_factory=dict)
    styles: dict[str, tuple[str, int | None]] = field(default_factory=dict)
    _counters: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, paragraph: "_Element") -> str:
        """Return the number of `paragraph` with what follows it, "" for none."""
        place = self._place(paragraph)
        if place is None:
            return ""
        list_id, level = place
        listed = self.lists.get(list_id)
        if listed is None:
            return ""
        levels = self.abstracts.get(listed.abstract, {}) | listed.levels
        if level not in levels:
            return ""
        self._count(list_id, listed, level, levels)
        text = self._text(listed.abstract, level, levels)
        return text + levels[level].gap if text else ""

    def _place(self, paragraph: "_Element") -> tuple[str, int] | None:
        """Return list and level of a paragraph, from itself or from its style."""
        properties = paragraph.find(w("pPr"))
        if properties is None:
            return None
        direct = properties.find(w("numPr"))
        style = value(properties.find(w("pStyle")))
        if direct is not None:
            list_id = value(direct.find(w("numId")))
            level = number(value(direct.find(w("ilvl"))), 0)
            if list_id:
                return None if list_id == "0" else (list_id, level)
        inherited = self.styles.get(style)
        if inherited is None or inherited[0] == "0":
            return None
        list_id, level_of_style = inherited
        if level_of_style is None:
            level_of_style = self._level_of_style(list_id, style)
        return list_id, level_of_style

    def _level_of_style(self, list_id: str, style: str) -> int:
        listed = self.lists.get(list_id)
        levels = self.abstracts.get(listed.abstract, {}) if listed else {}
        return next((at for at, level in levels.items() if level.style == style), 0)

    def _count(self, list_id: str, listed: _List, level: int, levels: dict[int, _Level]) -> None:
        counters = self._counters.setdefault(listed.abstract, {})
        if level in listed.starts and (list_id, level) not in self._begun:
            counters[level] = listed.starts[level]
        elif level in counters:
            counters[level] += 1
        else:
            counters[level] = levels[level].start
        self._begun.add((list_id, level))
        for below in range(level + 1, _LEVELS):
            restart = levels[below].restart if below in levels else None
            if restart is None or (restart > 0 and level < restart):
                counters.pop(below, None)
        for above in range(level):
            if above in levels:
                counters.setdefault(above, levels[above].start)

    def _text(self, abstract: str, level: int, levels: dict[int, _Level]) -> str:
        definition = levels[level]
        if definition.format == "bullet":
            mark = definition.text[:1]
            return "" if not mark else "•" if "\ue000" <= mark <= "\uf8ff" else mark
        text = definition.text
        counters = self._counters[abstract]
        for at in range(level + 1):
            if f"%{at + 1}" in text:
                form = levels[at].format if at in levels else "decimal"
                count = counters.get(at, 1)
                shown = formatted(count, "decimal" if definition.legal else form)
                text = text.replace(f"%{at + 1}", shown)
        return text


def formatted(count: int, form: str) -> str:
    """Return `count` in a Word number format; unknown formats are shown in digits."""
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{count:02d}"
    if form == "ordinal":
        return f"{count}."
    if form in {"lowerLetter", "upperLetter"} and 0 < count <= _LETTERS:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in {"lowerRoman", "upperRoman"} and 0 < count < 4000:  # noqa: PLR2004 - largest Roman numeral
        roman = ""
        for worth, sign in _ROMAN:
            roman += sign * (count // worth)
            count %= worth
        return roman if form == "lowerRoman" else roman.upper()
    return str(count)


def read_numbering(archive: "Archive") -> Numbering:
    """Read list definitions and the lists that styles carry; empty where there are none."""
    numbering = Numbering()
    content = archive.xml(_NUMBERING)
    if content is None:
        return numbering
    root = parse(archive.name, content)
    links: dict[str, str] = {}
    for element in root:
        if local(element) == "abstractNum":
            abstract = element.get(w("abstractNumId"), "")
            levels = (_level(child) for child in element.findall(w("lvl")))
            numbering.abstracts[abstract] = dict(levels)
            if link := value(element.find(w("numStyleLink"))):
                links[abstract] = link
        elif local(element) == "num":
            numbering.lists[element.get(w("numId"), "")] = _list(element)
    styles = archive.xml(_STYLES)
    if styles is not None:
        numbering.styles = _styles(parse(archive.name, styles))
    for abstract, style in links.items():
        target = numbering.lists.get(numbering.styles.get(style, ("", None))[0])
        if target is not None and target.abstract != abstract:
            numbering.abstracts[abstract] = numbering.abstracts.get(target.abstract, {})
    return numbering


def _level(element: "_Element") -> tuple[int, _Level]:
    restart = element.find(w("lvlRestart"))
    gap = value(element.find(w("suff")))
    legal = element.find(w("isLgl"))
    return number(element.get(w("ilvl"), ""), 0), _Level(
        start=number(value(element.find(w("start"))), 1),
        format=value(element.find(w("numFmt"))) or "decimal",
        text=value(element.find(w("lvlText"))),
        restart=None if restart is None else number(value(restart), 0),
        legal=legal is not None and value(legal) not in {"0", "false", "off"},
        gap={"space": " ", "nothing": ""}.get(gap, "\t"),
        style=value(element.find(w("pStyle"))),
    )


def _list(element: "_Element") -> _List:
    listed = _List(value(element.find(w("abstractNumId"))))
    for override in element.findall(w("lvlOverride")):
        level = number(override.get(w("ilvl"), ""), 0)
        start = override.find(w("startOverride"))
        if start is not None:
            listed.starts[level] = number(value(start), 1)
        own = override.find(w("lvl"))
        if own is not None:
            listed.levels[level] = _level(own)[1]
    return listed


def _styles(root: "_Element") -> dict[str, tuple[str, int | None]]:
    """Return list and level of every style that carries a list itself or through its base."""
    own: dict[str, tuple[str, int | None]] = {}
    bases: dict[str, str] = {}
    for style in root.findall(w("style")):
        style_id = style.get(w("styleId"), "")
        bases[style_id] = value(style.find(w("basedOn")))
        numbered = style.find(f"{w('pPr')}/{w('numPr')}")
        if numbered is None:
            continue
        level = numbered.find(w("ilvl"))
        list_id = value(numbered.find(w("numId")))
        own[style_id] = list_id, None if level is None else number(value(level), 0)
    found: dict[str, tuple[str, int | None]] = {}
    for style_id in bases:
        at, depth = style_id, 0
        while at and at not in own and depth < _STYLE_DEPTH:
            at, depth = bases.get(at, ""), depth + 1
        if at in own and own[at][0]:
            found[style_id] = own[at]
    return found
