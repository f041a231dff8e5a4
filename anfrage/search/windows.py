"""A sentence as it is quoted: whole, or the clauses of it that meet the question, between "…"."""

import re
from collections.abc import Mapping
from typing import Final

from anfrage.search.question_kind import asks

WHOLE: Final = 220
"""Characters of a sentence that is quoted whole."""

WINDOW: Final = 200
"""Characters that are quoted of a longer one."""

PAIR: Final = 300
"""The same of a sentence with the one before it, without which it says nothing."""

_BEFORE, _QUESTION = 110, 150  # characters of that one, if both are too long

_AUXILIARY: Final = (
    "wird|werden|wurden?|ist|sind|war|waren|hat|haben|kann|können|soll|sollen|muss|müssen|darf|"
    "dürfen|konnten?|sollten?|bestehen|besteht|liegen|liegt"
)
_OPENING: Final = re.compile(rf"(?<=[,;:–])\s+|\s+(?=(?:{_AUXILIARY}|sowie)\s(?!und\b|oder\b|bzw))")
_CLOSING: Final = re.compile(r"[,;–](?=\s)|:(?=\s)|\s(?=sowie\s|\()")
_HANGING: Final = re.compile(
    r"(?:\s+\w+-)?(?:\s+(?:und|oder|sowie|bzw\.?|der|die|das|den|dem|des|ein\w{0,2}|in|im|an|am|auf|für"
    r"|mit|von|vom|zu|zur|zum|bei|nach|durch|aus|als|wie|dass|unter|über))+$"
)
_LEANS: Final = re.compile(
    r"^(?:(?:gerade|auch|genau|all|nur|und)\s+)?(?:dies(?:e[rsmn]?)?\b|hier(?:zu|für|von|bei|mit|durch"
    r"|über)\b|da(?:zu|für|von|bei|mit|durch|rüber|runter|her|ran|rauf|raus|rin|ns)\b|deshalb\b"
    r"|deswegen\b|sie\b|er\b|es (?:dient|umfasst|enthält|hat|soll|handelt|bietet|verfügt|konnte)\b"
    r"|das (?:ist|wird|gilt|bedeutet|hat|liegt|heißt|lässt|betrifft)\b|letztere[rsn]?\b"
    r"|jene[rsn]?\b|derartige[nrs]?\b|solche[nrs]?\b|somit\b|demnach\b|demzufolge\b)"
    r"|^[^,;]{0,60}\b(?:dafür|davon|hierfür|hiervon|darunter|dadurch|hierdurch|desselben|derselben)\b"
    r"(?!,? (?:dass|wie|ob|aus))",
    re.IGNORECASE,
)
_FINITE: Final = re.compile(rf"\b(?:{_AUXILIARY})\b")
# What the form of a piece is worth beside the words that it holds: begins or ends as the sentence
# does, is cut within a clause, is as long as may be, has a verb, tears a bracket.
_TO_THE_START, _TO_THE_END, _CUT, _FULL, _STATES, _TORN = 0.35, 0.35, 0.45, 0.8, 0.5, 0.4


def leans(sentence: str) -> bool:
    """Whether a sentence points to the one before it: "Gerade dies spricht für …"."""
    return bool(_LEANS.match(sentence.strip('„“”"»« ')))


def quoted(sentence: str, met: Mapping[int, float], before: str = "") -> str:
    """Return what is quoted of a sentence.

    Args:
        sentence: In one line.
        met: Places in it that meet the question, with what each is worth.
        before: The sentence in front, where this one leans on it; "" otherwise.
    """
    if not before:
        return window(sentence, met)
    if len(before) + len(sentence) < PAIR:
        return f"{before} {sentence}"
    end = window(sentence, met)
    return f"{_shortened(before)} {end}"


def _shortened(before: str) -> str:
    """Return of a sentence that stands in front what this one needs: a question's beginning."""
    if len(before) <= _BEFORE:
        return before
    if asks(before):
        ends = [found.start() for found in _CLOSING.finditer(before) if found.start() <= _QUESTION]
        return f"{before[: ends[-1]] if ends else _first_words(before, _QUESTION)} …"
    return f"… {_last_words(before, _BEFORE)}"


def _first_words(text: str, most: int) -> str:
    return text[: most + 1].rsplit(maxsplit=1)[0]


def _last_words(text: str, most: int) -> str:
    """Return the end of a text from the start of a clause, or of a word."""
    starts = [found.end() for found in _OPENING.finditer(text) if len(text) - found.end() <= most]
    return text[starts[0] :] if starts else text[-most:].split(maxsplit=1)[-1]


def _form(piece: str) -> float:
    """Return what the form of a piece is worth: a statement has a verb, a bracket two ends."""
    torn = piece.count("(") != piece.count(")") or piece.count("„") != piece.count("“")
    return _STATES * bool(_FINITE.search(piece)) - _TORN * torn


def window(sentence: str, met: Mapping[int, float]) -> str:
    """Return a sentence, or those clauses of a long one that meet the question most."""
    if len(sentence) <= WHOLE:
        return sentence
    size = len(sentence)
    starts = [0, *(found.end() for found in _OPENING.finditer(sentence))]
    ends = [*(found.start() for found in _CLOSING.finditer(sentence)), size]
    best, chosen = -1.0, (0, WINDOW)
    for start in starts:
        within = [end for end in ends if start < end <= start + WINDOW]
        last = sentence.rfind(" ", start, start + WINDOW + 1)
        for end in [*within, last] if size > start + WINDOW else within:
            value = sum(worth for place, worth in met.items() if start <= place < end)
            value += _TO_THE_START * (start == 0) + _TO_THE_END * (end == size)
            value += _FULL * (end - start) / WINDOW - _CUT * (end not in within)
            value += _form(sentence[start:end])
            if value > best:
                best, chosen = value, (start, end)
    start, end = chosen
    front, back = "… " * (start > 0), " …" * (end < size)
    piece = sentence[start:end].strip(" ,;:–-")
    return f"{front}{_HANGING.sub('', piece) if back else piece}{back}"
