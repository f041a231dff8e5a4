"""A one-line field with its name in the frame."""

from typing import ClassVar, Final

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input

from anfrage.domain.text import clean_line

# Fields that hold a day: one types another day instead of mending the digits of the old one.
_DAYS: Final = frozenset({"date", "review", "as_of", "review_on", "valid_from", "valid_until"})
_MOST_STEPS: Final = 200


class Field(Input):
    """Textual's input with undo; what is pasted is cleaned and put on one line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # Textual 8.2.8 deletes the word to the right here; every other program the one before.
        Binding("ctrl+backspace", "delete_left_word", show=False),
        Binding("ctrl+z", "undo", show=False),
        Binding("ctrl+y", "redo", show=False),
    ]

    def __init__(self, name: str, title: str, value: str = "", *, leads_on: bool = False) -> None:
        """Make a field.

        Args:
            name: Its id is "field-" and this.
            title: Stands in the frame.
            value: What it shows first.
            leads_on: Enter goes to the next field; else it submits what stands here.
        """
        self._steps: list[str] = []  # values that can be gone back to
        self._undone: list[str] = []
        self._typing = False  # whether the last change was one key
        self._restoring = False
        super().__init__(value, select_on_focus=name in _DAYS, id=f"field-{name}")
        self.field = name
        self.leads_on = leads_on
        self.border_title = Content(title)

    def on_paste(self, event: events.Paste) -> None:
        """Clean the text before textual's own handler inserts it."""
        event.text = clean_line(event.text)

    def watch_value(self, before: str, value: str) -> None:
        """Remember what a person changes, word by word; what the program fills in is no step."""
        if self._restoring or before == value:
            return
        self._undone.clear()
        if not self.has_focus:
            self._steps.clear()
            return
        at = _same(before, value)
        typed = value[:at] + value[at + 1 :] == before
        if not (typed and self._typing and not value[at].isspace()):
            self._steps = [*self._steps[1 - _MOST_STEPS :], before]
        self._typing = typed

    def action_undo(self) -> None:
        """Go back a step; without one the key is the screen's."""
        self._restore(self._steps, self._undone)

    def action_redo(self) -> None:
        """Go forth again."""
        self._restore(self._undone, self._steps)

    def _restore(self, taken: list[str], kept: list[str]) -> None:
        if not taken:
            raise SkipAction
        kept.append(self.value)
        value = taken.pop()
        same_end = _same(self.value[::-1], value[::-1])
        self._restoring, self._typing = True, False
        self.value = value
        self._restoring = False
        self.cursor_position = len(value) - same_end


def _same(one: str, other: str) -> int:
    """Return how many characters two texts begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    shorter = min(len(one), len(other))
    return next((at for at, (left, right) in pairs if left != right), shorter)
