"""The properties of a written letter: title, author, language, fixed dates, the content hash.

What a layout's own properties say (names, company, editing time) does not get into the letter.
"""

from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from typing import TYPE_CHECKING, Final

from anfrage.documents.docx_package import parse_part, part_bytes, put_part
from anfrage.domain.frozen import frozen
from anfrage.domain.letter import Letter

if TYPE_CHECKING:
    from lxml.etree import _Element

HASH_PROPERTY: Final = "AnfrageInhaltSHA256"
UNIT_PROPERTY: Final = "AnfrageStelle"
CASE_PROPERTY: Final = "AnfrageVorgang"
CASE_ID_PROPERTY: Final = "AnfrageVorgangKennung"
LANGUAGE: Final = "de-DE"

# A letter without a date still needs one in its properties that does not change by the day.
_NO_DATE: Final = date(2000, 1, 1)

_OPC: Final = "application/vnd.openxmlformats-"
_LINKS: Final = "http://schemas.openxmlformats.org/"
_CORE: Final = (
    f"{_OPC}package.core-properties+xml",
    f"{_LINKS}package/2006/relationships/metadata/core-properties",
)
_CUSTOM: Final = (
    f"{_OPC}officedocument.custom-properties+xml",
    f"{_LINKS}officeDocument/2006/relationships/custom-properties",
)
_CORE_XML: Final = b"""<cp:coreProperties
 xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title/><dc:creator/><dc:language/>\
<cp:lastModifiedBy/><dcterms:created xsi:type="dcterms:W3CDTF"/>\
<dcterms:modified xsi:type="dcterms:W3CDTF"/></cp:coreProperties>"""
_CUSTOM_XML: Final = b"""<Properties
 xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
 xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property
 fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name=""><vt:lpwstr/></property>\
</Properties>"""
_APP_XML: Final = b"""<?xml version='1.0' encoding='UTF-8' standalone='yes'?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>"""


@frozen
class DraftOrigin:
    """Which case a draft was made from; `question_ids` in the order of the letter's items."""

    case_id: str
    case_number: str
    question_ids: tuple[str, ...]


def put_properties(
    parts: dict[str, bytes], letter: Letter, origin: DraftOrigin | None = None
) -> None:
    """Replace all document properties in `parts` by the letter's own, and its origin if given."""
    values = {HASH_PROPERTY: letter.content_hash()}
    if origin is not None:
        values |= {CASE_PROPERTY: origin.case_number, CASE_ID_PROPERTY: origin.case_id}
    put_part(parts, "docProps/core.xml", _core(letter), *_CORE)
    put_custom_properties(parts, values)
    if "docProps/app.xml" in parts:
        parts["docProps/app.xml"] = _APP_XML


def put_custom_properties(parts: dict[str, bytes], values: Mapping[str, str]) -> None:
    """Replace the custom properties in `parts` by these texts."""
    put_part(parts, "docProps/custom.xml", _custom(values), *_CUSTOM)


def _core(letter: Letter) -> bytes:
    root = parse_part(_CORE_XML)
    day = f"{(letter.date or _NO_DATE).isoformat()}T00:00:00Z"
    author = letter.sender.authority
    title = " ".join(letter.subject.split())
    for element, text in zip(root, (title, author, LANGUAGE, author, day, day), strict=True):
        element.text = text
    return part_bytes(root)


def _custom(values: Mapping[str, str]) -> bytes:
    root: _Element = parse_part(_CUSTOM_XML)
    model = root[0]
    root.remove(model)
    for number, (name, text) in enumerate(values.items(), 2):  # 0 and 1 are taken: 22.3.2.1
        entry = deepcopy(model)
        entry.set("name", name)
        entry.set("pid", str(number))
        entry[0].text = text
        root.append(entry)
    return part_bytes(root)
