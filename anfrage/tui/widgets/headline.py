"""The line at the top: where one is, what is going on, and the key for help."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from anfrage.german.key_names import key_name
from anfrage.german.screen_words import HELP, cancel_hint


class Headline(Widget):
    """One line: `place` at the left, `status` and the help key at the right.

    While something takes long, `busy` stands in place of the status.
    """

    DEFAULT_CSS = """
    Headline { height: 1; dock: top; background: $panel; color: $foreground; padding: 0 1; }
    """

    place = reactive("")
    status = reactive("")
    busy = reactive("")

    def render(self) -> Content:
        """Fit both sides into the width; the left side gives way."""
        status = cancel_hint(self.busy) if self.busy else self.status
        right = Content.assemble(
            (f"{status}  " if status else "", "$warning" if self.busy else ""),
            (f"{key_name('f1')} {HELP}", "bold"),
        )
        room = max(1, self.size.width - right.cell_length - 1)
        left = Content.styled(self.place, "bold").truncate(room, ellipsis=True, pad=True)
        return Content.assemble(left, " ", right)
