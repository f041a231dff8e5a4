"""Which words of a question are named where an entry does not hold them: those that say the most.

What is asked for comes first, then nouns, then verbs that are rare and what describes a noun. How
rare a word is in councils' questions (`usual.py`) decides among equals, and how far the entry is
from speaking of it.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from anfrage.domain.match import Reason
from anfrage.search.analysis import Word, content_words, fold, stem
from anfrage.search.stop_words import FRAME_WORDS
from anfrage.search.usual import weight
from anfrage.search.wholes import whole_words

MOST: Final = 3
"""Words that are named; more are not read."""

LEAST: Final = 0.42
"""Share times weight below which a word is not worth naming: "Zeit", "liegenden"."""

_ASKED_FOR: Final = 1.4
_NOUN: Final = 1.0
_OF_ANOTHER: Final = 0.7
_VERB: Final = 0.65
_DESCRIBES: Final = 0.6
_DESCRIBES_AS_VERB: Final = 0.4
_OF_THE_TITLE_TOO: Final = 1.4

_FRAME_FROM: Final = 0.45
"""Weight from which a frame word is missed if it is asked for: "Welche Ergebnisse", but not "Welche
Möglichkeiten"."""

_RARE: Final = 0.8
"""Weight from which a verb says what is asked; the others, "vorlegen", "kümmert", are frames."""

_NEAR_FROM: Final = 0.25
"""Cosine of a word's nearest in the entry from which it counts less: it may be said otherwise."""

_SAYS_LITTLE: Final = FRAME_WORDS | {
    "alt", "alte", "alten", "andere", "freie", "freien", "ganze", "gross", "grosse", "grossen",
    "gut", "gute", "guten", "klein", "kleine", "kleinen", "neu", "neue", "neuem", "neuen", "neuer",
    "neues", "seite", "seiten", "weg", "bereich", "bereiche", "bereichen", "hinblick",
    "anbetracht", "verbindung", "vergleich", "sinn", "sinne", "zuge", "seitens", "haende",
    "falls", "bzgl", "zb", "sog", "sogenannte", "sogenannten", "gleich", "gleiche", "gleichen",
    "einfach",
    "ueberall", "unsere", "leute", "punkt", "ziffer", "nummer", "monaten", "personen", "betracht",
    "naehe",
    "erfolgte", "zusammenarbeit", "beginn", "ende", "aussehen", "ausfallen", "ergeben", "ziehen",
    "erscheinen", "sicherstellt", "befasst", "darlegen", "ableiten", "abgeleitet", "dauern",
    "wirken", "betreiben", "vornehmen", "beitragen", "verfolgt", "verfolgen", "losging", "landen",
    "aufweisen", "dienen", "verwenden", "beschaeftigen",
    "gehandelt", "gerechnet", "gesehen", "gezogen",
    "herangezogen", "einbezogen", "menschen", "buerger", "buergern",
    "buergerinnen", "zeit", "zeiten", "erstellen", "nutzen", "sorgen",
    "beruecksichtigen",
}  # fmt: skip

CITY_WORDS: Final = frozenset(
    {"rathaus", "rathauses", "rathause", "kommune", "gemeinde", "stadtspitze", "behoerde",
     "behoerden", "ortsgemeinde", "landeshauptstadt", "stadtgebiet", "stadtgebiets",
     "stadtgebietes"}
)  # fmt: skip
"""The city by other names; it is always meant."""

_SENTENCE_START: Final = re.compile(
    r"(?<!bzgl\.)(?<!inkl\.)(?<!bzw\.)(?<!ggf\.)(?<!B\.)(?<!ca\.)"
    r"(?:^|[.?!:;–(\n\"„/])\s*(?:[-•]\s*|\w[.)]\s+)?$"
)
_NOUN_ENDING: Final = re.compile(r"(?:ung|heit|keit|schaft|tion|tät|ismus)(?:en|s)?$")
_ADJECTIVE: Final = re.compile(r"[a-zäöüß]{6,}(?:e|em|en|er|es)\b\s+$")
_OF_A_VERB: Final = re.compile(r"(?:end|^(?:\w{2,6})?ge\w+[tn])(?:e|em|en|er|es)$")
_WANTED: Final = re.compile(
    r"(?i:\b(?:welche[rsnm]?|wie ?viele?|was für(?: einen?)?))\s+(?:[a-zäöüß]\w*\s+){0,2}$"
)
_GENITIVE: Final = re.compile(r"\s+(?:der|des|von|vom)\s")
_FIXED: Final = {
    "haus": re.compile(r"\b(?:im|unserem|ihrem)\s+$"),
    **dict.fromkeys(
        ("anspruch", "kraft", "lage", "rede", "gang", "rechnung", "frage", "sprache", "blick"),
        re.compile(r"\b(?:in|in der|zur?|im|mit)\s+$"),
    ),
}
"""Nouns that are only a part of a phrase behind some words: "in Anspruch nehmen"."""

_VERB_FORM: Final = re.compile(
    r"(?:e[nl]n?|ern|iert|(?:be|ver|ent|er|zer)\w{3,}t|\w*ge\w{3,}(?:t|en))$"
)
_CLAUSE_END: Final = re.compile(
    r"\s*(?:[?,.;]|$|(?:zu\s+)?(?:darf|dürfen|kann|können|soll|sollen|muss|müssen|will|wollen|wird"
    r"|werden|wurde|wurden|worden|hat|haben|ist|sind)\b)"
)
_ABBREVIATED: Final = re.compile(r"\b([A-ZÄÖÜ][\w-]{4,})\s+\(?([A-ZÄÖÜ]{2,}\w*)\b")
_NAMED_CITY: Final = re.compile(r"\b(?:Stadt|Landeshauptstadt|Gemeinde)\s+([A-ZÄÖÜ]\w{3,})")
_SHORT: Final = 2
_SHORTEST_NAME: Final = 5
_CITY_ENDINGS: Final = ("e", "en", "er", "ern", "es", "ens", "s", "isch", "ische", "ischen")
_SHORT_QUESTION: Final = 8  # words; in longer ones nouns say what is asked
_NOUNS_ENOUGH: Final = 2  # beside which no verb is named, nor what is of another noun
_QUESTIONS_KEPT: Final = 32


def says_little(folded: str) -> bool:
    """Whether no one misses a folded word in an entry, and it is no reason where both say it."""
    return folded in _SAYS_LITTLE


def is_city(word: str, city: Collection[str]) -> bool:
    """Whether a word is the city by one of its names; `city` are folded names of it."""
    folded = fold(word)
    return folded in CITY_WORDS or any(
        folded == name or folded in {_bare(name) + ending for ending in _CITY_ENDINGS}
        for name in city
    )


def _bare(name: str) -> str:
    """Return the name of a city as it stands before an ending: "Musterling" in "Musterlinger"."""
    shorter = name.removesuffix("en") if name.endswith("en") else name.removesuffix("e")
    return shorter if len(shorter) >= _SHORTEST_NAME else name


def names_of_city(question: str, city: str) -> tuple[str, ...]:
    """Return the folded names of the city: its own, and what the question calls a city."""
    named = [word for word in re.findall(r"\w{4,}", city) if word not in {"Stadt", "Gemeinde"}]
    return tuple(fold(name) for name in [*named, *_NAMED_CITY.findall(question)])


def abbreviated(question: str) -> Mapping[str, str]:
    """Return for words the abbreviation that stands behind them: "Rahmenrichtlinie (RL)"."""
    return {found[1]: found[2] for found in _ABBREVIATED.finditer(question)}


def missed(
    reasons: Sequence[Reason], question: str, *, near: Mapping[str, float] | None = None,
    central: Collection[str] = (), most: int = MOST,
) -> list[Reason]:  # fmt: skip
    """Return those of the missing words that matter, in the order of the question.

    Args:
        reasons: One for each word of the question that does not stand in the entry.
        question: The text that the words are of.
        near: For words as written the cosine of the entry's nearest word, where it is known.
        central: Stems that the inquiry's title says, too.
        most: How many.
    """
    shares = dict(that_matter(question))
    known = near or {}

    def worth(reason: Reason) -> float:
        word = reason.asked
        share = shares.get(word, 0.0) * weight(fold(word))
        factor = _OF_THE_TITLE_TOO if stem(fold(word)) in central else 1.0
        return share * factor * (1 - max(0.0, known.get(word, 0.0) - _NEAR_FROM))

    valued = [(worth(reason), number) for number, reason in enumerate(reasons)]
    valued = [pair for pair in valued if pair[0] >= LEAST]
    if len(valued) > _NOUNS_ENOUGH:
        strong = [pair for pair in valued if not _is_weak(reasons[pair[1]].asked, shares)]
        valued = strong if len(strong) >= _NOUNS_ENOUGH else valued
    valued.sort(key=lambda pair: (-round(pair[0], 2), -len(reasons[pair[1]].asked), pair[1]))
    return [reasons[number] for number in sorted(number for _, number in valued[:most])]


def _is_weak(word: str, shares: Mapping[str, float]) -> bool:
    return shares.get(word) in {_VERB, _OF_ANOTHER}


@lru_cache(maxsize=_QUESTIONS_KEPT)
def that_matter(question: str) -> tuple[tuple[str, float], ...]:
    """Return the words, whole, that say what is asked about, with the share of it that they have.

    German writes nouns with a capital. Where nothing is written so, as in a hasty search, every
    word matters that is no frame of questions.
    """
    every = list(content_words(question))
    whole = whole_words(question)
    if not any(word.written[0].isupper() for word in every if word.start):
        hasty = (word for word in every if not says_little(word.folded))
        return tuple((whole.get(word.written, word.written), _NOUN) for word in hasty)
    found: dict[str, float] = {}
    for word, share in _shares(question, every, whole):
        name = whole.get(word.written, word.written)
        if share and not _too_short(name):
            found[name] = max(share, found.get(name, 0.0))
    return tuple(found.items())


def _too_short(name: str) -> bool:
    """Whether a word is no word: "Co", "u"; "EU" and "S4" are names."""
    return len(name) <= _SHORT and not (name.isupper() and len(name) == _SHORT)


def _shares(
    question: str, words: Sequence[Word], whole: Mapping[str, str]
) -> Iterable[tuple[Word, float]]:
    nouns = {word.start for word in words if _is_noun(word, question, whole)}
    verbs = len(words) <= _SHORT_QUESTION
    for word in words:
        if word.start in nouns:
            yield word, _share_of_noun(word, question)
        elif not says_little(word.folded) and word.written[0].islower():
            yield word, _share_of_other(word, question, nouns, verbs=verbs)


def _is_noun(word: Word, question: str, whole: Mapping[str, str]) -> bool:
    if word.written[0].islower() or word.written.isdigit():
        return False
    return bool(
        not _SENTENCE_START.search(question[: word.start])
        or _NOUN_ENDING.search(word.written)
        or whole.get(word.written, word.written) != word.written
    )


def _share_of_noun(word: Word, question: str) -> float:
    little = says_little(word.folded)
    if _WANTED.search(question[: word.start]):
        return 0.0 if little and weight(word.folded) < _FRAME_FROM else _ASKED_FOR
    if little:
        return 0.0
    if word.folded in _FIXED and _FIXED[word.folded].search(question[: word.start]):
        return 0.0
    if _NOUN_ENDING.search(word.written) and _GENITIVE.match(question, word.end):
        return _OF_ANOTHER
    return _NOUN


def _share_of_other(word: Word, question: str, nouns: Collection[int], *, verbs: bool) -> float:
    follows = re.compile(r"\s+").match(question, word.end)
    if (
        follows
        and _ADJECTIVE.search(question[: follows.end()])
        and _describes(question, follows.end(), nouns)
    ):
        return _DESCRIBES_AS_VERB if _OF_A_VERB.search(word.written) else _DESCRIBES
    is_verb = verbs and _VERB_FORM.search(word.written) and _CLAUSE_END.match(question, word.end)
    return _VERB if is_verb and weight(word.folded) >= _RARE else 0.0


def _describes(question: str, start: int, nouns: Collection[int]) -> bool:
    """Whether a noun begins here, or behind one more describing word."""
    other = re.compile(r"[a-zäöüß]{4,}(?:e|em|en|er|es)\s+").match(question, start)
    return start in nouns or bool(other and other.end() in nouns)
