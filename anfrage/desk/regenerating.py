"""Whether a sealed letter, written anew today, still has the bytes of its day; and why not."""

from dataclasses import replace
from typing import Final

from anfrage.desk.composing import Composing
from anfrage.desk.progress import Progress
from anfrage.desk.sealing import Render, Sealing, copy_of
from anfrage.documents.layout_hash import layout_hash
from anfrage.domain.case import Case
from anfrage.domain.errors import (
    FieldUnprintable,
    LayoutBroken,
    LayoutUnknown,
    SettingsBroken,
    WordingBroken,
)
from anfrage.domain.event import EventKind
from anfrage.domain.frozen import frozen
from anfrage.domain.letter_version import LetterVersion
from anfrage.domain.workflow import SealedFile
from anfrage.store.base import Store

#: Today's office no longer writes this letter at all; the sealed bytes do not need it.
_UNWRITABLE: Final = (LayoutUnknown, LayoutBroken, WordingBroken, FieldUnprintable, SettingsBroken)


@frozen
class Regenerated:
    """What came of writing a sealed letter anew.

    Attributes:
        same: Whether the bytes are the same; for a PDF, those of the DOCX that it is made from,
            since LibreOffice writes the time into every PDF.
        compared: The format whose bytes were compared.
        layout: Whether the layout is another one today, or gone.
        versions: By name of a program the version of that day and today's, where they differ;
            "" where one is not known.
    """

    same: bool
    compared: str
    layout: bool = False
    versions: tuple[tuple[str, str, str], ...] = ()


class Regenerating:
    """Writes sealed letters anew to compare them; nothing is kept."""

    def __init__(
        self,
        store: Store,
        progress: Progress,
        composing: Composing,
        sealing: Sealing,
        render: Render,
    ) -> None:
        self._store = store
        self._progress = progress
        self._composing = composing
        self._sealing = sealing
        self._render = render

    def compare(self, case: Case, file: SealedFile) -> Regenerated | None:
        """Compare a sealed file with the same letter written anew; `None` if it cannot be told.

        Raises:
            StepRefused, OfficeDamaged: the sealed bytes are gone or not as they were.
        """
        with self._store.reading() as office:
            kept = office.workflow.version(case.id, file.version)
            facts = office.events.facts(case.id, (EventKind.LETTER_SIGNED,))
        letter = None if kept is None else dict(kept.scopes()).get(file.scope)
        if kept is None or letter is None:
            return None
        compared = replace(file, format="docx") if file.format == "pdf" else file
        _, now = self._progress.of(case.number)
        before = self._sealing.stored(case, now, compared)
        signed = next((one.said for one in facts if one.said.get("version") == file.version), {})
        versions = _changed(signed.get("environment") or {})
        try:
            other = self._other_layout(case, kept)
            again = self._render(case, copy_of(letter, file.copy_kind), compared.format)
        except _UNWRITABLE:
            return Regenerated(same=False, compared=compared.format, layout=True, versions=versions)
        return Regenerated(again == before, compared.format, other, versions)

    def _other_layout(self, case: Case, kept: LetterVersion) -> bool:
        return layout_hash(self._composing.layout(case)) != kept.layout_hash


def _changed(before: dict[str, str]) -> tuple[tuple[str, str, str], ...]:
    from anfrage.documents.made_with import LIBREOFFICE, made_with

    if not before:
        return ()
    now = made_with()
    names = [*now, *(one for one in before if one not in now and one != LIBREOFFICE)]
    pairs = ((name, before.get(name, ""), now.get(name, "")) for name in names)
    return tuple(one for one in pairs if one[1] != one[2])
