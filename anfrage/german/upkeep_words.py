"""Words for looking after positions: duplicates, replacing, extending."""

from collections.abc import Sequence
from typing import Final

DUPLICATES: Final = "Dubletten"
DUPLICATES_HINT: Final = "Enter führt zusammen · Esc schließt"
NO_DUPLICATES: Final = "Keine Positionen und alten Antworten, die fast dasselbe sagen."
SEARCHING: Final = "Dubletten werden gesucht"
MERGE: Final = "Zusammenführen"
_MOST: Final = 4
_LONGEST: Final = 60


def duplicate_line(kept: str, other: str, share: float, *, answer: bool) -> str:
    """Two texts that are nearly alike, on one line."""
    kind = "alte Antwort " if answer else ""
    return f"{share * 100:3.0f} %  {kept} – {kind}{other}"


def difference_lines(differences: Sequence[tuple[str, str]]) -> list[str]:
    """What one says and the other not."""
    if not differences:
        return ["wortgleich"]
    lines = [f"„{_short(one)}“ statt „{_short(other)}“" for one, other in differences[:_MOST]]
    more = len(differences) - _MOST
    return [*lines, f"und {more} weitere Stellen"] if more > 0 else lines


def ask_to_merge(kept: str, other: str, *, answer: bool) -> str:
    """What merging means."""
    if answer:
        return (
            f"Die Frage und die Fundstelle der alten Antwort „{other}“ kommen zu „{kept}“. Deren"
            " Text bleibt; die alte Antwort bleibt, wie sie versandt wurde."
        )
    return (
        f"„{other}“ wird durch „{kept}“ ersetzt; Schlagworte, Beispielfragen und Quellen kommen"
        f" dazu. Der Text von „{kept}“ bleibt. Alle Fassungen beider Positionen bleiben erhalten."
    )


def merged(position_id: str, *, adopted: bool) -> str:
    """Two were merged."""
    rest = "" if adopted else " Die neue Fassung ist noch anzunehmen."
    return f"Zusammengeführt in „{position_id}“.{rest}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
