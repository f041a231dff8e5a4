"""The text of an offer, with the words that the question asks about, and why it was found."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from anfrage.desk.suggesting import Offer
from anfrage.german import drafting_words as words
from anfrage.german.reasons import reason_sentences


class Preview(VerticalScroll):
    """One position to read before it is taken over."""

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(markup=False)

    def on_mount(self) -> None:
        """The name of the pane."""
        self.border_title = Content(words.PREVIEW)

    def show(self, offer: Offer | None, marked: Sequence[tuple[int, int]] = ()) -> None:
        """Show an offer; `marked` are places in its text, as underlined words."""
        self.scroll_home(animate=False)
        if offer is None:
            self.border_title = Content(words.PREVIEW)
            self.query_one(Static).update("")
            return
        self.border_title = Content(f"{words.PREVIEW} · {offer.label}")
        text = Content(offer.position.text)
        for start, end in marked:
            text = text.stylize("bold underline $accent", start, end)
        why = "; ".join(reason_sentences(offer.match.reasons))
        asked = offer.position.examples[0] if offer.past else offer.position.title
        title = Content.styled(asked, "bold")
        reason = [Content.styled(why, "$muted")] if why else []
        notes = [
            Content.styled(line, "$muted") for line in words.source_lines(offer.position) if line
        ]
        shown = [title, *reason, text, Content(""), *notes]
        self.query_one(Static).update(Content("\n").join(shown))
