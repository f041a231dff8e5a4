"""The bytes of a signed letter: made once, kept for ever, given out as they are."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from anfrage.desk.progress import Progress, name_of
from anfrage.domain.case import Case
from anfrage.domain.errors import PdfFailed, PdfUnavailable
from anfrage.domain.letter import CopyKind, Letter
from anfrage.domain.letter import LetterVersion as Scope
from anfrage.domain.letter_version import LetterVersion
from anfrage.domain.refusal import StepRefused
from anfrage.domain.workflow import SealedFile, Workflow
from anfrage.german.output_words import sealed_name
from anfrage.steps.closing import add_sealed_file
from anfrage.store.base import Paper, Store, Transaction
from anfrage.store.workflow import KeptFile

COPY_KINDS: Final = ("original", "abschrift")
_MEDIA_TYPES: Final = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "md": "text/markdown",
    "txt": "text/plain",
    "html": "text/html",
    "json": "application/json",
}
Render = Callable[[Case, Letter, str], bytes]
Contents = Mapping[SealedFile, bytes | None]


class Sealing:
    """Seals letters and gives sealed ones out."""

    def __init__(
        self, store: Store, progress: Progress, render: Render, formats: tuple[str, ...]
    ) -> None:
        self._store = store
        self._progress = progress
        self._render = render
        # A PDF that is missing is made from the sealed DOCX later.
        self._formats = ("docx", *(one for one in formats if one != "docx"))
        if not {"docx", "pdf"} & set(formats):
            self._formats = formats

    def make(self, case: Case, frozen: LetterVersion, version: int) -> Contents:
        """Return the bytes of every format and copy kind, of the full letter too if there is one.

        `None` stands for a PDF that cannot be made.

        Raises:
            LayoutBroken, FieldUnprintable: the letter cannot be written.
        """
        made: dict[SealedFile, bytes | None] = {}
        for scope, letter in frozen.scopes():
            for kind in COPY_KINDS:
                copy = copy_of(letter, kind)
                for one in self._formats:
                    content = None if one == "pdf" else self._render(case, copy, one)
                    sha256 = "" if content is None else _sha(content)
                    made[SealedFile(version, one, kind, sha256, scope)] = content
        missing = [one for one in made if one.format == "pdf"]
        by_name = {one.name: content for one, content in made.items()}
        docxs = [by_name[replace(one, format="docx").name] or b"" for one in missing]
        for wanted, pdf in zip(missing, _pdfs(docxs), strict=True):
            del made[wanted]
            made[replace(wanted, sha256=_sha(pdf) if pdf else "")] = pdf
        return made

    def keep(self, office: Transaction, case: Case, made: Contents) -> None:
        """Keep the bytes of a version that is being signed."""
        for one, content in made.items():
            if content is not None:
                _keep(office, case, one, content)

    def named(self, case: Case, now: Workflow, wanted: SealedFile) -> SealedFile:
        """Return the sealed file of that name; `wanted.version` 0 is the last signed version.

        Raises:
            StepRefused: that version is not signed, or no such file was sealed.
        """
        signed = [one.version for one in now.signatures]
        version = wanted.version or (signed[-1] if signed else 0)
        if version not in signed:
            raise StepRefused(case.number, "version_not_signed", str(version))
        name = replace(wanted, version=version).name
        found = next((one for one in now.sealed if one.name == name), None)
        if found is not None:
            return found
        scopes = {one.scope for one in now.sealed if one.version == version}
        if wanted.scope not in scopes:
            raise StepRefused(case.number, "nothing_withheld", str(version))
        raise StepRefused(case.number, "sealed_unknown", wanted.format.upper())

    def stored(self, case: Case, now: Workflow, wanted: SealedFile) -> bytes:
        """Return the sealed bytes of a file.

        A PDF that could not be made at the signature is made once from the sealed DOCX.

        Raises:
            StepRefused: see `named`.
            PdfUnavailable, PdfFailed: the PDF still cannot be made.
            OfficeDamaged: the bytes are not the sealed ones.
        """
        found = self.named(case, now, wanted)
        if not found.sha256:
            (found,) = self._make_later(case, [found])
        with self._store.reading() as office:
            kept = office.workflow.content(case.id, _file(found))
        if kept is None:
            raise StepRefused(case.number, "sealed_lost", found.format.upper())
        return kept.content

    def complete(self, number: str) -> tuple[SealedFile, ...]:
        """Make every PDF that could not be made at the signature; returns what was added.

        Raises:
            StepRefused: nothing is signed, or nothing is missing.
            PdfUnavailable, PdfFailed: they still cannot be made; nothing was added.
        """
        case, now = self._progress.of(number)
        if now.signed is None:
            raise StepRefused(number, "not_signed")
        missing = [one for one in now.sealed if not one.sha256]
        if not missing:
            raise StepRefused(number, "nothing_missing")
        return self._make_later(case, missing)

    def _make_later(self, case: Case, missing: Sequence[SealedFile]) -> tuple[SealedFile, ...]:
        from anfrage.documents.pdf_letter import write_pdfs

        _, now = self._progress.of(case.number)
        docxs = [self.stored(case, now, replace(one, format="docx")) for one in missing]
        pdfs = write_pdfs(docxs)
        made = tuple(
            replace(one, sha256=_sha(content)) for one, content in zip(missing, pdfs, strict=True)
        )
        with self._store.writing() as office:
            for one, content in zip(made, pdfs, strict=True):
                now = self._progress.now(office, case)
                fact = add_sealed_file(now, name_of(case), one)
                _keep(office, case, one, content)
                office.events.append(fact)
        return made


def copy_of(letter: Letter, kind: str) -> Letter:
    """Return the letter as this copy says it: "abschrift" bears "gez." instead of a hand."""
    copy = CopyKind.COPY if kind == "abschrift" else CopyKind.ORIGINAL
    return replace(letter, signer=replace(letter.signer, copy_kind=copy))


def _pdfs(docxs: Sequence[bytes]) -> Sequence[bytes | None]:
    """Return them as PDFs, all or none."""
    if not docxs:
        return []
    from anfrage.documents.pdf_letter import write_pdfs

    try:
        return write_pdfs(docxs)
    except (PdfUnavailable, PdfFailed):
        return [None] * len(docxs)


def _keep(office: Transaction, case: Case, made: SealedFile, content: bytes) -> None:
    closed = made.scope is Scope.FULL
    name = sealed_name(case.number, made.format, made.copy_kind, closed=closed)
    media_type = _MEDIA_TYPES.get(made.format, _MEDIA_TYPES["docx"])
    paper = Paper(name, media_type, content, made.sha256)
    office.workflow.keep_file(case.id, _file(made), paper)


def _file(one: SealedFile) -> KeptFile:
    return KeptFile(one.version, "sealed", one.label, one.copy_kind, one.sha256)


def _sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
