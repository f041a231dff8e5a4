"""Why an entry was found, and what the verdict is, in German."""

from typing import Final

from anfrage.domain.match import Reason, ReasonKind, Verdict

_REASONS: Final = {
    ReasonKind.SHARED: "gemeinsam: {found}",
    ReasonKind.SPELLING: "Schreibweise: {asked} → {found}",
    ReasonKind.PART: "Wortteil: {asked} – {found}",
    ReasonKind.MEANING: "sinnverwandt: {asked} – {found}",
    ReasonKind.MISSING: "ohne Entsprechung: {asked}",
}

_VERDICTS: Final = {
    Verdict.FITS: "passt",
    Verdict.UNSURE: "bitte prüfen",
    Verdict.NONE: "nichts Passendes",
}


def reason_sentence(reason: Reason) -> str:
    """Return one reason in a few German words; the words of question and entry stay as written."""
    return _REASONS[reason.kind].format(asked=reason.asked, found=reason.found)


def verdict_words(verdict: Verdict) -> str:
    """Return the verdict as a person reads it."""
    return _VERDICTS[verdict]
