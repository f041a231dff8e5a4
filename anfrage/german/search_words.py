"""Words about how entries are searched: by meaning, or by words alone."""

from datetime import date
from typing import Final

from anfrage.domain.errors import AnfrageError
from anfrage.domain.match import Readiness
from anfrage.german.dates import count, short_date
from anfrage.german.messages import sentence

BY_WORDS: Final = "nur nach Worten"
MEANING_FOLLOWS: Final = "nach Worten …"
NO_ADOPTION: Final = (
    "Eine frühere Antwort wird nicht angenommen; übernommen und mit Strg+L gesichert, wird sie zur"
    " Position."
)
OWN_MODEL: Final = (
    "Eigenes Sprachmodell: „passt“ heißt es nur, wo die Worte es tragen, denn seine Prozentwerte"
    " sind nicht an Antworten geprüft."
)
PREPARING_STOPPED: Final = "Vorbereiten angehalten; was fertig ist, bleibt. V setzt es fort."
PREPARING_GOES_ON: Final = "Das Vorbereiten geht weiter."
NOTHING_TO_PREPARE: Final = "Alles ist vorbereitet."
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
        return OWN_MODEL if readiness.own_model else ""
    told = prepared(readiness.done, readiness.total)
    return f"{told}; die übrigen wurden nur nach Worten durchsucht."


def pane_mark(readiness: Readiness, *, quick: bool, working: bool = False) -> str:
    """How the matches on the screen were found, in a few words; "" for by meaning.

    While vectors are being made (`working`) it names the key that stops it.
    """
    if readiness.hindrance is not None:
        return BY_WORDS
    if quick:
        return MEANING_FOLLOWS
    if readiness.complete:
        return ""
    so_far = f"{readiness.done:,}".replace(",", ".")
    told = f"{so_far} von {readiness.total:,} vorbereitet".replace(",", ".")
    return f"{told} · V hält an" if working else told


def past_words(day: date | None, label: str, alike: int) -> str:
    """What an old answer is: when it was given and in which paper."""
    said = ["frühere Antwort", *([short_date(day)] if day else []), label]
    return " · ".join(filter(None, said)) + alike_words(alike)


def alike_words(number: int) -> str:
    """How many old answers say the same."""
    return f" · {number}-mal so beantwortet" if number else ""


def all_prepared(total: int) -> str:
    """Everything can be found by meaning."""
    return f"Suche nach Bedeutung: {count(total, 'Eintrag', 'Einträge')} vorbereitet."


def made_anew(number: int) -> str:
    """Vectors are damaged, which harms nothing."""
    entries = count(number, "Eintrag", "Einträge")
    return f"Suche nach Bedeutung: {entries} beschädigt; beim nächsten Suchen neu aufgebaut."
