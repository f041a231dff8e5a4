"""The app: screens, theme, error hook; nothing else.

Where things are:

- `starting.py` checks the terminal, opens the office and runs this app.
- `commands.py` declares every command once; its action is `action_<id>` here (scope `app`) or on
  the screen. Palette (`palette.py`), help (`help.py`) and footer are made from it.
- `screens/` has one screen a stage on the base `Stage`; its docstring says how to add one. The
  overview lies at the bottom; at most one other screen lies on it. A screen once opened is kept,
  with its editors' undo, until the program ends or `close_stage` is called.
- `office_app.py` is this app's part that holds the office and keeps what is typed.
- `work.py` takes everything that touches the desk off the event loop and turns failures into
  one sentence. `autosave.py` writes typing to the journal; `signals.py` does so at the end.
- Screens load and decide, widgets get data and post messages, dialogs return an answer.
- Text is shown as `Content`, never as markup; it was cleaned where it came in.
"""

import contextlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from rich.text import Text
from textual.binding import BindingType
from textual.css.query import NoMatches
from textual.events import Resize
from textual.screen import Screen
from textual.worker import WorkerFailed

from anfrage.desk.casework import CaseLine
from anfrage.desk.desk import Desk
from anfrage.desk.resuming import Place
from anfrage.german.screen_words import COPY_HINT, PROGRAM, READ_ONLY, saved_sentence, unexpected
from anfrage.tui.bindings import NEXT_FIELD, bindings_of
from anfrage.tui.command import APP
from anfrage.tui.memory import settle_memory
from anfrage.tui.office_app import OfficeApp
from anfrage.tui.reporting import write_report
from anfrage.tui.screens import make_stage
from anfrage.tui.screens.aside import Aside
from anfrage.tui.screens.stage import Stage
from anfrage.tui.signals import handle_signals
from anfrage.tui.themes import THEMES, start_with_theme
from anfrage.tui.too_small import TooSmallScreen, too_small

if TYPE_CHECKING:
    from anfrage.tui.set_up import SetUp


class AnfrageApp(OfficeApp, inherit_bindings=False):
    """The terminal UI of one office."""

    TITLE = PROGRAM
    # The bottom screen's own sheet is read here: textual loads none for it.
    CSS_PATH: ClassVar[Any] = ["theme.tcss", "screens/overview.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(APP), *NEXT_FIELD]
    ENABLE_COMMAND_PALETTE = False  # ours is `palette.py`: German, with keys

    def __init__(
        self,
        desk: Desk | None,
        place: Place | None = None,
        set_up: "SetUp | None" = None,
        first_cases: Sequence[CaseLine] = (),
        **options: Any,
    ) -> None:
        """Make the app.

        Args:
            desk: The open office; `None` if there is none yet and `set_up` makes it.
            place: Where to open; `None` for the overview.
            set_up: Makes an office and opens it.
            first_cases: What the overview shows at once; without any it loads them itself.
            options: As `textual.app.App`.
        """
        super().__init__(desk, **options)
        self._opening = place or Place()
        self._set_up = set_up
        self.first_cases = first_cases
        self._stages: dict[tuple[str, ...], Stage] = {}
        self.left = Place()  # the work to which looking something up leads back
        self._floor = 1  # how many screens always lie at the bottom
        start_with_theme(self, self._opening.theme)

    def get_default_screen(self) -> Screen[Any]:
        """The bottom of the stack: the overview, or the way to an office."""
        if self._desk is None and self._set_up is not None:
            from anfrage.tui.set_up import SetUpScreen  # noqa: PLC0415 - start-up time

            return SetUpScreen(self._set_up)
        return self._stage("overview")

    async def on_mount(self) -> None:
        """Answer signals; open where the last session ended."""
        with contextlib.suppress(NotImplementedError, RuntimeError):
            handle_signals(self.save_now, lambda code: self.exit(return_code=code))
        self.app_suspend_signal.subscribe(self, lambda _app: self.save_now())
        self.call_after_refresh(self._shown)
        place = self._opening
        if self._desk is not None and place.stage not in {"", "overview"}:
            await self.show_stage(place.stage, *filter(None, (place.case_number,)), place=place)

    def _shown(self) -> None:
        """The first picture stands: what it need not wait for."""
        settle_memory()
        if self._desk is not None:
            self.take_over_place()
            if self._desk.store.read_only:
                self.tell(READ_ONLY, failed=True)

    def open_office(self, desk: Desk) -> None:
        """Go on with an office that was just made."""
        self.use_office(desk)
        self._floor = 2  # the way to an office stays below: textual cannot replace the first
        self.push_screen(self._stage("overview"))

    # Screens

    def _stage(self, name: str, *about: str) -> Stage:
        key = (name, *about)
        if key not in self._stages:
            self._stages[key] = make_stage(name, *about)
            self.install_screen(self._stages[key], "/".join(key))
        return self._stages[key]

    async def show_stage(self, name: str, *about: str, place: Place | None = None) -> None:
        """Show the screen `name` for its subject; the present one is settled first.

        A failure to save is told; the screen is changed all the same, since the text stays in
        its editor and in the journal.
        """
        stage = self._stage(name, *about)
        if place is not None:
            stage.open_at(place)
        if isinstance(self.screen, Stage):
            if self.screen is stage:
                return
            await self.screen.settle()
            if not isinstance(self.screen, Aside):
                self.left = self.screen.place()
        while len(self.screen_stack) > self._floor:
            await self.pop_screen()
        if stage is not self.screen:
            await self.push_screen(stage)

    def close_stage(self, name: str, *about: str) -> None:
        """Forget a screen that is not shown: next time it begins anew.

        Its removal is not waited for: a worker of that screen may be what asks for it.
        """
        stage = self._stages.pop((name, *about), None)
        if stage is not None:
            self.uninstall_screen(stage)
            if stage.is_mounted and stage not in self.screen_stack:
                stage.remove()

    def on_resize(self, event: Resize) -> None:
        """Say so when the window is too small for anything else."""
        shown = isinstance(self.screen, TooSmallScreen)
        if too_small(event.size) and not shown:
            self.push_screen(TooSmallScreen())
        elif shown and not too_small(event.size):
            self.pop_screen()

    # Faults

    def _handle_exception(self, error: Exception) -> None:
        """Any fault ends the program, but one: on the way out, work finds its widgets gone."""
        cause = error.error if isinstance(error, WorkerFailed) else error
        if (self._exit or not self._running) and isinstance(cause, NoMatches):
            self.save_now()
            return
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """A fault in the program: save, leave, one sentence. Textual would print its traceback."""
        self.save_now()
        error = self._exception
        name = write_report(error) if error is not None else ""
        self.bell()
        self.panic(Text(unexpected(type(error).__name__, name)))

    # Commands

    async def action_overview(self) -> None:
        """All cases."""
        await self.show_stage("overview")

    async def action_new_inquiry(self) -> None:
        """A new inquiry."""
        await self.show_stage("intake")

    async def action_archive(self) -> None:
        """What was answered before."""
        await self.show_stage("archive")

    async def action_knowledge(self) -> None:
        """The positions."""
        await self.show_stage("knowledge")

    def action_help(self) -> None:
        """What is possible here."""
        from anfrage.tui.help import HelpScreen  # noqa: PLC0415 - start-up time

        if isinstance(self.screen, Stage):
            self.push_screen(HelpScreen(self.screen, self.focused))

    def action_palette(self) -> None:
        """All commands by name."""
        from anfrage.tui.palette import PaletteScreen  # noqa: PLC0415 - start-up time

        if isinstance(self.screen, Stage):
            self.push_screen(PaletteScreen(self.screen), self._run_command)

    async def _run_command(self, action: str | None) -> None:
        if action:
            await self.run_action(action, self.screen)

    def action_lead_on(self) -> None:
        """From a field to the next."""
        self.action_focus_next()

    def action_theme(self) -> None:
        """The next colour scheme."""
        names = [theme.name for theme in THEMES]
        self.theme = names[(names.index(self.theme) + 1) % len(names)]
        if isinstance(self.screen, Stage):
            self.screen.remember_place()

    def action_saved(self) -> None:
        """When was it saved last?"""
        self.save_now()
        if self._desk is not None and self._desk.store.read_only:
            self.tell(READ_ONLY, failed=True)
            return
        self.tell(saved_sentence(self.autosave.saved_at if self._autosave else None))

    def action_copy(self) -> None:
        """Nothing is marked: say what Ctrl+C does not do."""
        self.tell(COPY_HINT)

    async def action_quit(self) -> None:
        """Save everything and end."""
        if isinstance(self.screen, Stage):
            await self.screen.settle()
        self.save_now()
        self.exit()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without an office there is only help, colours and the way out.

        Enter is the app's own only in a field that leads to the next.
        """
        if action == "lead_on":
            return bool(getattr(self.focused, "leads_on", False))
        ways = {"overview", "new_inquiry", "archive", "knowledge", "palette", "saved"}
        if self._desk is None and action in ways:
            return False
        return super().check_action(action, parameters)
