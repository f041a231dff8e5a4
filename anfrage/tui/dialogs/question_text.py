"""Dialogs on one question: its wording, where to cut it, its number."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from anfrage.german import intake_words as words
from anfrage.german.screen_words import OK
from anfrage.tui.dialogs.dialog import Dialog
from anfrage.tui.widgets.editor import Editor
from anfrage.tui.widgets.field import Field


class WordingDialog(Dialog[str]):
    """Asks for the wording of a question."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+n", "accept", OK)]
    hint = words.EDIT_HINT

    def __init__(self, title: str, text: str = "") -> None:
        super().__init__()
        self.title_text = title
        self._text = text

    def compose_fields(self) -> Iterable[Widget]:
        """The wording."""
        yield Editor(self._text)

    def action_accept(self) -> None:
        """Take what stands there."""
        self.dismiss(self.query_one(Editor).text)


class CutDialog(Dialog[int]):
    """Asks where a question shall be cut: a code point of its text."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,ctrl+n", "accept", OK, priority=True)]
    title_text = words.CUT_TITLE
    hint = words.CUT_HINT

    def __init__(self, text: str, place: int) -> None:
        super().__init__()
        self._text = text
        self._place = place

    def compose_fields(self) -> Iterable[Widget]:
        """The text, to be read only; the cursor is the answer."""
        yield Editor(self._text, read_only=True)

    def on_mount(self) -> None:
        """Begin where a cut is likely."""
        self.query_one(Editor).move_cursor((0, self._place))

    def action_accept(self) -> None:
        """Cut here. The text is one line, so its column is the place."""
        self.dismiss(self.query_one(Editor).cursor_location[1])


class NumberDialog(Dialog[str]):
    """Asks for the number of a question."""

    title_text = words.NUMBER_TITLE
    hint = words.NUMBER_HINT

    def __init__(self, number: str) -> None:
        super().__init__()
        self._number = number

    def compose_fields(self) -> Iterable[Widget]:
        """The number."""
        yield Field("number", "", self._number)

    def on_input_submitted(self, event: Field.Submitted) -> None:
        """Take it."""
        self.dismiss(event.value)
