"""The fields of a position, each with its name in the frame and what is wrong below it."""

from collections.abc import Mapping
from typing import Final

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from anfrage.desk.position_form import is_yes, yes_or_no
from anfrage.german import knowledge_words as words
from anfrage.tui.widgets.editor import Editor
from anfrage.tui.widgets.field import Field
from anfrage.tui.widgets.tick_box import TickBox

# In the order of the form: rows of one-line fields, and fields of several lines by themselves.
_LEFT: Final = (("title",), "text", "examples")
_RIGHT: Final = (
    ("topic", "owner", "deputy"),
    ("as_of", "review_on"),
    ("valid_from", "valid_until"),
    "keywords",
    "sources",
    "note",
    ("alternatives", "replaced_by"),
)
_PROBLEM: Final = "-fehler"


class PositionFields(Widget):
    """A form, hidden until `begin`. Its values are texts by name (`desk.position_form`)."""

    class Changed(Message):
        """A field has another value."""

    def compose(self) -> ComposeResult:
        """What it says at the left or above, what is known of it at the right or below."""
        for name, column in (("left", _LEFT), ("right", _RIGHT)):
            with Vertical(id=name):
                for row in column:
                    if isinstance(row, str):
                        yield self._editor(row)
                    else:
                        yield Horizontal(
                            *(Field(one, words.FIELDS[one], leads_on=True) for one in row)
                        )
                if name == "right":
                    yield TickBox("public", words.FIELDS["public"])

    def _editor(self, name: str) -> Editor:
        editor = Editor()
        editor.id = f"field-{name}"
        editor.border_title = Content(words.FIELDS[name])
        return editor

    def values(self) -> dict[str, str]:
        """Return the value of each field, by name."""
        found = {}
        for name in words.FIELDS:
            match self.query_one(f"#field-{name}"):
                case Field() as field:
                    found[name] = field.value
                case Editor() as editor:
                    found[name] = editor.text
                case TickBox() as box:
                    found[name] = yes_or_no(yes=box.value)
        return found

    def fill(self, values: Mapping[str, str]) -> None:
        """Show values; a name that is missing leaves its field as it is."""
        for name in words.FIELDS.keys() & values.keys():
            match self.query_one(f"#field-{name}"):
                case Field() as field:
                    field.value = values[name]
                case Editor() as editor:
                    if editor.text != values[name]:
                        editor.put(values[name], 0)
                case TickBox() as box:
                    box.value = is_yes(values[name])

    def begin(self) -> None:
        """Show the form, which was filled by now, and put the cursor into the first field."""
        self.display = True
        self.query_one("#field-title").focus()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say at each field what is wrong (codes of `desk.position_form`); go to the first."""
        for name in words.FIELDS:
            field = self.query_one(f"#field-{name}")
            field.set_class(name in problems, _PROBLEM)
            field.border_subtitle = Content(words.PROBLEMS.get(problems.get(name, ""), ""))
        for name in problems:
            self.query_one(f"#field-{name}").focus()
            return

    def on_input_changed(self, event: Field.Changed) -> None:
        """Tell that a field changed; what was wrong with it may be mended."""
        self._changed(event, event.input)

    def on_text_area_changed(self, event: Editor.Changed) -> None:
        """As above."""
        self._changed(event, event.text_area)

    def on_checkbox_changed(self, event: TickBox.Changed) -> None:
        """As above."""
        self._changed(event, event.checkbox)

    def _changed(self, event: Message, field: Widget) -> None:
        event.stop()
        field.remove_class(_PROBLEM)
        field.border_subtitle = ""
        self.post_message(self.Changed())
