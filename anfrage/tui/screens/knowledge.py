"""Wissensbasis: the positions of the city, looked through and looked after."""

from collections.abc import Iterable
from typing import ClassVar, Final

from textual import work
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import OptionList

from anfrage.desk.curating import Collection, Shelf, narrow
from anfrage.desk.knowledge import DUE_WITHIN
from anfrage.desk.resuming import Place
from anfrage.german import knowledge_words as words
from anfrage.tui.bindings import bindings_of
from anfrage.tui.command import KNOWLEDGE, POSITIONS
from anfrage.tui.screens.position_actions import PositionActions
from anfrage.tui.widgets.field import Field
from anfrage.tui.widgets.position_detail import PositionDetail
from anfrage.tui.widgets.position_list import PositionList
from anfrage.tui.widgets.shelf_bar import ShelfBar
from anfrage.tui.work import attempt

_EMPTY: Final = {
    Shelf.ALL: words.NO_POSITIONS,
    Shelf.DUE: words.NOTHING_DUE,
    Shelf.NOT_ADOPTED: words.ALL_ADOPTED,
}


class KnowledgeScreen(PositionActions):
    """The filter, the names of the lists, one list, and the position under the cursor."""

    CSS_PATH = "knowledge.tcss"
    SCOPES = (KNOWLEDGE, POSITIONS)
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(KNOWLEDGE)

    def __init__(self) -> None:
        super().__init__()
        self._collection: Collection | None = None
        self._drafts: frozenset[str] = frozenset()
        self._shelf = Shelf.ALL
        self._arriving = ""

    def compose_body(self) -> Iterable[Widget]:
        """From top to bottom."""
        field = Field("filter", words.FILTER)
        field.placeholder = words.FILTER_PLACEHOLDER
        yield field
        yield ShelfBar()
        with Horizontal():
            yield PositionList()
            yield PositionDetail()

    def on_mount(self) -> None:
        """One begins in the list, where single letters are commands."""
        self.headline.place = words.KNOWLEDGE
        self.query_one(PositionList).focus()

    def place(self) -> Place:
        """The screen itself."""
        return Place("knowledge")

    @work(exclusive=True, group="load")
    async def refresh_stage(self) -> None:
        """Positions may have come in."""
        async with self.step:
            await self.load()

    async def load(self) -> None:
        """Load and show the positions."""
        collection = await attempt(self, words.LOADING, self.desk.curating.collection)
        drafts = await attempt(self, words.LOADING, self.desk.position_drafts.ids)
        if collection is None:
            return
        self._collection, self._drafts = collection, drafts or frozenset()
        self.headline.place = words.knowledge_place(len(collection.positions))
        self.headline.status = words.DRAFT_OF_NEW if "" in self._drafts else ""
        self.show_list()
        self._point()

    def show_list(self) -> None:
        """Show the present list, narrowed by the filter."""
        collection = self._collection
        if collection is None:
            return
        typed = self.query_one(Field).value
        every = narrow(collection.shelf(Shelf.ALL), typed)
        found = {
            Shelf.ALL: every,
            Shelf.DUE: narrow(collection.shelf(Shelf.DUE), typed),
            # In the order of all, so that thousands of texts are not searched twice.
            Shelf.NOT_ADOPTED: [one for one in every if not one.record.adopted],
        }
        self.query_one(ShelfBar).show({name: len(one) for name, one in found.items()}, self._shelf)
        empty = words.NOTHING_FOUND if typed.strip() else _EMPTY[self._shelf]
        until = collection.today + DUE_WITHIN
        self.query_one(PositionList).show(found[self._shelf], self._drafts, until, empty)

    def on_position_list_pointed(self, event: PositionList.Pointed) -> None:
        """Show the position under the cursor."""
        self.query_one(PositionDetail).show(event.curated, self.query_one(Field).value)

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click on the position under the cursor."""
        event.stop()
        await self.action_edit()

    def arrive(self, position_id: str) -> None:
        """Put the cursor on a position once the list is loaded; "" leaves it where it is."""
        self._arriving = position_id

    def _point(self) -> None:
        """Go to the position that was asked for, in the list of all if the present lacks it."""
        wanted, self._arriving = self._arriving, ""
        positions = self.query_one(PositionList)
        if wanted and all(option.id != wanted for option in positions.options):
            self._shelf = Shelf.ALL
            self.query_one(Field).value = ""
            self.show_list()
        if wanted:
            positions.point_at(wanted)

    # Lists and filter

    def action_next_shelf(self) -> None:
        """The next list."""
        self._go_to(1)

    def action_previous_shelf(self) -> None:
        """The one before."""
        self._go_to(-1)

    def _go_to(self, step: int) -> None:
        names = list(Shelf)
        self._shelf = names[(names.index(self._shelf) + step) % len(names)]
        self.show_list()

    def on_shelf_bar_chosen(self, event: ShelfBar.Chosen) -> None:
        """A list was clicked on."""
        self._shelf = event.shelf
        self.show_list()

    def on_input_changed(self) -> None:
        """Narrow down while typing."""
        self.show_list()

    def on_input_submitted(self) -> None:
        """From the filter into the list."""
        self.query_one(PositionList).focus()

    def action_filter(self) -> None:
        """Go to the filter."""
        self.query_one(Field).focus()

    async def action_back(self) -> None:
        """From the filter to the list, emptying it; from there back to where one came from."""
        field, positions = self.query_one(Field), self.query_one(PositionList)
        if self.headline.busy or (positions.has_focus and not field.value):
            await super().action_back()
        field.value = ""
        positions.focus()
