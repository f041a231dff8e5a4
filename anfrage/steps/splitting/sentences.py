"""Sentences of German administrative prose, and whether one asks something."""

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import Final

from anfrage.steps.splitting.words import INTERROGATIVE

# A sentence ends at ., ? or !, with what closes behind it, before white space or the end.
_END: Final = re.compile(r"[.?!…]+[\"'“”«»’‘)\]*]*(?=\s|$)")

# Abbreviations after which a full stop does not end a sentence, beside single letters and numbers.
_ABBREVIATIONS: Final = re.compile(
    r"(?:abs|abt|allg|anl|art|az|bd|bes|betr|bspw|bzgl|bzw|ca|chr|co"
    r"|dez|dgl|dipl|dr|drs|einschl|engl|entspr|ev|evtl|exkl|fa|fr|geb"
    r"|gem|gez|ggf|ggfs|ggü|hr|hrsg|ing|inkl|ins|insb|insbes|jan|feb"
    r"|apr|aug|sept|okt|nov|jew|jhd|kap|lfd|lt|ltd|max|med|mind"
    r"|mio|mrd|nr|nrn|od|prof|rd|rer|resp|rz|sog|sogen|std|st"
    r"|str|tel|tsd|uabs|buchst|lit|urspr|vgl|vorl|vors|zb|zit|ziff|zzgl|u\.a"
    r"|z\.b|d\.h|o\.ä|o\.g|i\.d\.r|s\.o|s\.u|v\.a|u\.u|m\.e|e\.v)$"
)
_FINAL: Final = re.compile(r"[.?!…]+[\"'“”«»’‘)\]*]*$")
_LAST_WORD: Final = re.compile(r"[\w.]{1,12}$")

_REQUEST: Final = re.compile(
    r"\b(?:(?:ich|wir)\s+(?:bitte|bitten|ersuchen)\b|\b(?:bitte|bitten)\s+(?:ich|wir)\b"
    r"|\bbittet\b|\bgebeten\b|\b(?:ich|wir)\s+frage?n?\b|\bfrage?n?\s+(?:ich|wir)\b"
    r"|\bmöchten?\s+(?:ich|wir)\b|\b(?:ich|wir)\s+möchten?\b|\binteressiert\s+(?:mich|uns)\b"
    r"|\bmöge\b|\bmögen\b"
    r"|\bgerne?\s+(?:gewusst|wissen|erfahren)\b)",
    re.IGNORECASE,
)
_REQUESTED: Final = re.compile(
    r"\b(?:auskunft|auflistung|aufstellung|aufschlüsselung|beantwortung|mitteilung|mitzuteilen"
    r"|darstellung|darzustellen|darzulegen|stellungnahme|erläuterung|erläutern|zu\s+erläutern|bericht"
    r"|berichten|übersicht|angaben?|benennung|nennen|benennen|information\w*|zu\s+informieren"
    r"|mitteilen|darlegen|aufzeigen|auflisten|vorlegen|vorzulegen|prüfen|ob|wissen"
    r"|wie|wann|wo|warum|welche[mnrs]?)\b",
    re.IGNORECASE,
)
_IMPERATIVE: Final = re.compile(
    r"(?:bitten?\b(?!\s+(?:wir|ich)\b)|(?:nennen|benennen|listen|erläutern|schlüsseln|stellen|geben"
    r"|legen|beschreiben|begründen|teilen|führen|unterscheiden|differenzieren)\s+sie\b)",
    re.IGNORECASE,
)
# "Die Verwaltung stellt dar, …": a request in the indicative; a statement elsewhere.
_INDICATIVE: Final = re.compile(
    r"(?:(?:die|der|das)\s+(?:\w+\s+){0,2}?\w*(?:verwaltung|stadt|gemeinde|bürgermeister\w*|magistrat"
    r"|senat|bezirksamt|kreis|regierung|stadtwerke)|sie|er|es)\s+(?:wird|soll|stellt|erläutert|erteilt"
    r"|berichtet|führt|legt|gibt|nennt|informiert|teilt|prüft|beantwortet|schildert|begründet)\b"
    r"|[^.?!]{3,200},\s+(?:ob|wie|wann|wo|woran|warum|weshalb|inwieweit|inwiefern|welche[mnrs]?)\s",
    re.IGNORECASE,
)
_ANNOUNCED: Final = re.compile(r":[\"'“”«»’‘)\]]*$")
_FOLLOW_UP: Final = re.compile(
    r"(?:und\s+|oder\s+)?(?:wenn|falls|sofern|ansonsten|andernfalls)\b|(?:und|oder)\s",
    re.IGNORECASE,
)

_ELABORATES: Final = re.compile(r"\(?(?:bitte|wir bitten|ich bitte)\b", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]{2}")
#: Shorter numbers before a full stop are days or places in a list; years end sentences.
_YEAR: Final = 3
#: What is looked at of one sentence: a guard against text without full stops.
_SENTENCE_LIMIT: Final = 3000


class Asking(IntEnum):
    """How clearly a sentence asks for an answer."""

    NO = 0
    TELLS = 1  # tells what is wanted: a request in a list, a statement elsewhere
    OPENS = 2  # opens like a question, without a question mark
    REQUESTS = 3  # asks for something without a question mark
    ASKS = 4


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every sentence in `text`, white space around it left out.

    A remainder without a full stop is a sentence too. Line breaks are white space.
    """
    start = _skip_blank(text, 0)
    for match in _END.finditer(text):
        if match.start() < start or not _ends_sentence(text, match):
            continue
        yield start, match.end()
        start = _skip_blank(text, match.end())
    end = len(text.rstrip())
    if start < end:
        yield start, end


def asking_of(sentence: str) -> Asking:
    """Return whether `sentence` asks: by its question mark, as a request, or indirectly."""
    body = sentence[:_SENTENCE_LIMIT]
    if _WORD.search(body) is None:
        return Asking.NO
    if _asks_outright(sentence):
        return Asking.ASKS
    if _ANNOUNCED.search(sentence[-12:]):
        return Asking.NO
    if _IMPERATIVE.match(body) or (_REQUEST.search(body) and _REQUESTED.search(body)):
        return Asking.REQUESTS
    if INTERROGATIVE.match(body):
        return Asking.OPENS
    return Asking.TELLS if _INDICATIVE.match(body) else Asking.NO


def _asks_outright(sentence: str) -> bool:
    closed = sentence[-12:].rstrip("\"'“”«»’‘)].!* ")
    if closed.endswith("?") and not closed.endswith("(?"):
        return True
    return "?)" in sentence[-40:] and "(?)" not in sentence[-40:]


def follows_up(sentence: str) -> bool:
    """Whether a question leans on the one before it ("Wenn ja, wann?")."""
    return _FOLLOW_UP.match(sentence) is not None


def elaborates(sentence: str) -> bool:
    """Whether a request says more about the question before it ("Bitte nach Jahren …")."""
    return _ELABORATES.match(sentence) is not None


def asks(text: str) -> Asking:
    """Return the clearest asking among the sentences of `text`."""
    best = Asking.NO
    for start, end in sentences(text):
        best = max(best, asking_of(text[start:end]))
        if best is Asking.ASKS:
            break
    return best


def ends_sentence(text: str) -> bool:
    """Whether `text` ends with a sentence; an abbreviation at a line's end is no end."""
    tail = text[-16:]
    match = _FINAL.search(tail)
    if match is None:
        return False
    word = _LAST_WORD.search(tail, 0, match.start())
    if match[0] != "." or word is None:
        return True
    return _ABBREVIATIONS.match(word[0].casefold().strip(".")) is None


def _skip_blank(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Whether the stop ends a sentence; a full stop after an abbreviation or a date does not."""
    mark = match[0]
    if "?" in mark or "!" in mark:
        return text[match.start() - 1 : match.start() + 2] not in {"(?)", "(!)"}
    after = _skip_blank(text, match.end())
    if after >= len(text) or text[after].islower():
        return after >= len(text)
    word = _LAST_WORD.search(text, max(0, match.start() - 12), match.start())
    if mark != "." or word is None:
        return True
    return not _is_shortened(word[0].casefold().strip("."), text[after])


def _is_shortened(word: str, after: str) -> bool:
    """Whether a full stop behind `word` belongs to it: an abbreviation, a day, a list number."""
    if word.isdigit():
        return len(word) < _YEAR or after.isdigit()
    return len(word) == 1 or _ABBREVIATIONS.match(word) is not None
