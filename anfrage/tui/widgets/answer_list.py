"""The questions of a case with how far each is."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from anfrage.german import drafting_words as words
from anfrage.tui.widgets.case_detail import ANSWERED, OPEN, PARTLY, styled_sign

__all__ = ["ANSWERED", "OPEN", "PARTLY", "AnswerList"]


class AnswerList(OptionList):
    """One question a row; below it the parts that are still open."""

    def __init__(self) -> None:
        super().__init__(markup=False)

    def show(self, rows: Sequence[tuple[str, str, str, Sequence[str]]], at: int) -> None:
        """Show sign, number, text and open parts of each question; `at` is the present one."""
        self.clear_options()
        self.add_options([Option(_line(*row)) for row in rows])
        self.highlighted = at if rows else None


def _line(sign: str, number: str, text: str, parts: Sequence[str]) -> Content:
    head = Content.assemble(styled_sign(sign), f" {number} ", text).truncate(80, ellipsis=True)
    return Content("\n").join(
        [head, *(Content.styled(f"  {words.open_part(part)}", "$warning") for part in parts)]
    )
