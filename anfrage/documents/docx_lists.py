"""Real lists: every list of an answer gets a numbering of its own, so that it starts anew."""

from typing import TYPE_CHECKING, Final

from anfrage.documents import docx_names as w
from anfrage.documents.answer_text import ListPlace
from anfrage.documents.docx_package import declare_part, parse_part, part_bytes, relate
from anfrage.documents.docx_styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

NUMBERING: Final = "word/numbering.xml"
_KIND: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_LINK: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"

# Twips for each level: 6 mm hold a dash and, at 11 pt, a number of two digits.
INDENT: Final = 340
_LEVELS: Final = 9


class Lists:
    """The lists of one letter. Items of one list are known by their `ListPlace.group`."""

    def __init__(self, parts: dict[str, bytes], styles: Styles) -> None:
        self._parts = parts
        self._styles = styles
        self._answer = 0
        self._numbers: dict[tuple[int, int], int] = {}
        self._kinds: dict[str, int] = {}
        self._root: _Element | None = None

    def next_answer(self) -> None:
        """Lists of the next answer are others, though they are counted from 0 again."""
        self._answer += 1

    def set_item(self, paragraph: "_Element", place: ListPlace) -> None:
        """Make a paragraph an item of its list, or a further paragraph of one."""
        indent = paragraph.find(f"{w.PARAGRAPH_PROPERTIES}/{w.INDENT}")
        if indent is not None:
            indent.attrib.clear()  # the list says how far its items are indented
        if not place.first:
            left = str(INDENT * (place.level + 1))
            w.set_property(paragraph, w.INDENT).set(w.attribute("left"), left)
            return
        if indent is not None:
            _drop(indent)
        own = self._styles.bullets()
        style = self._styles.of_name("list number") if place.ordered else own
        if style:
            w.set_property(paragraph, w.PARAGRAPH_STYLE).set(w.VALUE, style)
        if own and not place.ordered and place.level == 0:
            return  # the style is a list already, as the city wants it
        numbering = w.set_property(paragraph, w.NUMBERING)
        numbering.clear()
        for tag, value in ((w.LIST_LEVEL, place.level), (w.LIST_ID, self._number(place))):
            numbering.append(numbering.makeelement(tag, {w.VALUE: str(value)}))

    def finish(self) -> None:
        """Write the numberings that were added."""
        if self._root is not None:
            self._parts[NUMBERING] = part_bytes(self._root)

    def _number(self, place: ListPlace) -> int:
        key = (self._answer, place.group)
        if key not in self._numbers:
            self._numbers[key] = self._added_list(place)
        return self._numbers[key]

    def _added_list(self, place: ListPlace) -> int:
        root = self._opened()
        definition = self._definition(place.ending)
        number = 1 + _highest(root, w.LIST, w.LIST_ID)
        entry = root.makeelement(w.LIST, {w.LIST_ID: str(number)})
        entry.append(entry.makeelement(w.LIST_DEFINITION_ID, {w.VALUE: str(definition)}))
        if place.ordered:
            start = entry.makeelement(w.attribute("lvlOverride"), {w.LIST_LEVEL: str(place.level)})
            begin = {w.VALUE: str(place.number)}
            start.append(start.makeelement(w.attribute("startOverride"), begin))
            entry.append(start)
        last = root.findall(w.LIST)
        if last:
            last[-1].addnext(entry)
        else:
            root.findall(w.LIST_DEFINITION)[-1].addnext(entry)
        return number

    def _definition(self, ending: str) -> int:
        """Return the id of the definition for dashes ("") or numbers that end so."""
        if ending not in self._kinds:
            root = self._opened()
            identity = 1 + _highest(root, w.LIST_DEFINITION, w.LIST_DEFINITION_ID)
            made = parse_part(_definition_xml(identity, ending).encode())
            before = root.findall(w.LIST_DEFINITION)
            if before:
                before[-1].addnext(made)
            else:
                pictures = len(root.findall(w.attribute("numPicBullet")))
                root.insert(pictures, made)
            self._kinds[ending] = identity
        return self._kinds[ending]

    def _opened(self) -> "_Element":
        if self._root is None:
            if NUMBERING not in self._parts:
                empty = f'<w:numbering xmlns:w="{w.W_NAMESPACE}"/>'
                self._parts[NUMBERING] = empty.encode()
                declare_part(self._parts, NUMBERING, _KIND)
                relate(self._parts, "word/document.xml", _LINK, "numbering.xml")
            self._root = parse_part(self._parts[NUMBERING])
        return self._root


def _highest(root: "_Element", tag: str, attribute: str) -> int:
    return max((int(one.get(attribute, "0")) for one in root.findall(tag)), default=0)


def _drop(element: "_Element") -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _definition_xml(identity: int, ending: str) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{"decimal" if ending else "bullet"}"/>'
        f'<w:lvlText w:val="{f"%{level + 1}{ending}" if ending else "–"}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{INDENT * (level + 1)}" w:hanging="{INDENT}"/></w:pPr></w:lvl>'
        for level in range(_LEVELS)
    )
    return (
        f'<w:abstractNum xmlns:w="{w.W_NAMESPACE}" w:abstractNumId="{identity}">'
        f'<w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
    )
