"""Asks one question that is answered with yes or no; Esc is no."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from anfrage.german import drafting_words
from anfrage.german.screen_words import NO, YES
from anfrage.tui.dialogs.dialog import Dialog, words


class Confirm(Dialog[bool]):
    """The answer is `True` for yes, `False` for no, `None` for Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,J", "answer(True)", YES),
        Binding("n,N,enter", "answer(False)", NO),
    ]
    title_text = drafting_words.CONFIRM_TITLE
    hint = drafting_words.CONFIRM_HINT

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose_fields(self) -> Iterable[Widget]:
        """The question."""
        yield words(self._question)

    def action_answer(self, answer: bool) -> None:  # noqa: FBT001 - called by name from a binding
        """Give the answer."""
        self.dismiss(answer)
