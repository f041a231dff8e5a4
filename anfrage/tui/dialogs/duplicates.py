"""Texts that say nearly the same: one pair is chosen to be merged."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from anfrage.desk.duplicates import Duplicate
from anfrage.german import upkeep_words as words
from anfrage.tui.dialogs.dialog import Dialog


class Duplicates(Dialog[Duplicate]):
    """The pairs above, what tells the one under the cursor apart below; the answer is a pair."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "take", words.MERGE, priority=True)]
    title_text = words.DUPLICATES
    hint = words.DUPLICATES_HINT

    def __init__(self, found: Sequence[Duplicate]) -> None:
        super().__init__()
        self._found = found

    def compose_fields(self) -> Iterable[Widget]:
        """The list and the differences."""
        lines = (
            words.duplicate_line(one.kept.id, one.other.id, one.share, answer=one.answer)
            for one in self._found
        )
        yield OptionList(*(Option(Content(line)) for line in lines), markup=False, compact=True)
        yield VerticalScroll(Static(markup=False, id="difference"), classes="version")

    def on_mount(self) -> None:
        """Begin with the most alike."""
        self.query_one(OptionList).highlighted = 0

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show what tells the pair under the cursor apart."""
        one = self._found[event.option_index]
        lines = [
            Content.styled(f"{one.kept.title} – {one.other.title}", "bold"),
            *map(Content, words.difference_lines(one.differences)),
        ]
        self.query_one("#difference", Static).update(Content("\n").join(lines))

    def action_take(self) -> None:
        """Choose the pair under the cursor."""
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self.dismiss(self._found[at])
