"""A text field that takes only clean text and has the keys that German offices know."""

from typing import ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from anfrage.domain.text import clean
from anfrage.german.screen_words import COPIED, EMPTY_CLIPBOARD

# F6 and F7 lead through a case. Descriptions are never shown: F1 has its own words.
_TAKEN = {"f6", "f7"}
_KEPT = [one for one in TextArea.BINDINGS if isinstance(one, Binding) and one.key not in _TAKEN]


class Editor(TextArea, inherit_bindings=False):
    """Textual's editor with undo; pasted text is cleaned, its Tab key leaves the field."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *_KEPT,
        Binding("ctrl+home", "text_start", show=False),
        Binding("ctrl+end", "text_end", show=False),
    ]

    def __init__(self, text: str = "", placeholder: str = "", *, read_only: bool = False) -> None:
        super().__init__(
            text,
            placeholder=placeholder,
            read_only=read_only,
            soft_wrap=True,
            tab_behavior="focus",
            max_checkpoints=200,
            highlight_cursor_line=False,
        )

    def on_resize(self) -> None:
        """Draw anew: textual 8.2.8 wraps for the new width, but leaves old lines on the screen."""
        self.call_after_refresh(self.refresh)

    def edit(self, edit: Edit) -> EditResult:
        """Edit, and follow the cursor into a new last line.

        Textual 8.2.8 scrolls before it knows the text's new height: what is typed there would be
        seen at the next key only.
        """
        result = super().edit(edit)
        self.scroll_cursor_visible()
        return result

    def on_paste(self, event: events.Paste) -> None:
        """Clean the text before textual's own handler inserts it."""
        event.text = clean(event.text)

    def action_paste(self) -> None:
        """Paste what was copied here; text of other programs comes by the terminal's key."""
        if self.app.clipboard:
            super().action_paste()
        else:
            self.notify(EMPTY_CLIPBOARD, markup=False)

    def action_copy(self) -> None:
        """Copy the marked text."""
        if not self.selected_text:
            raise SkipAction
        super().action_copy()
        self.notify(COPIED, markup=False)

    def action_text_start(self) -> None:
        """Go to the beginning."""
        self.move_cursor((0, 0))

    def action_text_end(self) -> None:
        """Go to the end."""
        self.move_cursor(self.document.end)

    def put(self, text: str, at: int | None = None) -> None:
        """Replace the whole text as one step that can be undone.

        The cursor goes to code point `at` of the text, or to its end.
        """
        self.history.checkpoint()
        self.replace(text, (0, 0), self.document.end, maintain_selection_offset=False)
        self.history.checkpoint()
        before = text if at is None else text[:at]
        row = before.count("\n")
        self.move_cursor((row, len(before) - (before.rfind("\n") + 1)))

    def _recompute_cursor_offset(self) -> None:
        """Leave a cursor alone that stands behind the text until the edit has moved it.

        Textual 8.2.8 fails where an edit shortens the text so far that the scroll bar goes.
        """
        if self.cursor_location[0] < self.document.line_count:
            super()._recompute_cursor_offset()  # type: ignore[no-untyped-call]  # textual has none
