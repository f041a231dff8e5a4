"""Asks in which format and where a letter shall be written; Enter takes what is proposed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from anfrage.desk.export_choices import ExportChoice
from anfrage.german import letter_screen_words as words
from anfrage.tui.dialogs.dialog import Dialog
from anfrage.tui.screens.case_stage import ExportWish
from anfrage.tui.widgets.field import Field


class ExportDialog(Dialog[ExportWish]):
    """Formats above, the place below; the name's ending follows the format."""

    AUTO_FOCUS = "OptionList"
    title_text = words.EXPORT_TITLE
    hint = words.EXPORT_HINT

    def __init__(self, choices: Sequence[ExportChoice], folder: Path) -> None:
        super().__init__()
        self._choices = tuple(choices)
        self._folder = folder
        self._chosen = self._choices[0]

    def compose_fields(self) -> Iterable[Widget]:
        """Formats and place."""
        yield OptionList(
            *(Option(Content(one.title)) for one in self._choices),
            markup=False,
            compact=True,
        )
        yield Field("place", words.EXPORT_PLACE, self._proposal())

    def _proposal(self) -> str:
        return str(self._folder / self._chosen.name)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Another format: the ending of the name follows."""
        field = self.query_one(Field)
        untouched = field.value == self._proposal()
        self._chosen = self._choices[event.option_index]
        if untouched:
            field.value = self._proposal()
        elif field.value:
            field.value = str(Path(field.value).with_suffix(Path(self._chosen.name).suffix))

    def on_option_list_option_selected(self) -> None:
        """Enter on a format writes."""
        self._accept()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter on the place writes."""
        event.stop()
        self._accept()

    def _accept(self) -> None:
        typed = self.query_one(Field).value.strip()
        if not typed or not Path(typed).name:
            self.ui.tell(words.NO_PLACE, failed=True)
            return
        target = Path(typed).expanduser()
        if not target.is_absolute():
            target = self._folder / target
        order = replace(self._chosen.order, target=target)
        self.dismiss(ExportWish(order, target, proposed=typed == self._proposal()))
