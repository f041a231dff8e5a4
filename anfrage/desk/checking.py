"""The letter as it stands, to be looked at before it is written."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from anfrage.desk.casework import Casework
from anfrage.desk.composing import Composing
from anfrage.domain.case import Case
from anfrage.domain.frozen import frozen
from anfrage.domain.letter import LetterVersion
from anfrage.domain.proof import ProofFinding, ProofReport
from anfrage.steps.checking import FindingKind, LetterFinding, check_letter
from anfrage.store.base import Store

if TYPE_CHECKING:
    from anfrage.desk.proofing import Proofing

ZONE_FULL = FindingKind.ZONE_FULL


@frozen
class LetterView:
    """A case's letter as plain text, what is well with it, and what the check found."""

    case: Case
    text: str
    findings: tuple[LetterFinding, ...]
    proof: ProofReport

    def cursor(self, finding: ProofFinding) -> tuple[int, int]:
        """Return row and column, from 0, of a finding in the answer it was found in."""
        place = finding.place
        answer = next(one.answer for one in self.case.questions if one.id == place.question_id)
        before = answer.text[: place.start] if place.part == "answer" else ""
        return before.count("\n"), len(before) - before.rfind("\n") - 1


class Checking:
    """Looks at letters."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], dt.datetime],
        casework: Casework,
        composing: Composing,
        proofing: "Callable[[], Proofing]",
    ) -> None:
        """Make it of the other stages; `proofing` is asked for when a letter is viewed.

        Reading the check before signing takes as long as composing a letter.
        """
        self._store = store
        self._clock = clock
        self._casework = casework
        self._composing = composing
        self._proofing = proofing

    def pages(self, number: str) -> tuple[str, ...]:
        """Return the text of each page of a case's letter as LibreOffice sets it.

        Raises:
            CaseUnknown, LayoutUnknown, LayoutBroken, WordingBroken: there is no letter to show.
            PdfUnavailable, PdfFailed: LibreOffice is not there or gave no PDF.
        """
        from anfrage.documents.docx_letter import write_docx
        from anfrage.documents.pdf_letter import write_pdf
        from anfrage.documents.readers.pdf import read_pdf

        case = self._casework.get(number).case
        layout = self._composing.layout(case)
        pdf = write_pdf(write_docx(self._composing.letter(case, layout), layout))
        return tuple(page.strip("\n") for page in read_pdf("", pdf).split("\f"))

    def view(self, number: str) -> LetterView:
        """Compose the letter of a case and check it.

        Raises:
            CaseUnknown, LayoutUnknown, LayoutBroken, WordingBroken: there is no letter to show.
            SettingsBroken, DictionaryUnusable: the check cannot be made.
        """
        from anfrage.documents.layout_losses import unprinted
        from anfrage.documents.letter_zones import overfull_zones
        from anfrage.documents.plain_letter import write_text
        from anfrage.german.layout_words import UNPRINTED

        case = self._casework.get(number).case
        layout = self._composing.layout(case)
        letter = self._composing.letter(case, layout)
        used = {use.id for asked in case.questions for use in asked.answer.uses}
        with self._store.reading() as office:
            records = {one: office.positions.get(one) for one in used}
        known = {name: record for name, record in records.items() if record is not None}
        findings = check_letter(case, letter, known, self._clock().date())
        zones = overfull_zones(letter, layout)
        full = tuple(
            LetterFinding(ZONE_FULL, good=False, detail=f"{zone}_zone", counts=(lines, limit))
            for zone, lines, limit in ((one.zone.value, one.lines, one.limit) for one in zones)
        )
        lost = tuple(
            LetterFinding(FindingKind.UNPRINTED, good=False, detail=UNPRINTED[name])
            for name in unprinted(letter, layout)
        )
        proof = self._proofing().report_on(case, letter)
        return LetterView(case, write_text(letter), (*full, *lost, *findings), proof)

    def replaced_fonts(self, case: Case, path: Path) -> tuple[str, ...]:
        """A sentence on fonts of the layout that a written PDF does not have.

        Raises:
            LayoutUnknown, LayoutBroken: there is no letter.
        """
        if path.suffix != ".pdf":
            return ()
        from anfrage.documents.pdf_fonts import replaced_fonts
        from anfrage.german.letter_words import fonts_replaced

        names = replaced_fonts(path.read_bytes(), self._composing.layout(case))
        return (fonts_replaced(names),) if names else ()

    def not_fitting(
        self, case: Case, version: LetterVersion = LetterVersion.PUBLIC
    ) -> tuple[str, ...]:
        """Sentences on what the case's layout has too little room for, or none at all.

        Raises:
            LayoutUnknown, LayoutBroken, WordingBroken: there is no letter.
        """
        from anfrage.documents.layout_losses import unprinted
        from anfrage.documents.letter_zones import overfull_zones
        from anfrage.german.layout_words import UNPRINTED, unprinted_words
        from anfrage.german.letter_words import overfull

        layout = self._composing.layout(case)
        letter = self._composing.letter(case, layout, version)
        zones = overfull_zones(letter, layout)
        full = [overfull(one.zone.value, one.lines, one.limit) for one in zones]
        lost = [UNPRINTED[name] for name in unprinted(letter, layout)]
        return (*full, *([unprinted_words(layout.name, lost)] if lost else []))
