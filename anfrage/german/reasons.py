"""Why an entry was found, and what the verdict is, in German."""

from collections.abc import Sequence
from typing import Final

from anfrage.domain.match import Reason, ReasonKind, Verdict

_HEADS: Final = {
    ReasonKind.SHARED: "gemeinsam: ",
    ReasonKind.SPELLING: "Schreibweise: ",
    ReasonKind.PART: "Wortteil: ",
    ReasonKind.MEANING: "sinnverwandt: ",
    ReasonKind.MISSING: "ohne Entsprechung: ",
}

_PAIRS: Final = {
    ReasonKind.SHARED: "{found}",
    ReasonKind.SPELLING: "{asked} → {found}",
    ReasonKind.PART: "{asked} – {found}",
    ReasonKind.MEANING: "{asked} ~ {found}",
    ReasonKind.MISSING: "{asked}",
}

_WHOLE_QUESTION: Final = "nach dem Sinn der ganzen Frage"

_VERDICTS: Final = {
    Verdict.FITS: "passt",
    Verdict.UNSURE: "bitte prüfen",
    Verdict.NONE: "nichts Passendes",
}


def reason_sentence(reason: Reason) -> str:
    """Return one reason in a few German words; the words of question and entry stay as written."""
    return reason_sentences([reason])[0]


def reason_sentences(reasons: Sequence[Reason]) -> list[str]:
    """Return reasons in a few German words each, those of one kind together, in their order.

    "gemeinsam: Auflage, Amtsblatt" · "sinnverwandt: Lohn ~ Personalkosten".
    """
    groups: dict[ReasonKind, list[str]] = {}
    for reason in reasons:
        pair = _PAIRS[reason.kind].format(asked=reason.asked, found=reason.found)
        whole = reason.kind is ReasonKind.MEANING and not reason.asked
        groups.setdefault(reason.kind, []).append("" if whole else pair)
    return [_group(kind, pairs) for kind, pairs in groups.items()]


def _group(kind: ReasonKind, pairs: Sequence[str]) -> str:
    named = dict.fromkeys(pair for pair in pairs if pair)
    return _HEADS[kind] + ", ".join(named) if named else _WHOLE_QUESTION


def verdict_words(verdict: Verdict) -> str:
    """Return the verdict as a person reads it."""
    return _VERDICTS[verdict]
