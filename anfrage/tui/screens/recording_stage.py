"""What the steps of a case share on the screen: a form is asked, the step recorded."""

from collections.abc import Callable

from textual import work

from anfrage.german import participation_screen_words as words
from anfrage.tui.dialogs.form import FormDialog, Values
from anfrage.tui.screens.case_stage import CaseStage
from anfrage.tui.work import attempt


class RecordingStage(CaseStage):
    """A screen that records steps of its case; a form whose step was refused keeps its words."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self._typed: dict[str, Values] = {}  # by title, of forms whose step was not recorded

    def _ask(
        self,
        title: str,
        fields: dict[str, str],
        then: Callable[[Values], None],
        said: str = "",
        values: Values | None = None,
    ) -> None:
        known = (values or {}) | self._typed.get(title, {})
        asked = {name: (label, known.get(name, "")) for name, label in fields.items()}

        def answered(given: Values | None) -> None:
            if given is not None:
                # A confirmation is typed anew each time: that is what it is for.
                self._typed[title] = {**given, "confirmation": ""}
                then(given)

        self.app.clear_notifications()  # on a small window they would lie over the fields
        self.app.push_screen(FormDialog(title, words.VOTE_HINT, asked, said), answered)

    @work(group="record")
    async def _record(self, label: str, told: str, step: Callable[[], object]) -> None:
        async with self.step:
            done = await attempt(self, label, step)
        if done is not None:
            self._typed.clear()
            self.ui.tell(told)
            self.refresh_stage()
