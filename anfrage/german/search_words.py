"""Words about how entries are searched: by meaning, or by words alone."""

from typing import Final

from anfrage.domain.errors import AnfrageError
from anfrage.domain.match import Readiness
from anfrage.german.dates import count
from anfrage.german.messages import sentence

BY_WORDS: Final = "nur nach Worten"
LOADING_MODEL: Final = "Sprachmodell wird geladen"


def prepared(done: int, total: int) -> str:
    """How many entries can be found by meaning."""
    so_far = f"{done:,}".replace(",", ".")
    everything = f"{total:,}".replace(",", ".")
    return f"Suche nach Bedeutung: {so_far} von {everything} vorbereitet"


def hint(readiness: Readiness) -> str:
    """What a person should know about how was searched; "" where nothing is amiss."""
    if isinstance(readiness.hindrance, AnfrageError):
        return sentence(readiness.hindrance)
    if readiness.complete:
        return ""
    told = prepared(readiness.done, readiness.total)
    return f"{told}; die übrigen wurden nur nach Worten durchsucht."


def all_prepared(total: int) -> str:
    """Everything can be found by meaning."""
    return f"Suche nach Bedeutung: {count(total, 'Eintrag', 'Einträge')} vorbereitet."


def made_anew(number: int) -> str:
    """Vectors are damaged, which harms nothing."""
    entries = count(number, "Eintrag", "Einträge")
    return f"Suche nach Bedeutung: {entries} beschädigt; beim nächsten Suchen neu aufgebaut."
