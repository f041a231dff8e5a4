"""The whole way from a paper to a written letter, and files from a case."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from anfrage.desk.casework import Casework
from anfrage.desk.composing import Composing
from anfrage.desk.drafting import Drafting
from anfrage.desk.intake import Intake
from anfrage.desk.treating import merged_details
from anfrage.domain.case import Case
from anfrage.domain.errors import NoQuestions
from anfrage.domain.frozen import frozen
from anfrage.domain.letter import Letter, LetterDetails, LetterVersion
from anfrage.domain.match import Verdict
from anfrage.german.output_words import file_name
from anfrage.store.base import Store
from anfrage.store.export_files import check_target, write_export


@frozen
class DraftedLetter:
    """What came of a paper: its case, a verdict for each question, and the letter's file."""

    case: Case
    continued: bool
    verdicts: tuple[Verdict, ...]
    docx: Path


class Writing:
    """Writes letters to files."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime],
        intake: Intake,
        casework: Casework,
        drafting: Drafting,
        composing: Composing,
    ) -> None:
        self._store = store
        self._clock = clock
        self._intake = intake
        self._casework = casework
        self._drafting = drafting
        self._composing = composing

    def draft_letter(
        self,
        name: str,
        content: bytes,
        details: LetterDetails,
        target: Path | None = None,
        *,
        replace: bool = False,
    ) -> DraftedLetter:
        """Take a paper in, answer what can be answered, write the letter marked as a draft.

        Raises:
            NoQuestions: the paper is kept as a case, no letter was written.
            AnfrageError: as intake, composing and export; what was kept so far stays.
        """
        if target is not None:
            check_target(target, replace=replace)
        opened = self._intake.open_paper(name, content)
        case = self._casework.save_details(
            opened.case, merged_details(opened.case.details, details)
        )
        if not case.questions:
            raise NoQuestions(case.number)
        layout = self._composing.layout(case)
        drafted = self._drafting.draft(case)
        letter = self._composing.letter(drafted.case, layout)
        path = self._write(drafted.case, letter, "docx", target, replace=replace)
        return DraftedLetter(drafted.case, opened.continued, drafted.verdicts, path)

    def export(
        self,
        case: Case,
        file_format: str,
        target: Path | None = None,
        *,
        replace: bool = False,
        version: LetterVersion = LetterVersion.PUBLIC,
    ) -> Path:
        """Write a file from the case's letter, in one of the `OUTPUTS`; returns the file.

        Nothing that is for the full version alone gets into a file of the public one.

        Raises:
            NoQuestions: there is nothing to answer.
            TargetExists, TargetUnwritable, DiskFull: nothing was left half written.
            PdfUnavailable, PdfFailed: only for the formats that end in `pdf`.
        """
        if not case.questions:
            raise NoQuestions(case.number)
        letter = self._composing.letter(case, self._composing.layout(case), version)
        return self._write(case, letter, file_format, target, replace=replace)

    def export_sealed(
        self,
        case: Case,
        file_format: str,
        content: bytes,
        binding: str,
        path: Path,
        *,
        replace: bool = False,
    ) -> Path:
        """Write bytes that are final: sealed, or the letter that is to be signed on paper.

        Raises:
            TargetExists, TargetUnwritable, DiskFull: nothing was left half written.
        """
        check_target(path, replace=replace)
        write_export(self._store, case.id, file_format, path, content, binding, replace=replace)
        return path

    def render(self, case: Case, letter: Letter, file_format: str) -> bytes:
        """Return the letter's bytes in a format, without writing anything."""
        from anfrage.desk.rendering import Rendering

        layout = self._composing.layout(case)
        return Rendering(self._store).render(case, letter, layout, file_format)

    def _write(
        self, case: Case, letter: Letter, file_format: str, target: Path | None, *, replace: bool
    ) -> Path:
        closed = letter.version is LetterVersion.FULL
        path = target or Path(file_name(case.number, file_format, closed=closed))
        check_target(path, replace=replace)
        content = self._content(case, letter, file_format)
        write_export(
            self._store, case.id, file_format, path, content, letter.content_hash(), replace=replace
        )
        return path

    def _content(self, case: Case, letter: Letter, file_format: str) -> bytes:
        """Return the file's bytes; a Word draft can come back, so what it says is kept."""
        if file_format != "docx" or not letter.draft:
            return self.render(case, letter, file_format)
        from anfrage.desk.sending import draft_file

        content, sent = draft_file(case, letter, self._composing.layout(case))
        with self._store.writing() as office:
            office.proposals.keep_sent(sent)
        return content
