"""Position bearbeiten: a form; what is typed is kept as a draft until it becomes a version."""

from collections.abc import Iterable
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.containers import Container
from textual.widget import Widget

from anfrage.desk.journaling import NEW_INQUIRY
from anfrage.desk.position_drafts import journal_place, written_draft
from anfrage.desk.position_form import form_values, read_form
from anfrage.desk.resuming import Place
from anfrage.domain.errors import PositionChanged
from anfrage.domain.position import Position, PositionRecord
from anfrage.german import knowledge_words as words
from anfrage.tui.autosave import Typing
from anfrage.tui.bindings import bindings_of
from anfrage.tui.command import POSITION
from anfrage.tui.dialogs.confirm import Confirm
from anfrage.tui.dialogs.dialog import words as paragraph
from anfrage.tui.screens.aside import Aside
from anfrage.tui.screens.knowledge import KnowledgeScreen
from anfrage.tui.widgets.position_fields import PositionFields
from anfrage.tui.work import attempt


class PositionScreen(Aside):
    """The form of one position, or of a new one (id "")."""

    CSS_PATH = "position.tcss"
    SCOPES = (POSITION,)
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(POSITION)

    def __init__(self, position_id: str = "") -> None:
        super().__init__()
        self._position_id = position_id
        self._before: PositionRecord | None = None  # `None` for a new position
        self._base: Position | None = None  # what the form began with
        self._base_version = 0

    def compose_body(self) -> Iterable[Widget]:
        """What becomes of the draft, and the fields."""
        yield paragraph(words.FORM_NOTE, "note")
        with Container(id="body"):
            yield PositionFields()

    def on_mount(self) -> None:
        """Load once; from then on the form knows best."""
        self.headline.place = words.KNOWLEDGE
        self._load()

    def place(self) -> Place:
        """The list: the draft is marked there."""
        return Place("knowledge")

    @work(exclusive=True, group="load")
    async def _load(self) -> None:
        base, version = self.desk.curating.blank(), 0
        if self._position_id:
            record = await attempt(self, words.LOADING, self.desk.knowledge.get, self._position_id)
            if record is None:
                return
            self._before, base, version = record, record.position, record.version
        take = self.desk.position_drafts.take
        draft = await attempt(self, words.LOADING, take, self._position_id)
        self.headline.place = words.form_place(base.title or base.id, version)
        fields = self.query_one(PositionFields)
        # Nothing is waited for from here on: a form half filled must not be kept as a draft.
        fields.fill(form_values(base))
        if draft is not None and dict(draft.values) != form_values(base):
            version = draft.base_version
            fields.fill(dict(draft.values))
            self.ui.tell(words.RESTORED)
        self._base, self._base_version = base, version
        fields.begin()

    # Keeping

    def on_position_fields_changed(self) -> None:
        """Keep what is typed."""
        if self._base is None:
            return
        fields = self.query_one(PositionFields)
        if fields.values() != form_values(self._base):
            self.ui.note_typing(NEW_INQUIRY, journal_place(self._position_id), self._typing)
            self.headline.status = self.ui.saved_mark()
        else:
            self._forget_later()

    def _typing(self) -> Typing:
        return Typing(written_draft(self.query_one(PositionFields).values()), self._base_version)

    @work(group="forget")
    async def _forget_later(self) -> None:
        await self._forget()

    async def _forget(self) -> None:
        place = journal_place(self._position_id)
        await attempt(self, words.SAVING, self.ui.autosave.forget, NEW_INQUIRY, place)

    async def settle(self) -> bool:
        """Write the draft to the journal, so that the list shows that there is one."""
        self.ui.autosave.collect()
        await attempt(self, words.SAVING, self.ui.autosave.write)
        return not self.ui.autosave.due

    # Leaving

    @work(exclusive=True, group="finish")
    async def action_finish(self) -> None:
        """Make a version of the draft, or say at the fields what is wrong."""
        fields = self.query_one(PositionFields)
        if self._base is None:
            return
        reading = read_form(fields.values(), self._base)
        fields.show_problems(dict(reading.problems))
        if reading.position is None:
            self.ui.tell(words.problems_left(len(reading.problems)), failed=True)
            return
        await self._save(reading.position, self._base_version)

    async def _save(self, position: Position, version: int) -> None:
        saved = await attempt(self, words.SAVING, self._saved, position, version)
        if isinstance(saved, PositionChanged):
            self._ask_to_overlay(position)
        elif saved is not None:
            await self._leave(saved)

    def _saved(self, position: Position, version: int) -> PositionRecord | PositionChanged:
        """Runs in a thread."""
        try:
            return self.desk.curating.save(position, version)
        except PositionChanged as error:
            return error

    def _ask_to_overlay(self, position: Position) -> None:
        def answered(yes: bool | None) -> None:  # noqa: FBT001 - the dialog's answer
            if yes:
                self._overlay(position)

        name = position.title or position.id
        self.app.push_screen(Confirm(words.ask_to_overlay(name)), answered)

    @work(exclusive=True, group="finish")
    async def _overlay(self, position: Position) -> None:
        now = await attempt(self, words.LOADING, self.desk.knowledge.get, position.id)
        if now is not None:
            await self._save(position, now.version)

    async def _leave(self, saved: PositionRecord) -> None:
        await self._forget()
        await self.ui.show_stage("knowledge")
        stage = self.app.screen
        if isinstance(stage, KnowledgeScreen):
            stage.arrive(saved.position.id)
            before = self._before
            if before is not None and before.version == saved.version:
                self.ui.tell(words.UNCHANGED)
            else:
                anew = before is not None and before.adopted
                question = words.ask_to_adopt_anew(saved) if anew else words.ask_to_adopt_new(saved)
                self.app.push_screen(Confirm(question), lambda yes: stage.adopt(saved, yes))
        self._close()

    def _close(self) -> None:
        self.ui.close_stage("position", *filter(None, (self._position_id,)))

    def action_discard(self) -> None:
        """Ask, then forget the draft."""

        def answered(yes: bool | None) -> None:  # noqa: FBT001 - the dialog's answer
            if yes:
                self._discard()

        self.app.push_screen(Confirm(words.ASK_TO_DISCARD), answered)

    @work(exclusive=True, group="finish")
    async def _discard(self) -> None:
        if self._base is not None:
            self.query_one(PositionFields).fill(form_values(self._base))
        await self._forget()
        await self.ui.show_stage("knowledge")
        self._close()

    async def action_back(self) -> None:
        """Back to the list; the draft stays."""
        if self.headline.busy:
            await super().action_back()
            return
        await self.ui.show_stage("knowledge")
        stage = self.app.screen
        if isinstance(stage, KnowledgeScreen):
            stage.arrive(self._position_id)
