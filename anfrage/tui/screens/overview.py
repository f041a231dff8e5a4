"""Übersicht: all cases, the open ones first; a pasted text becomes a new inquiry."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import events, work
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.widget import Widget
from textual.widgets import OptionList, Static

from anfrage.desk.casework import CaseLine
from anfrage.desk.inbox import WaitingPaper
from anfrage.desk.resuming import Place
from anfrage.domain.case import ENDED, CaseState
from anfrage.german import screen_words as words
from anfrage.tui.bindings import bindings_of
from anfrage.tui.commands import CASES, OVERVIEW
from anfrage.tui.screens.stage import Stage
from anfrage.tui.widgets.case_detail import CaseDetail
from anfrage.tui.widgets.case_list import CaseList
from anfrage.tui.widgets.footer_line import FooterLine
from anfrage.tui.work import attempt


def _done(line: CaseLine) -> bool:
    """Whether nothing is left to do: a letter with gaps may be written, yet the case is open."""
    if line.state in ENDED:
        return True
    complete = line.case.answered == len(line.case.own_questions)
    return complete and line.state in {CaseState.EXPORTED, CaseState.WITHOUT_QUESTIONS}


def _urgency(line: CaseLine) -> tuple[bool, dt.date]:
    """Open cases first, what is due soonest first; without a deadline after those with one."""
    done = _done(line)
    return done, dt.date.max if done or line.due is None else line.due


class OverviewScreen(Stage):
    """The list of cases, beside it the chosen one; without cases a card that says how to begin."""

    SCOPES = (OVERVIEW, CASES)
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(OVERVIEW)

    def __init__(self) -> None:
        super().__init__()
        self._papers: list[WaitingPaper] = []
        self._fresh = False  # whether the cases were loaded just now

    def compose_body(self) -> Iterable[Widget]:
        """The list and the chosen case; the card comes when it is known that there are none."""
        with Container(id="body"):
            with Vertical(id="cases"):
                yield Static(id="heading", markup=False)
                yield CaseList()
            yield CaseDetail()  # the whole title, which the list may have to cut

    def on_mount(self) -> None:
        """Name the place; what was loaded before the first picture is part of it."""
        self.headline.place = words.OVERVIEW
        self.headline.status = words.today_mark(self.desk.clock().date())
        self._fresh = bool(self.ui.first_cases)
        if self._fresh:
            self._list(self.ui.first_cases)

    def place(self) -> Place:
        """The overview is where the program starts anyway."""
        return Place("overview")

    @work(exclusive=True, group="load")
    async def refresh_stage(self) -> None:
        """Load the cases; only an office without any asks for papers that wait."""
        if self._fresh:
            self._fresh = False
            return
        lines = await attempt(self, words.LOADING_CASES, self.desk.casework.all)
        if lines is None:
            return
        if not lines:
            self._papers = await attempt(self, words.LOADING_CASES, self.desk.inbox.waiting) or []
        await self._show(lines)

    async def _show(self, lines: list[CaseLine]) -> None:
        if lines:
            await self.query("Welcome").remove()
        self._list(lines)
        if not lines:
            await self._welcome()

    def _list(self, lines: Sequence[CaseLine]) -> None:
        lines = sorted(lines, key=_urgency)  # stable: newest first within
        open_cases = sum(not _done(line) for line in lines)
        self.headline.place = words.overview_place(len(lines), open_cases)
        self.query_one("#body").display = bool(lines)
        if lines:
            cases = self.query_one(CaseList)
            cases.show(lines, self.desk.clock().date())
            self.query_one("#heading", Static).update(cases.heading(), layout=False)
            self.query_one(CaseDetail).show(cases.chosen)
            cases.focus()

    async def _welcome(self) -> None:
        """Say how to begin; offer the papers that lie in the office."""
        from anfrage.tui.widgets.welcome import Welcome  # noqa: PLC0415 - start-up time

        if not self.query(Welcome):
            await self.mount(Welcome(), before=self.query_one(FooterLine))
        welcome = self.query_one(Welcome)
        welcome.show([paper.name for paper in self._papers])
        welcome.query_one(OptionList).focus()

    def on_case_list_chosen(self, event: CaseList.Chosen) -> None:
        """Show the case under the cursor."""
        self.query_one(CaseDetail).show(event.line)

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a case, or a paper of the welcome card."""
        if isinstance(event.option_list, CaseList):
            await self.action_open_case()
        elif event.option_id is not None:
            await self._take_in(str(self._papers[int(event.option_id)].path))

    async def on_paste(self, event: events.Paste) -> None:
        """A pasted text, or the path of a file that was dropped, is a new inquiry."""
        event.stop()
        await self._take_in(event.text)

    async def _take_in(self, text: str) -> None:
        from anfrage.tui.screens.intake import IntakeScreen  # noqa: PLC0415 - start-up time

        await self.ui.show_stage("intake")
        if isinstance(self.app.screen, IntakeScreen):
            self.app.screen.take_in(text)

    async def action_open_file(self) -> None:
        """Choose a file, where inquiries are entered."""
        from anfrage.tui.screens.intake import IntakeScreen  # noqa: PLC0415 - start-up time

        await self.ui.show_stage("intake")
        if isinstance(self.app.screen, IntakeScreen):
            self.app.screen.action_open_file()

    async def action_open_case(self) -> None:
        """Work on the chosen case."""
        line = self.query_one(CaseList).chosen
        if line is not None:
            await self.ui.show_stage("drafting", line.case.number)

    async def action_open_letter(self) -> None:
        """Show the chosen case's letter."""
        line = self.query_one(CaseList).chosen
        if line is not None:
            await self.ui.show_stage("letter", line.case.number)
