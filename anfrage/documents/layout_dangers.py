"""What must not be in a layout: it would run, load from outside, or give away its history."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from anfrage.documents import docx_names as w
from anfrage.documents.docx_package import CONTENT_TYPES, parse_part
from anfrage.domain.errors import LayoutBroken
from anfrage.german.letter_words import part_name

if TYPE_CHECKING:
    from lxml.etree import _Element

# Parts that carry programs or other files (ECMA-376, Part 1, 15.2; MS-OFFMACRO2).
_ACTIVE: Final = ("vbaproject", "vbadata", "activex", "embeddings/", "attachedtoolbars")

# Instructions of fields that fetch or run something when Word updates them (17.16.5).
_FETCHING: Final = ("INCLUDETEXT", "INCLUDEPICTURE", "LINK", "DDE", "DDEAUTO", "IMPORT", "DATABASE")


def part_dangers(layout: str, parts: Mapping[str, bytes]) -> Iterator[LayoutBroken]:
    """Find dangers in the package: macros, DTDs, references to the outside, comments."""
    from lxml.etree import XMLSyntaxError

    for name, data in parts.items():
        if any(active in name.lower() for active in _ACTIVE):
            yield LayoutBroken(layout, name, "macro")
        elif name == "word/comments.xml":
            yield LayoutBroken(layout, "layout.docx", "comment")
        elif name.endswith((".xml", ".rels")):
            try:
                yield from _xml_dangers(layout, name, parse_part(data))
            except XMLSyntaxError:
                yield LayoutBroken(layout, name, "unreadable_part")
    if b"wordprocessingml.template.main+xml" in parts[CONTENT_TYPES]:
        yield LayoutBroken(layout, "layout.docx", "word_template")
    if b"macroEnabled" in parts[CONTENT_TYPES]:
        yield LayoutBroken(layout, CONTENT_TYPES, "macro")


def _xml_dangers(layout: str, name: str, root: "_Element") -> Iterator[LayoutBroken]:
    """Find DTDs, and external targets but plain hyperlinks: those load only when clicked."""
    if root.getroottree().docinfo.internalDTD is not None:
        yield LayoutBroken(layout, name, "doctype")
    if not name.endswith(".rels"):
        return
    for link in root:
        kind = link.get("Type", "").rpartition("/")[2]
        if link.get("TargetMode") == "External" and kind != "hyperlink":
            yield LayoutBroken(layout, f"{name}: {link.get('Target', '')}", "external_reference")


def tree_dangers(layout: str, part: str, root: "_Element") -> Iterator[LayoutBroken]:
    """Find dangers in a text part: tracked changes and fields that fetch something."""
    if next(root.iter(*w.REVISIONS), None) is not None:
        yield LayoutBroken(layout, f"layout.docx, {part_name(part)}", "revision")
    instructions = [one.text or "" for one in root.iter(w.INSTRUCTION)]
    instructions += [one.get(w.INSTRUCTION_ATTRIBUTE, "") for one in root.iter(w.SIMPLE_FIELD)]
    for text in instructions:
        if text.split() and text.split()[0].upper() in _FETCHING:
            place = f"layout.docx, {part_name(part)}: {text.strip()[:60]}"
            yield LayoutBroken(layout, place, "external_reference")
