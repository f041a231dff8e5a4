"""Looking into a written .docx file."""

import io
import zipfile
from typing import TYPE_CHECKING

from anfrage.documents.docx_package import parse_part

if TYPE_CHECKING:
    from lxml.etree import _Element


def parts_of(docx: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return archive.namelist()


def part_bytes(docx: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return archive.read(name)


def part_tree(docx: bytes, name: str) -> "_Element":
    return parse_part(part_bytes(docx, name))


def text_of(element: "_Element") -> str:
    """All text in an element, one piece after the other."""
    return "".join(str(part) for part in element.itertext())


def part_text(docx: bytes, name: str) -> str:
    """All text of a part."""
    return text_of(part_tree(docx, name))
