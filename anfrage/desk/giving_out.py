"""Which bytes an export gives out: the sealed ones, the letter to be signed, or a draft."""

from pathlib import Path

from anfrage.desk.progress import Progress
from anfrage.desk.sealing import Sealing, copy_of
from anfrage.desk.signing import Signing
from anfrage.desk.tracing import Tracing
from anfrage.desk.writing import Writing
from anfrage.domain.frozen import frozen
from anfrage.domain.letter import LetterVersion
from anfrage.domain.refusal import StepRefused
from anfrage.store.base import Store


@frozen
class ExportOrder:
    """What is wanted.

    Attributes:
        copy_kind: "original" or "abschrift"; only for signed letters.
        version: A signed version; 0 for the last one.
        draft: The draft of a correction or supplement instead of the signed letter.
        for_signature: The released version without ENTWURF, for the signature folder.
        scope: The full version is never sealed: it is written as a draft.
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
    """The file, whether it is sealed, and whether the same bytes would be made again today."""

    path: Path
    sealed: bool
    same_again: bool | None = None


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
    ) -> None:
        self._store = store
        self._progress = progress
        self._writing = writing
        self._sealing = sealing
        self._signing = signing
        self._tracing = tracing

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
        if now.signed is None or order.draft or order.scope is LetterVersion.FULL:
            path = self._writing.export(
                case, order.format, order.target, replace=order.replace, version=order.scope
            )
            return GivenOut(path, sealed=False)
        version = order.version or now.signed.version
        content = self._sealing.stored(case, now, order.format, order.copy_kind, version)
        binding = next(one.binding for one in now.signatures if one.version == version)
        path = self._writing.export_sealed(
            case, order.format, order.copy_kind, content, binding, order.target,
            replace=order.replace,
        )  # fmt: skip
        same = self._sealing.same_again(case, version, order.format, order.copy_kind)
        return GivenOut(path, sealed=True, same_again=same)

    def _file_note(self, number: str, order: ExportOrder) -> GivenOut:
        case, now = self._progress.of(number)
        content = self._tracing.file_note(number).encode("utf-8")
        binding = now.current.binding if now.current else ""
        target = order.target or Path(f"Vermerk-{number}.txt")
        path = self._writing.export_sealed(
            case, order.format, "original", content, binding, target, replace=order.replace
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
        letter = copy_of(frozen.letter, "original")
        content = self._writing.render(ready.case, letter, order.format)
        target = order.target or Path(f"Antwort-{number}-zur-Unterschrift.{order.format}")
        path = self._writing.export_sealed(
            ready.case, order.format, "original", content, current.binding, target,
            replace=order.replace,
        )  # fmt: skip
        return GivenOut(path, sealed=False)
