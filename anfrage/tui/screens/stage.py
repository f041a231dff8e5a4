"""What all screens share: headline, footer, breakpoints, the way to the desk."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget

from anfrage.desk.desk import Desk
from anfrage.desk.resuming import Place
from anfrage.tui.bindings import commands_of
from anfrage.tui.command import Command
from anfrage.tui.widgets.footer_line import FooterLine
from anfrage.tui.widgets.headline import Headline

if TYPE_CHECKING:
    from anfrage.tui.app import AnfrageApp


class Stage(Screen[None]):
    """A screen of the way from an inquiry to its letter."""

    SCOPES: ClassVar[tuple[str, ...]] = ()
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-schmal"), (110, "-breit")]  # noqa: RUF012 - textual declares it so

    def __init__(self) -> None:
        super().__init__()
        # Held here: what is told may come while the screen goes away.
        self.headline = Headline()

    @property
    def ui(self) -> "AnfrageApp":
        """The app, as what it is."""
        return cast("AnfrageApp", self.app)

    @property
    def desk(self) -> Desk:
        """The use cases of the open office."""
        return self.ui.desk

    def compose(self) -> ComposeResult:
        """Headline, body, footer, laid out for this width from the first picture on."""
        width = self.app.size.width
        self.add_class([name for least, name in self.HORIZONTAL_BREAKPOINTS if width >= least][-1])
        yield self.headline
        yield from self.compose_body()
        yield FooterLine(self.SCOPES)

    def compose_body(self) -> Iterable[Widget]:
        """Return the widgets between headline and footer."""
        return ()

    def commands(self) -> list[Command]:
        """Return every command of this screen, its lists' included."""
        return [command for scope in self.SCOPES for command in commands_of(scope)]

    def show_busy(self, label: str) -> None:
        """Say what takes long; "" when it is done."""
        self.headline.busy = label

    def place(self) -> Place:
        """Return where the program shall open next time."""
        return Place()

    def open_at(self, place: Place) -> None:
        """Open where the last session ended; called before the screen comes up."""

    def remember_place(self) -> None:
        """Keep `place()`, so that the next start opens here."""
        self.ui.note_place(self.place)

    def on_screen_resume(self) -> None:
        """The screen comes up: load anew what others may have changed."""
        self.remember_place()
        self.refresh_stage()

    def refresh_stage(self) -> object:
        """Load what the screen shows; called each time it comes up."""

    def show_saved(self) -> None:
        """What was typed has just been written to the journal."""

    async def settle(self) -> bool:
        """Save what is unsaved before the screen is left; returns whether all is kept.

        A failure was told by then; what was typed stays in its editor and in the journal.
        """
        return True

    async def action_back(self) -> None:
        """Go back; a long search or export is cancelled instead."""
        if self.headline.busy:
            self.workers.cancel_node(self)
            self.show_busy("")
            return
        await self.ui.show_stage("overview")
