"""What a PDF says and where it says it, in millimetres from the upper left corner of the sheet."""

import io
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import pdfplumber

MM = 25.4 / 72  # millimetres in a point


@dataclass(frozen=True)
class Line:
    """A line of text: its base line, left and right edge and the size of its letters (pt)."""

    text: str
    baseline: float
    left: float
    right: float
    size: float

    def top(self, height: float = 12 * MM) -> float:
        """Upper edge of a line of fixed height: LibreOffice puts the base line at 80 % of it."""
        return self.baseline - 0.8 * height


def lines(pdf: bytes, page: int = 0) -> list[Line]:
    """The lines of a page from top to bottom; what stands side by side is apart."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        sheet = document.pages[page]
        rows: dict[float, list[dict[str, Any]]] = defaultdict(list)
        for char in sheet.chars:
            rows[round(float(sheet.height) - char["matrix"][5], 1)].append(char)
        return [
            line
            for baseline, chars in sorted(rows.items())
            for line in _apart(baseline * MM, sorted(chars, key=lambda char: char["x0"]))
        ]


def _apart(baseline: float, chars: list[dict[str, Any]]) -> list[Line]:
    """Cut a row where a gap of more than 10 mm lies between two characters."""
    groups: list[list[dict[str, Any]]] = [[chars[0]]]
    for char in chars[1:]:
        if (char["x0"] - groups[-1][-1]["x1"]) * MM > 10:
            groups.append([])
        groups[-1].append(char)
    return [
        Line(
            "".join(char["text"] for char in group),
            baseline,
            group[0]["x0"] * MM,
            group[-1]["x1"] * MM,
            group[0]["size"],
        )
        for group in groups
    ]


def rules(pdf: bytes, page: int = 0) -> list[tuple[float, float, float]]:
    """The drawn horizontal lines of a page as (from, to, distance from the top)."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        found = document.pages[page].lines
        return [(one["x0"] * MM, one["x1"] * MM, one["top"] * MM) for one in found]


def body_text(pdf: bytes, top: float = 16.0, bottom: float = 276.0) -> str:
    """The text of all pages between header and footer as it is read, without any white space.

    The order is that of the sheet: in the file, frames are drawn after the text of their page.
    """
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        pages = []
        for page in document.pages:
            sheet = page.crop((0, top / MM, page.width, bottom / MM))
            placed = sorted(sheet.chars, key=lambda char: (-round(char["matrix"][5]), char["x0"]))
            pages.append("".join(char["text"] for char in placed))
        return "".join("".join(pages).split())


def page_texts(pdf: bytes) -> list[str]:
    """The whole text of each page."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return [page.extract_text() for page in document.pages]
