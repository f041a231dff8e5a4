"""A few one-line fields, filled in and given back by their names."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from anfrage.domain.text import clean_line
from anfrage.german.screen_words import OK
from anfrage.tui.dialogs.dialog import Dialog
from anfrage.tui.dialogs.dialog import words as paragraph
from anfrage.tui.widgets.field import Field

Values = dict[str, str]


class FormDialog(Dialog[Values]):
    """One field a line; Enter goes to the next, from the last it gives everything back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+n", "accept", OK)]

    def __init__(
        self, title: str, hint: str, fields: Mapping[str, tuple[str, str]], said: str = ""
    ) -> None:
        super().__init__()
        self.title_text = title
        self.hint = hint
        self._fields = dict(fields)
        self._said = said

    def compose_fields(self) -> Iterable[Widget]:
        """What is to be known, then the fields with their titles and first values."""
        if self._said:
            yield paragraph(self._said)
        last = list(self._fields)[-1]
        for name, (title, value) in self._fields.items():
            yield Field(name, title, value, leads_on=name != last)

    def on_input_submitted(self) -> None:
        """After the last field all is said."""
        self.action_accept()

    def action_accept(self) -> None:
        """Give back what stands there."""
        self.dismiss(
            {
                name: clean_line(self.query_one(f"#field-{name}", Field).value).strip()
                for name in self._fields
            }
        )
