"""A one-line field with its name in the frame."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input

from anfrage.domain.text import clean_line


class Field(Input):
    """Textual's input; what is pasted is cleaned and put on one line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # Textual 8.2.8 deletes the word to the right here; every other program the one before.
        Binding("ctrl+backspace", "delete_left_word", show=False),
    ]

    def __init__(self, name: str, title: str, value: str = "") -> None:
        super().__init__(value, select_on_focus=False, id=f"field-{name}")
        self.field = name
        self.border_title = Content(title)

    def on_paste(self, event: events.Paste) -> None:
        """Clean the text before textual's own handler inserts it."""
        event.text = clean_line(event.text)
