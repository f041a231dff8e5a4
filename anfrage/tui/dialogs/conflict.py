"""Two versions of one answer: which shall hold?"""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget

from anfrage.german import drafting_words
from anfrage.tui.dialogs.dialog import Dialog, words


class Conflict(Dialog[bool]):
    """The answer is `True` for the officer's own version, `False` for the saved one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m,M", "answer(True)", drafting_words.MINE),
        Binding("g,G", "answer(False)", drafting_words.THEIRS),
    ]
    title_text = drafting_words.CONFLICT_TITLE
    hint = drafting_words.CONFLICT_HINT

    def __init__(self, number: str, mine: str, theirs: str) -> None:
        super().__init__()
        self._number = number
        self._mine = mine
        self._theirs = theirs

    def compose_fields(self) -> Iterable[Widget]:
        """Both texts, one below the other."""
        yield words(drafting_words.CONFLICT_TEXT.format(number=self._number))
        for title, text in (
            (drafting_words.MINE, self._mine),
            (drafting_words.THEIRS, self._theirs),
        ):
            yield words(title, "heading")
            yield VerticalScroll(words(text), classes="version")

    def action_answer(self, answer: bool) -> None:  # noqa: FBT001 - called by name from a binding
        """Give the answer."""
        self.dismiss(answer)
