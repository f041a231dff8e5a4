"""The app: screens, theme, error hook; nothing else.

Where things are:

- `starting.py` checks the terminal, opens the office and runs this app.
- `commands.py` declares every command once; its action is `action_<id>` here (scope `app`) or on
  the screen. Palette (`palette.py`), help (`help.py`) and footer are made from it.
- `screens/` has one screen a stage on the base `Stage`; its docstring says how to add one. The
  overview lies at the bottom; at most one other screen lies on it. A screen once opened is kept,
  with its editors' undo, until the program ends or `close_stage` is called.
- `work.py` takes everything that touches the desk off the event loop and turns failures into
  one sentence. `autosave.py` writes typing to the journal; `signals.py` does so at the end.
- Screens load and decide, widgets get data and post messages, dialogs return an answer.
- Text is shown as `Content`, never as markup; it was cleaned where it came in.
"""

import asyncio
import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from rich.text import Text
from textual import work
from textual.app import App
from textual.events import Resize
from textual.screen import Screen

from anfrage.desk.desk import Desk
from anfrage.desk.journaling import NEW_INQUIRY
from anfrage.desk.resuming import PLACE, Place
from anfrage.domain.errors import AnfrageError
from anfrage.domain.text import clean_line
from anfrage.german.messages import sentence
from anfrage.german.screen_words import COPY_HINT, PROGRAM, saved_sentence, unexpected
from anfrage.tui.autosave import DELAY_SECONDS, Autosave, Typing
from anfrage.tui.commands import APP, bindings_of
from anfrage.tui.memory import settle_memory
from anfrage.tui.reporting import write_report
from anfrage.tui.screens import make_stage
from anfrage.tui.screens.aside import Aside
from anfrage.tui.screens.stage import Stage
from anfrage.tui.signals import handle_signals
from anfrage.tui.themes import THEMES
from anfrage.tui.too_small import TooSmallScreen, too_small

if TYPE_CHECKING:
    from anfrage.tui.set_up import SetUp


class AnfrageApp(App[None], inherit_bindings=False):
    """The terminal UI of one office."""

    TITLE = PROGRAM
    # The bottom screen's own sheet is read here: textual loads none for it.
    CSS_PATH: ClassVar[Any] = ["theme.tcss", "screens/overview.tcss"]
    BINDINGS = bindings_of(APP)
    ENABLE_COMMAND_PALETTE = False  # ours is `palette.py`: German, with keys

    def __init__(
        self,
        desk: Desk | None,
        place: Place | None = None,
        set_up: "SetUp | None" = None,
        **options: Any,
    ) -> None:
        """Make the app.

        Args:
            desk: The open office; `None` if there is none yet and `set_up` makes it.
            place: Where to open; `None` for the overview.
            set_up: Makes an office and opens it.
            options: As `textual.app.App`.
        """
        super().__init__(**options)
        self._desk = desk
        self._opening = place or Place()
        self._set_up = set_up
        self._autosave = Autosave(desk.journal, desk.clock) if desk else None
        self._stages: dict[tuple[str, ...], Stage] = {}
        self.left = Place()  # the work to which looking something up leads back
        self._saving = False
        self._floor = 1  # how many screens always lie at the bottom
        for theme in THEMES:
            self.register_theme(theme)
        known = {theme.name for theme in THEMES}
        self.theme = self._opening.theme if self._opening.theme in known else THEMES[0].name

    @property
    def desk(self) -> Desk:
        """The use cases of the open office."""
        assert self._desk is not None, "screens that need an office open after it"  # noqa: S101 - a rule between modules
        return self._desk

    @property
    def autosave(self) -> Autosave:
        """What is typed and not yet kept."""
        assert self._autosave is not None, "screens that need an office open after it"  # noqa: S101 - as above
        return self._autosave

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
        self.call_after_refresh(settle_memory)
        place = self._opening
        if self._desk is not None and place.stage not in {"", "overview"}:
            await self.show_stage(place.stage, *filter(None, (place.case_number,)), place=place)

    def open_office(self, desk: Desk) -> None:
        """Go on with an office that was just made."""
        self._desk = desk
        self._autosave = Autosave(desk.journal, desk.clock)
        self._floor = 2  # the way to an office stays below: textual cannot replace the first
        self.push_screen(self._stage("overview"))

    def close_office(self) -> None:
        """Close the office after the app has ended."""
        if self._desk is not None:
            self._desk.store.close()

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

    # Autosave

    def note_typing(self, case_id: str, question_id: str, state: Callable[[], Typing]) -> None:
        """An editor changed: its state is written within half a second."""
        self.autosave.note(case_id, question_id, state)
        if not self._saving:
            self._saving = True
            self.set_timer(DELAY_SECONDS, self._save)

    def note_place(self, place: Callable[[], Place]) -> None:
        """Keep where the person is."""
        if self._desk is not None:
            self.note_typing(NEW_INQUIRY, PLACE, lambda: Typing(self._written(place())))

    def _written(self, place: Place) -> str:
        return Place(
            place.stage, place.case_number, place.question_id, place.cursor, self.theme
        ).written()

    @work(group="autosave")
    async def _save(self) -> None:
        self._saving = False
        self.autosave.collect()
        try:
            await asyncio.to_thread(self.autosave.write)
        except AnfrageError as error:
            self.tell(sentence(error), failed=True)
        if isinstance(self.screen, Stage):
            self.screen.show_saved()

    def save_now(self) -> bool:
        """Write all at once; for signals and faults. Returns whether there was anything."""
        return self._autosave is not None and self._autosave.write_now()

    # Messages and faults

    def tell(self, message: str, *, failed: bool = False) -> None:
        """Show one sentence; a failure stays longer."""
        severity: Any = "error" if failed else "information"
        self.notify(
            clean_line(message), severity=severity, timeout=12 if failed else 5, markup=False
        )

    def keep_report(self, error: BaseException) -> None:
        """Keep a traceback in a private file for support."""
        write_report(error)

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

    def action_theme(self) -> None:
        """The next colour scheme."""
        names = [theme.name for theme in THEMES]
        self.theme = names[(names.index(self.theme) + 1) % len(names)]
        if isinstance(self.screen, Stage):
            self.screen.remember_place()

    def action_saved(self) -> None:
        """When was it saved last?"""
        self.save_now()
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
        """Without an office there is only help, colours and the way out."""
        ways = {"overview", "new_inquiry", "archive", "knowledge", "palette", "saved"}
        if self._desk is None and action in ways:
            return False
        return super().check_action(action, parameters)
