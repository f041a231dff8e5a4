"""The answers of a case while they are written: their editors, kept and saved."""

from dataclasses import dataclass
from textwrap import shorten
from typing import Final

from textual import work
from textual.widgets import ContentSwitcher

from anfrage.desk.learning import NewPosition
from anfrage.domain.answer import DraftAnswer
from anfrage.domain.case import Case
from anfrage.domain.errors import AnswerChanged
from anfrage.german import drafting_words as words
from anfrage.german import provenance_words
from anfrage.tui.autosave import Typing
from anfrage.tui.drafts import Draft
from anfrage.tui.screens.case_stage import CaseStage
from anfrage.tui.widgets.editor import Editor
from anfrage.tui.work import attempt

_TITLE_LENGTH: Final = 80  # code points of a question that are proposed as a position's title


@dataclass(frozen=True, slots=True)
class _Conflict:
    stored: DraftAnswer


class Answering(CaseStage):
    """A screen with one editor a question; each keeps its own undo."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.case: Case | None = None
        self.drafts: list[Draft] = []
        self.at = 0
        self._editors: dict[str, Editor] = {}

    @property
    def draft(self) -> Draft | None:
        """The question that is being answered."""
        return self.drafts[self.at] if self.at < len(self.drafts) else None

    def drafts_changed(self) -> None:
        """Show anew how far each question is; called after each change but typing."""
        raise NotImplementedError

    def draft_typed(self, draft: Draft) -> None:
        """Show anew how far one question is; called at every key."""
        raise NotImplementedError

    # Editors

    def editor_of(self, draft: Draft) -> Editor | None:
        """The question's editor, if it was opened before."""
        return self._editors.get(draft.id)

    async def open_editor(self, draft: Draft) -> Editor:
        """Show the question's editor; it is made when it is needed first."""
        switcher = self.query_one(ContentSwitcher)
        editor = self.editor_of(draft)
        if editor is None:
            editor = Editor(draft.asked.answer.text, words.ANSWER_PLACEHOLDER)
            editor.border_title = words.ANSWER
            editor.id = f"answer-{self.drafts.index(draft)}"
            self._editors[draft.id] = editor
            await switcher.add_content(editor)
        switcher.current = editor.id
        return editor

    def text_of(self, draft: Draft) -> str:
        """The answer as it stands in its editor, or as it is saved."""
        editor = self.editor_of(draft)
        return draft.asked.answer.text if editor is None else editor.text

    def on_text_area_changed(self, event: Editor.Changed) -> None:
        """Keep what is typed."""
        if self.case is None or not (event.text_area.id or "").startswith("answer-"):
            return
        draft = self.drafts[int((event.text_area.id or "").removeprefix("answer-"))]
        if draft.noted or draft.changed(event.text_area.text):
            self.note(draft)
        self.draft_typed(draft)

    def on_text_area_selection_changed(self) -> None:
        """The cursor moved: the next start begins there."""
        if self.draft is not None:
            self.remember_place()

    def note(self, draft: Draft) -> None:
        """Have the journal keep a question's text."""
        if self.case is not None:
            draft.noted = True
            self.ui.note_typing(self.case.id, draft.id, lambda: self._typing(draft))

    def _typing(self, draft: Draft) -> Typing:
        editor = self.editor_of(draft)
        cursor = editor.cursor_location if editor else (0, 0)
        return Typing(self.text_of(draft), draft.rev, cursor)

    # Saving

    async def settle(self) -> bool:
        """Save every answer that is not saved yet."""
        kept = [await self.save(draft) for draft in self.drafts]
        return all(kept)

    async def save(self, draft: Draft) -> bool:
        """Save one answer; returns whether it is kept. A conflict is put to the officer."""
        case, text = self.case, self.text_of(draft)
        if case is None or not draft.changed(text):
            await self._forget_typing(draft)
            return True
        outcome = await attempt(self, words.SAVING, self._saved, case, draft.answer(text))
        if isinstance(outcome, _Conflict):
            self._ask(draft, text, outcome.stored)
            return False
        if outcome is None:
            return False
        draft.saved(outcome)
        await self._forget_typing(draft)
        self.drafts_changed()
        return True

    async def _forget_typing(self, draft: Draft) -> None:
        """The journal's entry goes once the same text is saved."""
        if self.case is not None and draft.noted and not draft.changed(self.text_of(draft)):
            draft.noted = False
            await attempt(self, words.SAVING, self.ui.autosave.forget, self.case.id, draft.id)

    def _saved(self, case: Case, answer: DraftAnswer) -> DraftAnswer | _Conflict:
        """Runs in a thread."""
        try:
            return self.desk.drafting.save(case, answer)
        except AnswerChanged:
            stored = self.desk.casework.get(case.number).case.questions
            return _Conflict(next(q.answer for q in stored if q.id == answer.question_id))

    def _ask(self, draft: Draft, mine: str, stored: DraftAnswer) -> None:
        from anfrage.tui.dialogs.conflict import Conflict  # noqa: PLC0415 - a rare case

        def decided(keep_mine: bool | None) -> None:  # noqa: FBT001 - the dialog's answer
            if keep_mine is None:
                return
            draft.saved(stored)
            if keep_mine:
                self.save_later(draft)
            else:
                editor = self.editor_of(draft)
                if editor is not None:
                    editor.put(stored.text)  # one step: Ctrl+Z brings the own version back
                self.drafts_changed()

        number = draft.asked.question.number
        self.app.push_screen(Conflict(number, mine, stored.text), decided)

    @work(group="save")
    async def save_later(self, draft: Draft) -> None:
        """Save without keeping the caller waiting."""
        async with self.step:
            await self.save(draft)

    # Parts, and answers that become positions

    def action_parts(self) -> None:
        """Mark which parts of the question are answered."""
        from anfrage.tui.dialogs.choice import Choice  # noqa: PLC0415 - start-up time

        draft = self.draft
        if draft is None or len(draft.asked.question.parts) < 2:  # noqa: PLR2004 - nothing to choose
            self.ui.tell(words.ONE_PART)
            return
        parts = [part.text for part in draft.asked.question.parts]
        still_open = draft.open_parts(self.text_of(draft))

        def marked(chosen: tuple[int, ...] | None) -> None:
            if chosen is not None:
                draft.closed = frozenset(chosen)
                self.drafts_changed()
                self.save_later(draft)

        answered = [at for at in range(len(parts)) if at not in still_open]
        self.app.push_screen(Choice(words.PARTS_TITLE, parts, answered), marked)

    def action_keep_position(self) -> None:
        """Keep the answer as a position, for the next time."""
        from anfrage.tui.dialogs.keep_position import KeepPosition  # noqa: PLC0415 - start-up time

        draft = self.draft
        if draft is None or not self.text_of(draft).strip():
            self.ui.tell(words.NO_ANSWER_TO_KEEP)
            return
        question = draft.asked.question
        new = NewPosition(
            title=shorten(question.text, _TITLE_LENGTH, placeholder=" …"),
            text=self.text_of(draft),
            question=question.text,
            origin=words.origin_of(self.number, question.number),
        )
        self.app.push_screen(KeepPosition(new), self._keep_position)

    def _keep_position(self, wish: tuple[NewPosition, bool] | None) -> None:
        if wish is not None:
            self._keep_in_background(*wish)

    @work(group="learn")
    async def _keep_in_background(self, new: NewPosition, adopt: bool) -> None:  # noqa: FBT001 - the dialog's answer
        kept = await attempt(self, words.KEEPING, self.desk.learning.keep_answer, new, adopt=adopt)
        if kept is not None:
            self.ui.tell(words.kept_position(kept.position.id, adopted=kept.adopted))
            self.knowledge_changed()

    @work(exclusive=True, group="origins")
    async def action_origins(self) -> None:
        """Show where the answer's paragraphs come from, as it stands in the editor."""
        from anfrage.tui.dialogs.origins import Origins  # noqa: PLC0415 - start-up time

        draft, case = self.draft, self.case
        if draft is None or case is None or not self.text_of(draft).strip():
            self.ui.tell(provenance_words.NO_ANSWER)
            return
        answer = draft.answer(self.text_of(draft))
        found = await attempt(
            self, provenance_words.LOADING, self.desk.tracing.unsaved, case, draft.asked, answer
        )
        if found is not None:
            self.app.push_screen(Origins(draft.asked.question.number, found))

    def knowledge_changed(self) -> None:
        """The positions changed: what was found may be out of date."""
