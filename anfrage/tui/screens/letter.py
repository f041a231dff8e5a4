"""Brief: the letter as it stands, what it lacks, and the way to a file."""

from collections.abc import Iterable
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList

from anfrage.desk.checking import LetterView
from anfrage.desk.resuming import Place
from anfrage.domain.letter import LetterDetails
from anfrage.german import letter_screen_words as words
from anfrage.german.findings import finding_sentence
from anfrage.tui.commands import LETTER, bindings_of
from anfrage.tui.screens.letter_actions import LetterActions
from anfrage.tui.widgets.finding_list import FindingList
from anfrage.tui.widgets.letter_pages import LetterPages
from anfrage.tui.work import attempt


class LetterScreen(LetterActions):
    """Pages at the left or above, findings beside or below."""

    CSS_PATH = "letter.tcss"
    SCOPES = (LETTER,)
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(LETTER)

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self._view: LetterView | None = None

    def compose_body(self) -> Iterable[Widget]:
        """Letter and findings."""
        with Container(id="body"):
            yield LetterPages()
            findings = FindingList()
            findings.border_title = Content(words.FINDINGS)
            yield findings

    def on_mount(self) -> None:
        """Name the place; the letter comes when the screen comes up."""
        self.headline.place = words.letter_place(self.number)
        self.query_one(LetterPages).focus()

    def place(self) -> Place:
        """The letter of this case."""
        return Place("letter", self.number)

    @work(exclusive=True, group="load")
    async def refresh_stage(self) -> None:
        """Compose the letter anew: answers may have changed."""
        view = await attempt(self, words.LOADING, self.desk.checking.view, self.number)
        if view is None:
            return
        self._view = view
        pages = self.query_one(LetterPages).show(view.text)
        self.headline.status = words.page_mark(pages)
        self.query_one(FindingList).show(
            [
                (one.good, finding_sentence(one.kind.value, one.number, one.detail, one.counts))
                for one in view.findings
            ]
        )

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter on a finding goes where it can be mended."""
        if self._view is None or event.option_id is None:
            return
        finding = self._view.findings[int(event.option_id)]
        if finding.question_id:
            await self._to_question(finding.question_id)
        elif not finding.good:
            self.action_details()

    async def _to_question(self, question_id: str) -> None:
        place = Place("drafting", self.number, question_id)
        await self.ui.show_stage("drafting", self.number, place=place)

    async def action_questions(self) -> None:
        """Back to the answers."""
        await self.ui.show_stage("drafting", self.number)

    async def action_back(self) -> None:
        """Back to the answers; a long export is cancelled instead."""
        if self.headline.busy:
            await super().action_back()
        else:
            await self.action_questions()

    def action_details(self) -> None:
        """Ask for what only a person knows."""
        from anfrage.tui.dialogs.letter_details import LetterDetailsDialog  # noqa: PLC0415 - start-up time

        if self._view is not None:
            details = self._view.case.details
            today = self.desk.clock().date()
            self.app.push_screen(LetterDetailsDialog(details, today), self._save_details)

    def _save_details(self, details: LetterDetails | None) -> None:
        if details is not None:
            self._save_in_background(details)

    @work(group="details")
    async def _save_in_background(self, details: LetterDetails) -> None:
        if self._view is None:
            return
        saved = await attempt(
            self, words.DETAILS_SAVING, self.desk.casework.save_details, self._view.case, details
        )
        if saved is not None:
            self.refresh_stage()
