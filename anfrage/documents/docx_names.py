"""Names of the WordprocessingML elements that are read and written here (ECMA-376, Part 1, 17)."""

from typing import Final

W_NAMESPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W: Final = f"{{{W_NAMESPACE}}}"
_W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"

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
