"""What a PDF says and how it is tagged, read once."""

import io
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pdfplumber
from pdf_conformance import conformance_problems
from pdf_measures import MM
from pdfminer.pdftypes import resolve1

# What lies between header and footer of the shipped layouts, in millimetres from the upper edge.
TOP, BOTTOM = 16.0, 276.0


@dataclass(frozen=True)
class PdfContent:
    """Characters of each page, the structure tree, what the catalogue says, and what is wrong."""

    pages: tuple[list[dict[str, Any]], ...]
    tree: list[dict[str, Any]]
    language: str
    marked: bool
    shows_title: bool
    title: str
    metadata: str
    conformance: tuple[str, ...]

    @property
    def text(self) -> str:
        """All text between headers and footers as it is read, without any white space.

        The order is that of the sheet: in the file, frames are drawn after the text of their page.
        """
        return "".join("".join(_body(chars)) for chars in self.pages)

    @property
    def page_texts(self) -> list[str]:
        """The whole text of each page from top to bottom, without white space."""
        return ["".join(_ordered(chars)) for chars in self.pages]

    @property
    def fonts(self) -> set[str]:
        """Names of the fonts of all characters."""
        return {char["fontname"] for chars in self.pages for char in chars}

    def nodes(self, kind: str) -> list[dict[str, Any]]:
        """All elements of one kind in the structure tree, in their order."""
        return _nodes(self.tree, kind)

    def text_of(self, node: dict[str, Any]) -> str:
        """The text of an element, found by the numbers of its marked contents."""
        marks = set(marks_of(node))
        chars = self.pages[node["page_number"] - 1]
        return "".join("".join(one["text"] for one in chars if one["mcid"] in marks).split())


@lru_cache(maxsize=64)
def read_pdf(pdf: bytes) -> PdfContent:
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        catalog = document.doc.catalog
        return PdfContent(
            pages=tuple(page.chars for page in document.pages),
            tree=document.structure_tree,
            language=catalog.get("Lang", b"").decode(),
            marked=resolve1(catalog.get("MarkInfo", {})).get("Marked") is True,
            shows_title=resolve1(catalog.get("ViewerPreferences", {})).get("DisplayDocTitle")
            is True,
            title=document.metadata.get("Title", ""),
            metadata=_metadata(catalog),
            conformance=tuple(conformance_problems(document)),
        )


def _metadata(catalog: dict[str, Any]) -> str:
    stream = resolve1(catalog.get("Metadata"))
    return "" if stream is None else str(stream.get_data().decode())


def _body(chars: list[dict[str, Any]]) -> list[str]:
    return _ordered([one for one in chars if TOP < one["top"] * MM < BOTTOM])


def _ordered(chars: list[dict[str, Any]]) -> list[str]:
    placed = sorted(chars, key=lambda char: (-round(char["matrix"][5]), char["x0"]))
    return [one["text"] for one in placed if not one["text"].isspace()]


def _nodes(tree: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    found = []
    for node in tree:
        found += [node] if node["type"] == kind else []
        found += _nodes(node.get("children", []), kind)
    return found


def marks_of(node: dict[str, Any]) -> list[int]:
    inner = [mark for child in node.get("children", []) for mark in marks_of(child)]
    return [*node.get("mcids", []), *inner]
