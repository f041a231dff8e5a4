"""Chooses a file: a folder as a list, narrowed by typing; a whole path can be typed as well."""

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from anfrage.desk.browsing import FolderEntry, list_folder
from anfrage.german import intake_words as words
from anfrage.german.key_names import key_name
from anfrage.tui.dialogs.dialog import Dialog
from anfrage.tui.widgets.field import Field
from anfrage.tui.work import attempt

_UP = "up"


class FileChoice(Dialog[Path]):
    """Asks for a file; the answer is its path."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", key_name("down")),
        Binding("up", "move(-1)", key_name("up")),
        Binding("pagedown", "page(1)", key_name("pagedown")),
        Binding("pageup", "page(-1)", key_name("pageup")),
    ]
    title_text = words.FILE_TITLE
    hint = words.FILE_HINT

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._entries: list[FolderEntry] = []
        self._shown: list[FolderEntry] = []

    def compose_fields(self) -> Iterable[Widget]:
        """What is typed, and the folder."""
        field = Field("file", "")
        field.placeholder = words.FILE_PLACEHOLDER
        yield field
        yield OptionList(markup=False, compact=True)

    def on_mount(self) -> None:
        """Show the folder that was given."""
        self.load(self._folder)

    @work(exclusive=True, group="folder")
    async def load(self, folder: Path) -> None:
        """Read a folder off the event loop: network drives are slow."""
        entries = await attempt(self, words.OPENING, list_folder, folder)
        if entries is None:
            return
        self._folder, self._entries = folder, entries
        field = self.query_one(Field)
        field.border_title = Content(str(folder))
        field.value = ""
        self.narrow("")

    def narrow(self, text: str) -> None:
        """Show what holds `text` in its name."""
        wanted = text.casefold()
        self._shown = [one for one in self._entries if wanted in one.name.casefold()]
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_option(Option(Content.styled(words.FOLDER_UP, "$muted"), _UP))
        for at, one in enumerate(self._shown):
            name = f"{one.name}/" if one.is_folder else one.name
            options.add_option(Option(Content(name), str(at)))
        if not self._shown:
            options.add_option(Option(Content.styled(words.FOLDER_EMPTY, "$muted"), disabled=True))
        options.highlighted = 1 if self._shown else 0

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow down while typing."""
        self.narrow(event.value)

    def on_key(self, event: object) -> None:
        """Backspace in an empty field goes up."""
        if getattr(event, "key", "") == "backspace" and not self.query_one(Field).value:
            self.load(self._folder.parent)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """A whole path opens what it names, anything else what is highlighted."""
        typed = Path(event.value).expanduser()
        if event.value and typed.is_absolute():
            self._open(FolderEntry(typed.name, typed, is_folder=typed.is_dir()))
        else:
            self.query_one(OptionList).action_select()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go into a folder or take a file."""
        if event.option_id == _UP:
            self.load(self._folder.parent)
        elif event.option_id is not None:
            self._open(self._shown[int(event.option_id)])

    def _open(self, entry: FolderEntry) -> None:
        if entry.is_folder:
            self.load(entry.path)
        else:
            self.dismiss(entry.path)

    def action_move(self, step: int) -> None:
        """Move in the list while the field keeps the focus."""
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
