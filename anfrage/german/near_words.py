"""Words about answers of the archive that were found by meaning."""

from typing import Final

from anfrage.domain.match import Readiness
from anfrage.german.dates import count

NEAR: Final = "dem Sinn nach"
SEARCHING: Final = "Archiv wird dem Sinn nach durchsucht"
NONE_BY_WORDS: Final = "Nach Worten nichts gefunden."
NOTHING_NEAR: Final = "Dem Sinn nach wurde nichts Weiteres gefunden."


def per_cent(score: float) -> str:
    """How near an answer is."""
    return f"{score:.0f} %"


def near_total(number: int) -> str:
    """How much was found beside what holds the words."""
    return f"{count(number, 'Treffer', 'Treffer')} {NEAR}."


def missing_mark(readiness: Readiness) -> str:
    """Why nothing was sought by meaning, in a few words."""
    if readiness.hindrance is not None:
        return f"{NEAR}: kein Sprachmodell"
    so_far = f"{readiness.done:,} von {readiness.total:,}".replace(",", ".")
    return f"{NEAR}: {so_far} vorbereitet"
