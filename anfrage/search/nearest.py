"""Which sentence of an answer says most about a question."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from anfrage.domain.match import Reason, ReasonKind
from anfrage.search.analysis import Word, content_words
from anfrage.search.explanation import counterpart
from anfrage.search.question_kind import QuestionKind, asks, figures, kinds_of, of_kind
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

FIGURE_WORTH: Final = 0.25
"""What a figure that is asked for counts in a window, beside the share of a word."""

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
    weights = [_weight(word, wanted.rarity) for word in wanted.words]
    total = sum(weights) or 1.0
    kinds = kinds_of(wanted.question)
    best: tuple[float, str, str] | None = None
    named = list(content_words(title))
    before, handed_on = "", 0.0
    for number, sentence in _single(text):
        stems = _stems(sentence)
        held = (_held(word, stems, sentence, wanted.vocabulary) for word in wanted.words)
        share = sum(w * worth for w, worth in zip(weights, held, strict=True)) / total
        near = cosines[number] + SHARE_WEIGHT * share if cosines else share
        near = max(near, handed_on) + of_kind(sentence, wanted.question)
        if cosines and named:
            main = sum(counterpart(word, stems, wanted.vocabulary).worth for word in named)
            near += TITLE_WEIGHT * main / len(named)
        if (cosines or near >= LEAST_SHARE) and (best is None or near > best[0]):
            best = near, sentence, before if handed_on or leans(sentence) else ""
        before, handed_on = sentence, near - HANDED_ON if asks(sentence) else 0.0
    if best is None:
        return None
    _, sentence, before = best
    met = _met(sentence, wanted, dict(zip(wanted.words, weights, strict=True)), total, kinds)
    return Reason(ReasonKind.NEAREST, "", quoted(sentence, met, before))


def _held(word: Word, stems: Collection[str], sentence: str, vocabulary: Vocabulary) -> float:
    """Return how much of a word a sentence holds, 0 to 1; "optimiert" in "Optimierung", too."""
    worth = counterpart(word, stems, vocabulary).worth
    if worth < OF_A_ROOT and root(word.folded) in _roots(sentence):
        return OF_A_ROOT
    return worth


def _single(text: str) -> Iterator[tuple[int, str]]:
    """Yield the sentences with the number of the one that they are encoded in."""
    for number, sentence in enumerate(sentences_of(text)):
        for one in single(sentence):
            yield number, one


def _met(
    sentence: str, wanted: Wanted, weights: Mapping[Word, float], total: float,
    kinds: Collection[QuestionKind],
) -> dict[int, float]:  # fmt: skip
    """Return the places in a sentence that meet the question, with their worth."""
    there = list(content_words(sentence))
    stems = {word.stem for word in there}
    worth: dict[str, float] = {}
    for word, weight in weights.items():
        for meeting in counterpart(word, stems, wanted.vocabulary).meetings:
            worth[meeting.stem] = max(weight / total, worth.get(meeting.stem, 0.0))
    met = dict.fromkeys(figures(sentence, kinds)[:FIGURES], FIGURE_WORTH)
    first = {word.stem: word.start for word in reversed(there)}
    return met | {first[key]: value for key, value in worth.items()}


@lru_cache(maxsize=_SENTENCES_KEPT)
def _roots(sentence: str) -> frozenset[str]:
    return frozenset(root(word.folded) for word in content_words(sentence)) - {""}


@lru_cache(maxsize=_SENTENCES_KEPT)
def _stems(sentence: str) -> frozenset[str]:
    return frozenset(word.stem for word in content_words(sentence))


def _weight(word: Word, rarity: Rarity) -> float:
    return rarity(word.folded) * (0.5 if word.folded in FRAME_WORDS else 1.0)
