"""One old answer to read, with the words that were sought."""

from collections.abc import Callable, Sequence
from typing import Final

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from anfrage.desk.archive import ArchivedAnswer
from anfrage.domain.match import EntryKind
from anfrage.german import archive_words as words
from anfrage.german.screen_words import NO_TITLE

_MARK: Final = "bold underline $accent"
_ABOVE: Final = 3  # lines that are left above it
# Where the words stand in a text: places [start, end).
Marking = Callable[[str], Sequence[tuple[int, int]]]


class ArchivedText(VerticalScroll):
    """Question and answer."""

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(markup=False)

    def on_mount(self) -> None:
        """The name of the pane."""
        self.border_title = Content(words.ANSWER)

    def show(self, one: ArchivedAnswer | None, marking: Marking) -> None:
        """Show an answer; `None` empties the pane."""
        if one is None:
            self.border_title = Content(words.ANSWER)
            self.query_one(Static).update("")
            return
        self.border_title = Content(words.answer_place(one.label, one.day))
        asked = ", ".join(filter(None, (one.person, one.group)))
        state = words.case_state(one.source, sent=one.sent)
        part = f"{words.UNITS}: {', '.join(one.units)}" if one.units else ""
        facts = [" · ".join(filter(None, (asked, one.reference))), state, part]
        used = ", ".join(use.id for use in one.uses if use.kind is EntryKind.POSITION)
        lines = [
            _marked(one.title or NO_TITLE, marking).stylize("bold"),
            *(Content.styled(fact, "$muted") for fact in facts if fact),
            Content(""),
            Content.styled(words.question_mark(one.number), "bold $accent"),
            _marked(one.question, marking),
            Content(""),
            Content.styled(f"{words.ANSWER}:", "bold $accent"),
            _marked(one.answer or words.NO_ANSWER, marking),
        ]
        if used:
            lines += [Content(""), Content.styled(f"{words.USED}: {used}", "$muted")]
        self._show(Content("\n").join(lines))

    def _show(self, content: Content) -> None:
        """Show a text from its beginning, or from where the first marked word can be seen."""
        text = self.query_one(Static)
        text.update(content)
        marked = [span.start for span in content.spans if span.style == _MARK]
        before = content[: min(marked)] if marked else Content("")
        line = before.get_height({}, max(1, self.scrollable_content_region.width))
        hidden = line > self.scrollable_content_region.height
        self.scroll_to(y=line - _ABOVE if hidden else 0, animate=False)


def _marked(text: str, marking: Marking) -> Content:
    """Bold and underlined, so that it is seen without colour, too."""
    content = Content(text)
    for start, end in marking(text):
        content = content.stylize(_MARK, start, end)
    return content
