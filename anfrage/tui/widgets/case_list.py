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
from anfrage.domain.case import ENDED, CaseState
from anfrage.german import screen_words as words
from anfrage.german.deadline_words import short_left
from anfrage.german.problems import CASE_STATES
from anfrage.tui.bindings import bindings_of
from anfrage.tui.commands import CASES
from anfrage.tui.widgets.columns import Row

# More rows are not looked through by eye, and drawing them costs time at every key.
SHOWN: Final = 200
_SIGNS: Final = {
    CaseState.NEW: ("○", ""),
    CaseState.WITHOUT_QUESTIONS: ("–", "$muted"),
    CaseState.DRAFTING: ("◐", "$warning"),
    CaseState.ANSWERED: ("●", "$success"),
    CaseState.EXPORTED: ("✓", "$success"),
    CaseState.RELEASED: ("◕", "$warning"),
    CaseState.SIGNED: ("◕", "$success"),
    CaseState.SENT: ("✓", "$success"),
    CaseState.CLOSED: ("✓", "$muted"),
    CaseState.ARCHIVED: ("✓", "$muted"),
    CaseState.ERASED: ("–", "$muted"),
}
_NUMBER, _STATE, _DUE = 9, 18, 11


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
        self._today = dt.date.min
        self._dated = False

    @property
    def chosen(self) -> CaseLine | None:
        """The case under the cursor."""
        at = self.highlighted
        return self._cases[at] if at is not None and at < len(self._cases[:SHOWN]) else None

    def show(self, lines: Sequence[CaseLine], today: dt.date = dt.date.min) -> None:
        """Show `lines` in this order; the cursor stays on its case.

        Days are counted from `today`; an office without deadlines has no column for them.
        """
        self._today = today
        self._dated = any(line.due is not None for line in lines)
        before = self.chosen.case.number if self.chosen else ""
        self._cases = lines
        numbers = [line.case.number for line in lines[:SHOWN]]
        self.clear_options()
        options = [
            Option(Row(self._cells(one), self._widths), one.case.number) for one in lines[:SHOWN]
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
        names = [words.COLUMN_NUMBER, words.COLUMN_ASKER, words.COLUMN_TITLE, words.COLUMN_STATE]
        if self._dated:
            names.insert(0, words.COLUMN_DUE)
        return Row([Content.styled(name, "$muted") for name in names], self._widths)

    def _widths(self, width: int) -> tuple[int, ...]:
        dated = (_DUE,) if self._dated else ()
        room = max(20, width - _NUMBER - _STATE - 3 - sum(dated) - len(dated))
        asker = min(28, room * 2 // 5)
        return *dated, _NUMBER, asker, room - asker, _STATE

    def _cells(self, line: CaseLine) -> tuple[Content, ...]:
        case = line.case
        sign, style = _SIGNS[line.state]
        state = CASE_STATES[line.state.value]
        if line.state is CaseState.DRAFTING:
            state = words.questions_done(case.answered, len(case.own_questions))
        asker = case.inquiry.inquirers[0] if case.inquiry.inquirers else None
        done = line.state is CaseState.EXPORTED or line.state in ENDED
        due = Content("" if done else short_left(line.due, self._today))
        return (
            *((due,) if self._dated else ()),
            Content(case.number),
            Content(words.asked_by(asker.name, asker.group) if asker else "–"),
            Content(case.inquiry.title or words.NO_TITLE),
            Content.assemble((sign, style), " ", state),
        )
