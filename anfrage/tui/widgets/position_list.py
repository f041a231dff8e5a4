"""The positions of one list: what they are called, how they stand, when they are due."""

from collections.abc import Container, Sequence
from datetime import date
from typing import ClassVar, Final

from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from anfrage.desk.curating import Curated
from anfrage.domain.position import PositionState
from anfrage.german import knowledge_words as words
from anfrage.german.screen_words import more_rows
from anfrage.tui.bindings import bindings_of
from anfrage.tui.command import POSITIONS

# More rows are not looked through by eye, and drawing them costs time at every key.
SHOWN: Final = 200
_STYLES: Final = {
    PositionState.TEMPLATE: "",
    PositionState.ADOPTED: "$success",
    PositionState.CHANGED: "$warning",
    PositionState.WITHDRAWN: "$muted",
}


class PositionList(OptionList):
    """Positions, two lines each; the options' ids are theirs."""

    DEFAULT_CSS = """
    PositionList { text-wrap: nowrap; text-overflow: ellipsis; }
    PositionList.-leer { text-wrap: wrap; }
    """
    SCOPE = POSITIONS
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(POSITIONS)

    class Pointed(Message):
        """The cursor is on a position."""

        def __init__(self, curated: Curated | None) -> None:
            super().__init__()
            self.curated = curated

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._positions: Sequence[Curated] = ()
        self._drafts: Container[str] = ()
        self._until = date.min

    @property
    def chosen(self) -> Curated | None:
        """The position under the cursor."""
        at = self.highlighted
        return self._positions[at] if at is not None and at < len(self._positions) else None

    def show(
        self, positions: Sequence[Curated], drafts: Container[str], until: date, empty: str
    ) -> None:
        """Show `positions` in this order; the cursor stays on its position, or in its place.

        Args:
            positions: What is shown.
            drafts: Ids of positions that somebody is changing.
            until: What is due by this day is marked.
            empty: What an empty list says.
        """
        at, before = self.highlighted, self.chosen.id if self.chosen else ""
        self._positions, self._drafts, self._until = positions, drafts, until
        self._draw(empty)
        self.highlighted = at
        self.point_at(before)
        self.post_message(self.Pointed(self.chosen))

    def point_at(self, position_id: str) -> None:
        """Put the cursor on a position; where it is not shown, it stays near its place."""
        ids = [one.id for one in self._positions[:SHOWN]]
        if position_id in ids:
            self.highlighted = ids.index(position_id)
        elif ids:
            self.highlighted = min(self.highlighted or 0, len(ids) - 1)
        else:
            self.highlighted = None

    def _draw(self, empty: str) -> None:
        self.clear_options()
        self.set_class(not self._positions, "-leer")
        options = [Option(self._row(one), one.id) for one in self._positions[:SHOWN]]
        if not options:
            options.append(Option(Content.styled(empty, "$muted"), disabled=True))
        elif len(self._positions) > SHOWN:
            more = more_rows(len(self._positions) - SHOWN)
            options.append(Option(Content.styled(more, "$muted"), disabled=True))
        self.add_options(options)

    def _row(self, one: Curated) -> Content:
        record, position = one.record, one.record.position
        urgent = one.due is not None and one.due <= self._until
        marked = one.expired or urgent
        currency = words.currency_words(position, one.due, expired=one.expired, urgent=urgent)
        facts = [
            words.DRAFT if one.id in self._drafts else "",
            currency if marked else words.state_words(record),
            words.RIVAL if one.rivals else "",
            words.state_words(record) if marked else currency,
            position.owner,
        ]
        style = "$warning" if marked else "$muted"
        return Content.assemble(
            ("!" if marked else " ", "bold $warning"),
            (words.SIGNS[record.state], _STYLES[record.state]),
            " ",
            (words.name_of(record), "bold"),
            "\n",
            (f"   {' · '.join(filter(None, facts))}", style),
        )

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell where the cursor is."""
        event.stop()
        self.post_message(self.Pointed(self.chosen))
