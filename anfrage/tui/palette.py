"""All commands of the present screen by name, with their keys."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from anfrage.german.key_names import key_name
from anfrage.german.screen_words import CANCEL, NO_COMMAND, PALETTE, PALETTE_HINT, PALETTE_SEARCH
from anfrage.tui.bindings import commands_of
from anfrage.tui.command import APP, Command
from anfrage.tui.dialogs.dialog import Dialog
from anfrage.tui.screens.stage import Stage


class PaletteScreen(Dialog[str]):
    """Asks for a command; the answer is its action."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+p", "cancel", CANCEL),
        Binding("down", "move(1)", key_name("down")),
        Binding("up", "move(-1)", key_name("up")),
        Binding("pagedown", "page(1)", key_name("pagedown")),
        Binding("pageup", "page(-1)", key_name("pageup")),
    ]
    AUTO_FOCUS = "Input"
    title_text = PALETTE
    hint = PALETTE_HINT

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        usable = (*stage.commands(), *commands_of(APP))
        self.all = [one for one in usable if one.id != "palette"]

    def compose_fields(self) -> Iterable[Widget]:
        """What is sought, and what is found."""
        yield Input(placeholder=PALETTE_SEARCH, compact=True)
        yield OptionList(markup=False, compact=True)

    def on_mount(self) -> None:
        """Show everything at first."""
        self.find("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow down while typing."""
        self.find(event.value)

    def find(self, text: str) -> None:
        """Show the commands whose title or help holds every word of `text`."""
        wanted = text.casefold().split()
        found = [
            one
            for one in self.all
            if all(word in f"{one.title} {one.help}".casefold() for word in wanted)
        ]
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(
            [Option(self._line(one), f"{one.scope}.{one.id}") for one in found]
            or [Option(Content(NO_COMMAND), disabled=True)]
        )
        options.highlighted = 0 if found else None

    def _line(self, command: Command) -> Content:
        title = Content.styled(command.title, "bold").pad_right(
            max(0, 32 - Content(command.title).cell_length)
        )
        key = Content.styled(command.key_label, "$accent")
        return Content.assemble(title, key, "\n", ("  " + command.help, "$muted"))

    def action_move(self, step: int) -> None:
        """Move in the list while the words keep the focus."""
        options = self.query_one(OptionList)
        if step > 0:
            options.action_cursor_down()
        else:
            options.action_cursor_up()

    def action_page(self, step: int) -> None:
        """As before, by as much as the list shows."""
        options = self.query_one(OptionList)
        if step > 0:
            options.action_page_down()  # type: ignore[no-untyped-call]  # textual has none
        else:
            options.action_page_up()  # type: ignore[no-untyped-call]  # textual has none

    def on_input_submitted(self) -> None:
        """Run what is highlighted."""
        self.query_one(OptionList).action_select()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Close and say what to run."""
        chosen = next((one for one in self.all if f"{one.scope}.{one.id}" == event.option_id), None)
        self.dismiss(chosen.action if chosen else None)
