"""Why an entry was found, and what the verdict is, in German."""

from collections.abc import Sequence
from typing import Final

from anfrage.domain.match import Reason, ReasonKind, Verdict

_HEADS: Final = {
    ReasonKind.SHARED: "gemeinsam: ",
    ReasonKind.EXAMPLE: "in einer Beispielfrage: ",
    ReasonKind.TITLED: "gemeinsam mit dem Titel der Anfrage: ",
    ReasonKind.SPELLING: "Schreibweise: ",
    ReasonKind.PART: "Wortteil: ",
    ReasonKind.MEANING: "sinnverwandt: ",
    ReasonKind.NEAREST: "am nächsten: ",
    ReasonKind.UNSAID: "nicht wörtlich: ",
    ReasonKind.MISSING: "ohne Entsprechung: ",
    ReasonKind.TITLE_UNSAID: "aus dem Titel der Anfrage nicht wörtlich: ",
}

_PAIRS: Final = {
    ReasonKind.SHARED: "{found}",
    ReasonKind.EXAMPLE: "{found}",
    ReasonKind.TITLED: "{found}",
    ReasonKind.SPELLING: "{asked} → {found}",
    ReasonKind.PART: "{asked} – {found}",
    ReasonKind.MEANING: "{asked} ~ {found}",
    ReasonKind.NEAREST: "„{found}“",
    ReasonKind.UNSAID: "{asked}",
    ReasonKind.MISSING: "{asked}",
    ReasonKind.TITLE_UNSAID: "{asked}",
}

_WHOLE_QUESTION: Final = "ähnlich im Ganzen, ohne ein gemeinsames Wort"

_LONGEST_QUOTE: Final = 340  # characters; the search quotes less

_VERDICTS: Final = {
    Verdict.FITS: "passt",
    Verdict.UNSURE: "bitte prüfen",
    Verdict.NONE: "nichts Passendes",
}

_INNER_QUOTES: Final = str.maketrans({"„": "‚", "“": "‘", "”": "‘"})


def reason_sentence(reason: Reason) -> str:
    """Return one reason in a few German words; the words of question and entry stay as written."""
    return reason_sentences([reason])[0]


def reason_sentences(reasons: Sequence[Reason]) -> list[str]:
    """Return reasons in a few German words each, those of one kind together, in their order.

    "gemeinsam: Auflage, Amtsblatt" · "sinnverwandt: Lohn ~ Personalkosten" · "am nächsten: „…“".
    """
    groups: dict[ReasonKind, list[str]] = {}
    for reason in reasons:
        pair = _PAIRS[reason.kind].format(asked=reason.asked, found=_quoted(reason.found))
        whole = reason.kind is ReasonKind.MEANING and not reason.asked
        groups.setdefault(reason.kind, []).append("" if whole else pair)
    return [_group(kind, pairs) for kind, pairs in groups.items()]


def _group(kind: ReasonKind, pairs: Sequence[str]) -> str:
    named = dict.fromkeys(pair for pair in pairs if pair)
    return _HEADS[kind] + ", ".join(named) if named else _WHOLE_QUESTION


def _quoted(text: str) -> str:
    """Return a word or a sentence, the latter not longer than a person reads in passing."""
    text = text.strip('„“”"»« ').translate(_INNER_QUOTES) if " " in text else text
    if len(text) <= _LONGEST_QUOTE:
        return text
    return text[: _LONGEST_QUOTE + 1].rsplit(maxsplit=1)[0].rstrip(" ,;:–-") + " …"


def verdict_words(verdict: Verdict) -> str:
    """Return the verdict as a person reads it."""
    return _VERDICTS[verdict]
