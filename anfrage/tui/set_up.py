"""The first start: no office yet, so the program offers to make one."""

import asyncio
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from anfrage.desk.desk import Desk
from anfrage.domain.errors import AnfrageError
from anfrage.german import screen_words as words
from anfrage.german.failure import sentence
from anfrage.wiring import OfficeKind, open_desk, set_up_office

if TYPE_CHECKING:
    from anfrage.tui.app import AnfrageApp


class SetUp:
    """Makes an office in one folder."""

    def __init__(self, office: str | None, folder: Path) -> None:
        self._office = office
        self.folder = folder

    def make(self, kind: OfficeKind) -> Desk:
        """Make and open it.

        Raises:
            OfficeExists, OfficeReadOnly: nothing was changed.
        """
        set_up_office(self._office, kind)
        return open_desk(self._office)


class SetUpScreen(Screen[None]):
    """Asks what the office shall start with."""

    DEFAULT_CSS = """
    SetUpScreen { align: center middle; }
    SetUpScreen > Vertical {
        width: 76; max-width: 100%; height: auto; border: round $border; padding: 1 2;
        border-title-style: bold;
    }
    SetUpScreen OptionList { margin-top: 1; border: none; height: auto; }
    """

    def __init__(self, set_up: SetUp) -> None:
        super().__init__()
        self._set_up = set_up

    def compose(self) -> ComposeResult:
        """One paragraph and three ways on."""
        text = words.SET_UP_TEXT.format(folder=self._set_up.folder)
        card = Vertical(Static(Content(text), markup=False), OptionList(*_choices(), markup=False))
        card.border_title = Content(words.SET_UP_TITLE)
        card.border_subtitle = Content(words.SET_UP_HINT)
        yield card

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Make it, or leave."""
        if event.option_id == "leave":
            self.app.exit()
        else:
            sample = event.option_id == "sample"
            self.make(OfficeKind.SAMPLE if sample else OfficeKind.STARTER)

    @work(exclusive=True)
    async def make(self, kind: OfficeKind) -> None:
        """Make the office off the event loop; go on with it."""
        options = self.query_one(OptionList)
        options.disabled = True
        self.query_one(Static).update(Content(words.SET_UP_BUSY))
        app = cast("AnfrageApp", self.app)
        try:
            desk = await asyncio.to_thread(self._set_up.make, kind)
        except AnfrageError as error:
            self.query_one(Static).update(Content(sentence(error)))
            options.disabled = False
            options.focus()
        else:
            app.open_office(desk)


def _choices() -> Iterable[Option]:
    for name, title, explanation in (
        ("plain", words.SET_UP_PLAIN, words.SET_UP_PLAIN_HELP),
        ("sample", words.SET_UP_SAMPLE, words.SET_UP_SAMPLE_HELP),
        ("leave", words.SET_UP_LEAVE, words.SET_UP_LEAVE_HELP),
    ):
        yield Option(Content.assemble((title, "bold"), "\n  " + explanation), name)
