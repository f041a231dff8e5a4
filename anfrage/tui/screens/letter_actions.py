"""What can be done with a letter beside reading it: pages, the word processor, the way back."""

from pathlib import Path

from textual import work

from anfrage.desk.targets import free_target
from anfrage.domain.case import Case
from anfrage.domain.proposal import KeptProposal
from anfrage.domain.return_errors import ReturnedIsTable
from anfrage.german import contribution_words, drafting_words, return_words
from anfrage.german import letter_screen_words as words
from anfrage.german.output_words import file_name
from anfrage.tui.screens.case_stage import CaseStage
from anfrage.tui.widgets.letter_pages import LetterPages
from anfrage.tui.work import attempt


class LetterActions(CaseStage):
    """The screen of a letter with its longer actions."""

    @work(exclusive=True, group="pages")
    async def action_true_pages(self) -> None:
        """Show the pages as they will be printed."""
        pages = await attempt(self, words.PAGING, self.desk.checking.pages, self.number)
        if pages is not None:
            self.headline.status = words.page_mark(self.query_one(LetterPages).show_pages(pages))

    @work(exclusive=True, group="word")
    async def action_open_word(self) -> None:
        """Write the draft and open it in the word processor."""
        path = await attempt(self, drafting_words.WRITING, self._opened_draft)
        if path is not None:
            self.ui.tell(words.opened(str(path)))
            self.letter_written()

    def _opened_draft(self) -> Path:
        """Runs in a thread."""
        from anfrage.desk.opening import open_for_editing  # noqa: PLC0415 - start-up time

        target = free_target(Path.cwd() / file_name(self.number, "docx"))
        case = self.desk.casework.get(self.number).case
        path = self.desk.writing.export(case, "docx", target)
        open_for_editing(path)
        return path

    def action_read_back(self) -> None:
        """Ask for the file that came back."""
        from anfrage.tui.dialogs.file_choice import FileChoice  # noqa: PLC0415 - start-up time

        self.app.push_screen(FileChoice(Path.cwd()), self._read_back)

    def _read_back(self, path: Path | None) -> None:
        if path is not None:
            self._read_in_background(path)

    @work(exclusive=True, group="return")
    async def _read_in_background(self, path: Path) -> None:
        read = await attempt(self, return_words.READING, self._read, path)
        if read is None:
            return
        proposals, notes = read
        for note in notes:
            self.ui.tell(note)
        if proposals:
            self.ui.tell(return_words.read_sentence(proposals, self.number))
            self.action_proposals()

    def _read(self, path: Path) -> tuple[int, list[str]]:
        """Runs in a thread; returns how many proposals a draft or a table held, and the notes."""
        from anfrage.desk.intake import read_file  # noqa: PLC0415 - start-up time

        content = read_file(path)
        if path.suffix.lower() != ".xlsx":
            try:
                draft = self.desk.returning.read(self.number, path.name, content)
            except ReturnedIsTable:
                pass
            else:
                notes = [return_words.note_sentence(n.kind.value, n.detail) for n in draft.notes]
                return len(draft.proposals), notes
        table = self.desk.contributing.read(self.number, path.name, content)
        notes = [contribution_words.note_sentence(*one) for one in table.notes]
        return len(table.proposals), notes

    @work(exclusive=True, group="proposals")
    async def action_proposals(self) -> None:
        """Show what others propose."""
        from anfrage.tui.dialogs.proposals import Proposals  # noqa: PLC0415 - start-up time

        found = await attempt(self, return_words.READING, self._proposals)
        if found is not None:
            self.app.push_screen(Proposals(self.desk, *found), lambda _: self._settled())

    def _proposals(self) -> tuple[Case, list[KeptProposal]]:
        """Runs in a thread."""
        case = self.desk.casework.get(self.number).case
        return case, self.desk.returning.proposals(self.number)

    def _settled(self) -> None:
        self.refresh_stage()
