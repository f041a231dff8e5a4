"""Asks how a question is dealt with: by whom else's answer, or by what in place of one."""

import re
from collections.abc import Iterable
from typing import ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from anfrage.domain.text import clean_line
from anfrage.domain.treatment import QuestionDecision, Treatment
from anfrage.german import treatment_words as words
from anfrage.german.screen_words import OK
from anfrage.tui.dialogs.dialog import Dialog
from anfrage.tui.widgets.field import Field
from anfrage.tui.widgets.tick_box import TickBox

_KINDS: Final = (None, *Treatment)
_BETWEEN: Final = re.compile(r"[\s,;]+(?:und[\s,;]+)?")


class TreatmentDialog(Dialog[QuestionDecision]):
    """Kinds above, then what belongs to them; the questions that share the answer come last."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+n", "accept", OK)]
    AUTO_FOCUS = "OptionList"
    hint = words.HINT

    def __init__(self, number: str, decided: QuestionDecision) -> None:
        super().__init__()
        self.title_text = words.TITLE.format(number=number)
        self._decided = decided

    def compose_fields(self) -> Iterable[Widget]:
        """One row a kind, then two fields and a box."""
        titles = [words.PLAIN, *(words.KINDS[kind.value] for kind in Treatment)]
        yield OptionList(*(Option(Content(title)) for title in titles), markup=False, compact=True)
        yield Field("ground", words.GROUND, self._decided.ground, leads_on=True)
        box = TickBox("wording", words.WORDING_TOO)
        box.value = self._decided.wording_too
        yield box
        yield Field("together", words.TOGETHER, ", ".join(self._decided.together), leads_on=True)

    def on_mount(self) -> None:
        """The cursor stands on what holds now."""
        self.query_one(OptionList).highlighted = _KINDS.index(self._decided.kind)

    def on_option_list_option_selected(self) -> None:
        """Enter on a kind goes on to what belongs to it."""
        self.query_one("#field-ground", Field).focus()

    def action_accept(self) -> None:
        """Take what stands there; what needs a ground is not taken without one."""
        kind = _KINDS[self.query_one(OptionList).highlighted or 0]
        ground = clean_line(self.query_one("#field-ground", Field).value)
        if kind not in {None, Treatment.ENCLOSED} and not ground:
            self.ui.tell(words.GROUND_MISSING, failed=True)
            self.query_one("#field-ground", Field).focus()
            return
        named = _BETWEEN.split(clean_line(self.query_one("#field-together", Field).value))
        self.dismiss(
            QuestionDecision(
                kind,
                ground if kind else "",
                self.query_one(TickBox).value,
                tuple(one for one in named if one),
            )
        )
