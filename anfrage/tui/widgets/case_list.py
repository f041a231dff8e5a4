"""The list of cases: number, who asks, subject, how far it is."""

import datetime as dt
from collections.abc import Sequence
from typing import ClassVar, Final

from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from anfrage.desk.casework import CaseLine
from anfrage.german import screen_words as words
from anfrage.tui.bindings import bindings_of
from anfrage.tui.command import CASES
from anfrage.tui.widgets.case_row import CaseRows
from anfrage.tui.widgets.columns import Row

# More rows are not looked through by eye, and drawing them costs time at every key.
SHOWN: Final = 200


class CaseList(OptionList):
    """Cases, one a line. The options' ids are the cases' numbers."""

    SCOPE = CASES
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(CASES)

    class Chosen(Message):
        """The cursor is on a case."""

        def __init__(self, line: CaseLine | None) -> None:
            super().__init__()
            self.line = line

    def __init__(self) -> None:
        super().__init__(markup=False, compact=True)
        self._cases: Sequence[CaseLine] = ()
        self._rows = CaseRows(())

    @property
    def chosen(self) -> CaseLine | None:
        """The case under the cursor."""
        at = self.highlighted
        return self._cases[at] if at is not None and at < len(self._cases[:SHOWN]) else None

    def show(self, lines: Sequence[CaseLine], today: dt.date = dt.date.min) -> None:
        """Show `lines` in this order; the cursor stays on its case.

        Days are counted from `today`; an office without deadlines has no column for them.
        """
        self._rows = CaseRows(lines, today)
        before = self.chosen.case.number if self.chosen else ""
        self._cases = lines
        numbers = [line.case.number for line in lines[:SHOWN]]
        self.clear_options()
        options = [
            Option(row, line.case.number)
            for row, line in zip(self._rows.rows(SHOWN), lines[:SHOWN], strict=True)
        ]
        if len(lines) > SHOWN:
            more = words.more_rows(len(lines) - SHOWN)
            options.append(Option(Content.styled(more, "$muted"), disabled=True))
        self.add_options(options)
        if numbers:
            self.highlighted = numbers.index(before) if before in numbers else 0
        self.post_message(self.Chosen(self.chosen))

    def on_option_list_option_highlighted(self) -> None:
        """Tell where the cursor is."""
        self.post_message(self.Chosen(self.chosen))

    def heading(self) -> Row:
        """Return the names of the columns."""
        return self._rows.heading()
