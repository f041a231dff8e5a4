"""The part of the app that holds the open office: what is typed is kept, failures are told."""

import asyncio
from collections.abc import Callable
from typing import Any

from textual import work
from textual.app import App

from anfrage.desk.desk import Desk
from anfrage.desk.journaling import NEW_INQUIRY
from anfrage.desk.resuming import PLACE, Place
from anfrage.domain.errors import AnfrageError
from anfrage.domain.text import clean_line
from anfrage.german.failure import sentence
from anfrage.german.screen_words import READ_ONLY_MARK, saved_mark
from anfrage.tui.autosave import DELAY_SECONDS, Autosave, Typing
from anfrage.tui.reporting import write_report
from anfrage.tui.screens.stage import Stage


class OfficeApp(App[None], inherit_bindings=False):
    """An app with an office, in which typing is written within half a second."""

    def __init__(self, desk: Desk | None, **options: Any) -> None:
        super().__init__(**options)
        self._desk = desk
        self._autosave = Autosave(desk.journal, desk.clock) if desk else None
        self._saving = False

    @property
    def desk(self) -> Desk:
        """The use cases of the open office."""
        assert self._desk is not None, "screens that need an office open after it"  # noqa: S101 - a rule between modules
        return self._desk

    @property
    def autosave(self) -> Autosave:
        """What is typed and not yet kept."""
        assert self._autosave is not None, "screens that need an office open after it"  # noqa: S101 - as above
        return self._autosave

    def use_office(self, desk: Desk) -> None:
        """Go on with an office that was just made."""
        self._desk = desk
        self._autosave = Autosave(desk.journal, desk.clock)

    def close_office(self) -> None:
        """Close the office after the app has ended."""
        if self._desk is not None:
            self._desk.close()

    @work(group="autosave")
    async def take_over_place(self) -> None:
        """Make the place at which the last session ended this session's own."""
        try:
            await asyncio.to_thread(self.desk.resuming.take_over)
        except AnfrageError as error:
            self.tell(sentence(error), failed=True)

    def note_typing(self, case_id: str, question_id: str, state: Callable[[], Typing]) -> None:
        """An editor changed: its state is written within half a second."""
        self.autosave.note(case_id, question_id, state)
        if not self._saving:
            self._saving = True
            self.set_timer(DELAY_SECONDS, self._save)

    def note_place(self, place: Callable[[], Place]) -> None:
        """Keep where the person is."""
        if self._desk is not None:
            self.note_typing(NEW_INQUIRY, PLACE, lambda: Typing(self._written(place())))

    def _written(self, place: Place) -> str:
        return Place(
            place.stage, place.case_number, place.question_id, place.cursor, self.theme
        ).written()

    @work(group="autosave")
    async def _save(self) -> None:
        self._saving = False
        self.autosave.collect()
        try:
            await asyncio.to_thread(self.autosave.write)
        except AnfrageError as error:
            self.tell(sentence(error), failed=True)
        # While the program ends there may be no screen left to say so.
        shown = self.screen_stack[-1] if self.screen_stack else None
        if isinstance(shown, Stage):
            shown.show_saved()

    def saved_mark(self) -> str:
        """When it was saved, for a headline; an office opened for reading saves nothing."""
        return READ_ONLY_MARK if self.desk.store.read_only else saved_mark(self.autosave.saved_at)

    def save_now(self) -> bool:
        """Write all at once; for signals and faults. Returns whether there was anything."""
        return self._autosave is not None and self._autosave.write_now()

    def tell(self, message: str, *, failed: bool = False) -> None:
        """Show one sentence; a failure stays longer."""
        severity: Any = "error" if failed else "information"
        self.notify(
            clean_line(message), severity=severity, timeout=12 if failed else 5, markup=False
        )

    def keep_report(self, error: BaseException) -> None:
        """Keep a traceback in a private file for support."""
        write_report(error)
