"""Which bytes an export gives out: the sealed ones, the letter to be signed, or a draft."""

from pathlib import Path

from anfrage.desk.answering_orally import NOTES, SPOKEN, AnsweringOrally
from anfrage.desk.progress import Progress
from anfrage.desk.regenerating import Regenerated, Regenerating
from anfrage.desk.sealing import Sealing, copy_of
from anfrage.desk.signing import Signing
from anfrage.desk.tracing import Tracing
from anfrage.desk.writing import Writing
from anfrage.domain.case import Case
from anfrage.domain.frozen import frozen
from anfrage.domain.letter import LetterVersion
from anfrage.domain.refusal import StepRefused
from anfrage.domain.workflow import SealedFile
from anfrage.german.output_words import TO_SIGN_NAME, sealed_name
from anfrage.store.base import Store


@frozen
class ExportOrder:
    """What is wanted.

    Attributes:
        copy_kind: "original" or "abschrift"; only for signed letters.
        version: A signed version; 0 for the last one.
        draft: The draft of a correction or supplement instead of the signed letter.
        for_signature: The released version without ENTWURF, for the signature folder.
        scope: The public letter, or the full one where the public one withholds something.
    """

    format: str
    target: Path | None = None
    replace: bool = False
    copy_kind: str = "original"
    version: int = 0
    draft: bool = False
    for_signature: bool = False
    scope: LetterVersion = LetterVersion.PUBLIC


@frozen
class GivenOut:
    """The file, whether it is sealed, and what came of writing it anew today."""

    path: Path
    sealed: bool
    regenerated: Regenerated | None = None


class GivingOut:
    """Writes a case's letter as it counts."""

    def __init__(
        self,
        store: Store,
        progress: Progress,
        writing: Writing,
        sealing: Sealing,
        signing: Signing,
        tracing: Tracing,
        regenerating: Regenerating,
        answering_orally: AnsweringOrally,
    ) -> None:
        self._store = store
        self._progress = progress
        self._writing = writing
        self._sealing = sealing
        self._signing = signing
        self._tracing = tracing
        self._regenerating = regenerating
        self._answering_orally = answering_orally

    def export(self, number: str, order: ExportOrder) -> GivenOut:
        """Write the letter of a case: once signed, the stored bytes of that day.

        Raises:
            StepRefused: that version or format was not sealed, or something is missing before
                the signature.
            AnfrageError: as `Writing.export`.
        """
        case, now = self._progress.of(number)
        if order.format == "vermerk":
            return self._file_note(number, order)
        if order.for_signature:
            return self._for_signature(number, order)
        spoken = None
        if order.format == NOTES and not order.draft:
            spoken = self._answering_orally.notes(case, now)
        if spoken is not None:
            return GivenOut(self._write(case, order, spoken, "", SPOKEN), sealed=True)
        if now.signed is None or order.draft:
            path = self._writing.export(
                case, order.format, order.target, replace=order.replace, version=order.scope
            )
            return GivenOut(path, sealed=False)
        wanted = SealedFile(order.version, order.format, order.copy_kind, "", order.scope)
        file = self._sealing.named(case, now, wanted)
        content = self._sealing.stored(case, now, file)
        binding = next(one.binding for one in now.signatures if one.version == file.version)
        path = self._write(case, order, content, binding, order.copy_kind)
        return GivenOut(path, sealed=True, regenerated=self._regenerating.compare(case, file))

    def _write(
        self, case: Case, order: ExportOrder, content: bytes, binding: str, kind: str
    ) -> Path:
        closed = order.scope is LetterVersion.FULL
        name = sealed_name(case.number, order.format, kind, closed=closed)
        return self._writing.export_sealed(
            case, order.format, content, binding, order.target or Path(name),
            replace=order.replace,
        )  # fmt: skip

    def _file_note(self, number: str, order: ExportOrder) -> GivenOut:
        case, now = self._progress.of(number)
        content = self._tracing.file_note(number).encode("utf-8")
        binding = now.current.binding if now.current else ""
        target = order.target or Path(f"Vermerk-{number}.txt")
        path = self._writing.export_sealed(
            case, order.format, content, binding, target, replace=order.replace
        )
        return GivenOut(path, sealed=False)

    def _for_signature(self, number: str, order: ExportOrder) -> GivenOut:
        ready = self._signing.readiness(number)
        current = ready.now.current
        if ready.missing or current is None:
            raise StepRefused(number, "not_ready", ready.missing[0] if ready.missing else "")
        with self._store.reading() as office:
            frozen = office.workflow.version(ready.case.id, current.version)
        if frozen is None:
            raise StepRefused(number, "not_released")
        said = dict(frozen.scopes()).get(order.scope)
        if said is None:
            raise StepRefused(number, "nothing_withheld", str(current.version))
        content = self._writing.render(ready.case, copy_of(said, "original"), order.format)
        path = self._write(ready.case, order, content, current.binding, TO_SIGN_NAME)
        return GivenOut(path, sealed=False)
