"""Erfassen: a text comes in, its questions are recognised and set right, a case is made."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar, Final

from textual import events, work
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from anfrage.desk.dropping import dropped_file
from anfrage.desk.intake import read_file, take_apart
from anfrage.desk.journaling import NEW_INQUIRY
from anfrage.desk.resuming import Place
from anfrage.desk.revising import IntakeState, Revision, read_intake_state
from anfrage.domain.inquiry import Inquiry
from anfrage.domain.text import clean
from anfrage.german import intake_words as words
from anfrage.german.dates import read_date
from anfrage.store.base import JournalEntry
from anfrage.tui.autosave import Typing
from anfrage.tui.commands import INTAKE, QUESTIONS, bindings_of
from anfrage.tui.screens.question_actions import QuestionActions
from anfrage.tui.widgets.editor import Editor
from anfrage.tui.widgets.head_fields import HeadFields
from anfrage.tui.widgets.paper_editor import PaperEditor
from anfrage.tui.widgets.question_list import QuestionList
from anfrage.tui.work import attempt

# Recognising begins when typing pauses this long; below it only keeps the machine busy.
_PAUSE_SECONDS: Final = 0.25
_TEXT: Final = ""  # the journal's place of the raw text
_STATE: Final = "@erfassen"  # and of what a person changed besides it


@dataclass(frozen=True, slots=True)
class _PaperFile:
    path: Path
    content: bytes


class IntakeScreen(QuestionActions):
    """The text at the left, its questions at the right, its head above."""

    CSS_PATH = "intake.tcss"
    SCOPES = (INTAKE, QUESTIONS)
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(INTAKE)

    def __init__(self) -> None:
        super().__init__()
        self._inquiry: Inquiry | None = None
        self._recognised = ""  # the text that `_inquiry` was made from
        self._file: _PaperFile | None = None
        self._restored = asyncio.Event()
        # What comes in and what is made of it happen one after the other, however fast one types.
        self._step = asyncio.Lock()

    def compose_body(self) -> Iterable[Widget]:
        """Head, text, questions."""
        yield HeadFields()
        with Horizontal(id="body"):
            editor = PaperEditor(placeholder=words.PLACEHOLDER)
            editor.border_title = Content(words.TEXT)
            yield editor
            yield QuestionList()

    def on_mount(self) -> None:
        """Bring back what was being entered when the program ended."""
        self._show()
        self.query_one(PaperEditor).focus()
        self._restore()

    def place(self) -> Place:
        """The screen itself."""
        return Place("intake")

    # What comes in

    @work(group="take-in")
    async def take_in(self, text: str) -> None:
        """Begin with a pasted text, or with the file that it names.

        What was being entered goes; Ctrl+Z brings it back.
        """
        async with self._step:
            await self._restored.wait()
            path = await attempt(self, words.OPENING, dropped_file, text)
            if path is not None:
                await self.open_file(path).wait()
                return
            self._forget_file()
            editor = self.query_one(PaperEditor)
            editor.put(clean(text))
            editor.move_cursor((0, 0))

    def on_paper_editor_dropped(self, event: PaperEditor.Dropped) -> None:
        """A file was dropped, or somebody pasted what only looks like a path."""
        self._dropped(event.text)

    @work(group="take-in")
    async def _dropped(self, text: str) -> None:
        path = await attempt(self, words.OPENING, dropped_file, text)
        if path is not None:
            self.open_file(path)
        elif self._file is None:
            self.query_one(PaperEditor).insert(clean(text))

    def on_paste(self, event: events.Paste) -> None:
        """Pasted while a list has the focus: it is meant for the text."""
        if not isinstance(self.focused, Editor | Input) and self._file is None:
            self.take_in(event.text)

    def action_open_file(self) -> None:
        """Choose a file."""
        from anfrage.tui.dialogs.file_choice import FileChoice  # noqa: PLC0415 - start-up time

        folder = self._file.path.parent if self._file else Path.cwd()

        def opened(path: Path | None) -> None:
            if path is not None:
                self.open_file(path)

        self.app.push_screen(FileChoice(folder), opened)

    @work(exclusive=True, group="recognise")
    async def open_file(self, path: Path) -> None:
        """Read a paper; a refusal leaves everything as it was."""
        content = await attempt(self, words.OPENING, read_file, path)
        if content is None:
            return
        inquiry = await attempt(self, words.OPENING, take_apart, path.name, content)
        if inquiry is None:
            return
        editor = self.query_one(PaperEditor)
        self._file = _PaperFile(path, content)
        self._recognised = clean(inquiry.text)
        editor.put(self._recognised)
        editor.move_cursor((0, 0))
        editor.read_only = True
        self._take(inquiry)

    def _forget_file(self) -> None:
        self._file = None
        self.query_one(PaperEditor).read_only = False

    # Recognising

    def on_text_area_changed(self) -> None:
        """The text changed: keep it, and look for questions once typing pauses."""
        text = self.query_one(PaperEditor).text
        self.ui.note_typing(NEW_INQUIRY, _TEXT, self._typing)
        if text != self._recognised and self._file is None:
            self._recognise_later()

    @work(exclusive=True, group="recognise")
    async def _recognise_later(self) -> None:
        await asyncio.sleep(_PAUSE_SECONDS)
        await self._recognise()

    async def _recognise(self) -> None:
        text = self.query_one(PaperEditor).text
        if not text.strip():
            self._inquiry, self._recognised, self.revision = None, text, Revision()
            self._show()
            return
        content = text.encode("utf-8")
        inquiry = await attempt(self, words.RECOGNISING, take_apart, words.PASTED_NAME, content)
        if inquiry is not None:
            self._recognised = text
            self._take(inquiry)

    def _take(self, inquiry: Inquiry) -> None:
        """Show what was recognised; what a person changed stays."""
        self._inquiry = inquiry
        if self.revision.edited:
            self.revision.paper = inquiry.text
        else:
            self.revision.recognise(inquiry)
        self.query_one(HeadFields).show(inquiry)
        self._show()

    def action_recognise(self) -> None:
        """Recognise anew, over a person's changes; this can be undone."""
        if self._inquiry is not None:
            self.revision.recognise(self._inquiry)
            self.questions_changed()

    def questions_changed(self) -> None:
        """Show the questions and keep them."""
        self._show()
        self._keep_state()

    def _show(self) -> None:
        questions = self.revision.questions
        empty = words.NO_QUESTION if self._inquiry else words.NOTHING_YET
        view = self.query_one(QuestionList)
        view.show(questions, empty)
        view.border_title = Content(words.EDITED if self.revision.edited else words.QUESTIONS)
        self.headline.status = words.question_count(len(questions)) if questions else ""
        self.headline.place = words.place_of(self._file.path.name if self._file else "")

    # Keeping

    def _typing(self) -> Typing:
        editor = self.query_one(PaperEditor)
        return Typing(editor.text, 0, editor.cursor_location)

    def _keep_state(self) -> None:
        self.ui.note_typing(NEW_INQUIRY, _STATE, lambda: Typing(self._state().written()))

    def _state(self) -> IntakeState:
        questions = self.revision.questions if self.revision.edited else None
        path = str(self._file.path) if self._file else ""
        return IntakeState(path, self.query_one(HeadFields).changed(), questions)

    def on_head_fields_changed(self) -> None:
        """A person changed the head."""
        self._keep_state()

    @work(group="restore")
    async def _restore(self) -> None:
        """Bring back the newest text of any session that was not made a case."""
        entries = await attempt(self, words.OPENING, self.desk.journal.latest, NEW_INQUIRY) or []
        kept: dict[str, JournalEntry] = {}
        for entry in entries:
            kept.setdefault(entry.question_id, entry)
            if entry.question_id in {_TEXT, _STATE} and entry.session != self.desk.journal.session:
                self.desk.journal.drop(NEW_INQUIRY, entry.question_id, entry.session)
        if _TEXT in kept and kept[_TEXT].body.strip():
            self._bring_back(
                kept[_TEXT].body,
                read_intake_state(kept[_STATE].body) if _STATE in kept else IntakeState(),
            )
        self._restored.set()

    def _bring_back(self, text: str, state: IntakeState) -> None:
        editor = self.query_one(PaperEditor)
        if editor.text:
            return
        editor.put(text)
        self.query_one(HeadFields).restore(state.head)
        if state.questions is not None:
            self.revision.restore(state.questions)
            self._show()
        self._keep_state()
        self.ui.tell(words.RESTORED)
        if state.path:
            self.open_file(Path(state.path))

    # Leaving

    @work(exclusive=True, group="accept")
    async def action_accept(self) -> None:
        """Make the case and open its first question."""
        async with self._step:
            text = self.query_one(PaperEditor).text
            if self._file is None and text != self._recognised:
                self.workers.cancel_group(self, "recognise")
                await self._recognise()
            if self._inquiry is None or not self.revision.questions:
                self.ui.tell(words.NEEDS_QUESTION, failed=True)
                return
            inquiry = self._settled(self._inquiry)
            if inquiry is not None:
                await self._make_case(inquiry, text)

    async def _make_case(self, inquiry: Inquiry, text: str) -> None:
        name = self._file.path.name if self._file else words.PASTED_NAME
        content = self._file.content if self._file else text.encode("utf-8")
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
        head = dict(self.query_one(HeadFields).changed())
        try:
            date = read_date(head["date"]) if head.get("date") else inquiry.date
        except ValueError:
            self.ui.tell(words.BAD_DATE, failed=True)
            self.query_one(HeadFields).focus_field("date")
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
        for place in (_TEXT, _STATE):
            self.ui.autosave.forget(NEW_INQUIRY, place)

    async def action_start_over(self) -> None:
        """Empty everything; the text can be brought back by Ctrl+Z."""
        self._forget_file()
        self.revision = Revision()
        self.query_one(HeadFields).clear()
        self.query_one(PaperEditor).put("")

    def on_option_list_option_selected(self) -> None:
        """Enter on a question changes its wording."""
        self.action_edit_question()
