"""The cases of an office: the list one moves in, beside it the chosen case."""

import datetime as dt
from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.widgets import Static

from anfrage.desk.casework import CaseLine
from anfrage.tui.widgets.case_detail import CaseDetail
from anfrage.tui.widgets.case_list import CaseList


class Cases(Container):
    """Heading, list and detail."""

    def compose(self) -> ComposeResult:
        """The detail holds the whole title, which the list may have to cut."""
        with Vertical(id="cases"):
            yield Static(id="heading", markup=False)
            yield CaseList()
        yield CaseDetail()

    @property
    def chosen(self) -> CaseLine | None:
        """The case under the cursor."""
        return self.query_one(CaseList).chosen

    def show(self, lines: Sequence[CaseLine], today: dt.date) -> None:
        """Show `lines` in this order, the cursor in the list; days are counted from `today`."""
        if not (lists := self.query(CaseList)):
            return  # the screen is going away
        cases = lists.first()
        cases.show(lines, today)
        self.query_one("#heading", Static).update(cases.heading(), layout=False)
        self.query_one(CaseDetail).show(cases.chosen)
        cases.focus()

    def on_case_list_chosen(self, event: CaseList.Chosen) -> None:
        """Show the case under the cursor."""
        self.query_one(CaseDetail).show(event.line)
