"""Small Word files of ours without a layout: headings, paragraphs, tables; for papers of work.

Everything goes through `text_runs`, which escapes: no value can become markup. The same content
gives the same bytes. Sheets are DIN A4; language, title and table headings are set, so that
screen readers can use the file.
"""

import zlib
from collections.abc import Mapping, Sequence
from typing import Final
from xml.sax.saxutils import escape

from anfrage.documents.docx_names import W_NAMESPACE
from anfrage.documents.docx_package import put_part, write_package
from anfrage.documents.docx_properties import LANGUAGE, put_custom_properties
from anfrage.documents.plain_parts import FONT, side_parts
from anfrage.domain.frozen import frozen

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NS: Final = f'xmlns:w="{W_NAMESPACE}"'
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES_NS: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_PACKAGE_TYPE: Final = "application/vnd.openxmlformats-package.relationships+xml"
#: Content types that do not follow from the part's name.
_THEME_TYPE: Final = "application/vnd.openxmlformats-officedocument.theme+xml"
_REL: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_REL_NS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_CORE: Final = f"""{_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/\
2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{{title}}\
</dc:title><dc:creator>{{author}}</dc:creator><dc:language>{LANGUAGE}</dc:language>\
</cp:coreProperties>"""
_CORE_KIND: Final = (
    "application/vnd.openxmlformats-package.core-properties+xml",
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
)
# Names of styles are Word's own, so that Word shows them in its language. Sizes in half points.
_STYLE_SIZES: Final = {
    "Normal": ("Normal", 22, ""),
    "Heading1": ("heading 1", 32, '<w:outlineLvl w:val="0"/>'),
    "Heading2": ("heading 2", 26, '<w:outlineLvl w:val="1"/>'),
    "Gross": ("Gross", 36, ""),
}
_MARGINS: Final = 'w:top="1134" w:right="1134" w:bottom="1134" w:left="1418"'
SECTION: Final = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    f'<w:pgMar {_MARGINS} w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
)


@frozen
class Cell:
    """One cell of a table: `locked` for Word, with a bookmark `anchor` if it has a name."""

    text: str = ""
    locked: bool = False
    anchor: str = ""


def paragraph(text: str, style: str = "Normal", *, bold: bool = False, keep: bool = False) -> str:
    """Return a paragraph; `keep` holds it on one page with the next."""
    together = "<w:keepNext/>" if keep or style.startswith("Heading") else ""
    form = f'<w:pPr><w:pStyle w:val="{style}"/>{together}</w:pPr>'
    return f"<w:p>{form}{text_runs(text, bold=bold)}</w:p>"


def text_runs(text: str, *, bold: bool = False) -> str:
    """Return text as runs: line feeds and tabs become elements of their own."""
    runs = []
    form = "<w:rPr><w:b/></w:rPr>" if bold else ""
    for number, line in enumerate(text.split("\n")):
        start = "<w:br/>" if number else ""
        pieces = [f'<w:t xml:space="preserve">{escape(one)}</w:t>' for one in line.split("\t")]
        runs.append(f"<w:r>{form}{start}{'<w:tab/>'.join(pieces)}</w:r>")
    return "".join(runs)


def table(rows: Sequence[Sequence[Cell]], widths: Sequence[int], height: int = 0) -> str:
    """Return a table; its first row is its heading and comes again on each page.

    Args:
        rows: All rows, each as long as `widths`.
        widths: Widths of the columns in twentieths of a point.
        height: Least height of the other rows, likewise; 0 for what the text needs.
    """
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    done = "".join(_row(row, widths, height if at else None) for at, row in enumerate(rows))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{done}</w:tbl>"
    )


def _row(row: Sequence[Cell], widths: Sequence[int], height: int | None) -> str:
    heading = height is None
    form = "<w:cantSplit/>"
    if height:
        form += f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>'
    if heading:
        form += "<w:tblHeader/>"
    cells = "".join(
        _cell(cell, width, heading=heading) for cell, width in zip(row, widths, strict=True)
    )
    return f"<w:tr><w:trPr>{form}</w:trPr>{cells}</w:tr>"


def _cell(cell: Cell, width: int, *, heading: bool) -> str:
    shaded = cell.locked or heading
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>' if shaded else ""
    inner = paragraph(cell.text, bold=heading)
    if cell.locked:
        lock = '<w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr>'
        inner = f"<w:sdt>{lock}<w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    if cell.anchor:
        inner = inner.replace("</w:pPr>", f"</w:pPr>{_bookmark(cell.anchor)}", 1)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{inner}</w:tc>'


def _bookmark(name: str) -> str:
    """Return an empty bookmark; its number has to be the only one of its kind in the file."""
    number = zlib.crc32(name.encode()) & 0x7FFFFFFF
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return f'{start}<w:bookmarkEnd w:id="{number}"/>'


def plain_docx(
    title: str, author: str, body: Sequence[str], origin: Mapping[str, str] | None = None
) -> bytes:
    """Return a Word file from elements made here.

    Args:
        title: The document's title, for its properties.
        author: Whose it is: an authority, not a person.
        body: Elements in order; the last one must be a paragraph.
        origin: Custom properties by name, such as the case that it belongs to.
    """
    document = f"{_HEAD}<w:document {_NS}><w:body>{''.join(body)}{SECTION}</w:body></w:document>"
    beside = {"styles.xml": ("styles", _styles()), **side_parts()}
    parts = {
        "[Content_Types].xml": _types(beside),
        "_rels/.rels": _links({"word/document.xml": "officeDocument"}),
        "word/_rels/document.xml.rels": _links({name: kind for name, (kind, _) in beside.items()}),
        "word/document.xml": document.encode(),
        **{f"word/{name}": xml.encode() for name, (_, xml) in beside.items()},
    }
    core = _CORE.format(title=escape(" ".join(title.split())), author=escape(author))
    put_part(parts, "docProps/core.xml", core.encode(), *_CORE_KIND)
    if origin:
        put_custom_properties(parts, origin)
    return write_package(parts)


def _types(beside: Mapping[str, tuple[str, str]]) -> bytes:
    kinds = {"word/document.xml": f"{_WORD}.document.main+xml"}
    for name, (kind, _) in beside.items():
        kinds[f"word/{name}"] = _THEME_TYPE if kind == "theme" else f"{_WORD}.{kind}+xml"
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in kinds.items()
    )
    defaults = (
        f'<Default Extension="rels" ContentType="{_PACKAGE_TYPE}"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return f'{_HEAD}<Types xmlns="{_TYPES_NS}">{defaults}{overrides}</Types>'.encode()


def _links(targets: Mapping[str, str]) -> bytes:
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{_REL}/{kind}" Target="{name}"/>'
        for at, (name, kind) in enumerate(targets.items(), 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_REL_NS}">{links}</Relationships>'.encode()


def _styles() -> str:
    made = "".join(
        f'<w:style w:type="paragraph" {_default(style)}w:styleId="{style}"><w:name w:val="{name}"/>'
        f"{_based(style)}<w:qFormat/><w:pPr>{_spacing(style)}{level}</w:pPr>"
        f'<w:rPr>{_bold(style)}<w:sz w:val="{size}"/></w:rPr></w:style>'
        for style, (name, size, level) in _STYLE_SIZES.items()
    )
    fonts = "".join(f'w:{one}="{FONT}" ' for one in ("ascii", "hAnsi", "cs"))
    return (
        f"{_HEAD}<w:styles {_NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>"
        f'<w:sz w:val="22"/><w:lang w:val="{LANGUAGE}"/></w:rPr></w:rPrDefault></w:docDefaults>'
        f"{made}</w:styles>"
    )


def _default(style: str) -> str:
    return 'w:default="1" ' if style == "Normal" else ""


def _based(style: str) -> str:
    return "" if style == "Normal" else '<w:basedOn w:val="Normal"/>'


def _bold(style: str) -> str:
    return "<w:b/>" if style.startswith("Heading") else ""


def _spacing(style: str) -> str:
    before = 240 if style.startswith("Heading") else 0
    return f'<w:spacing w:before="{before}" w:after="120"/>'
