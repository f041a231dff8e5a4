"""Archiv: what the city answered before, found while typing, put into the present answer."""

import asyncio
from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar, Final

from textual import work
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList

from anfrage.desk.archive import ArchivedAnswer, Found
from anfrage.desk.archive_query import ArchiveQuery
from anfrage.desk.lessons import Lesson
from anfrage.desk.resuming import Place
from anfrage.desk.suggesting import Offer
from anfrage.german import archive_words as words
from anfrage.german import lesson_words, near_words
from anfrage.tui.bindings import bindings_of
from anfrage.tui.command import ARCHIVE, FOUND
from anfrage.tui.screens.answering import Answering
from anfrage.tui.screens.aside import Aside
from anfrage.tui.widgets.archived_text import ArchivedText
from anfrage.tui.widgets.field import Field
from anfrage.tui.widgets.found_list import FoundList
from anfrage.tui.work import attempt

# Seconds without a key after which what was typed is sought by meaning, too.
PAUSE: Final = 0.4
_NEAR: Final = "near"


class ArchiveScreen(Aside):
    """What is sought above, what was found below it, beside it the answer under the cursor."""

    CSS_PATH = "archive.tcss"
    SCOPES = (ARCHIVE, FOUND)
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(ARCHIVE)

    def __init__(self) -> None:
        super().__init__()
        self._query = ArchiveQuery()
        self._read = False
        self._prepared = False

    def compose_body(self) -> Iterable[Widget]:
        """The field, the list, the answer."""
        field = Field("archive", words.SEARCH)
        field.placeholder = words.PLACEHOLDER
        yield field
        with Horizontal():
            found = FoundList()
            found.border_title = Content(words.FOUND)
            yield found
            yield ArchivedText()

    def on_mount(self) -> None:
        """One begins with words."""
        self.headline.place = words.ARCHIVE
        self.query_one(Field).focus()

    def place(self) -> Place:
        """The screen itself."""
        return Place("archive")

    @work(exclusive=True, group="read")
    async def refresh_stage(self) -> None:
        """Answers may have come in: read them, then search again."""
        await attempt(self, words.READING, self.desk.archive.read)
        self._read = True
        self.find(self.query_one(Field).value)

    # Finding

    def on_input_changed(self, event: Field.Changed) -> None:
        """Search while typing, once there is something to search in."""
        if self._read:
            self.find(event.value)

    @work(exclusive=True, group="search")
    async def find(self, typed: str) -> None:
        """Show what holds the words; what was typed later takes the place of this."""
        self.workers.cancel_group(self, _NEAR)
        besides = self.ui.left.question_id
        found = await attempt(self, words.SEARCHING, self.desk.archive.find, typed, besides)
        if found is None:
            return
        self._query = found.query
        self.headline.status = words.found_mark(found.total, found.query.unread)
        view = self.query_one(FoundList)
        view.border_title = Content(words.FOUND if typed.strip() else words.LATEST)
        view.show(found)
        if found.query.sought and found.kept:
            self.find_near(typed, besides, found)

    @work(exclusive=True, group=_NEAR)
    async def find_near(self, typed: str, besides: str, found: Found) -> None:
        """After a pause, show below it what means the same; missing vectors begin to be made."""
        await asyncio.sleep(PAUSE)
        seek = self.desk.archive_meaning.find
        near = await attempt(self, near_words.SEARCHING, seek, typed, besides)
        if near is None:
            return
        self.query_one(FoundList).show_near(found, near)
        if near.missing is not None and near.missing.hindrance is None and not self._prepared:
            self._prepared = True  # once: whoever stops it elsewhere shall not see it go on
            self.desk.preparing.start()

    def on_found_list_pointed(self, event: FoundList.Pointed) -> None:
        """Show the answer under the cursor."""
        marking = partial(self.desk.archive.marked, self._query)
        self.query_one(ArchivedText).show(event.answer, marking)

    def action_next_found(self) -> None:
        """Move in the list while the words keep the focus."""
        self.query_one(FoundList).action_cursor_down()

    def action_previous_found(self) -> None:
        """As before, upwards."""
        self.query_one(FoundList).action_cursor_up()

    # Using

    async def on_input_submitted(self) -> None:
        """Enter opens what is under the cursor."""
        await self.action_open_found()

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click on the answer under the cursor opens its case."""
        event.stop()
        await self.action_open_found()

    async def action_open_found(self) -> None:
        """Open the case, at the question."""
        one = self.query_one(FoundList).chosen
        if one is not None and one.source:
            self.ui.tell(words.only_here(one.source))
        elif one is not None:
            place = Place("drafting", one.case_number, one.question_id)
            await self.ui.show_stage("drafting", one.case_number, place=place)

    @work(exclusive=True, group="insert")
    async def action_insert(self) -> None:
        """Put the answer into the one that was being written; without one, copy it."""
        one = self.query_one(FoundList).chosen
        if one is None:
            self.ui.tell(words.NOTHING_CHOSEN)
            return
        if not one.answer:
            self.ui.tell(words.NOTHING_TO_INSERT)
            return
        left = self.ui.left
        if left.stage != "drafting":
            self.app.copy_to_clipboard(one.answer)
            self.ui.tell(words.copied(one.label))
            return
        offers = await attempt(self, words.SEARCHING, self._offers_of, one, left)
        await self.ui.show_stage("drafting", left.case_number)
        stage = self.app.screen
        if isinstance(stage, Answering):
            await _insert(stage, one.answer, offers or ())
            self.ui.tell(words.inserted(one.label, one.day))

    @work(exclusive=True, group="learn")
    async def action_learn(self) -> None:
        """Ask what the answer under the cursor shall become; Enter keeps it."""
        from anfrage.tui.dialogs.lessons import LessonsDialog  # noqa: PLC0415 - start-up time

        one = self.query_one(FoundList).chosen
        if one is None:
            self.ui.tell(words.NOTHING_CHOSEN)
            return
        lessons = await attempt(self, lesson_words.LOADING, self.desk.lessons.of_archived, one)
        if lessons == ():
            self.ui.tell(lesson_words.NOTHING_TO_LEARN)
        elif lessons is not None:
            self.app.push_screen(LessonsDialog(lessons), self._keep)

    def _keep(self, lesson: Lesson | None) -> None:
        if lesson is not None:
            self._keep_in_background(lesson)

    @work(group="learn")
    async def _keep_in_background(self, lesson: Lesson) -> None:
        kept = await attempt(self, lesson_words.KEEPING, self.desk.lessons.keep, lesson)
        if kept is not None:
            self.ui.tell(lesson_words.kept_words(kept, screen=True))

    def _offers_of(self, one: ArchivedAnswer, left: Place) -> Sequence[Offer]:
        """Runs in a thread."""
        case = self.desk.casework.get(left.case_number).case
        parts = [len(q.question.parts) for q in case.questions if q.id == left.question_id]
        return self.desk.archive.offers(one, max(parts, default=1))

    async def action_back(self) -> None:
        """First empty the search, then go back."""
        field = self.query_one(Field)
        if field.value and not self.headline.busy:
            field.value = ""
            field.focus()
        else:
            await super().action_back()


async def _insert(stage: Answering, text: str, offers: Sequence[Offer]) -> None:
    """Put a text below what is written, as one step that can be undone."""
    draft = stage.draft
    if draft is None:
        return
    editor = await stage.open_editor(draft)
    before = editor.text.rstrip()
    for offer in offers:
        draft.take(offer)
    editor.put("\n\n".join(filter(None, (before, text))), len(before) + 2 if before else 0)
    editor.focus()
