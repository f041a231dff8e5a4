"""Asks which of several texts: paragraphs of a position, parts of a question."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import SelectionList
from textual.widgets.selection_list import Selection

from anfrage.german import drafting_words
from anfrage.german.screen_words import OK
from anfrage.tui.dialogs.dialog import Dialog


class Choice(Dialog[tuple[int, ...]]):
    """The answer is the indexes of the chosen texts, in order."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "accept", OK, priority=True)]
    hint = drafting_words.CHOICE_HINT

    def __init__(self, title: str, texts: Sequence[str], chosen: Sequence[int]) -> None:
        super().__init__()
        self.title_text = title
        self._texts = texts
        self._chosen = chosen

    def compose_fields(self) -> Iterable[Widget]:
        """One row a text."""
        yield SelectionList[int](
            *(
                Selection(Content(text), at, at in self._chosen)
                for at, text in enumerate(self._texts)
            )
        )

    def action_accept(self) -> None:
        """Take what is chosen."""
        self.dismiss(tuple(sorted(self.query_one(SelectionList).selected)))
