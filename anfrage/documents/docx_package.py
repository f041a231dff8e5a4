"""A Word file as its parts: read with limits, written so that equal parts give equal bytes."""

import io
import zipfile
import zlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from anfrage.domain.errors import LayoutBroken

if TYPE_CHECKING:
    from lxml.etree import _Element

CONTENT_TYPES: Final = "[Content_Types].xml"
ROOT_RELATIONSHIPS: Final = "_rels/.rels"

# A letterhead with a large coat of arms stays far below; a bomb does not get through.
MAX_BYTES: Final = 20_000_000
MAX_PARTS: Final = 200

# The oldest time that a zip entry can hold: the same for every letter, so no clock gets in.
_ZIP_TIME: Final = (1980, 1, 1, 0, 0, 0)
_MODE_SHIFT: Final = 16
_CT: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_REL: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_NO_LINKS: Final = f'<Relationships xmlns="{_REL[1:-1]}"/>'.encode()


def read_package(layout: str, data: bytes) -> dict[str, bytes]:
    """Return the parts of a Word file by name, in the order of the archive.

    Args:
        layout: Name of the layout, for the error.
        data: The whole .docx file.

    Raises:
        LayoutBroken: no zip archive, no Word file, or larger than `MAX_BYTES` unpacked.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > MAX_PARTS or sum(e.file_size for e in entries) > MAX_BYTES:
                raise LayoutBroken(layout, "layout.docx", "too_large")
            parts = {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, zlib.error) as error:
        raise LayoutBroken(layout, "layout.docx", "not_a_docx") from error
    if not {CONTENT_TYPES, ROOT_RELATIONSHIPS, "word/document.xml"} <= parts.keys():
        raise LayoutBroken(layout, "layout.docx", "not_a_docx")
    return parts


def write_package(parts: Mapping[str, bytes]) -> bytes:
    """Return the archive of `parts`: content types first, then by name, always the same bytes.

    Entries are stored, not compressed: compressed bytes differ between versions of zlib, and a
    letter has to come out the same on every machine.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(parts, key=lambda name: (name != CONTENT_TYPES, name)):
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.create_system = 3  # Unix, wherever it runs; else the byte follows the platform
            entry.external_attr = 0o600 << _MODE_SHIFT
            archive.writestr(entry, parts[name])
    return buffer.getvalue()


def parse_part(data: bytes) -> "_Element":
    """Parse one XML part. Entities stay unresolved and nothing is ever loaded from outside.

    Raises:
        lxml.etree.XMLSyntaxError: the part is no XML.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(data, parser)


def part_bytes(root: "_Element") -> bytes:
    """Write one XML part as UTF-8 with declaration."""
    from lxml import etree

    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def text_parts(parts: Mapping[str, bytes]) -> list[str]:
    """Names of the parts that carry text: the letter itself, headers, footers and notes."""
    names = {
        name
        for name in parts
        if name.startswith(("word/header", "word/footer", "word/footnotes", "word/endnotes"))
        and name.endswith(".xml")
    }
    return ["word/document.xml", *sorted(names)]


def put_part(
    parts: dict[str, bytes], name: str, data: bytes, content_type: str, relationship: str
) -> None:
    """Set a part that hangs on the package's root, and declare it where it is new.

    Args:
        parts: The package, changed in place.
        name: Such as "docProps/custom.xml".
        data: The part's new bytes.
        content_type: As in [Content_Types].xml.
        relationship: The relationship's type, a URL.
    """
    parts[name] = data
    declare_part(parts, name, content_type)
    links = parse_part(parts[ROOT_RELATIONSHIPS])
    if all(link.get("Target", "").lstrip("/") != name for link in links):
        relate(parts, "", relationship, name)


def declare_part(parts: dict[str, bytes], name: str, content_type: str) -> None:
    """Name a part's content type where it is not named yet."""
    types = parse_part(parts[CONTENT_TYPES])
    overrides = types.findall(f"{_CT}Override")
    if all(override.get("PartName") != f"/{name}" for override in overrides):
        attributes = {"PartName": f"/{name}", "ContentType": content_type}
        types.append(types.makeelement(f"{_CT}Override", attributes))
        parts[CONTENT_TYPES] = part_bytes(types)


def relate(
    parts: dict[str, bytes], part: str, kind: str, target: str, *, external: bool = False
) -> str:
    """Add a relationship to a part ("" for the package itself) and return its id.

    Args:
        parts: The package, changed in place.
        part: Such as "word/document.xml".
        kind: The relationship's type, a URL.
        target: A part, named from the folder of `part`, or an address.
        external: Whether `target` is an address.
    """
    folder, _, name = part.rpartition("/")
    place = f"{folder}/_rels/{name}.rels" if part else ROOT_RELATIONSHIPS
    links = parse_part(parts.get(place, _NO_LINKS))
    used = {link.get("Id") for link in links}
    free = next(f"rId{n}" for n in range(1, len(used) + 2) if f"rId{n}" not in used)
    attributes = {"Id": free, "Type": kind, "Target": target}
    if external:
        attributes["TargetMode"] = "External"
    links.append(links.makeelement(f"{_REL}Relationship", attributes))
    parts[place] = part_bytes(links)
    return free
