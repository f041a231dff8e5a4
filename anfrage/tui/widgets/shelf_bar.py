"""The names of the lists with how many each holds; the shown one is marked."""

from collections.abc import Mapping

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from anfrage.desk.curating import Shelf
from anfrage.german import knowledge_words as words


class ShelfBar(Widget):
    """One line; arrows at its ends say with which keys one goes on."""

    DEFAULT_CSS = "ShelfBar { height: 1; padding: 0 1; }"

    class Chosen(Message):
        """A list was clicked on."""

        def __init__(self, shelf: Shelf) -> None:
            super().__init__()
            self.shelf = shelf

    def __init__(self) -> None:
        super().__init__()
        self._sizes: Mapping[Shelf, int] = {}
        self._shown = Shelf.ALL

    def show(self, sizes: Mapping[Shelf, int], shown: Shelf) -> None:
        """Show the lists in their order."""
        self._sizes, self._shown = sizes, shown
        self.refresh()

    def _labels(self) -> list[tuple[Shelf, str]]:
        return [
            (shelf, f"{'▸' if shelf is self._shown else ' '}{words.shelf_mark(shelf.value, size)} ")
            for shelf, size in self._sizes.items()
        ]

    def render(self) -> Content:
        """Arrow and bold mark the shown one, so that it is seen without colour."""
        parts = [
            Content.styled(label, "bold reverse" if shelf is self._shown else "$muted")
            for shelf, label in self._labels()
        ]
        return Content.assemble("← ", Content(" ").join(parts), " →")

    def on_click(self, event: events.Click) -> None:
        """Choose the list under the mouse."""
        at = 3  # padding and arrow
        for shelf, label in self._labels():
            if at <= event.x < at + len(label):
                self.post_message(self.Chosen(shelf))
            at += len(label) + 1
