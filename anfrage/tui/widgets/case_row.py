"""A case as one line of a table: deadline, number, who asks, subject, how far it is."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from textual.content import Content

from anfrage.desk.casework import CaseLine
from anfrage.domain.case import ENDED, CaseState
from anfrage.german import screen_words as words
from anfrage.german.deadline_words import short_left
from anfrage.german.problems import CASE_STATES
from anfrage.tui.widgets.columns import Row

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


def finished(line: CaseLine) -> bool:
    """Whether nothing is left to do: a letter with gaps may be written, yet the case is open."""
    if line.state in ENDED:
        return True
    complete = line.case.answered == len(line.case.own_questions)
    return complete and line.state in {CaseState.EXPORTED, CaseState.WITHOUT_QUESTIONS}


def urgency(line: CaseLine) -> tuple[bool, dt.date]:
    """Open cases first, what is due soonest first; without a deadline after those with one."""
    done = finished(line)
    return done, dt.date.max if done or line.due is None else line.due


class CaseRows:
    """The rows of some cases, in the order given."""

    def __init__(self, lines: Sequence[CaseLine], today: dt.date = dt.date.min) -> None:
        """Make the rows.

        Args:
            lines: The cases; without any deadline among them there is no column for it.
            today: The day from which what is left is counted.
        """
        self._lines = lines
        self._today = today
        self._dated = any(line.due is not None for line in lines)

    def heading(self) -> Row:
        """Return the names of the columns."""
        names = [words.COLUMN_NUMBER, words.COLUMN_ASKER, words.COLUMN_TITLE, words.COLUMN_STATE]
        if self._dated:
            names.insert(0, words.COLUMN_DUE)
        return Row([Content.styled(name, "$muted") for name in names], self._widths)

    def rows(self, limit: int) -> list[Row]:
        """Return the rows of the first cases, at most `limit`."""
        return [Row(self._cells(line), self._widths) for line in self._lines[:limit]]

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
