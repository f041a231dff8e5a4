"""Where an answer comes from, paragraph by paragraph, with what was changed since."""

from collections.abc import Iterable, Sequence
from typing import Final

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from anfrage.domain.provenance import Paragraph
from anfrage.german import provenance_words as words
from anfrage.tui.dialogs.dialog import Dialog

_NEW: Final = "bold underline $accent"


class Origins(Dialog[None]):
    """Each paragraph under its origin; words that its source does not have are underlined."""

    hint = words.HINT

    def __init__(self, number: str, paragraphs: Sequence[Paragraph]) -> None:
        super().__init__()
        self.title_text = words.TITLE.format(number=number)
        self._paragraphs = paragraphs

    def compose_fields(self) -> Iterable[Widget]:
        """One text to scroll in."""
        shown = Content("\n\n").join([_shown(one) for one in self._paragraphs])
        yield VerticalScroll(Static(shown, markup=False), classes="version whole")


def _shown(paragraph: Paragraph) -> Content:
    below = [*(words.figure_words(one) for one in paragraph.figures), *words.edit_words(paragraph)]
    lines = [
        Content.styled(words.origin_words(paragraph), "bold $accent"),
        _marked(paragraph),
        *(Content.styled(f"  {line}", "$muted") for line in below),
    ]
    return Content("\n").join(lines)


def _marked(paragraph: Paragraph) -> Content:
    """Return the paragraph with what was put in; each edit lies behind the one before."""
    content, at = Content(paragraph.text), 0
    for one in paragraph.edits:
        found = paragraph.text.find(one.after, at) if one.after else -1
        if found >= 0:
            at = found + len(one.after)
            content = content.stylize(_NEW, found, at)
    return content
