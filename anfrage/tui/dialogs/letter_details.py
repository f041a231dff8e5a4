"""Asks what only a person knows about a letter: address, date, signature and the like."""

import dataclasses
import datetime as dt
from collections.abc import Iterable
from typing import Any, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Grid
from textual.content import Content
from textual.widget import Widget

from anfrage.domain.letter import LetterDetails
from anfrage.domain.text import clean_line
from anfrage.german import intake_words
from anfrage.german import letter_screen_words as words
from anfrage.german.dates import read_date, short_date
from anfrage.german.screen_words import OK
from anfrage.tui.dialogs.dialog import Dialog
from anfrage.tui.widgets.editor import Editor
from anfrage.tui.widgets.field import Field


class LetterDetailsDialog(Dialog[LetterDetails]):
    """All fields at once; empty ones follow paper and settings."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+n", "accept", OK)]
    AUTO_FOCUS = "#field-date"
    title_text = words.DETAILS_TITLE
    hint = words.DETAILS_HINT

    def __init__(self, details: LetterDetails, today: dt.date) -> None:
        super().__init__()
        self._details = details
        self._today = today

    def compose_fields(self) -> Iterable[Widget]:
        """Fields in two columns, below them the lists of lines."""
        yield Grid(
            *(
                Field(name, title, self._value(name), leads_on=True)
                for name, title in words.DETAIL_FIELDS.items()
            )
        )
        lists = []
        for name, title in (("addressee", words.ADDRESSEE), ("enclosures", words.ENCLOSURES)):
            editor = Editor("\n".join(getattr(self._details, name)))
            editor.id = f"lines-{name}"
            editor.border_title = Content(title)
            lists.append(editor)
        yield Grid(*lists)

    def _value(self, name: str) -> str:
        value = getattr(self._details, name)
        if name == "date":
            return short_date(value or self._today)
        return str(value)

    def action_accept(self) -> None:
        """Take what stands there; a date that cannot be read is said so."""
        values = {
            name: clean_line(self.query_one(f"#field-{name}", Field).value)
            for name in words.DETAIL_FIELDS
        }
        typed = values.pop("date")
        try:
            date = read_date(typed) if typed else None
        except ValueError:
            self.ui.tell(intake_words.BAD_DATE, failed=True)
            self.query_one("#field-date", Field).focus()
            return
        texts: dict[str, Any] = values
        self.dismiss(
            dataclasses.replace(
                self._details,  # what is not asked here stays as it was
                date=date,
                addressee=self._lines("addressee"),
                enclosures=self._lines("enclosures"),
                **texts,
            )
        )

    def _lines(self, name: str) -> tuple[str, ...]:
        text = self.query_one(f"#lines-{name}", Editor).text
        return tuple(line for one in text.split("\n") if (line := clean_line(one)))
