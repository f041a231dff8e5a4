"""What textual itself needs to filter ten thousand texts: the peer of our lists.

`filtering.py ENTRIES`: a JSON list of pairs, what a row shows and the text that is searched.
"""

import json
import sys
from pathlib import Path
from typing import Final

from textual.app import App, ComposeResult
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

_SHOWN: Final = 200


class Filtering(App[None]):
    """A field, how many rows hold its words, the first of them."""

    def __init__(self, entries: list[tuple[str, str]]) -> None:
        super().__init__()
        self._entries = [(row, text.casefold()) for row, text in entries]

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield Static(markup=False)
        yield Input()
        yield OptionList(markup=False)

    def on_mount(self) -> None:
        """Show all; one begins with words."""
        self._show("")
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter while typing."""
        self._show(event.value)

    def _show(self, typed: str) -> None:
        words = typed.casefold().split()
        found = [row for row, text in self._entries if all(word in text for word in words)]
        self.query_one(Static).update(f"{len(found)} hits")
        rows = self.query_one(OptionList)
        rows.clear_options()
        rows.add_options([Option(row) for row in found[:_SHOWN]])
        rows.highlighted = 0 if found else None


if __name__ == "__main__":
    Filtering(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))).run()
