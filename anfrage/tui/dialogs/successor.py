"""Asks which position takes the place of another, and why; Esc leaves all as it is."""

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Input

from anfrage.german import knowledge_words
from anfrage.tui.dialogs.dialog import Dialog, words
from anfrage.tui.widgets.field import Field


class Successor(Dialog[tuple[str, str]]):
    """The answer is the successor's id and the reason, neither of them empty."""

    AUTO_FOCUS = "#field-successor"
    hint = knowledge_words.REASON_HINT

    def __init__(self, text: str, successor: str = "") -> None:
        super().__init__()
        self.title_text = knowledge_words.REPLACE
        self._text = text
        self._successor = successor

    def compose_fields(self) -> Iterable[Widget]:
        """What will be done, and the fields."""
        yield words(self._text)
        yield Field("successor", knowledge_words.SUCCESSOR, self._successor)
        yield Field("reason", knowledge_words.REASON)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes to the reason, then takes both."""
        event.stop()
        successor, reason = (
            self.query_one(f"#field-{name}", Field) for name in ("successor", "reason")
        )
        if not successor.value.strip():
            successor.focus()
            self.ui.tell(knowledge_words.SUCCESSOR, failed=True)
        elif not reason.value.strip():
            if event.input is reason:
                self.ui.tell(knowledge_words.REASON_MISSING, failed=True)
            reason.focus()
        else:
            self.dismiss((successor.value.strip(), reason.value))
