"""The card of an office without cases: how to begin."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from anfrage.german import screen_words as words


class Welcome(Vertical):
    """What to do first, and the papers that already lie in the office."""

    def compose(self) -> ComposeResult:
        """A text and a list."""
        yield Static(Content(words.WELCOME_TEXT), markup=False)
        yield Static(Content(words.WELCOME_PAPERS), markup=False, classes="papers")
        yield OptionList(markup=False, compact=True, classes="papers")

    def on_mount(self) -> None:
        """The title, and what an empty list says."""
        self.border_title = Content(words.WELCOME_TITLE)
        self.border_subtitle = Content(words.NO_CASES)

    def show(self, names: Sequence[str]) -> None:
        """Offer papers by name; the options' ids are their places, from 0."""
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options([Option(Content(name), str(at)) for at, name in enumerate(names)])
        for widget in self.query(".papers"):
            widget.display = bool(names)
        options.highlighted = 0 if names else None
