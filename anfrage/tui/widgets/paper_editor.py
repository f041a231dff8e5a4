"""The field for the text of an inquiry; a dropped file is not taken for text."""

import re
from typing import Final

from textual import events
from textual.message import Message

from anfrage.tui.widgets.editor import Editor

# How the path of a dropped file may begin: POSIX, quoted, home, file URL, Windows drive.
_PATH: Final = re.compile(r"\s*['\"]?(?:/|~/|file://|[A-Za-z]:[\\/])[^\n]*\s*\Z")


class PaperEditor(Editor):
    """An editor that reports what might be the path of a dropped file."""

    class Dropped(Message):
        """A single line that begins like a path was pasted; it was not inserted."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def on_paste(self, event: events.Paste) -> None:
        """Keep what looks like a path away from the handlers that insert it."""
        if _PATH.match(event.text):
            event.prevent_default()
            event.stop()
            self.post_message(self.Dropped(event.text))
