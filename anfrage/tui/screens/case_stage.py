"""What the screens of one case share: its number, the order of steps, the way to a file."""

import asyncio
from dataclasses import dataclass
from dataclasses import replace as changed
from pathlib import Path

from textual import work

from anfrage.desk.giving_out import ExportOrder
from anfrage.desk.targets import free_target
from anfrage.domain.errors import TargetExists
from anfrage.german import drafting_words, letter_screen_words
from anfrage.tui.screens.stage import Stage
from anfrage.tui.work import attempt


@dataclass(frozen=True, slots=True)
class ExportWish:
    """A file that a person asks for; a `proposed` place gives way to a file that is there."""

    order: ExportOrder
    target: Path
    proposed: bool


class CaseStage(Stage):
    """A screen on one case."""

    def __init__(self, number: str) -> None:
        super().__init__()
        self.number = number
        # Steps happen one after the other in the order of the keys, however fast one types.
        self.step = asyncio.Lock()

    @work(group="export")
    async def action_export(self) -> None:
        """Ask for format and place, then write the letter."""
        from anfrage.desk.export_choices import export_choices  # noqa: PLC0415 - start-up time
        from anfrage.tui.dialogs.export import ExportDialog  # noqa: PLC0415 - start-up time

        found = await attempt(self, drafting_words.WRITING, self.desk.progress.of, self.number)
        if found is not None:
            choices = export_choices(self.number, found[1])
            self.app.push_screen(ExportDialog(choices, Path.cwd()), self._export)

    def _export(self, wish: ExportWish | None) -> None:
        if wish is not None:
            self.write_letter(wish)

    @work(group="export")
    async def write_letter(self, wish: ExportWish) -> None:
        """Save what is unsaved and write the letter."""
        async with self.step:
            if not await self.settle():
                return
            written = await attempt(self, drafting_words.WRITING, self._written, wish)
        if isinstance(written, TargetExists):
            self._ask_to_replace(wish)
        elif written is not None:
            path, gaps = written
            self.ui.tell(letter_screen_words.written(str(path), gaps))
            self.letter_written()

    def _written(
        self, wish: ExportWish, *, replace: bool = False
    ) -> tuple[Path, int] | TargetExists:
        """Runs in a thread: returns the file and how many answers it lacks."""
        case = self.desk.casework.get(self.number).case
        target = free_target(wish.target) if wish.proposed else wish.target
        try:
            order = changed(wish.order, target=target, replace=replace)
            path = self.desk.giving_out.export(self.number, order).path
        except TargetExists as error:
            return error
        return path, len(case.own_questions) - case.answered

    def _ask_to_replace(self, wish: ExportWish) -> None:
        from anfrage.tui.dialogs.confirm import Confirm  # noqa: PLC0415 - start-up time

        def answered(answer: bool | None) -> None:  # noqa: FBT001 - the dialog's answer
            if answer:
                self._replace(wish)

        question = letter_screen_words.replace_question(str(wish.target))
        self.app.push_screen(Confirm(question), answered)

    @work(group="export")
    async def _replace(self, wish: ExportWish) -> None:
        written = await attempt(self, drafting_words.WRITING, self._written, wish, replace=True)
        if written is not None and not isinstance(written, TargetExists):
            self.ui.tell(letter_screen_words.written(str(written[0]), written[1]))
            self.letter_written()

    def letter_written(self) -> None:
        """A letter was written; called after it was told."""
