"""The cases as the first picture shows them: drawn at once, before the list that can be used."""

import datetime as dt
from collections.abc import Sequence

from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widget import Widget

from anfrage.desk.casework import CaseLine
from anfrage.tui.widgets.case_row import CaseRows


class FirstCases(Widget):
    """Heading and rows where the list will have them. Nothing in it can be chosen.

    A list that one can move in takes twice as long to build as this picture of it.
    """

    DEFAULT_CSS = """
    FirstCases { height: 1fr; padding: 0 3 0 1; }
    """

    def __init__(self, lines: Sequence[CaseLine], today: dt.date) -> None:
        """Show `lines` in this order; days are counted from `today`."""
        super().__init__()
        self._rows = CaseRows(lines, today)

    def render(self) -> Visual:
        """Heading and as many rows as there is room for."""
        return _Lines([self._rows.heading(), *self._rows.rows(max(0, self.size.height - 1))])


class _Lines(Visual):
    """Visuals of one line each, one below the other."""

    def __init__(self, lines: Sequence[Visual]) -> None:
        self._lines = lines

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw what fits into `height`."""
        shown = [line.render_strips(width, 1, style, options)[0] for line in self._lines]
        return shown[:height]

    def get_optimal_width(self, rules: object, container_width: int) -> int:  # noqa: ARG002 - textual's signature
        """All the room there is."""
        return container_width

    def get_height(self, rules: object, width: int) -> int:  # noqa: ARG002 - textual's signature
        """One row a visual."""
        return len(self._lines)
