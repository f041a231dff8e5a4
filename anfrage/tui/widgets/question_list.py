"""The recognised questions while they are set right."""

from collections.abc import Sequence
from typing import ClassVar, Final

from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from anfrage.domain.inquiry import Question
from anfrage.german import intake_words as words
from anfrage.tui.bindings import bindings_of
from anfrage.tui.command import QUESTIONS

_SHOWN_TEXT: Final = 400  # code points of a question that the list shows


class QuestionList(OptionList):
    """Numbered questions, wrapped; an empty list says what to do."""

    SCOPE = QUESTIONS
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(QUESTIONS)

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._empty = ""

    def show(self, questions: Sequence[Question], empty: str, doubts: Sequence[str] = ()) -> None:
        """Show the questions, and below them what is doubtful; the cursor stays in its place."""
        at = self.highlighted
        self.clear_options()
        self.add_options([Option(_line(one)) for one in questions])
        self.add_options(
            [Option(Content.styled(f"! {one}", "$warning"), disabled=True) for one in doubts]
        )
        self.border_subtitle = Content(words.doubts_mark(len(doubts)))
        if not questions:
            self.add_option(Option(Content.styled(empty, "$muted"), disabled=True))
        elif at is not None:
            self.highlighted = min(at, len(questions) - 1)

    @property
    def chosen(self) -> int | None:
        """Index of the question under the cursor."""
        at = self.highlighted
        return None if at is None or self.options[at].disabled else at


def _line(question: Question) -> Content:
    text = question.text
    if len(text) > _SHOWN_TEXT:
        text = text[:_SHOWN_TEXT] + " …"
    return Content.assemble((f"{question.number} ", "bold $accent"), text)
