"""Rows of columns, measured in terminal cells."""

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


def row(cells: Sequence[Content], widths: Sequence[int]) -> Content:
    """Return one line: each cell cut or padded to its width, one blank between."""
    fitted = [
        cell.truncate(width, ellipsis=True, pad=True)
        for cell, width in zip(cells, widths, strict=True)
    ]
    return Content(" ").join(fitted)


class Row(Visual):
    """One line of cells. It is fitted when it is drawn: a list need not know its width before."""

    def __init__(self, cells: Sequence[Content], widths: Callable[[int], Sequence[int]]) -> None:
        """Make a row.

        Args:
            cells: From left to right.
            widths: Returns the width of each cell for the width of the row.
        """
        self._cells = cells
        self._widths = widths

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the line."""
        line = row(self._cells, self._widths(width))
        return line.render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:  # noqa: ARG002 - textual's signature
        """All the room there is."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:  # noqa: ARG002 - textual's signature
        """One line."""
        return 1
