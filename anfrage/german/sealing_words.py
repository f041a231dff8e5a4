"""Words about sealed files: what is there, what is missing, what would be written today."""

from collections.abc import Iterable, Sequence
from typing import Final

from anfrage.domain.letter import LetterVersion
from anfrage.domain.workflow import SealedFile
from anfrage.german.output_words import OUTPUTS
from anfrage.german.participation_words import COPY_KINDS

SCOPES: Final = {
    LetterVersion.PUBLIC: "öffentlich",
    LetterVersion.FULL: "vollständig, nichtöffentlich",
}
MISSING: Final = "fehlt (konnte bei der Unterschrift nicht erstellt werden)"
COMPLETING: Final = "Fehlende Dateien werden nachgeholt"
NOTHING_SEALED: Final = (
    "Es ist noch nichts versiegelt; „schlusszeichnen“ hält die Unterschrift fest."
)
_LAYOUT: Final = "die Briefvorlage ist heute eine andere"


def file_words(one: SealedFile) -> str:
    """`PDF, Abschrift, öffentlich`."""
    name = OUTPUTS[one.format][0] if one.format in OUTPUTS else one.format
    return f"{name}, {COPY_KINDS.get(one.copy_kind, one.copy_kind)}, {SCOPES[one.scope]}"


def added_words(added: Sequence[SealedFile]) -> str:
    """Say what was added to the seal."""
    return f"Nachgeholt und versiegelt: {'; '.join(file_words(one) for one in added)}."


def regenerated_words(
    *, same: bool, pdf: bool, layout: bool, versions: Iterable[tuple[str, str, str]]
) -> str:
    """Say what would be written today in place of the sealed bytes that were given out."""
    what = "das Word-Dokument, aus dem das PDF entstand," if pdf else "die Datei"
    given = "Ausgegeben wurde der versiegelte Brief, unverändert."
    changed = [f"{name} {old or '–'} statt heute {new or '–'}" for name, old, new in versions]
    with_which = f" (versiegelt mit {', '.join(changed)})" if changed else ""
    if same:
        return f"{given} Neu erzeugt wäre {what} heute gleich{with_which}."
    why = f" ({_LAYOUT})" if layout else ""
    return f"{given} Neu erzeugt wäre {what} heute anders{why}{with_which}."
