"""Letter layouts: what there is, a city's own, checked, looked at with invented contents."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from anfrage.desk.layout_samples import sample_letter
from anfrage.documents.layout import (
    DOCX_NAME,
    Layout,
    layout_place,
    list_layouts,
    load_layout,
    read_layout,
)
from anfrage.documents.layout_check import check_layout
from anfrage.documents.layout_fields import LayoutField, layout_fields
from anfrage.documents.layout_hints import LayoutHint, layout_hints
from anfrage.documents.layout_making import copied_files, files_from_word
from anfrage.documents.wording import render_wording
from anfrage.domain.errors import LayoutBroken, TargetUnwritable, WordingBroken
from anfrage.domain.frozen import frozen
from anfrage.domain.letter_errors import LayoutExists, LayoutFaulty, LayoutNameBroken
from anfrage.german.layout_words import GUIDE_NAME, guide_text
from anfrage.settings import Settings
from anfrage.store.atomic_file import write_atomically
from anfrage.store.export_files import check_target

OWN_FOLDER: Final = "briefvorlagen"

# The wordings that a letter needs; each has to be fillable.
_WORDINGS: Final = ("betreff", "anrede", "einleitung", "schluss")
_NAME: Final = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")


@frozen
class LayoutLine:
    """A layout in a list. `own` says that it lies in the office; `faults` counts findings."""

    name: str
    title: str
    own: bool
    faults: int


class Layouts:
    """Looks after the layouts of an office."""

    def __init__(self, folder: Path, folders: Sequence[Path], settings: Settings) -> None:
        self._own = folder / OWN_FOLDER
        self._folders = tuple(folders)
        self._settings = settings

    def all(self) -> list[LayoutLine]:
        """Every layout by name; one that cannot be read has no title."""
        lines = []
        for name in list_layouts(self._folders):
            findings = self.findings(name)
            place = layout_place(name, self._folders)
            try:
                title = read_layout(name, place).profile.title
            except LayoutBroken:
                title = ""
            lines.append(LayoutLine(name, title, self._own in place.parents, len(findings)))
        return lines

    def findings(self, name: str) -> tuple[LayoutBroken, ...]:
        """Everything that is wrong with a layout, each with its place.

        Raises:
            LayoutUnknown: with the nearest name and all names.
        """
        place = layout_place(name, self._folders)
        try:
            layout = read_layout(name, place)
        except LayoutBroken as error:
            return (error,)
        return (*check_layout(layout), *self._wording_findings(layout))

    def hints(self, name: str) -> tuple[LayoutHint, ...]:
        """What a person should look at in a layout; none for one that cannot be read.

        Raises:
            LayoutUnknown: with the nearest name and all names.
        """
        place = layout_place(name, self._folders)
        try:
            return layout_hints(read_layout(name, place))
        except LayoutBroken:
            return ()

    def fields(self, name: str = "") -> list[LayoutField]:
        """Every field and block in the order of a letter; with a name, whether it is there.

        Raises:
            LayoutUnknown, LayoutBroken: the layout cannot be read.
        """
        return layout_fields(read_layout(name, layout_place(name, self._folders)) if name else None)

    def make(self, name: str, source: str = "", word: Path | None = None) -> Path:
        """Make an office's own layout from one that there is, or from a Word file.

        Args:
            name: Lower-case letters, digits and hyphens.
            source: The layout to copy; with `word`, the one whose wordings are taken.
            word: The city's own .docx file.

        Returns:
            The new folder. What is still missing in a Word file, `findings` tells.

        Raises:
            LayoutNameBroken, LayoutExists, LayoutUnknown, WordFileUnusable: nothing was made.
            LayoutBroken: the layout that is copied has a fault.
            TargetUnwritable, DiskFull: the office cannot be written.
        """
        if _NAME.fullmatch(name) is None:
            raise LayoutNameBroken(name)
        folder = self._own / name
        if folder.exists():
            raise LayoutExists(name, folder)
        model = load_layout(source or "brief", self._folders)
        place = layout_place(model.name, self._folders)
        files = files_from_word(name, word, model, place) if word else copied_files(name, place)
        try:
            folder.mkdir(parents=True)
        except OSError as error:
            raise TargetUnwritable(folder) from error
        for file_name, data in files.items():
            write_atomically(folder / file_name, data, replace=False)
        rows = [(one.mark, one.meaning, one.example) for one in layout_fields(None)]
        write_atomically(self._own / GUIDE_NAME, guide_text(rows).encode("utf-8-sig"), replace=True)
        return folder

    def preview(self, name: str, target: Path, *, replace: bool = False) -> list[Path]:
        """Fill a layout with invented contents; returns the Word file and, where it can, a PDF.

        Raises:
            LayoutUnknown, LayoutFaulty: the layout cannot be used.
            TargetExists, TargetUnwritable, DiskFull, PdfFailed.
        """
        from anfrage.documents.docx_letter import write_docx
        from anfrage.documents.pdf_letter import find_soffice, write_pdf

        findings = self.findings(name)
        if findings:
            raise LayoutFaulty(name, len(findings))
        layout = load_layout(name, self._folders)
        check_target(target, replace=replace)
        docx = write_docx(sample_letter(self._settings), layout)
        write_atomically(target, docx, replace=replace)
        if find_soffice() is None:
            return [target]
        pdf = target.with_suffix(".pdf")
        check_target(pdf, replace=replace)
        write_atomically(pdf, write_pdf(docx), replace=replace)
        return [target, pdf]

    def replaced_fonts(self, name: str, written: Sequence[Path]) -> str:
        """A sentence on fonts that a preview's PDF does not have; "" where it has all.

        Raises:
            LayoutUnknown, LayoutBroken: the layout cannot be used.
        """
        from anfrage.documents.pdf_fonts import replaced_fonts
        from anfrage.german.letter_words import fonts_replaced

        layout = load_layout(name, self._folders)
        pdfs = (path for path in written if path.suffix == ".pdf")
        found = [one for path in pdfs for one in replaced_fonts(path.read_bytes(), layout)]
        return fonts_replaced(found) if found else ""

    def docx_place(self, name: str) -> Path:
        """Where a layout's Word file lies.

        Raises:
            LayoutUnknown: with the nearest name and all names.
        """
        return layout_place(name, self._folders) / DOCX_NAME

    def _wording_findings(self, layout: Layout) -> list[LayoutBroken]:
        facts: dict[str, object] = dict.fromkeys(
            ("titel", "drucksache", "grundlage", "oeffentlichkeit", "name", "form"), "x"
        )
        facts |= {"anfrage_datum": None, "sitzung": None, "anzahl_fragen": 1, "personen": []}
        found = []
        for name in sorted({*_WORDINGS, *layout.wordings}):
            try:
                render_wording(layout, name, facts)
            except WordingBroken as error:
                found.append(LayoutBroken(layout.name, f"{name}.txt", error.detail))
        return found
