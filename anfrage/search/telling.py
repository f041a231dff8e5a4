"""Which of the reasons for a match are told: few, the weightiest of each kind, and whole words."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from anfrage.domain.match import Reason, ReasonKind
from anfrage.search.analysis import Word, content_words, fold
from anfrage.search.explanation import counterpart
from anfrage.search.query import LONGEST_QUESTION, Query
from anfrage.search.quoting import sentences_of
from anfrage.search.stop_words import FRAME_WORDS
from anfrage.search.vocabulary import Vocabulary

Rarity = Callable[[str], float]
"""How much a folded word tells entries apart, 0 upwards."""

MOST: Final = {
    ReasonKind.SHARED: 6,
    ReasonKind.PART: 4,
    ReasonKind.UNSAID: 3,
    ReasonKind.MISSING: 3,
}

MOST_OF_A_WORD: Final = 2
"""Parts that one word of the entry is named for: "Sommerstraße", "Ostendstraße" – "Straße"."""

LEAST_RARITY: Final = 0.3
"""A shared word that tells entries apart by less than this share of what an unknown word does is
no reason, such as the city's own name: in 60 entries one that every fourth holds."""

ENOUGH: Final = 3
"""Words that matter in a question that is explained without its inquiry's title."""

SHARE_WEIGHT: Final = 0.3
"""What the words of a sentence count beside its cosine, when the nearest one is looked for."""

LEAST_SHARE: Final = 0.15
"""Share of the question's words, by weight, that a sentence holds if nothing else speaks for it."""

_OTHER_REASONS: Final = (
    ReasonKind.SPELLING, ReasonKind.PART, ReasonKind.MEANING, ReasonKind.NEAREST,
)  # fmt: skip
_SAYS_LITTLE: Final = FRAME_WORDS | {
    "alt", "alte", "alten", "andere", "freie", "freien", "ganze", "gross", "grosse", "grossen",
    "gut", "gute", "guten", "klein", "kleine", "kleinen", "neu", "neue", "neuem", "neuen", "neuer",
    "neues", "seite", "seiten", "weg", "bereich", "bereiche", "bereichen",
}  # fmt: skip
_QUESTIONS_KEPT: Final = 16  # read once for all of their matches
_SENTENCES_KEPT: Final = 2_000

_JOINED: Final = re.compile(r"[^\W_]+(?:[-*:_][^\W_]+)*")
_LINE_BREAK: Final = re.compile(r"-?[ \t]*\n[ \t]*")
_LEFT_OPEN: Final = re.compile(r"\w+-(?=[\s/])")
_SENTENCE_START: Final = re.compile(r"(?:^|[.?!:;–(\n\"„/])\s*(?:[-•]\s*|\w[.)]\s+)?$")
_NOUN_ENDING: Final = re.compile(r"(?:ung|heit|keit|schaft|tion|tät|ismus)(?:en|s)?$")
_ADJECTIVE: Final = re.compile(r"[a-zäöüß]{6,}(?:e|em|en|er|es)\b\s+$")


def told(
    reasons: Iterable[Reason], question: str, text: str, rarity: Rarity, *, by_meaning: bool = True
) -> tuple[Reason, ...]:
    """Return the reasons that a person is told, in the order of their kinds.

    Args:
        reasons: All reasons for one entry.
        question: The question; what it joins by hyphens is named as one word.
        text: What the entry says, head and text.
        rarity: Tells which words say most.
        by_meaning: Whether the entry was compared as a whole: only then it is said to be alike
            where no word speaks for it.
    """
    whole = _whole_words(question)
    there = fold(text) if whole else ""
    named = dict.fromkeys(_named(reason, whole, there) for reason in _own(tuple(reasons)))
    met = {r.asked for r in named if r.kind not in {ReasonKind.UNSAID, ReasonKind.MISSING}}
    matter = _that_matter(question)
    groups: dict[ReasonKind, list[Reason]] = {kind: [] for kind in ReasonKind}
    for reason in named:
        lacking = reason.kind in {ReasonKind.UNSAID, ReasonKind.MISSING}
        if lacking and (reason.asked in met or reason.asked not in matter):
            continue
        groups[reason.kind].append(reason)
    alone = not any(groups[kind] for kind in _OTHER_REASONS)
    groups[ReasonKind.SHARED] = _telling(groups[ReasonKind.SHARED], rarity, alone=alone)
    groups[ReasonKind.PART] = _few_of_each(groups[ReasonKind.PART])
    for kind, most in MOST.items():
        groups[kind] = _weightiest(groups[kind], most, rarity)
    found = [reason for group in groups.values() for reason in group]
    positive = any(reason.kind not in {ReasonKind.UNSAID, ReasonKind.MISSING} for reason in found)
    if found and not positive and by_meaning:
        found.insert(0, Reason(ReasonKind.MEANING, ""))
    return tuple(found)


def _own(reasons: Sequence[Reason]) -> Iterable[Reason]:
    """Leave out near words that the question names itself: those stand for no other one."""
    shared = {fold(reason.found) for reason in reasons if reason.kind is ReasonKind.SHARED}
    for reason in reasons:
        if reason.kind is not ReasonKind.MEANING or fold(reason.found) not in shared:
            yield reason


def with_title(query: Query) -> Query:
    """Return the question as it is explained: one that says little by itself with its title."""
    if not query.around or len(_that_matter(query.text)) >= ENOUGH:
        return query
    text = f"{query.text}, {query.around}"
    found = {word.stem: word for word in reversed(list(content_words(text)))}
    words = sorted(found.values(), key=lambda word: word.start)[:LONGEST_QUESTION]
    return replace(query, text=text, words=tuple(words))


def nearest_sentence(
    asked: Sequence[Word], text: str, cosines: Sequence[float], vocabulary: Vocabulary,
    rarity: Rarity,
) -> Reason | None:  # fmt: skip
    """Return the sentence of `text` that says most about the question.

    Args:
        asked: The question's content words.
        text: The entry's answer.
        cosines: How near each of its sentences (`sentences_of`) is by meaning; empty if unknown.
        vocabulary: Knows what the question's words meet.
        rarity: Tells which words say most.

    Returns:
        `None` where neither meaning nor words speak for any sentence.
    """
    every = sentences_of(text)
    weights = [_weight(word, rarity) for word in asked]
    total = sum(weights) or 1.0
    best: tuple[float, str] | None = None
    for number, sentence in enumerate(every):
        stems = _stems(sentence)
        held = (counterpart(word, stems, vocabulary).worth for word in asked)
        share = sum(w * worth for w, worth in zip(weights, held, strict=True)) / total
        near = cosines[number] + SHARE_WEIGHT * share if cosines else share
        if (cosines or share >= LEAST_SHARE) and (best is None or near > best[0]):
            best = near, sentence
    return Reason(ReasonKind.NEAREST, "", best[1]) if best else None


@lru_cache(maxsize=_SENTENCES_KEPT)
def _stems(sentence: str) -> frozenset[str]:
    return frozenset(word.stem for word in content_words(sentence))


def _weight(word: Word, rarity: Rarity) -> float:
    return rarity(word.folded) * (0.5 if word.folded in FRAME_WORDS else 1.0)


@lru_cache(maxsize=_QUESTIONS_KEPT)
def _whole_words(question: str) -> Mapping[str, str]:
    """Return for words that are joined to others the whole: "E" and "Akte" are "E-Akte".

    What a hyphen leaves open keeps it: "Schul-" in "Schul- und Sportamt".
    """
    found: dict[str, str] = {
        chunk.removesuffix("-"): chunk for chunk in _LEFT_OPEN.findall(question)
    }
    for chunk in _JOINED.findall(question):
        parts = re.split(r"[-*:_]", chunk)
        if len(parts) > 1:
            for part in parts:
                found.setdefault(part, chunk)
    return found


def _named(reason: Reason, whole: Mapping[str, str], there: str) -> Reason:
    """Return a reason with the whole words in place of their pieces."""
    found = reason.found
    if "-" in found and reason.kind is not ReasonKind.NEAREST:
        found = _LINE_BREAK.sub("", found).rstrip("-")
    if found == f"{reason.asked}s":  # "Sanierungs" in "Sanierungs- und Baukosten"
        found = reason.asked
    if found != reason.found:
        reason = replace(reason, found=found)
    chunk = whole.get(reason.asked)
    if chunk is None or reason.kind is ReasonKind.NEAREST:
        return reason
    if reason.kind is ReasonKind.SHARED:
        found = chunk if fold(chunk) in there else reason.found
        return Reason(reason.kind, chunk, found)
    return Reason(reason.kind, chunk, reason.found)


def _telling(shared: Sequence[Reason], rarity: Rarity, *, alone: bool) -> list[Reason]:
    """Leave out shared words that say little; one stays if there is nothing else."""
    long = [reason for reason in shared if len(reason.found) > 1]
    least = LEAST_RARITY * rarity("")
    rare = [
        reason
        for reason in long
        if rarity(fold(reason.asked)) >= least and fold(reason.asked) not in _SAYS_LITTLE
    ]
    return rare or long[:alone]


def _few_of_each(parts: Sequence[Reason]) -> list[Reason]:
    """Leave out parts of one and the same word from the third on."""
    return [
        part
        for number, part in enumerate(parts)
        if sum(other.found == part.found for other in parts[:number]) < MOST_OF_A_WORD
    ]


def _weightiest(reasons: Sequence[Reason], most: int, rarity: Rarity) -> list[Reason]:
    """Return the `most` reasons whose words say most, in their order.

    That is the rarest ones; of equally rare ones nouns, and among them the longest.
    """

    def rank(number: int) -> tuple[float, bool, int, int]:
        word = reasons[number].asked
        return -rarity(fold(word)), word[0].islower(), -len(word), number

    order = sorted(range(len(reasons)), key=rank)
    return [reasons[n] for n in sorted(order[:most])]


@lru_cache(maxsize=_QUESTIONS_KEPT)
def _that_matter(question: str) -> Collection[str]:
    """Return the words, whole, that say what is asked about: nouns, and what describes them.

    German writes nouns with a capital. Where nothing is written so, as in a hasty search, every
    word matters that is no frame of questions.
    """
    words = [word for word in content_words(question) if word.folded not in _SAYS_LITTLE]
    whole = _whole_words(question)
    nouns = {
        word.written
        for word in words
        if not word.written[0].islower()
        and (
            not _SENTENCE_START.search(question[: word.start])
            or _NOUN_ENDING.search(word.written)
            or whole.get(word.written, word.written) != word.written
        )
    }
    if not any(w.written[0].isupper() for w in content_words(question) if w.start):
        return {whole.get(word.written, word.written) for word in words}
    starts = {word.start for word in content_words(question) if not word.written[0].islower()}
    for word in words:
        follows = re.compile(r"\s+").match(question, word.end)
        if follows and follows.end() in starts and _ADJECTIVE.search(question[: follows.end()]):
            nouns.add(word.written)
    return {whole.get(word, word) for word in nouns}
