"""The letter as it will read, page by page, with its gaps marked."""

import re
import textwrap
from collections.abc import Sequence
from typing import Final

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from anfrage.german.letter_screen_words import page_rule
from anfrage.german.letter_words import ANSWER_MISSING, DRAFT_MARK, GAPS, open_part

# A page of DIN A4 holds about 46 lines of 72 characters at 11 pt; where Word breaks the page
# exactly depends on the layout and its fonts.
_LINES: Final = 46
_COLUMNS: Final = 72
_GAP: Final = re.compile(
    "|".join(re.escape(gap) for gap in (ANSWER_MISSING, DRAFT_MARK, *GAPS.values()))
    + "|"
    + re.escape(open_part("\0")).replace("\0", r"[^\]]*")
)


class LetterPages(VerticalScroll):
    """A letter to scroll through."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(markup=False)

    def show(self, text: str) -> int:
        """Show a letter; returns how many pages it has, at least 1."""
        self._text = text
        return self._draw()

    def show_pages(self, pages: Sequence[str]) -> int:
        """Show a letter page by page as it will be printed; returns how many pages it has."""
        self._text = ""
        parts: list[Content] = []
        for number, page in enumerate(pages, 1):
            rule = page_rule(number, len(pages))
            parts += [Content.styled(rule + "─" * max(0, _COLUMNS - len(rule)), "$muted")]
            parts += [_marked(page.strip("\n"))]
        self.query_one(Static).update(Content("\n").join(parts))
        self.scroll_home(animate=False)
        return len(pages)

    def on_resize(self, _event: events.Resize) -> None:
        """Lines follow the width; printed pages stay as they are."""
        if self._text:
            self._draw()

    def _draw(self) -> int:
        width = max(20, min(_COLUMNS, self.size.width - 4))
        lines = [
            piece
            for line in self._text.split("\n")
            for piece in textwrap.wrap(line, width, break_on_hyphens=False) or [""]
        ]
        pages = [lines[at : at + _LINES] for at in range(0, len(lines), _LINES)] or [[]]
        parts: list[Content] = []
        for number, page in enumerate(pages, 1):
            if len(pages) > 1:
                rule = page_rule(number, len(pages))
                parts.append(Content.styled(rule + "─" * max(0, width - len(rule)), "$muted"))
            parts.append(_marked("\n".join(page)))
        self.query_one(Static).update(Content("\n").join(parts))
        return len(pages)


def _marked(text: str) -> Content:
    """Gaps in reverse: seen without colour, too."""
    content = Content(text)
    for match in _GAP.finditer(text):
        content = content.stylize("reverse bold", match.start(), match.end())
    return content
