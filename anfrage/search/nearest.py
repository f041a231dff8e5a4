"""Which sentence of an answer says most about a question."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from anfrage.domain.match import Reason, ReasonKind
from anfrage.search.analysis import Word, content_words
from anfrage.search.explanation import counterpart
from anfrage.search.question_kind import against, asks, figures, in_favour, kinds_of
from anfrage.search.quoting import sentences_of, single
from anfrage.search.roots import root
from anfrage.search.stop_words import FRAME_WORDS
from anfrage.search.telling import Rarity
from anfrage.search.vocabulary import Vocabulary
from anfrage.search.windows import leans, quoted

SHARE_WEIGHT: Final = 0.3
"""What the words of a sentence count beside its cosine, when the nearest one is looked for."""

LEAST_SHARE: Final = 0.15
"""Share of the question's words, by weight, that a sentence holds if nothing else speaks for it."""

OF_A_ROOT: Final = 0.7
"""What a word of the same root is worth: the same as a longer word that holds it."""

TITLE_WEIGHT: Final = 0.15
"""What the words of the entry's title count in a sentence, if it has all of them."""

HANDED_ON: Final = -0.01
"""What a sentence that asks loses to the next one, which answers it: the answer goes first."""

WORD_WORTH: Final = 2.0
"""What a word's share of the question counts in a window, beside the form of its clauses."""

FIGURE_WORTH: Final = 0.25
"""What a figure that is asked for counts there."""

FIGURES: Final = 2
"""Figures of a sentence that count; a table has many."""

_SENTENCES_KEPT: Final = 2_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a sentence is held against: a question, its words, and what they weigh."""

    question: str
    words: Sequence[Word]
    vocabulary: Vocabulary
    rarity: Rarity


def nearest_sentence(
    wanted: Wanted, text: str, cosines: Sequence[float], title: str = ""
) -> Reason | None:
    """Return the sentence of `text` that says most about the question, as it is quoted.

    A sentence that is itself a question hands what speaks for it on to the next one, and is quoted
    in front of it.

    Args:
        wanted: The question.
        text: The entry's answer.
        cosines: How near each of its sentences (`sentences_of`) is by meaning; empty if unknown.
        title: What the entry is about; a sentence that says it, too, is its main one.

    Returns:
        `None` where neither meaning nor words speak for any sentence.
    """
    vocabulary = wanted.vocabulary
    weights = [_weight(word, wanted.rarity) for word in wanted.words]
    asked = _asked(wanted.words, weights, vocabulary)
    of_title = list(content_words(title)) if cosines else []
    named = _asked(of_title, [1.0] * len(of_title), vocabulary)
    best: tuple[float, str, str] | None = None
    before, handed_on = "", 0.0
    for number, sentence in _single(text):
        read = _read(sentence)
        share = sum(one.share * _held(one, read, vocabulary) for one in asked)
        near = cosines[number] + SHARE_WEIGHT * share if cosines else share
        near += TITLE_WEIGHT * sum(one.share * _said(one, read, vocabulary) for one in named)
        near = max(near, handed_on) + in_favour(sentence, wanted.question)
        if best is None or near > best[0]:
            near -= against(sentence, wanted.question)
            if (cosines or near >= LEAST_SHARE) and (best is None or near > best[0]):
                best = near, sentence, before if handed_on or leans(sentence) else ""
        before, handed_on = sentence, near - HANDED_ON if asks(sentence) else 0.0
    if best is None:
        return None
    _, sentence, before = best
    return Reason(ReasonKind.NEAREST, "", quoted(sentence, _met(sentence, wanted, asked), before))


@dataclass(frozen=True, slots=True)
class _Asked:
    """A word of a question: its share of what the question says, its root, and what it meets."""

    word: Word
    share: float
    root: str
    meets: frozenset[str]


def _asked(words: Sequence[Word], weights: Sequence[float], vocabulary: Vocabulary) -> list[_Asked]:
    total = sum(weights) or 1.0
    return [
        _Asked(
            word,
            weight / total,
            root(word.folded),
            frozenset(meeting.stem for meeting in vocabulary.meetings(word.folded)),
        )
        for word, weight in zip(words, weights, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence read once: its words with their stems and roots."""

    words: tuple[Word, ...]
    stems: frozenset[str]
    roots: frozenset[str]


@lru_cache(maxsize=_SENTENCES_KEPT)
def _read(sentence: str) -> _Read:
    words = tuple(content_words(sentence))
    roots = frozenset(root(word.folded) for word in words) - {""}
    return _Read(words, frozenset(word.stem for word in words), roots)


def _held(asked: _Asked, read: _Read, vocabulary: Vocabulary) -> float:
    """Return how much of a word a sentence holds, 0 to 1; "optimiert" in "Optimierung", too."""
    worth = _said(asked, read, vocabulary)
    if worth < OF_A_ROOT and asked.root in read.roots:
        return OF_A_ROOT
    return worth


def _said(asked: _Asked, read: _Read, vocabulary: Vocabulary) -> float:
    if asked.meets.isdisjoint(read.stems):
        return 0.0
    return counterpart(asked.word, read.stems, vocabulary).worth


def _single(text: str) -> Iterator[tuple[int, str]]:
    """Yield the sentences with the number of the one that they are encoded in."""
    for number, sentence in enumerate(sentences_of(text)):
        for one in single(sentence):
            yield number, one


def _met(sentence: str, wanted: Wanted, asked: Sequence[_Asked]) -> dict[int, float]:
    """Return the places in a sentence that meet the question, with their worth."""
    read = _read(sentence)
    worth: dict[str, float] = {}
    for one in asked:
        for meeting in counterpart(one.word, read.stems, wanted.vocabulary).meetings:
            worth[meeting.stem] = max(WORD_WORTH * one.share, worth.get(meeting.stem, 0.0))
    found = figures(sentence, kinds_of(wanted.question))[:FIGURES]
    first = {word.stem: word.start for word in reversed(read.words)}
    return dict.fromkeys(found, FIGURE_WORTH) | {first[key]: value for key, value in worth.items()}


def _weight(word: Word, rarity: Rarity) -> float:
    return rarity(word.folded) * (0.5 if word.folded in FRAME_WORDS else 1.0)
