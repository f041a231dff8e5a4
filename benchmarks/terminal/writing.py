"""What textual itself needs to edit a text: the peer of our editor. `writing.py TEXTFILE`."""

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.widgets import TextArea


class Writing(App[None]):
    """One text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """Nothing but the editor; it has the focus."""
        yield TextArea(self._text, soft_wrap=True)


if __name__ == "__main__":
    Writing(Path(sys.argv[1]).read_text(encoding="utf-8")).run()
