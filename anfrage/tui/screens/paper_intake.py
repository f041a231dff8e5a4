"""What an inquiry is made from: a text or a file comes in, its questions are recognised."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from textual import events, work
from textual.content import Content
from textual.widgets import Input

from anfrage.desk.dropping import dropped_file
from anfrage.desk.intake import read_file, take_apart, with_assignment
from anfrage.desk.journaling import NEW_INQUIRY
from anfrage.desk.revising import Revision
from anfrage.domain.inquiry import Inquiry
from anfrage.domain.text import clean
from anfrage.german import intake_words as words
from anfrage.german.warnings import warning_sentence
from anfrage.tui.autosave import Typing
from anfrage.tui.screens.question_actions import QuestionActions
from anfrage.tui.widgets.editor import Editor
from anfrage.tui.widgets.head_fields import HeadFields
from anfrage.tui.widgets.paper_editor import PaperEditor
from anfrage.tui.widgets.question_list import QuestionList
from anfrage.tui.work import attempt

# Recognising begins when typing pauses this long; below it only keeps the machine busy.
_PAUSE_SECONDS: Final = 0.25
TEXT: Final = ""  # the journal's place of the raw text


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A file that was opened, with the bytes that are kept of it."""

    path: Path
    content: bytes


class PaperIntake(QuestionActions):
    """A screen with the text of an inquiry, its head, and its questions."""

    def __init__(self) -> None:
        super().__init__()
        self.inquiry: Inquiry | None = None
        self.recognised = ""  # the text that `inquiry` was made from
        self.file: PaperFile | None = None
        self.restored = asyncio.Event()
        # Held here, since what is typed may be asked for while the screen goes away.
        self.editor = PaperEditor(placeholder=words.PLACEHOLDER)
        self.head = HeadFields()
        # What comes in and what is made of it happen one after the other, however fast one types.
        self.step = asyncio.Lock()

    # What comes in

    @work(group="take-in")
    async def take_in(self, text: str) -> None:
        """Begin with a pasted text, or with the file that it names.

        What was being entered goes; Ctrl+Z brings it back.
        """
        async with self.step:
            await self.restored.wait()
            path = await attempt(self, words.OPENING, dropped_file, text)
            if path is not None:
                await self.open_file(path).wait()
                return
            self.forget_file()
            editor = self.editor
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
        elif self.file is None:
            self.editor.insert(clean(text))

    def on_paste(self, event: events.Paste) -> None:
        """Pasted while a list has the focus: it is meant for the text."""
        if not isinstance(self.focused, Editor | Input) and self.file is None:
            self.take_in(event.text)

    def action_open_file(self) -> None:
        """Choose a file."""
        from anfrage.tui.dialogs.file_choice import FileChoice  # noqa: PLC0415 - start-up time

        folder = self.file.path.parent if self.file else Path.cwd()

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
        editor = self.editor
        self.file = PaperFile(path, content)
        self.recognised = clean(inquiry.text)
        editor.put(self.recognised)
        editor.move_cursor((0, 0))
        editor.read_only = True
        self._take(inquiry)

    def forget_file(self) -> None:
        """Begin with a text that may be changed."""
        self.file = None
        self.editor.read_only = False

    # Recognising

    def on_text_area_changed(self) -> None:
        """The text changed: keep it, and look for questions once typing pauses."""
        text = self.editor.text
        self.ui.note_typing(NEW_INQUIRY, TEXT, self.typing)
        if text != self.recognised and self.file is None:
            self._recognise_later()

    @work(exclusive=True, group="recognise")
    async def _recognise_later(self) -> None:
        await asyncio.sleep(_PAUSE_SECONDS)
        await self.recognise()

    async def recognise(self) -> None:
        """Recognise the questions of the text now."""
        text = self.editor.text
        if not text.strip():
            self.inquiry, self.recognised, self.revision = None, text, Revision()
            self.show_questions()
            return
        content = text.encode("utf-8")
        inquiry = await attempt(self, words.RECOGNISING, take_apart, words.PASTED_NAME, content)
        if inquiry is not None:
            self.recognised = text
            self._take(inquiry)

    def _take(self, inquiry: Inquiry) -> None:
        """Show what was recognised; what a person changed stays."""
        self.inquiry = inquiry
        if self.revision.edited:
            self.revision.paper = inquiry.text
        else:
            self.revision.recognise(inquiry)
        self.head.show(inquiry)
        self.show_questions()

    def action_recognise(self) -> None:
        """Recognise anew, over a person's changes; this can be undone."""
        if self.inquiry is not None:
            self.revision.recognise(self.inquiry)
            self.questions_changed()

    def questions_changed(self) -> None:
        """Show the questions and keep them."""
        self.show_questions()
        self.keep_state()

    def show_questions(self) -> None:
        """Show the questions as they stand."""
        questions = self.revision.questions
        empty = words.NO_QUESTION if self.inquiry else words.NOTHING_YET
        view = self.query_one(QuestionList)
        view.show(questions, empty, self._doubts(), self._ours())
        view.border_title = Content(words.EDITED if self.revision.edited else words.QUESTIONS)
        self.headline.status = words.question_count(len(questions)) if questions else ""
        self.headline.place = words.place_of(self.file.path.name if self.file else "")

    def _ours(self) -> tuple[str, ...] | None:
        """The numbers that the covering text asks us for; `None` where all are ours."""
        if self.inquiry is None:
            return None
        found = with_assignment(self.inquiry, self.desk.clock().date()).assignment
        return None if found is None else found.questions

    def _doubts(self) -> list[str]:
        """What is doubtful about the recognised questions, until a person sets them right."""
        if self.inquiry is None or self.revision.edited or not self.revision.questions:
            return []
        return [warning_sentence(code) for code in self.inquiry.warnings]

    # Keeping

    def typing(self) -> Typing:
        """The text as it stands."""
        editor = self.editor
        return Typing(editor.text, 0, editor.cursor_location)

    def keep_state(self) -> None:
        """Keep what a person changed besides the text."""
        raise NotImplementedError
