"""Erfassen: a text comes in, its questions are recognised and set right, a case is made."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import ClassVar, Final

from textual import work
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget

from anfrage.desk.journaling import NEW_INQUIRY, JournalEntry
from anfrage.desk.resuming import Place
from anfrage.desk.revising import IntakeState, Revision, read_intake_state
from anfrage.domain.inquiry import Inquiry
from anfrage.german import intake_words as words
from anfrage.german.dates import read_date
from anfrage.tui.autosave import Typing
from anfrage.tui.bindings import bindings_of
from anfrage.tui.command import INTAKE, QUESTIONS
from anfrage.tui.screens.paper_intake import TEXT, PaperIntake
from anfrage.tui.widgets.question_list import QuestionList
from anfrage.tui.work import attempt

_STATE: Final = "@erfassen"  # the journal's place of what a person changed besides it


class IntakeScreen(PaperIntake):
    """The text at the left, its questions at the right, its head above."""

    CSS_PATH = "intake.tcss"
    SCOPES = (INTAKE, QUESTIONS)
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(INTAKE)

    def compose_body(self) -> Iterable[Widget]:
        """Head, text, questions."""
        yield self.head
        with Horizontal(id="body"):
            self.editor.border_title = Content(words.TEXT)
            yield self.editor
            yield QuestionList()

    def on_mount(self) -> None:
        """Bring back what was being entered when the program ended."""
        self.show_questions()
        self.editor.focus()
        self._restore()

    def place(self) -> Place:
        """The screen itself."""
        return Place("intake")

    # Keeping

    def keep_state(self) -> None:
        """Keep what a person changed besides the text."""
        self.ui.note_typing(NEW_INQUIRY, _STATE, lambda: Typing(self._state().written()))

    def _state(self) -> IntakeState:
        questions = self.revision.questions if self.revision.edited else None
        path = str(self.file.path) if self.file else ""
        return IntakeState(path, self.head.changed(), questions)

    def on_head_fields_changed(self) -> None:
        """A person changed the head."""
        self.keep_state()

    @work(group="restore")
    async def _restore(self) -> None:
        """Bring back the newest text of any session that was not made a case."""
        entries = await attempt(self, words.OPENING, self.desk.journal.latest, NEW_INQUIRY) or []
        kept: dict[str, JournalEntry] = {}
        for entry in entries:
            kept.setdefault(entry.question_id, entry)
            if entry.question_id in {TEXT, _STATE} and entry.session != self.desk.journal.session:
                self.desk.journal.drop(NEW_INQUIRY, entry.question_id, entry.session)
        if TEXT in kept and kept[TEXT].body.strip():
            self._bring_back(
                kept[TEXT].body,
                read_intake_state(kept[_STATE].body) if _STATE in kept else IntakeState(),
            )
        self.restored.set()

    def _bring_back(self, text: str, state: IntakeState) -> None:
        editor = self.editor
        if editor.text:
            return
        editor.put(text)
        self.head.restore(state.head)
        if state.questions is not None:
            self.revision.restore(state.questions)
            self.show_questions()
        self.keep_state()
        self.ui.tell(words.RESTORED)
        if state.path:
            self.open_file(Path(state.path))

    # Leaving

    @work(exclusive=True, group="accept")
    async def action_accept(self) -> None:
        """Make the case and open its first question."""
        async with self.step:
            text = self.editor.text
            if self.file is None and text != self.recognised:
                self.workers.cancel_group(self, "recognise")
                await self.recognise()
            if self.inquiry is None or not self.revision.questions:
                self.ui.tell(words.NEEDS_QUESTION, failed=True)
                return
            inquiry = self._settled(self.inquiry)
            if inquiry is not None:
                await self._make_case(inquiry, text)

    async def _make_case(self, inquiry: Inquiry, text: str) -> None:
        name = self.file.path.name if self.file else words.PASTED_NAME
        content = self.file.content if self.file else text.encode("utf-8")
        made = await attempt(
            self, words.ACCEPTING, self.desk.intake.open_inquiry, inquiry, name, content
        )
        if made is None:
            return
        number = made.case.number
        self.ui.tell((words.continued if made.continued else words.opened)(number))
        await attempt(self, words.ACCEPTING, self._forget)
        await self.ui.show_stage("drafting", number)
        self.ui.close_stage("intake")

    def _settled(self, inquiry: Inquiry) -> Inquiry | None:
        """The inquiry with what a person set right; `None` if the date cannot be read."""
        head = dict(self.head.changed())
        try:
            date = read_date(head["date"]) if head.get("date") else inquiry.date
        except ValueError:
            self.ui.tell(words.BAD_DATE, failed=True)
            self.head.focus_field("date")
            return None
        if head.get("date") == "":
            date = None
        asked = head.get("asker")
        return replace(
            inquiry,
            questions=self.revision.questions,
            date=date,
            title=head.get("title", inquiry.title),
            reference=head.get("reference", inquiry.reference),
            inquirers=inquiry.inquirers if asked is None else words.read_askers(asked),
        )

    def _forget(self) -> None:
        for place in (TEXT, _STATE):
            self.ui.autosave.forget(NEW_INQUIRY, place)

    async def action_start_over(self) -> None:
        """Empty everything; the text can be brought back by Ctrl+Z."""
        self.forget_file()
        self.revision = Revision()
        self.head.clear()
        self.editor.put("")

    def on_option_list_option_selected(self) -> None:
        """Enter on a question changes its wording."""
        self.action_edit_question()
