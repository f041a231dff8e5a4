"""The question that is being answered, with the parts that are still open."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from anfrage.german import drafting_words as words
from anfrage.german.assignment_words import NOT_OURS
from anfrage.german.letter_words import question_number


class QuestionHead(VerticalScroll, can_focus=False):
    """The whole question; a long one scrolls."""

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(markup=False)

    def show(
        self,
        number: str,
        text: str,
        open_parts: Sequence[str],
        matters: Sequence[str],
        *,
        own: bool,
    ) -> None:
        """Show the question, whether it is ours, how it is dealt with, what is left open."""
        lines = [Content.assemble((f"{question_number(number)} ", "bold $accent"), (text, "bold"))]
        if not own:
            lines.append(Content.styled(NOT_OURS, "$warning"))
        lines += [Content.styled(one, "$muted") for one in matters]
        lines += [Content.styled(words.open_part(part), "$warning") for part in open_parts]
        self.query_one(Static).update(Content("\n").join(lines))
        self.scroll_home(animate=False)
