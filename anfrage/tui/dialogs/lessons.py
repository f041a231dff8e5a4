"""What an answer can become: the next version of a position that it used, or a new one."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from anfrage.desk.lessons import Lesson
from anfrage.german import lesson_words as words
from anfrage.german.provenance_words import edit_lines
from anfrage.german.screen_words import OK
from anfrage.tui.dialogs.dialog import Dialog


class LessonsDialog(Dialog[Lesson]):
    """The possibilities above, the words of the one under the cursor below; Enter keeps it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "accept", OK, priority=True)]
    title_text = words.TITLE
    hint = words.HINT

    def __init__(self, lessons: Sequence[Lesson]) -> None:
        super().__init__()
        self._lessons = lessons

    def compose_fields(self) -> Iterable[Widget]:
        """The list, and what would be kept."""
        options = OptionList(markup=False, compact=True)
        for one in self._lessons:
            options.add_option(Option(Content(_line(one)), disabled=not one.says_something))
        yield options
        yield VerticalScroll(Static(markup=False, id="lesson"), classes="version")

    def on_mount(self) -> None:
        """Begin with the first that says something."""
        self.query_one(OptionList).highlighted = next(
            at for at, one in enumerate(self._lessons) if one.says_something
        )

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show what would be kept."""
        one = self._lessons[event.option_index]
        notes = [*edit_lines(one.edits), *filter(None, [words.left_out_words(one.left_out)])]
        lines = [Content.styled(f"· {note}", "bold $accent") for note in notes]
        lines += [*([Content("")] if notes else []), Content(one.position.text)]
        self.query_one("#lesson", Static).update(Content("\n").join(lines))

    def action_accept(self) -> None:
        """Keep what is under the cursor."""
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self.dismiss(self._lessons[at])


def _line(one: Lesson) -> str:
    position = one.position
    if not one.says_something:
        return words.unchanged_line(position.id, one.version)
    return words.lesson_line(position.id, position.title, one.version)
