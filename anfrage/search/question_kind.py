"""What kind of answer a question asks for, and which sentences are of that kind."""

import re
from collections.abc import Collection
from enum import Enum, auto
from functools import lru_cache
from typing import Final


class QuestionKind(Enum):
    """Kinds of answers that a sentence shows by its form."""

    TIME = auto()
    NUMBER = auto()
    WHETHER = auto()
    WHY = auto()
    WHO = auto()


BONUS: Final = {
    QuestionKind.TIME: 0.15,
    QuestionKind.NUMBER: 0.18,
    QuestionKind.WHETHER: 0.03,
    QuestionKind.WHY: 0.12,
    QuestionKind.WHO: 0.08,
}
"""What the right kind counts beside a sentence's cosine; those of one answer differ by about .1.
Set by reading sixty council questions with their nearest answers."""

SAYS_YES_OR_NO: Final = 0.12
"""What "Ja" and "Nein" at the beginning count where it is asked whether."""

PAST: Final = 0.15
"""What is taken from a time that is past where the question asks for one to come."""

BASIS: Final = 0.06
"""What is taken from a sentence that names the law something rests on, if that is not asked."""

REFERENCE: Final = 0.15
"""What is taken from a sentence that only refers to another answer."""

_TIME_ASKED: Final = re.compile(
    r"\b(?:wann|wie lange?|zeitpunkt|zeitplan|zeitrahmen|zeitschiene|termin|datum|zeitraum"
    r"|dauer)\b",
    re.IGNORECASE,
)
_NUMBER_ASKED: Final = re.compile(
    r"\b(?:wie ?viele?[nr]?|wie (?:hoch|groß|häufig|oft|stark)|anzahl|anteil|in welcher "
    r"höhe|welche (?:kosten|summe|beträge|mittel)|was kostet|was kosten|aufschlüsse\w+)\b",
    re.IGNORECASE,
)
_WHETHER_ASKED: Final = re.compile(
    r"(?:^|[.?:)]\s+)(?:ist|sind|war|waren|wird|werden|wurden?|hat|haben|gibt|gab|kann|können|soll|"
    r"sollen|besteht|bestehen|liegen|liegt|plant|planen|sieht|darf|dürfen|existier\w+)\b",
    re.IGNORECASE,
)
_WHY_ASKED: Final = re.compile(
    r"\b(?:warum|weshalb|wieso|weswegen|aus welchen gründen|welche gründe|welche ursachen?)\b",
    re.IGNORECASE,
)
_WHO_ASKED: Final = re.compile(
    r"\b(?:wer|wem|wen|welche[rsn]? (?:stelle|person\w*|abteilung|behörde|amt|ämter|dienststelle))"
    r"\b",
    re.IGNORECASE,
)
_MONTH: Final = (
    r"Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
)
_TIME: Final = re.compile(
    rf"\b(?:(?:{_MONTH})\b|(?:19|20)\d\d\b|\d\d?\.\d\d?\.(?:\d\d(?:\d\d)?)?(?!\d)|"
    r"(?:Quartal|Halbjahr|Frühjahr|Frühling|Sommer|Herbst|Winter|Jahresende|Jahreswechsel|"
    r"Sommerpause|Kalenderwoche|KW|Ende des|Anfang des|Mitte des|nächsten? Jahr|kommenden? Jahr|"
    r"Wochen|Monaten?|Jahre|voraussichtlich|zeitnah)\b)"
)
_NUMBER: Final = re.compile(
    r"(?<![\d.§])(?<!Nr\. )(?<!Nummer )(?<!Seite )\b(?!(?:19|20)\d\d\b)"
    r"(?!\d\d?\.\s*(?:\d\d?\.|[A-Z]\w+(?:ber|uar|il|i|z|st)\b))\d[\d.,]*\b"
    r"(?!\s+(?:Jahre?n?|Monate?n?|Wochen?|Tage?n?)\b)|"
    r"\b(?:(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend)"
    r"(?!\s+(?:Jahre?n?|Monate?n?|Wochen?|Tage?n?)\b)|"
    r"keine(?:rlei)? (?:\w+ ){0,2}(?:Daten|Zahlen|Statistik\w*|Angaben|Erhebung\w*|Auswertung\w*)|"
    r"nicht (?:statistisch )?(?:erfasst|erhoben|bezifferbar|beziffert|ausgewertet))\b"
)
_DENIES: Final = re.compile(r"\b(?:ja|nein|nicht|keine?[nrms]?|bislang|bisher)\b", re.IGNORECASE)
_REASON: Final = re.compile(
    r"\b(?:weil|denn|aufgrund|wegen|gründen?|grund|ausschlaggebend|ursächlich|ursachen?|deshalb|daher"
    r"|da (?:die|der|das|es|sie|diese\w*|hier\w*|nicht|kein\w*)|um .{3,80} zu)\b",
    re.IGNORECASE,
)
_AGENT: Final = re.compile(
    r"\b(?:vom|durch (?:die|den|das)|von (?:der|den)|obliegt|zuständig\w*|verantwortlich\w*"
    r"|\w*(?:amt(?:es|s)?|stelle|behörde|dezernat|gesellschaft))\b",
    re.IGNORECASE,
)
_YES_OR_NO: Final = re.compile(r"[„\"]?(?:ja|nein)\b", re.IGNORECASE)
_BEHIND: Final = re.compile(r"\b(?:wurden?|war|waren|fand|fanden|hatten?|erfolgten?)\b|worden\b")
_BASIS: Final = re.compile(r"\b(?:rechtsg|g)rundlage\b|\bgesetzlich\b", re.IGNORECASE)
_ASKS: Final = re.compile(
    r"\?\s*[\"“”«»]*$|\b(?:stellt\w*|bleibt|ist) (?:sich )?(?:\w+ )?die Frage\b|\bfraglich, ob\b"
)
_REFERS: Final = re.compile(
    r"^(?:siehe\b|vgl\b|vergleiche\b|antwort (?:zu|siehe)|es wird auf\b|hierzu wird auf\b)"
    r"|\b(?:fragen?|ziffern?|punkte?|nummern?) .{0,40}"
    r"\b(?:zusammen|gemeinsam|gesammelt|zusammenfassend) (?:\w+ )?beantwortet"
    r"|\bverw(?:ie|ei)sen\b.*\bantwort|\bauf die antwort\w* (?:zu|auf|der)\b",
    re.IGNORECASE,
)

_QUESTIONS_KEPT: Final = 32
_FORMS: Final = {
    QuestionKind.TIME: (_TIME_ASKED, _TIME),
    QuestionKind.NUMBER: (_NUMBER_ASKED, _NUMBER),
    QuestionKind.WHETHER: (_WHETHER_ASKED, _DENIES),
    QuestionKind.WHY: (_WHY_ASKED, _REASON),
    QuestionKind.WHO: (_WHO_ASKED, _AGENT),
}


@lru_cache(maxsize=32)
@lru_cache(maxsize=_QUESTIONS_KEPT)
def kinds_of(question: str) -> frozenset[QuestionKind]:
    """Return what a question asks for; empty if its form does not say."""
    return frozenset(kind for kind, (asked, _) in _FORMS.items() if asked.search(question))


@lru_cache(maxsize=_QUESTIONS_KEPT)
def _asks_of_what_was(question: str) -> bool:
    return bool(_BEHIND.search(question))


@lru_cache(maxsize=_QUESTIONS_KEPT)
def _asks_for_basis(question: str) -> bool:
    return bool(_BASIS.search(question))


def in_favour(sentence: str, question: str) -> float:
    """Return what the form of a sentence counts for a question, 0 upwards."""
    kinds = kinds_of(question)
    found = sum(BONUS[kind] for kind in kinds if _FORMS[kind][1].search(sentence))
    if QuestionKind.WHETHER in kinds and _YES_OR_NO.match(sentence):
        found += SAYS_YES_OR_NO
    return found


def against(sentence: str, question: str) -> float:
    """Return what the form of a sentence counts against it, 0 upwards."""
    found = REFERENCE * bool(_REFERS.search(sentence))
    if not _asks_for_basis(question) and _BASIS.search(sentence):
        found += BASIS
    if QuestionKind.TIME in kinds_of(question) and not _asks_of_what_was(question):
        found += PAST * bool(_BEHIND.search(sentence) and _TIME.search(sentence))
    return found


def asks(sentence: str) -> bool:
    """Whether a sentence of an answer is itself a question, which the next one answers."""
    return ("?" in sentence or "rag" in sentence) and bool(_ASKS.search(sentence))


def figures(sentence: str, kinds: Collection[QuestionKind]) -> list[int]:
    """Return where in a sentence the times or numbers stand that a question of `kinds` asks for."""
    return [
        match.start()
        for kind in (QuestionKind.TIME, QuestionKind.NUMBER)
        if kind in kinds
        for match in _FORMS[kind][1].finditer(sentence)
    ]
