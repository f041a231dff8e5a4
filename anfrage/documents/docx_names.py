"""Names of the WordprocessingML elements that are read and written here (ECMA-376, Part 1, 17)."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

W_NAMESPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W: Final = f"{{{W_NAMESPACE}}}"
_W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

BODY: Final = f"{_W}body"
PARAGRAPH: Final = f"{_W}p"
PARAGRAPH_PROPERTIES: Final = f"{_W}pPr"
PARAGRAPH_STYLE: Final = f"{_W}pStyle"
KEEP_NEXT: Final = f"{_W}keepNext"
NUMBERING: Final = f"{_W}numPr"
SECTION: Final = f"{_W}sectPr"
RUN: Final = f"{_W}r"
RUN_PROPERTIES: Final = f"{_W}rPr"
TEXT: Final = f"{_W}t"
TAB: Final = f"{_W}tab"
BREAK: Final = f"{_W}br"
CARRIAGE_RETURN: Final = f"{_W}cr"
BOLD: Final = f"{_W}b"
ITALIC: Final = f"{_W}i"
RUN_STYLE: Final = f"{_W}rStyle"
HYPERLINK: Final = f"{_W}hyperlink"
NOTE: Final = f"{_W}footnote"
NOTE_REFERENCE: Final = f"{_W}footnoteReference"
NOTE_MARK: Final = f"{_W}footnoteRef"
TABLE: Final = f"{_W}tbl"
ROW: Final = f"{_W}tr"
LIST_DEFINITION: Final = f"{_W}abstractNum"
LIST_DEFINITION_ID: Final = f"{_W}abstractNumId"
LIST: Final = f"{_W}num"
LIST_ID: Final = f"{_W}numId"
LIST_LEVEL: Final = f"{_W}ilvl"
INDENT: Final = f"{_W}ind"
SPACING: Final = f"{_W}spacing"
SIDE: Final = f"{_W}jc"
KIND: Final = f"{_W}type"
SHADING: Final = f"{_W}shd"
FILL: Final = f"{_W}fill"
COLOUR: Final = f"{_W}color"
CELL: Final = f"{_W}tc"
TEXT_BOX: Final = f"{_W}txbxContent"
STYLE: Final = f"{_W}style"
STYLE_ID: Final = f"{_W}styleId"
NAME: Final = f"{_W}name"
VALUE: Final = f"{_W}val"
IDENTITY: Final = f"{_W}id"
RELATION: Final = f"{_R}id"
BOOKMARKS: Final = (f"{_W}bookmarkStart", f"{_W}bookmarkEnd")
REVISIONS: Final = tuple(
    f"{_W}{name}" for name in ("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange")
)
INSTRUCTION: Final = f"{_W}instrText"
SIMPLE_FIELD: Final = f"{_W}fldSimple"
INSTRUCTION_ATTRIBUTE: Final = f"{_W}instr"
PARAGRAPH_IDS: Final = frozenset({f"{_W14}paraId", f"{_W14}textId"})
FALLBACK: Final = f"{_MC}Fallback"
DRAWING_PROPERTIES: Final = f"{_WP}docPr"
SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

# What has to hold at least one paragraph, else Word calls the file damaged (17.4.66, 17.10).
STORIES: Final = frozenset(
    {CELL, TEXT_BOX, f"{_W}hdr", f"{_W}ftr", f"{_W}footnote", f"{_W}endnote"}
)

# The order in which a paragraph's properties have to stand (CT_PPr, 17.3.1.26).
_PROPERTY_ORDER: Final = tuple(
    f"{_W}{name}"
    for name in (
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
        "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
        "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
        "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap",
        "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId",
        "cnfStyle", "rPr", "sectPr", "pPrChange",
    )
)  # fmt: skip


def attribute(name: str) -> str:
    """Return the full name of an attribute in Word's namespace, such as "left" or "before"."""
    return f"{_W}{name}"


def set_property(paragraph: "_Element", tag: str) -> "_Element":
    """Return a property of a paragraph, made in its place where it is not there yet."""
    properties = paragraph.find(PARAGRAPH_PROPERTIES)
    if properties is None:
        properties = paragraph.makeelement(PARAGRAPH_PROPERTIES)
        paragraph.insert(0, properties)
    found = properties.find(tag)
    if found is None:
        place = _PROPERTY_ORDER.index(tag)
        after = set(_PROPERTY_ORDER[place + 1 :])
        at = next((i for i, one in enumerate(properties) if one.tag in after), len(properties))
        found = properties.makeelement(tag)
        properties.insert(at, found)
    return found
