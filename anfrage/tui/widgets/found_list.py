"""What was found in the archive: number, title, who asked, when."""

from typing import ClassVar, Final

from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from anfrage.desk.archive import ArchivedAnswer, Found
from anfrage.german import archive_words as words
from anfrage.german.screen_words import NO_TITLE, more_rows
from anfrage.tui.bindings import bindings_of
from anfrage.tui.command import FOUND

_SHOWN_TEXT: Final = 160  # code points of a question, more than the widest list shows


class FoundList(OptionList):
    """Answers, three lines each; the options' ids are the questions'."""

    DEFAULT_CSS = """
    FoundList { text-wrap: nowrap; text-overflow: ellipsis; }
    FoundList.-leer { text-wrap: wrap; }
    """
    SCOPE = FOUND
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(FOUND)

    class Pointed(Message):
        """The cursor is on an answer."""

        def __init__(self, answer: ArchivedAnswer | None) -> None:
            super().__init__()
            self.answer = answer

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._found: Found | None = None

    @property
    def chosen(self) -> ArchivedAnswer | None:
        """The answer under the cursor."""
        at, found = self.highlighted, self._found
        return found.answers[at] if found and at is not None and at < len(found.answers) else None

    def show(self, found: Found) -> None:
        """Show what was found, the best under the cursor; an empty list says what to do."""
        self._found = found
        self.clear_options()
        self.set_class(not found.answers, "-leer")
        options = [Option(_row(one), one.question_id) for one in found.answers]
        if not options:
            empty = words.NOTHING_FOUND if found.kept else words.NO_ANSWERS
            options.append(Option(Content.styled(empty, "$muted"), disabled=True))
        elif found.total > len(options):
            more = more_rows(found.total - len(options))
            options.append(Option(Content.styled(more, "$muted"), disabled=True))
        self.add_options(options)
        if found.answers:
            self.highlighted = 0  # and so it tells where the cursor is
        else:
            self.post_message(self.Pointed(None))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell where the cursor is."""
        event.stop()
        self.post_message(self.Pointed(self.chosen))


def _row(one: ArchivedAnswer) -> Content:
    asked = words.asked_by(one.group or one.person, one.day, sent=one.sent)
    return Content.assemble(
        (one.label, "bold $accent"),
        (f" {one.title or NO_TITLE}", "bold"),
        # A question may have several lines; the list shows one.
        f"\n  {' '.join(f'{one.number} {one.question}'[:_SHOWN_TEXT].split())}\n",
        (f"  {asked}", "$muted"),
    )
