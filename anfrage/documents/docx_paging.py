"""Paragraphs that belong together stay on one page when LibreOffice makes the PDF.

LibreOffice (7.4) first deals out paragraphs by their number, about 25 to a page, and then lets
those behind flow back as far as there is room. What flows back is not asked whether it has to
stay with its neighbour: in a letter whose closing stands at such a border, the name can end up
alone on the last page. A paragraph that is laid out again later is asked; a field with the number
of pages has that effect. So the copy of the letter that is converted, and it alone, has a hidden
one in every paragraph that is kept with the next. LibreOffice takes hidden text into the PDF's
bookmarks: in headings a sign stands before it, by which `pdf_mending` takes it out again.
"""

from typing import TYPE_CHECKING, Final

from anfrage.documents import docx_names as w
from anfrage.documents.docx_package import parse_part, part_bytes, read_package, write_package
from anfrage.domain.errors import LayoutBroken

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLES: Final = "word/styles.xml"
_DOCUMENT: Final = "word/document.xml"
_OFF: Final = frozenset({"0", "false", "off"})
#: Stands before the hidden field of a heading; a private character that no letter holds.
HIDDEN_SIGN: Final = "\U000f8ea1"
_SIGN: Final = (
    f'<w:r xmlns:w="{w.W_NAMESPACE}"><w:rPr><w:vanish/></w:rPr><w:t>{HIDDEN_SIGN}</w:t></w:r>'
).encode()
_FIELD: Final = (
    f'<w:fldSimple xmlns:w="{w.W_NAMESPACE}" w:instr=" NUMPAGES "><w:r><w:rPr><w:vanish/></w:rPr>'
    "<w:t>1</w:t></w:r></w:fldSimple>"
).encode()


def kept_together(docx: bytes, *, headings: bool = True) -> bytes:
    """Return a copy of a Word file for LibreOffice, in which what is kept together stays so.

    What is no Word file comes back as it is: LibreOffice says so itself.

    Args:
        docx: A Word file of ours.
        headings: Whether headings get a field, too; only where bookmarks can be mended.
    """
    try:
        parts = read_package("", docx)
    except LayoutBroken:
        return docx
    styles = parts.get(_STYLES)
    titles = _heading_styles(parse_part(styles)) if headings and styles else frozenset()
    root = parse_part(parts[_DOCUMENT])
    for paragraph in keeping_paragraphs(root, styles):
        if _style(paragraph) not in titles:
            paragraph.append(parse_part(_FIELD))
    for paragraph in root.iter(w.PARAGRAPH):
        if _style(paragraph) in titles:
            paragraph.extend([parse_part(_SIGN), parse_part(_FIELD)])
    return write_package({**parts, _DOCUMENT: part_bytes(root)})


def keeping_paragraphs(root: "_Element", styles: bytes | None) -> list["_Element"]:
    """Return the paragraphs that are kept with the next, but headings; `styles` is the part."""
    keeping = _keeping_styles(parse_part(styles)) if styles else frozenset()
    return [one for one in root.iter(w.PARAGRAPH) if _keeps(one, keeping)]


def _keeps(paragraph: "_Element", styles: frozenset[str]) -> bool:
    own = paragraph.find(f"{w.PARAGRAPH_PROPERTIES}/{w.KEEP_NEXT}")
    if own is not None:
        return own.get(w.VALUE) not in _OFF
    return _style(paragraph) in styles


def _style(paragraph: "_Element") -> str:
    style = paragraph.find(f"{w.PARAGRAPH_PROPERTIES}/{w.PARAGRAPH_STYLE}")
    return "" if style is None else style.get(w.VALUE, "")


def _heading_styles(root: "_Element") -> frozenset[str]:
    """The styles of headings that keep their paragraphs with the next."""
    keeping = (one for one in root.iter(w.STYLE) if _is_heading(one))
    path = f"{w.PARAGRAPH_PROPERTIES}/{w.KEEP_NEXT}"
    return frozenset(one.get(w.STYLE_ID, "") for one in keeping if one.find(path) is not None)


def _keeping_styles(root: "_Element") -> frozenset[str]:
    """The styles that keep their paragraphs with the next, by themselves or by their base."""
    own: dict[str, bool] = {}
    bases: dict[str, str] = {}
    for style in root.iter(w.STYLE):
        name = style.get(w.STYLE_ID, "")
        base = style.find(w.attribute("basedOn"))
        bases[name] = "" if base is None else base.get(w.VALUE, "")
        keep = style.find(f"{w.PARAGRAPH_PROPERTIES}/{w.KEEP_NEXT}")
        if _is_heading(style):
            own[name] = False
        elif keep is not None:
            own[name] = keep.get(w.VALUE) not in _OFF
    return frozenset(name for name in bases if _inherited(name, own, bases))


def _is_heading(style: "_Element") -> bool:
    return style.find(f"{w.PARAGRAPH_PROPERTIES}/{w.attribute('outlineLvl')}") is not None


def _inherited(name: str, own: dict[str, bool], bases: dict[str, str]) -> bool:
    seen: set[str] = set()
    while name and name not in own and name not in seen:
        seen.add(name)
        name = bases.get(name, "")
    return own.get(name, False)
