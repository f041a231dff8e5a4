"""One position to read, with everything that is known of it."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from anfrage.desk.curating import Curated, filter_spans
from anfrage.german import knowledge_words as words


class PositionDetail(VerticalScroll):
    """Title, state, text, then the facts; the words of the filter are marked."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Curated | None, str] = (None, "")

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(markup=False)

    def show(self, one: Curated | None, typed: str) -> None:
        """Show a position; `None` empties the pane. `typed` is the filter."""
        before, filtered = self._shown
        if one is before and typed == filtered:
            return  # a list that is drawn anew tells more than once where its cursor is
        self._shown = one, typed
        self.scroll_home(animate=False)
        if one is None:
            self.border_title = ""
            self.query_one(Static).update("")
            return
        record, position = one.record, one.record.position
        self.border_title = Content(position.id)
        text = Content(position.text)
        for start, end in filter_spans(typed, position.text):
            text = text.stylize("bold underline $accent", start, end)
        state = f"{words.SIGNS[record.state]} {words.state_words(record)}"
        lines = [
            Content.styled(words.name_of(record), "bold"),
            Content.styled(state, "$success" if record.adopted else "$warning"),
            *(
                Content.styled(f"{words.RIVAL}: {words.rival_line(rival)}", "$warning")
                for rival in one.rivals
            ),
            Content(""),
            text,
            Content(""),
        ]
        lines += [
            Content.assemble((f"{name}: ", "$muted"), value)
            for name, value in words.facts(record, expired=one.expired)
        ]
        self.query_one(Static).update(Content("\n").join(lines))
