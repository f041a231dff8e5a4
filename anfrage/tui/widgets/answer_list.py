"""The questions of a case with how far each is."""

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from anfrage.german import drafting_words as words
from anfrage.german.assignment_words import NOT_OURS
from anfrage.tui.widgets.case_detail import ANSWERED, FOREIGN, OPEN, PARTLY, styled_sign

__all__ = ["ANSWERED", "FOREIGN", "OPEN", "PARTLY", "AnswerList"]


class AnswerList(OptionList):
    """One question a row; below it the parts that are still open."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._rows: Sequence[tuple[str, str, str, Sequence[str]]] = ()

    def show(self, rows: Sequence[tuple[str, str, str, Sequence[str]]], at: int) -> None:
        """Show sign, number, text and open parts of each question; `at` is the present one."""
        if rows != self._rows:
            self._rows = list(rows)
            self._draw()
        if self.highlighted != at:
            self.highlighted = at if rows else None

    def _draw(self) -> None:
        at = self.highlighted
        width = max(10, self.size.width)
        self.clear_options()
        self.add_options([Option(_line(width, *row)) for row in self._rows])
        self.highlighted = at

    def on_resize(self, _event: events.Resize) -> None:
        """Lines follow the width."""
        self._draw()


def _line(width: int, sign: str, number: str, text: str, parts: Sequence[str]) -> Content:
    lines = [Content.assemble(styled_sign(sign), f" {number} ", text)]
    if sign == FOREIGN:
        lines.append(Content.styled(f"  {NOT_OURS}", "$muted"))
    lines += [Content.styled(f"  {words.open_part(part)}", "$warning") for part in parts]
    return Content("\n").join([line.truncate(width, ellipsis=True) for line in lines])
