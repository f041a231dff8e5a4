"""The bytes of a signed letter: made once, kept for ever, given out as they are."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from anfrage.desk.progress import Progress, name_of
from anfrage.domain.case import Case
from anfrage.domain.errors import PdfFailed, PdfUnavailable
from anfrage.domain.letter import CopyKind, Letter
from anfrage.domain.letter_version import LetterVersion
from anfrage.domain.refusal import StepRefused
from anfrage.domain.workflow import SealedFile, Workflow
from anfrage.steps.closing import add_sealed_file
from anfrage.store.base import Paper, Store, Transaction
from anfrage.store.workflow import KeptFile

COPY_KINDS: Final = ("original", "abschrift")
_MEDIA_TYPES: Final = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "md": "text/markdown",
    "txt": "text/plain",
    "json": "application/json",
}
Render = Callable[[Case, Letter, str], bytes]
Contents = Mapping[tuple[str, str], bytes | None]


class Sealing:
    """Seals letters and gives sealed ones out."""

    def __init__(
        self, store: Store, progress: Progress, render: Render, formats: tuple[str, ...]
    ) -> None:
        self._store = store
        self._progress = progress
        self._render = render
        self._formats = formats

    def make(self, case: Case, frozen: LetterVersion) -> Contents:
        """Return the bytes of every format and copy kind; `None` for a PDF that cannot be made.

        Raises:
            LayoutBroken, FieldUnprintable: the letter cannot be written.
        """
        made: dict[tuple[str, str], bytes | None] = {}
        pdf = True
        for kind in COPY_KINDS:
            letter = copy_of(frozen.letter, kind)
            for one in self._formats:
                if one == "pdf" and not pdf:
                    made[one, kind] = None
                    continue
                try:
                    made[one, kind] = self._render(case, letter, one)
                except (PdfUnavailable, PdfFailed):
                    made[one, kind], pdf = None, False
        return made

    def keep(self, office: Transaction, case: Case, version: int, made: Contents) -> None:
        """Keep the bytes of a version that is being signed."""
        for (file_format, kind), content in made.items():
            if content is not None:
                _keep(office, case, SealedFile(version, file_format, kind, _sha(content)), content)

    def stored(
        self, case: Case, now: Workflow, file_format: str, kind: str, version: int = 0
    ) -> bytes:
        """Return the sealed bytes of a format, of the last signed version or an earlier one.

        A PDF that could not be made at the signature is made once from the sealed DOCX.

        Raises:
            StepRefused: that version is not signed, or this format was not sealed.
            PdfUnavailable, PdfFailed: the PDF still cannot be made.
            OfficeDamaged: the bytes are not the sealed ones.
        """
        signed = [one.version for one in now.signatures]
        wanted = version or (signed[-1] if signed else 0)
        if wanted not in signed:
            raise StepRefused(case.number, "version_not_signed", str(wanted))
        named = (wanted, file_format, kind)
        found = next(
            (one for one in now.sealed if (one.version, one.format, one.copy_kind) == named), None
        )
        if found is None:
            raise StepRefused(case.number, "sealed_unknown", file_format.upper())
        if not found.sha256:
            return self._make_later(case, found)
        with self._store.reading() as office:
            kept = office.workflow.content(case.id, _file(found))
        if kept is None:
            raise StepRefused(case.number, "sealed_lost", file_format.upper())
        return kept.content

    def same_again(self, case: Case, version: int, file_format: str, kind: str) -> bool | None:
        """Whether the letter, written anew today, has the sealed bytes; `None` for a PDF.

        LibreOffice writes the time into every PDF, so that two are never the same.
        """
        if file_format == "pdf":
            return None
        with self._store.reading() as office:
            frozen = office.workflow.version(case.id, version)
        if frozen is None:
            return None
        again = self._render(case, copy_of(frozen.letter, kind), file_format)
        _, now = self._progress.of(case.number)
        return again == self.stored(case, now, file_format, kind, version)

    def _make_later(self, case: Case, missing: SealedFile) -> bytes:
        from anfrage.documents.pdf_letter import write_pdf

        _, now = self._progress.of(case.number)
        docx = self.stored(case, now, "docx", missing.copy_kind, missing.version)
        content = write_pdf(docx)
        made = replace(missing, sha256=_sha(content))
        with self._store.writing() as office:
            fact = add_sealed_file(self._progress.now(office, case), name_of(case), made)
            _keep(office, case, made, content)
            office.events.append(fact)
        return content


def copy_of(letter: Letter, kind: str) -> Letter:
    """Return the letter as this copy says it: "abschrift" bears "gez." instead of a hand."""
    copy = CopyKind.COPY if kind == "abschrift" else CopyKind.ORIGINAL
    return replace(letter, signer=replace(letter.signer, copy_kind=copy))


def sealed_files(version: int, made: Contents) -> tuple[SealedFile, ...]:
    """Return what is recorded about the bytes that were made."""
    return tuple(
        SealedFile(version, file_format, kind, "" if content is None else _sha(content))
        for (file_format, kind), content in made.items()
    )


def _keep(office: Transaction, case: Case, made: SealedFile, content: bytes) -> None:
    name = f"Antwort-{case.number}-{made.copy_kind}.{made.format}"
    media_type = _MEDIA_TYPES.get(made.format, "application/octet-stream")
    paper = Paper(name, media_type, content, made.sha256)
    office.workflow.keep_file(case.id, _file(made), paper)


def _file(one: SealedFile) -> KeptFile:
    return KeptFile(one.version, "sealed", one.format, one.copy_kind, one.sha256)


def _sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
