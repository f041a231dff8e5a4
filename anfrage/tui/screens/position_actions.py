"""What is done to the position under the cursor: changed, adopted, its review put off."""

import asyncio
from collections.abc import Callable

from textual import work

from anfrage.desk.curating import Curated
from anfrage.desk.duplicates import Duplicate, duplicates, merge
from anfrage.desk.replacing import replace_position
from anfrage.domain.position import PositionRecord
from anfrage.german import knowledge_words as words
from anfrage.german import upkeep_words as upkeep
from anfrage.tui.dialogs.confirm import Confirm
from anfrage.tui.dialogs.duplicates import Duplicates
from anfrage.tui.dialogs.reason import Reason
from anfrage.tui.dialogs.successor import Successor
from anfrage.tui.screens.aside import Aside
from anfrage.tui.widgets.position_list import PositionList
from anfrage.tui.work import attempt


class PositionActions(Aside):
    """A screen with a list of positions."""

    def __init__(self) -> None:
        super().__init__()
        # Changes happen one after the other in the order of the keys, however fast one types.
        self.step = asyncio.Lock()

    async def load(self) -> None:
        """Load and show the positions; called after each change."""
        raise NotImplementedError

    @property
    def _chosen(self) -> Curated | None:
        return self.query_one(PositionList).chosen

    async def action_edit(self) -> None:
        """Change the position under the cursor."""
        one = self._chosen
        if one is not None:
            await self.ui.show_stage("position", one.id)

    async def action_new_position(self) -> None:
        """Write a new one, or go on with one that was begun."""
        await self.ui.show_stage("position")

    def action_extend(self) -> None:
        """Put the review off by half a year."""
        self._extend(6)

    def action_extend_year(self) -> None:
        """Put the review off by a year."""
        self._extend(12)

    def _extend(self, months: int) -> None:
        one = self._chosen
        if one is not None:
            change = self.desk.curating.extend
            self._with_reason(
                words.EXTEND, words.ask_to_extend(one.record, months),
                lambda reason: change(one.record, months, reason),
                lambda record: words.extended(record, expired=one.expired),
            )  # fmt: skip

    def action_replace(self) -> None:
        """Ask which position took the place of this one, and why."""
        one = self._chosen
        if one is None:
            return
        name = one.id

        def given(said: tuple[str, str] | None) -> None:
            if said is not None:
                self._change(
                    words.SAVING,
                    lambda: replace_position(self.desk.store, name, *said)[0],
                    words.replaced,
                )

        self.app.push_screen(Successor(words.ask_to_replace(one.record)), given)

    @work(exclusive=True, group="duplicates")
    async def action_duplicates(self) -> None:
        """Look for texts that say nearly the same; one pair may be merged."""
        found = await attempt(self, upkeep.SEARCHING, duplicates, self.desk.store)
        if not found:
            if found is not None:
                self.ui.tell(upkeep.NO_DUPLICATES)
            return

        def chosen(one: Duplicate | None) -> None:
            if one is not None:
                self._with_reason(
                    upkeep.MERGE,
                    upkeep.ask_to_merge(one.kept.id, one.other.id, answer=one.answer),
                    lambda reason: merge(self.desk.store, one.kept.id, one.other.id, reason),
                    lambda record: upkeep.merged(record.position.id, adopted=record.adopted),
                )

        self.app.push_screen(Duplicates(found), chosen)

    def action_adopt(self) -> None:
        """Ask, then make the position the city's own; a rival that is so already can give way."""
        one = self._chosen
        if one is None:
            return
        rival = one.adopted_rival
        if one.record.adopted:
            self.ui.tell(words.already_adopted(one.record))
        elif rival is not None:
            text = words.ask_to_supersede(one.record, rival)
            change = self.desk.curating.supersede
            self._with_reason(
                words.SUPERSEDE, text, lambda reason: change(one.record, rival, reason),
                words.adopted_now,
            )  # fmt: skip
        else:
            question = words.ask_to_adopt(one.record, one.rivals, expired=one.expired)
            self.app.push_screen(Confirm(question), lambda yes: self.adopt(one.record, yes))

    def action_retract(self) -> None:
        """Ask for a reason, then take the adoption back."""
        one = self._chosen
        if one is None:
            return
        if one.record.adopted_version is None:
            self.ui.tell(words.not_adopted(one.record))
            return
        change = self.desk.curating.retract
        self._with_reason(
            words.RETRACT, words.ask_to_retract(one.record),
            lambda reason: change(one.record, reason), words.retracted,
        )  # fmt: skip

    def _with_reason(
        self,
        title: str,
        text: str,
        change: Callable[[str], PositionRecord],
        said: Callable[[PositionRecord], str],
    ) -> None:
        def given(reason: str | None) -> None:
            if reason is not None:
                self._change(words.SAVING, lambda: change(reason), said)

        self.app.push_screen(Reason(title, text), given)

    def adopt(self, record: PositionRecord, yes: bool | None) -> None:  # noqa: FBT001 - the dialog's answer
        """Adopt a version if the answer was yes."""
        if yes:
            change = self.desk.curating.adopt
            self._change(words.ADOPTING, lambda: change(record), words.adopted_now)

    def action_undo(self) -> None:
        """Take back the last change."""
        self._change(words.SAVING, self.desk.curating.undo, words.undone, words.NOTHING_TO_UNDO)

    @work(group="change")
    async def _change(
        self,
        label: str,
        change: Callable[[], PositionRecord | None],
        said: Callable[[PositionRecord], str],
        nothing: str = "",
    ) -> None:
        """Change a position, say so, show the list; one change after the other."""
        async with self.step:
            done: list[PositionRecord | None] = []
            await attempt(self, label, lambda: done.append(change()))
            for record in done:
                self.ui.tell(said(record) if record else nothing)
            await self.load()
