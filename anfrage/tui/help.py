"""F1: what is possible where the cursor is."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from anfrage.german.help_words import EDITOR_KEYS, HELP_HINT, HELP_TITLE, SCOPE_TITLES
from anfrage.tui.bindings import commands_of
from anfrage.tui.command import APP
from anfrage.tui.dialogs.dialog import Dialog
from anfrage.tui.screens.stage import Stage


class HelpScreen(Dialog[None]):
    """Lists the keys: those of the focused list first, then the screen's, then the program's."""

    title_text = HELP_TITLE
    hint = HELP_HINT

    def __init__(self, stage: Stage, focused: Widget | None) -> None:
        super().__init__()
        here = getattr(focused, "SCOPE", "")
        self._scopes = (*sorted(stage.SCOPES, key=lambda scope: scope != here), APP)
        self._editing = isinstance(focused, TextArea | Input)

    def compose_fields(self) -> Iterable[Widget]:
        """One text in a scrolling frame."""
        yield VerticalScroll(Static(self.text()))

    def text(self) -> Content:
        """Return the whole help as it is shown."""
        blocks = [
            _block(SCOPE_TITLES[scope], [(one.key_label, one.title, one.help) for one in commands])
            for scope in self._scopes
            if (commands := commands_of(scope))
        ]
        if self._editing:
            blocks.insert(0, _block(*EDITOR_KEYS))
        return Content("\n\n").join(blocks)


def _block(title: str, rows: Iterable[tuple[str, str, str]]) -> Content:
    lines = [Content.styled(title, "bold underline")]
    for key, name, sentence in rows:
        lines.append(
            Content.assemble((f"{key or '–':<16}", "bold $accent"), (name, "bold"))
            if name
            else Content.styled(f"{key:<16}", "bold $accent")
        )
        lines.append(Content.styled(f"{'':<16}{sentence}", "$foreground"))
    return Content("\n").join(lines)
