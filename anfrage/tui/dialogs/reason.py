"""Asks why something is done that is recorded with its reason; Esc leaves all as it is."""

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Input

from anfrage.german import knowledge_words
from anfrage.tui.dialogs.dialog import Dialog, words
from anfrage.tui.widgets.field import Field


class Reason(Dialog[str]):
    """The answer is the reason, never empty."""

    AUTO_FOCUS = "Field"
    hint = knowledge_words.REASON_HINT

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self.title_text = title
        self._text = text

    def compose_fields(self) -> Iterable[Widget]:
        """What will be done, and the field."""
        yield words(self._text)
        yield Field("reason", knowledge_words.REASON)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter takes it; without a reason nothing is done."""
        event.stop()
        if event.value.strip():
            self.dismiss(event.value)
        else:
            self.ui.tell(knowledge_words.REASON_MISSING, failed=True)
