"""The frame of all dialogs: a title, something to fill in, the keys."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from anfrage.german.screen_words import CANCEL, cancel_hint
from anfrage.tui.bindings import NEXT_FIELD

if TYPE_CHECKING:
    from anfrage.tui.app import AnfrageApp

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer | None]):
    """A dialog; Esc cancels it. Subclasses give `title`, `hint` and `compose_fields`."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", CANCEL), *NEXT_FIELD]
    AUTO_FOCUS = "*"
    # Absolute, since subclasses live in other folders.
    CSS_PATH = Path(__file__).with_name("dialog.tcss")

    title_text: str = ""
    hint: str = ""

    def compose(self) -> ComposeResult:
        """The frame around the fields."""
        frame = Vertical(*self.compose_fields(), classes="frame")
        frame.border_title = Content(self.title_text)
        frame.border_subtitle = Content(self.hint)
        yield frame

    def compose_fields(self) -> Iterable[Widget]:
        """Return the fields, from top to bottom."""
        return ()

    @property
    def ui(self) -> "AnfrageApp":
        """The app, as what it is."""
        return cast("AnfrageApp", self.app)

    def show_busy(self, label: str) -> None:
        """Say what takes long; "" when it is done."""
        for frame in self.query(".frame").results(Vertical):  # none while it closes
            frame.border_subtitle = Content(cancel_hint(label) if label else self.hint)

    def action_cancel(self) -> None:
        """Close without an answer."""
        self.dismiss(None)


def words(text: str, classes: str = "") -> Static:
    """Return a paragraph that shows `text` as it is, never as markup."""
    return Static(Content(text), classes=classes, markup=False)
