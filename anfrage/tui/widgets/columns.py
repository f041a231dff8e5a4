"""Rows of fixed columns, measured in terminal cells."""

from collections.abc import Sequence

from textual.content import Content


def row(cells: Sequence[Content], widths: Sequence[int]) -> Content:
    """Return one line: each cell cut or padded to its width, one blank between."""
    fitted = [
        cell.truncate(width, ellipsis=True, pad=True)
        for cell, width in zip(cells, widths, strict=True)
    ]
    return Content(" ").join(fitted)
