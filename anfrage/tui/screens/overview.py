"""Übersicht: all cases, the open ones first; a pasted text becomes a new inquiry."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.binding import BindingType
from textual.widget import Widget

from anfrage.desk.casework import CaseLine
from anfrage.desk.resuming import Place
from anfrage.german import screen_words as words
from anfrage.tui.bindings import bindings_of
from anfrage.tui.command import CASES, OVERVIEW
from anfrage.tui.screens.stage import Stage
from anfrage.tui.widgets.case_row import finished, urgency
from anfrage.tui.widgets.first_cases import FirstCases
from anfrage.tui.widgets.footer_line import FooterLine
from anfrage.tui.work import attempt

if TYPE_CHECKING:
    from textual.widgets import OptionList

    from anfrage.desk.inbox import WaitingPaper


class OverviewScreen(Stage):
    """The list of cases, beside it the chosen one; without cases a card that says how to begin."""

    SCOPES = (OVERVIEW, CASES)
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(OVERVIEW)

    def __init__(self) -> None:
        super().__init__()
        self._papers: list[WaitingPaper] = []
        self._fresh = False  # whether the cases were loaded just now

    def compose_body(self) -> Iterable[Widget]:
        """What was loaded before the first picture is a picture; the list comes right after it."""
        lines = self.ui.first_cases
        if lines:
            yield FirstCases(sorted(lines, key=urgency), self.desk.clock().date())

    def on_mount(self) -> None:
        """Name the place."""
        self.headline.place = words.OVERVIEW
        self.headline.status = words.today_mark(self.desk.clock().date())
        self._fresh = bool(self.ui.first_cases)
        if self._fresh:
            self._name_place(self.ui.first_cases)
            self.call_after_refresh(self._show, self.ui.first_cases)

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

    async def _show(self, lines: Sequence[CaseLine]) -> None:
        """Show the cases, or how to begin where there are none."""
        from anfrage.tui.widgets.cases import Cases  # noqa: PLC0415 - start-up time

        self._name_place(lines)
        if not lines:
            await self.query("Cases").remove()
            await self._welcome()
            return
        async with self.batch():
            if not self.query(Cases):
                await self.mount(Cases(id="body"), before=self.query_one(FooterLine))
            self.query_one(Cases).show(sorted(lines, key=urgency), self.desk.clock().date())
            await self.query("Welcome, FirstCases").remove()

    def _name_place(self, lines: Sequence[CaseLine]) -> None:
        open_cases = sum(not finished(line) for line in lines)
        self.headline.place = words.overview_place(len(lines), open_cases)

    async def _welcome(self) -> None:
        """Say how to begin; offer the papers that lie in the office."""
        from textual.widgets import OptionList  # noqa: PLC0415 - start-up time

        from anfrage.tui.widgets.welcome import Welcome  # noqa: PLC0415 - start-up time

        if not self.query(Welcome):
            await self.mount(Welcome(), before=self.query_one(FooterLine))
        welcome = self.query_one(Welcome)
        welcome.show([paper.name for paper in self._papers])
        welcome.query_one(OptionList).focus()

    async def on_option_list_option_selected(self, event: "OptionList.OptionSelected") -> None:
        """Open a case, or a paper of the welcome card."""
        if self.query("Cases"):
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
        line = self._chosen()
        if line is not None:
            await self.ui.show_stage("drafting", line.case.number)

    async def action_open_letter(self) -> None:
        """Show the chosen case's letter."""
        line = self._chosen()
        if line is not None:
            await self.ui.show_stage("letter", line.case.number)

    def _chosen(self) -> CaseLine | None:
        from anfrage.tui.widgets.cases import Cases  # noqa: PLC0415 - start-up time

        shown = self.query(Cases)
        return shown.first().chosen if shown else None
