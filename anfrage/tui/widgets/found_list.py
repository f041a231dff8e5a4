"""What was found in the archive: number, title, who asked, when."""

from typing import ClassVar, Final

from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from anfrage.desk.archive import ArchivedAnswer, Found
from anfrage.desk.archive_meaning import FoundNear
from anfrage.german import archive_words as words
from anfrage.german import near_words
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
        self._answers: dict[str, ArchivedAnswer] = {}

    @property
    def chosen(self) -> ArchivedAnswer | None:
        """The answer under the cursor."""
        at = self.highlighted
        return self._answers.get(self.options[at].id or "") if at is not None else None

    def show(self, found: Found) -> None:
        """Show what was found, the best under the cursor; an empty list says what to do."""
        self._found = found
        self._answers = {one.question_id: one for one in found.answers}
        self.clear_options()
        self.set_class(not found.answers, "-leer")
        options = [Option(_row(one), one.question_id) for one in found.answers]
        if not options:
            options.append(_muted(words.NOTHING_FOUND if found.kept else words.NO_ANSWERS))
        elif found.total > len(options):
            options.append(_muted(more_rows(found.total - len(options))))
        self.add_options(options)
        if found.answers:
            self.highlighted = 0  # and so it tells where the cursor is
        else:
            self.post_message(self.Pointed(None))

    def show_near(self, found: Found, near: FoundNear) -> None:
        """Show below what was found by words what was found by meaning, or why it was not.

        Nothing happens if the list shows another search by now. The cursor stays where it is.
        """
        if found is not self._found:
            return
        if near.missing is not None:
            self.add_option(_muted(near_words.missing_mark(near.missing)))
        if not near.answers:
            return
        if not found.answers:
            self.clear_options()
            self.remove_class("-leer")
            self.add_option(_muted(near_words.NONE_BY_WORDS))
        first = self.option_count + 1
        self._answers |= {one.answer.question_id: one.answer for one in near.answers}
        self.add_option(_muted(f"── {near_words.NEAR} ──"))
        self.add_options(
            [Option(_row(one.answer, one.score), one.answer.question_id) for one in near.answers]
        )
        if self.highlighted is None:
            self.highlighted = first

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell where the cursor is."""
        event.stop()
        self.post_message(self.Pointed(self.chosen))


def _muted(text: str) -> Option:
    return Option(Content.styled(text, "$muted"), disabled=True)


def _row(one: ArchivedAnswer, score: float | None = None) -> Content:
    asked = words.asked_by(one.group or one.person, one.day, sent=one.sent)
    if score is not None:
        asked = f"{near_words.per_cent(score)} · {asked}"
    return Content.assemble(
        (one.label, "bold $accent"),
        (f" {one.title or NO_TITLE}", "bold"),
        # A question may have several lines; the list shows one.
        f"\n  {' '.join(f'{one.number} {one.question}'[:_SHOWN_TEXT].split())}\n",
        (f"  {asked}", "$muted"),
    )
