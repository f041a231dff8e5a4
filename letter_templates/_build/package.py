"""The parts of a Word file around its text: types, relationships, settings, lists, fonts."""

import io
import zipfile
from dataclasses import dataclass

from markup import twips
from styles import FONT, NAMESPACE, Style, styles_part
from theme import theme_part

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MEDIA = "application/vnd.openxmlformats-"
_WORD = f"{_MEDIA}officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_LINKS = f"{_OFFICE}/relationships"

# The letter's own properties replace these; the date is a constant so that builds are alike.
_BUILT = "2026-01-01T00:00:00Z"


@dataclass(frozen=True)
class Sheet:
    """An A4 letter. Margins in millimetres; bodies are lists of block-level elements."""

    title: str
    styles: list[Style]
    body: str
    header: str
    first_header: str
    footer: str
    first_footer: str
    top: float = 25
    bottom: float = 25
    left: float = 25
    right: float = 20
    header_distance: float = 8
    footer_distance: float = 12


def sheet_docx(sheet: Sheet) -> bytes:
    """The Word file: stored, in fixed order and with fixed times, so builds are alike."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, data in sheet_parts(sheet).items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 3  # Unix, wherever it is built
            archive.writestr(entry, data)
    return buffer.getvalue()


def sheet_parts(sheet: Sheet) -> dict[str, bytes]:
    """All parts of the Word file by name."""
    root = f'xmlns:w="{NAMESPACE}" xmlns:r="{_LINKS}"'
    document = f"<w:document {root}><w:body>{sheet.body}{_section(sheet)}</w:body></w:document>"
    texts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _root_relationships(),
        "docProps/core.xml": _core(sheet.title),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _document_relationships(),
        "word/styles.xml": styles_part(sheet.styles),
        "word/numbering.xml": _numbering(),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _fonts(),
        "word/theme/theme1.xml": theme_part(),
        "word/header1.xml": f"<w:hdr {root}>{sheet.header}</w:hdr>",
        "word/header2.xml": f"<w:hdr {root}>{sheet.first_header}</w:hdr>",
        "word/footer1.xml": f"<w:ftr {root}>{sheet.footer}</w:ftr>",
        "word/footer2.xml": f"<w:ftr {root}>{sheet.first_footer}</w:ftr>",
    }
    return {name: (_HEAD + text).encode("utf-8") for name, text in texts.items()}


def _section(sheet: Sheet) -> str:
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/>'
        '<w:headerReference w:type="first" r:id="rId6"/>'
        '<w:footerReference w:type="default" r:id="rId7"/>'
        '<w:footerReference w:type="first" r:id="rId8"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar w:top="{twips(sheet.top)}" w:right="{twips(sheet.right)}"'
        f' w:bottom="{twips(sheet.bottom)}" w:left="{twips(sheet.left)}"'
        f' w:header="{twips(sheet.header_distance)}" w:footer="{twips(sheet.footer_distance)}"'
        ' w:gutter="0"/><w:titlePg/></w:sectPr>'
    )


def _content_types() -> str:
    kinds = {
        "word/document": f"{_WORD}.document.main+xml",
        "word/styles": f"{_WORD}.styles+xml",
        "word/numbering": f"{_WORD}.numbering+xml",
        "word/settings": f"{_WORD}.settings+xml",
        "word/fontTable": f"{_WORD}.fontTable+xml",
        "word/theme/theme1": f"{_MEDIA}officedocument.theme+xml",
        "word/header1": f"{_WORD}.header+xml",
        "word/header2": f"{_WORD}.header+xml",
        "word/footer1": f"{_WORD}.footer+xml",
        "word/footer2": f"{_WORD}.footer+xml",
        "docProps/core": f"{_MEDIA}package.core-properties+xml",
    }
    overrides = "".join(
        f'<Override PartName="/{name}.xml" ContentType="{kind}"/>' for name, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{_MEDIA}package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(targets: dict[str, str]) -> str:
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def _root_relationships() -> str:
    return _relationships(
        {
            "word/document.xml": f"{_LINKS}/officeDocument",
            "docProps/core.xml": f"{_PACKAGE}/relationships/metadata/core-properties",
        }
    )


def _document_relationships() -> str:
    names = ("styles", "numbering", "settings", "fontTable")
    targets = {f"{name}.xml": f"{_LINKS}/{name}" for name in names}
    for kind in ("header", "footer"):
        targets |= {f"{kind}{number}.xml": f"{_LINKS}/{kind}" for number in (1, 2)}
    targets["theme/theme1.xml"] = f"{_LINKS}/theme"
    return _relationships(targets)


def _core(title: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:creator>anfrage</dc:creator>"
        "<dc:language>de-DE</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{_BUILT}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{_BUILT}</dcterms:modified>'
        "</cp:coreProperties>"
    )


def _numbering() -> str:
    indent = f'<w:ind w:left="{twips(6)}" w:hanging="{twips(6)}"/>'
    return (
        f'<w:numbering xmlns:w="{NAMESPACE}"><w:abstractNum w:abstractNumId="0">'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="–"/>'
        f'<w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _settings() -> str:
    return (
        f'<w:settings xmlns:w="{NAMESPACE}"><w:zoom w:percent="100"/>'
        f'<w:defaultTabStop w:val="{twips(12.5)}"/><w:characterSpacingControl'
        ' w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="de-DE"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
        "</w:settings>"
    )


def _fonts() -> str:
    """Arial has the same widths and stands in where the font is missing, as on Windows."""
    return (
        f'<w:fonts xmlns:w="{NAMESPACE}"><w:font w:name="{FONT}"><w:altName w:val="Arial"/>'
        '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
        "</w:fonts>"
    )
