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
from anfrage.domain.proof import ProofFinding, ProofKind, ProofLine
from anfrage.german import letter_screen_words as words
from anfrage.german.findings import finding_sentence
from anfrage.german.proofing_words import finding_words, line_mark, summary, way_out
from anfrage.tui.bindings import bindings_of
from anfrage.tui.command import LETTER
from anfrage.tui.screens.letter_actions import LetterActions
from anfrage.tui.widgets.finding_list import FindingList, Row
from anfrage.tui.widgets.letter_pages import LetterPages
from anfrage.tui.work import attempt

# What to do about these goes without saying.
_PLAIN = frozenset({ProofKind.ANSWER_MISSING, ProofKind.PART_OPEN, ProofKind.LETTER_GAP})


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
        counted, *good = _standing(view)
        self.query_one(FindingList).show([counted, *map(_row, view.proof.lines), *good])

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter on a finding goes where it can be mended."""
        if self._view is None or event.option_id is None:
            return
        line = self._line(event.option_id)
        if line is not None and line.finding.place.question_id:
            await self._to_question(line.finding)
        elif line is not None:
            self.action_details()

    def _line(self, key: str) -> ProofLine | None:
        lines = self._view.proof.lines if self._view is not None else ()
        return next((one for one in lines if one.finding.key == key), None)

    async def _to_question(self, finding: ProofFinding) -> None:
        if self._view is not None:
            question, cursor = finding.place.question_id, self._view.cursor(finding)
            place = Place("drafting", self.number, question, cursor)
            await self.ui.show_stage("drafting", self.number, place=place)

    def action_override(self) -> None:
        """Ask why the chosen finding may stand, and record it."""
        from anfrage.tui.dialogs.question_text import WordingDialog  # noqa: PLC0415 - start-up time

        line = self._line(self.query_one(FindingList).chosen)
        if line is None:
            self.ui.tell(words.NO_FINDING, failed=True)
            return
        key = line.finding.key

        def keep(reason: str | None) -> None:
            if reason is not None:
                self._override(key, reason)

        self.app.push_screen(WordingDialog(words.OVERRIDE_TITLE), keep)

    @work(group="override")
    async def _override(self, key: str, reason: str) -> None:
        report = await attempt(
            self, words.OVERRIDING, self.desk.proofing.override, self.number, key, reason
        )
        if report is not None:
            self.ui.tell(summary(len(report.lines), len(report.blocking)))
            self.refresh_stage()

    async def action_questions(self) -> None:
        """Back to the answers."""
        await self.ui.show_stage("drafting", self.number)

    async def action_participation(self) -> None:
        """What the units say to the letter."""
        await self.ui.show_stage("participation", self.number)

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


def _standing(view: LetterView) -> list[Row]:
    """How far the letter is, and what is well with it, whatever the check finds."""
    counted, *rest = view.findings
    return [
        Row(one.good, finding_sentence(one.kind.value, one.number, one.detail, one.counts))
        for one in (counted, *(one for one in rest if one.good))
    ]


def _row(line: ProofLine) -> Row:
    """A line of the check: what was found, and below it what can be done or was decided."""
    finding = line.finding
    below = line_mark(line) if line.override else way_out(finding)
    if line.override is None and finding.kind in _PLAIN:
        below = ""
    return Row(line.override is not None, finding_words(finding), below, finding.key)
