"""Bearbeiten: question after question is answered."""

from collections.abc import Iterable
from typing import ClassVar, Final

from textual import work
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.widget import Widget
from textual.widgets import ContentSwitcher

from anfrage.desk.journaling import JournalEntry
from anfrage.desk.resuming import Place
from anfrage.domain.case import Case
from anfrage.german import drafting_words as words
from anfrage.german.assignment_words import assignment_words
from anfrage.tui.bindings import bindings_of
from anfrage.tui.command import ANSWERS, DRAFTING, MATCHES
from anfrage.tui.drafts import Draft
from anfrage.tui.screens.match_actions import MatchActions
from anfrage.tui.widgets.answer_list import ANSWERED, FOREIGN, OPEN, PARTLY, AnswerList
from anfrage.tui.widgets.field import Field
from anfrage.tui.widgets.match_list import MatchList
from anfrage.tui.widgets.preview import Preview
from anfrage.tui.widgets.question_head import QuestionHead
from anfrage.tui.work import attempt

_MOST_SIGNS: Final = 12  # more questions than that are counted in the headline


class DraftingScreen(MatchActions):
    """The questions of a case, the answer to one of them, and what could be said."""

    CSS_PATH = "drafting.tcss"
    SCOPES = (DRAFTING, MATCHES, ANSWERS)
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(DRAFTING)

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self._opening = Place()
        self._states: list[tuple[str, list[str]]] = []  # sign and open parts of each question

    def compose_body(self) -> Iterable[Widget]:
        """From left to right on a wide screen, from top to bottom on a narrow one."""
        with Container(id="body"):
            questions = AnswerList()
            questions.border_title = words.QUESTIONS
            yield questions
            with Vertical(id="middle"):
                yield QuestionHead()
                yield ContentSwitcher()
            with Container(id="right"):
                with Vertical(id="found"):
                    search = Field("search", words.SEARCH)
                    search.placeholder = words.SEARCH_PLACEHOLDER
                    search.display = False
                    yield search
                    yield MatchList()
                yield Preview()

    def on_mount(self) -> None:
        """Load the case once; from then on the editors know best."""
        self.headline.place = self.number
        self.load()

    def open_at(self, place: Place) -> None:
        """Begin with this question and cursor, or go there."""
        self._opening = place
        if self.drafts:
            self._go_to(self._first())

    @work(group="go")
    async def _go_to(self, at: int) -> None:
        async with self.step:
            await self.open_question(at)

    def place(self) -> Place:
        """The present question and cursor."""
        draft = self.draft
        if draft is None:
            return Place("drafting", self.number)
        editor = self.editor_of(draft)
        cursor = editor.cursor_location if editor else (0, 0)
        return Place("drafting", self.number, draft.id, cursor)

    @work(exclusive=True, group="load")
    async def load(self) -> None:
        """Load case and unsaved typing; open the question of last time, or the first open one."""
        async with self.step:
            line = await attempt(self, words.LOADING, self.desk.casework.get, self.number)
            if line is None:
                return
            case = line.case
            typed = await attempt(self, words.LOADING, self.desk.journal.latest, case.id) or []
            self.case = case
            own = case.own_questions
            self.drafts = [Draft.of(asked, own=asked in own) for asked in case.questions]
            if not self.drafts:
                self.ui.tell(words.NO_QUESTIONS, failed=True)
                return
            if case.inquiry.assignment is not None:
                self.ui.tell(assignment_words(case.inquiry.assignment))
            await self.prepare_search()
            await self._bring_back(case, typed)
            await self.open_question(self._first())
            editor = self.editor_of(self.drafts[self.at])
            if editor is not None and self._opening.question_id == self.drafts[self.at].id:
                editor.move_cursor(self._opening.cursor)

    def _first(self) -> int:
        ids = [draft.id for draft in self.drafts]
        if self._opening.question_id in ids:
            return ids.index(self._opening.question_id)
        return next(
            (at for at, one in enumerate(self.drafts) if one.own and not one.asked.answered), 0
        )

    async def _bring_back(self, case: Case, typed: list[JournalEntry]) -> None:
        """Put unsaved typing of any session back into its editor, above what is saved."""
        restored = False
        newest: dict[str, JournalEntry] = {}
        for entry in typed:
            newest.setdefault(entry.question_id, entry)
        for draft in self.drafts:
            kept = newest.get(draft.id)
            if kept is None or not draft.changed(kept.body):
                continue
            draft.rev = kept.base_rev
            editor = await self.open_editor(draft)
            editor.put(kept.body)
            self.note(draft)
            restored = True
        await attempt(self, words.LOADING, self._take_over_journal, case, typed)
        if restored:
            self.ui.tell(words.RESTORED)

    def _take_over_journal(self, case: Case, typed: list[JournalEntry]) -> None:
        """Runs in a thread: entries of ended sessions become this session's."""
        session = self.desk.journal.session
        for entry in typed:
            if entry.session != session:
                self.desk.journal.keep(
                    case.id, entry.question_id, entry.body, entry.base_rev, entry.cursor
                )
                self.desk.journal.drop(case.id, entry.question_id, entry.session)

    # Going from question to question

    async def open_question(self, at: int) -> None:
        """Show a question with its editor and look for what fits."""
        self.at = at
        draft = self.drafts[at]
        self.close_search()
        editor = await self.open_editor(draft)
        editor.focus()
        self.drafts_changed()
        self.find(draft)
        self.remember_place()

    def drafts_changed(self) -> None:
        """Show how far each question is."""
        self._states = [self._state(draft) for draft in self.drafts]
        self._show_states()

    def draft_typed(self, draft: Draft) -> None:
        """Typing seldom changes how far a question is: then nothing is drawn."""
        at, state = self.drafts.index(draft), self._state(draft)
        if self._states and self._states[at] != state:
            self._states[at] = state
            self._show_states()

    def _show_states(self) -> None:
        states = self._states
        if self.draft is None:
            return
        signs = "".join(sign for sign, _ in states)
        if len(states) > _MOST_SIGNS:
            own = len(signs) - signs.count(FOREIGN)
            signs = words.answered_count(signs.count(ANSWERED), own)
        self.headline.place = words.case_place(self.number, self.at + 1, len(states), signs)
        self.show_saved()
        question = self.draft.asked.question
        self.query_one(QuestionHead).show(
            question.number,
            question.text,
            states[self.at][1],
            self.matters_of(self.draft),
            own=self.draft.own,
        )
        rows = [
            (sign, one.asked.question.number, one.asked.question.text, parts, self.matters_of(one))
            for one, (sign, parts) in zip(self.drafts, states, strict=True)
        ]
        self.query_one(AnswerList).show(rows, self.at)

    def show_saved(self) -> None:
        """When it was."""
        self.headline.status = self.ui.saved_mark()

    def _state(self, draft: Draft) -> tuple[str, list[str]]:
        text = self.text_of(draft)
        parts = [draft.asked.question.parts[at].text for at in draft.open_parts(text)]
        if not text.strip():
            sign = ANSWERED if self.settled(draft) else OPEN
            return (sign if draft.own else FOREIGN), []
        return (PARTLY if parts else ANSWERED), parts

    @work(group="go")
    async def action_done(self) -> None:
        """Save the answer and open the next question that is open."""
        async with self.step:
            draft = self.draft
            if draft is None:
                return
            if not await self.save(draft):
                return
            self._say_what_is_left(draft)
            order = [*range(self.at + 1, len(self.drafts)), *range(self.at)]
            settled = {ANSWERED, FOREIGN}
            unanswered = [at for at in order if self._state(self.drafts[at])[0] not in settled]
            if unanswered:
                await self.open_question(unanswered[0])
            elif self._state(draft)[0] in settled:
                self.ui.tell(words.ALL_ANSWERED)
            else:
                self.ui.tell(words.ONLY_THIS)

    def _say_what_is_left(self, draft: Draft) -> None:
        sign, parts = self._state(draft)
        number = draft.asked.question.number
        if sign == PARTLY:
            self.ui.tell(words.open_parts_left(number, parts))
        elif sign == ANSWERED and not draft.asked.answer.uses:
            self.ui.tell(words.free_answer(number))

    def action_next_question(self) -> None:
        """The next question."""
        self._go(1)

    def action_previous_question(self) -> None:
        """The previous question."""
        self._go(-1)

    @work(group="go")
    async def _go(self, step: int) -> None:
        async with self.step:
            if self.draft is None or not 0 <= self.at + step < len(self.drafts):
                return
            await self.save(self.draft)
            await self.open_question(self.at + step)

    @work(group="go")
    async def on_option_list_option_selected(self, event: AnswerList.OptionSelected) -> None:
        """Enter in the list of questions."""
        if isinstance(event.option_list, AnswerList):
            async with self.step:
                if self.draft is not None:
                    await self.save(self.draft)
                    self.query_one(AnswerList).remove_class("shown")
                    await self.open_question(event.option_index)

    def action_questions(self) -> None:
        """Show the list of questions and go there; a second time back to the answer."""
        questions = self.query_one(AnswerList)
        if questions.has_focus:
            self._to_answer()
        else:
            questions.add_class("shown")
            questions.focus()

    def _to_answer(self) -> None:
        self.query_one(AnswerList).remove_class("shown")
        if self.draft is not None and (editor := self.editor_of(self.draft)) is not None:
            editor.focus()

    async def action_letter(self) -> None:
        """Show the letter."""
        await self.ui.show_stage("letter", self.number)

    async def action_back(self) -> None:
        """From search and lists to the answer; from there to the overview."""
        editor = self.editor_of(self.draft) if self.draft else None
        if self.close_search() or (editor is not None and not editor.has_focus):
            self._to_answer()
        else:
            await super().action_back()
