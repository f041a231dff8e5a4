"""The questions of a case with how far each is."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from anfrage.german import drafting_words as words
from anfrage.german.assignment_words import NOT_OURS
from anfrage.tui.bindings import bindings_of
from anfrage.tui.command import ANSWERS
from anfrage.tui.widgets.case_detail import ANSWERED, FOREIGN, OPEN, PARTLY, styled_sign

__all__ = ["ANSWERED", "FOREIGN", "OPEN", "PARTLY", "AnswerList"]

# Sign, number, text, open parts, and what else is said to the question.
Row = tuple[str, str, str, Sequence[str], Sequence[str]]


class AnswerList(OptionList):
    """One question a row; below it how it is dealt with and the parts that are still open."""

    SCOPE = ANSWERS
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(ANSWERS)

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row], at: int) -> None:
        """Show each question; `at` is the present one."""
        if rows != self._rows:
            self._rows = list(rows)
            self._draw()
        if self.highlighted != at:
            self.highlighted = at if rows else None

    def _draw(self) -> None:
        at = self.highlighted
        width = max(10, self.size.width)
        self.clear_options()
        self.add_options([Option(_line(width, row)) for row in self._rows])
        self.highlighted = at

    def on_resize(self, _event: events.Resize) -> None:
        """Lines follow the width."""
        self._draw()


def _line(width: int, row: Row) -> Content:
    sign, number, text, parts, matters = row
    lines = [Content.assemble(styled_sign(sign), f" {number} ", text)]
    if sign == FOREIGN:
        lines.append(Content.styled(f"  {NOT_OURS}", "$muted"))
    lines += [Content.styled(f"  {one}", "$muted") for one in matters]
    lines += [Content.styled(f"  {words.open_part(part)}", "$warning") for part in parts]
    return Content("\n").join([line.truncate(width, ellipsis=True) for line in lines])
