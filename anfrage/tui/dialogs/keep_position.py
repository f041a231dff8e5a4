"""An answer becomes a position: what it is called, who answers for it, when it is reviewed."""

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Checkbox

from anfrage.desk.learning import NewPosition
from anfrage.german import drafting_words, intake_words
from anfrage.german.dates import read_date
from anfrage.german.screen_words import OK
from anfrage.tui.dialogs.dialog import Dialog
from anfrage.tui.widgets.field import Field

_FIELDS = {
    "title": drafting_words.KEEP_NAME,
    "topic": drafting_words.KEEP_TOPIC,
    "owner": drafting_words.KEEP_OWNER,
    "review": drafting_words.KEEP_REVIEW,
}


class KeepPosition(Dialog[tuple[NewPosition, bool]]):
    """The answer is the position and whether it is adopted at once."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+n", "accept", OK)]
    title_text = drafting_words.KEEP_TITLE
    hint = drafting_words.KEEP_HINT

    def __init__(self, new: NewPosition) -> None:
        super().__init__()
        self._new = new

    def compose_fields(self) -> Iterable[Widget]:
        """Four fields and a box."""
        for name, title in _FIELDS.items():
            yield Field(name, title, self._new.title if name == "title" else "", leads_on=True)
        yield Checkbox(Content(drafting_words.KEEP_ADOPT), compact=True)

    def action_accept(self) -> None:
        """Take it; a date that cannot be read is said so."""
        values = {name: self.query_one(f"#field-{name}", Field).value.strip() for name in _FIELDS}
        try:
            review = read_date(values["review"]) if values["review"] else None
        except ValueError:
            self.ui.tell(intake_words.BAD_DATE, failed=True)
            return
        new = replace(
            self._new,
            title=values["title"] or self._new.title,
            topic=values["topic"],
            owner=values["owner"],
            review_on=review,
        )
        self.dismiss((new, self.query_one(Checkbox).value))
