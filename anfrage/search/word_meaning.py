"""Which words of an entry mean nearly what a question's words mean, and its nearest sentence.

For showing, not for ranking: ranking by such pairs was worse than without. A word's row is the mean
state of its tokens in the last layer: a question's words in their sentence, an entry's in its
title, keywords and sentences. Archived answers have rows of their sentences alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from anfrage.domain.match import Reason, ReasonKind
from anfrage.search.analysis import content_words, fold, stem
from anfrage.search.base import Entry
from anfrage.search.encoder import Encoder, WordReader
from anfrage.search.nearest import Wanted, nearest_sentence
from anfrage.search.sayings import Sayings, named_words, read_sayings, sayings_key
from anfrage.search.stop_words import FRAME_WORDS
from anfrage.search.vectors import VectorShelf, key_of
from anfrage.search.weights import Floats

NEAR: Final = 0.5
"""Cosine from which a pair of nouns is shown. Of the questions of eval/dev/positions with their
nearest position, and with the shipped ones, pairs from here on are mostly right ("Personal ~
Beschäftigten" .50, "WLAN ~ Internet" .52), those below often not ("Personalausweis ~ Assistent"
.49, "Journalistinnen ~ Nachrichten" .48)."""

NEAR_OTHERWISE: Final = 0.53
"""The same where one of the two is no noun: "lernen ~ Schulungen" .53, "finden ~ wirbt" .48."""

NEAR_BY_LETTERS: Final = 0.62
"""The same for words that begin or end alike, whose tokens are near for that alone: "Rathaus ~
Ratssitzungen" .59, "Verlassen ~ Verbleib" .57, but "Verteilgebiet ~ Verteilung" .68."""

PART_IS_MEANT: Final = 0.38
"""Cosine from which a part of a word is one in meaning, too: "Folgen – Folgenabschätzung" .45,
"angesichts – Gesichter" .06, "Diensten – dienstlich" .36."""

FAR: Final = 0.33
"""Cosine of a word's nearest partner below which the entry may not speak of it at all."""

UNLIKELY: Final = 0.2
"""Probability of an entry below which a word that is far from all of its words has no counterpart
there. An entry that answers says most of the question in other words, which no cosine of words
tells from words that are foreign to it."""

_SHORTEST: Final = 3  # letters of a word that is paired
_HEAD: Final = 5  # letters of the last part of a compound that is meant for sure
_ALIKE_IN_FRONT, _ALIKE_AT_END = 3, 4  # letters


@dataclass(frozen=True, slots=True)
class Found:
    """An entry with its probability, 0 to 1, and what its words speak for."""

    entry: Entry
    chance: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """All reasons for an entry, and for words of the question how near its nearest word is."""

    reasons: tuple[Reason, ...]
    near: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Near:
    """For words of the question the nearest word of the entry, and every known cosine."""

    best: Mapping[str, tuple[float, str]]
    cosines: Mapping[tuple[str, str], float]


class WordMeanings:
    """Explains matches by what their words and sentences mean."""

    def __init__(self, encoder: Encoder, shelf: VectorShelf) -> None:
        """Take the encoder of the question and the shelf with the entries' rows."""
        self._encoder = encoder
        self._shelf = shelf

    def explained(
        self, question: str, row: Floats, found: Sequence[Found], wanted: Wanted
    ) -> list[Explained]:
        """Return for each entry its reasons, with partners of near meaning for words without one.

        Parts of words that mean something else are left out, and the nearest sentence is named.

        Args:
            question: The question as it was encoded.
            row: Its row of length 1.
            found: The entries.
            wanted: What the question is explained by.
        """
        keys = [sayings_key(key_of(one.entry, self._encoder.name)) for one in found]
        kept = self._shelf.vectors(keys)
        width = self._encoder.mean.shape[-1]
        asked: dict[str, Floats] | None = None
        explained = []
        for one, key in zip(found, keys, strict=True):
            said = read_sayings(kept.get(key, b""), one.entry, width)
            if len(said.words) and asked is None:
                asked = self._asked(question)
            near = _nearness(one.entry, said, asked or {})
            reasons = _with_pairs(one, near)
            cosines = (said.sentences @ row).tolist()
            nearest = nearest_sentence(wanted, one.entry.text, cosines, one.entry.title)
            known = {word: cosine for word, (cosine, _) in near.best.items()}
            explained.append(Explained((*reasons, nearest) if nearest else reasons, known))
        return explained

    def _asked(self, question: str) -> dict[str, Floats]:
        """Return the rows of a question's words; none if the encoder knows no words."""
        words = list(content_words(question))
        if not words or not isinstance(self._encoder, WordReader):
            return {}
        rows = self._encoder.words([question])[0]
        return {word.written: row for word, row in zip(words, rows, strict=False)}


def _nearness(entry: Entry, said: Sayings, asked: Mapping[str, Floats]) -> _Near:
    names = named_words(entry) if len(said.words) else []
    best: dict[str, tuple[float, str]] = {}
    cosines: dict[tuple[str, str], float] = {}
    for word, row in asked.items():
        found = (said.words @ row).tolist()
        cosines |= {(word, name): cosine for name, cosine in zip(names, found, strict=True)}
        if found:
            best[word] = max(zip(found, names, strict=True))
    return _Near(best, cosines)


def _with_pairs(one: Found, near: _Near) -> tuple[Reason, ...]:
    reasons = []
    for reason in one.reasons:
        if reason.kind is ReasonKind.PART and _is_chance(reason, near):
            reason = Reason(ReasonKind.UNSAID, reason.asked)  # noqa: PLW2901 - what it turned out as
        if reason.kind is ReasonKind.UNSAID:
            reasons.append(_in_other_words(reason.asked, one, near))
        else:
            reasons.append(reason)
    return tuple(reasons)


def _is_chance(reason: Reason, near: _Near) -> bool:
    asked, found = fold(reason.asked), fold(reason.found)
    nouns = not reason.asked[0].islower() and not reason.found[0].islower()
    if nouns and stem(asked).endswith(stem(found)) and len(stem(found)) >= _HEAD:
        return False  # what a compound ends in is what it is: "Personalausweis", "Ausweis"
    cosine = near.cosines.get((reason.asked, reason.found))
    return cosine is not None and cosine < PART_IS_MEANT


def _in_other_words(word: str, one: Found, near: _Near) -> Reason:
    """Return what an entry says in place of a word that does not stand in it."""
    cosine, name = near.best.get(word, (1.0, ""))
    if name and cosine >= _needed(word, name):
        return Reason(ReasonKind.MEANING, word, name)
    if name and word[0].isupper() and cosine < FAR and one.chance < UNLIKELY:
        return Reason(ReasonKind.MISSING, word)
    return Reason(ReasonKind.UNSAID, word)


def _needed(word: str, name: str) -> float:
    """Return the cosine that a pair needs to be shown; a frame of questions is never shown."""
    one, other = fold(word), fold(name)
    if one in FRAME_WORDS or other in FRAME_WORDS or len(word) < _SHORTEST:
        return 2.0
    pairs = zip(one, other, strict=False), zip(one[::-1], other[::-1], strict=False)
    front, end = (sum(1 for _ in takewhile(lambda p: p[0] == p[1], each)) for each in pairs)
    if front >= _ALIKE_IN_FRONT or end >= _ALIKE_AT_END:
        return NEAR_BY_LETTERS
    nouns = not word[0].islower() and not name[0].islower()
    return NEAR if nouns else NEAR_OTHERWISE
