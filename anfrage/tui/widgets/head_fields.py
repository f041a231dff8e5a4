"""The head of an inquiry: who asks, when, what about, under which number."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from anfrage.domain.inquiry import Inquiry
from anfrage.german import intake_words as words
from anfrage.german.dates import short_date
from anfrage.tui.widgets.field import Field

_TITLES = {
    "asker": words.ASKER,
    "date": words.DATE,
    "title": words.TITLE,
    "reference": words.REFERENCE,
}


class HeadFields(Horizontal):
    """Four fields. What a person changed is not overwritten by what is recognised later."""

    class Changed(Message):
        """A person changed a field."""

    def __init__(self) -> None:
        super().__init__()
        self._recognised: dict[str, str] = dict.fromkeys(_TITLES, "")
        self._changed: set[str] = set()
        self._fields = {name: Field(name, title) for name, title in _TITLES.items()}

    def compose(self) -> ComposeResult:
        """One field beside the other."""
        yield from self._fields.values()

    def show(self, inquiry: Inquiry) -> None:
        """Show what was recognised."""
        self._recognised = {
            "asker": words.askers_line(inquiry.inquirers),
            "date": short_date(inquiry.date) if inquiry.date else "",
            "title": inquiry.title,
            "reference": inquiry.reference,
        }
        for name, value in self._recognised.items():
            if name not in self._changed:
                self._fields[name].value = value

    def changed(self) -> tuple[tuple[str, str], ...]:
        """Return the fields that a person changed, with their values."""
        return tuple((name, self._fields[name].value) for name in _TITLES if name in self._changed)

    def restore(self, head: Iterable[tuple[str, str]]) -> None:
        """Show what a person had changed before the program ended."""
        for name, value in head:
            if name in _TITLES:
                self._changed.add(name)
                self._fields[name].value = value

    def clear(self) -> None:
        """Empty all fields."""
        self._changed.clear()
        self._recognised = dict.fromkeys(_TITLES, "")
        for name in _TITLES:
            self._fields[name].value = ""

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field."""
        self._fields[name].focus()

    def on_input_changed(self, event: Field.Changed) -> None:
        """Tell what a person changed; what was just recognised is no change."""
        event.stop()
        field = event.input
        if isinstance(field, Field) and event.value != self._recognised[field.field]:
            self._changed.add(field.field)
            self.post_message(self.Changed())
