"""Which of the reasons for a match are told: few, the weightiest of each kind, and whole words."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from anfrage.domain.frozen import frozen
from anfrage.domain.match import Reason, ReasonKind
from anfrage.search.analysis import fold
from anfrage.search.asking import Asking
from anfrage.search.lacking import (
    abbreviated,
    is_city,
    missed,
    names_of_city,
    says_little,
    that_matter,
)
from anfrage.search.roots import root
from anfrage.search.usual import weight
from anfrage.search.wholes import is_version, whole_words

Rarity = Callable[[str], float]
"""How much a folded word tells entries apart, 0 upwards."""

MOST: Final = {
    ReasonKind.SHARED: 6, ReasonKind.EXAMPLE: 3, ReasonKind.TITLED: 4, ReasonKind.PART: 4,
}  # fmt: skip

MOST_OF_A_WORD: Final = 2
"""Parts that one word of the entry is named for: "Sommerstraße", "Ostendstraße" – "Straße"."""

LEAST_RARITY: Final = 0.3
"""A shared word that tells entries apart by less than this share of what an unknown word does is
no reason: in 60 entries one that every fourth holds."""

LEAST_WEIGHT: Final = 0.35
"""The same of its weight in councils' papers: "Maßnahmen", "Jahr"."""

LEAST_OF_OTHERS: Final = 0.85
"""The same of a shared word that is no noun: "schneller" and "erkennbar" are said of anything."""

_OTHER_REASONS: Final = (
    ReasonKind.SPELLING, ReasonKind.PART, ReasonKind.MEANING, ReasonKind.NEAREST,
)  # fmt: skip
_HELD: Final = (ReasonKind.SHARED, ReasonKind.EXAMPLE, ReasonKind.TITLED)
_LACKING: Final = (ReasonKind.UNSAID, ReasonKind.MISSING, ReasonKind.TITLE_UNSAID)

_LINE_BREAK: Final = re.compile(r"-?[ \t]*\n[ \t]*")


@frozen
class Said:
    """What an entry says, and what is known of it.

    Attributes:
        text: Head and text.
        roots: The roots (`roots.root`) of its words.
        near: For words of the question as written the cosine of the entry's nearest word.
        by_meaning: Whether the entry was compared as a whole: only then it is said to be alike
            where no word speaks for it.
    """

    text: str
    roots: Collection[str]
    near: Mapping[str, float]
    by_meaning: bool = True


def told(
    reasons: Iterable[Reason], asking: Asking, said: Said, rarity: Rarity, city: str = ""
) -> tuple[Reason, ...]:
    """Return the reasons that a person is told, in the order of their kinds.

    Args:
        reasons: All reasons for one entry.
        asking: The question; what it joins by hyphens is named as one word.
        said: The entry.
        rarity: Tells which words say most.
        city: The city's name, which says nothing in a question to it.
    """
    own = names_of_city(f"{asking.question} {asking.title}", city)
    groups: dict[ReasonKind, list[Reason]] = {kind: [] for kind in ReasonKind}
    for reason in _named_whole(reasons, asking, said.text):
        groups[reason.kind].append(reason)
    alone = not any(groups[kind] for kind in _OTHER_REASONS)
    for kind in _HELD:
        groups[kind] = _telling(groups[kind], rarity, own, alone=alone)
    groups[ReasonKind.PART] = _few_of_each(groups[ReasonKind.PART])
    for kind, most in MOST.items():
        groups[kind] = _weightiest(groups[kind], most, rarity)
    groups |= _lacking(groups, asking, said, own)
    found = [reason for group in groups.values() for reason in group]
    if said.by_meaning and found and all(reason.kind in _LACKING for reason in found):
        found.insert(0, Reason(ReasonKind.MEANING, ""))
    return tuple(found)


def _named_whole(reasons: Iterable[Reason], asking: Asking, text: str) -> list[Reason]:
    """Return the reasons with whole words; those of words that only the title says as such."""
    whole = whole_words(f"{asking.question}\n{asking.title}")
    there = fold(text) if whole else ""
    named: dict[Reason, None] = {}
    for one in _own(tuple(reasons)):
        reason = _of_title(one) if one.asked in asking.of_title else one
        named[_named(reason, whole, there, text)] = None
    return list(named)


def _of_title(reason: Reason) -> Reason:
    if reason.kind in {ReasonKind.SHARED, ReasonKind.EXAMPLE}:
        return replace(reason, kind=ReasonKind.TITLED)
    if reason.kind in _LACKING:
        return replace(reason, kind=ReasonKind.TITLE_UNSAID)
    return reason


def _lacking(
    groups: Mapping[ReasonKind, Sequence[Reason]], asking: Asking, said: Said,
    city: Collection[str],
) -> dict[ReasonKind, list[Reason]]:  # fmt: skip
    """Return the missing words that are named, by their kinds."""
    matter = dict(that_matter(asking.question)) | dict(that_matter(_title_of(asking)))
    met = {r.asked for kind, group in groups.items() if kind not in _LACKING for r in group}
    short = abbreviated(f"{asking.question}\n{asking.title}")
    left = {
        kind: [
            r
            for r in groups[kind]
            if r.asked in matter
            and met.isdisjoint((r.asked, short.get(r.asked, r.asked)))
            and not is_city(r.asked, city)
            and not _has_root(r.asked, said.roots)
        ]
        for kind in _LACKING
    }
    own = [*left[ReasonKind.UNSAID], *left[ReasonKind.MISSING]]
    kept = missed(own, asking.question, near=said.near, central=asking.central)
    titled = missed(left[ReasonKind.TITLE_UNSAID], _title_of(asking))
    return {
        ReasonKind.UNSAID: [r for r in kept if r.kind is ReasonKind.UNSAID],
        ReasonKind.MISSING: [r for r in kept if r.kind is ReasonKind.MISSING],
        ReasonKind.TITLE_UNSAID: titled,
    }


def _title_of(asking: Asking) -> str:
    """Return the title behind a word: it begins with a noun, not with a verb as questions do."""
    return f"zu {asking.title}" if asking.title else ""


def _has_root(word: str, roots: Collection[str]) -> bool:
    """Whether an entry says a word in another form: "abstellen" in "Abstellplätze", too."""
    own = root(fold(word))
    if not own or word[0].isupper():
        return bool(own) and own in roots
    return any(other.startswith(own) for other in roots)


def _own(reasons: Sequence[Reason]) -> Iterable[Reason]:
    """Leave out near words that the question names itself: those stand for no other one."""
    shared = {fold(reason.found) for reason in reasons if reason.kind is ReasonKind.SHARED}
    parts = {(r.asked, r.found) for r in reasons if r.kind is ReasonKind.PART}
    for reason in reasons:
        near = reason.kind is ReasonKind.MEANING
        if not near or (
            fold(reason.found) not in shared and (reason.asked, reason.found) not in parts
        ):
            yield reason


def _named(reason: Reason, whole: Mapping[str, str], there: str, text: str) -> Reason:
    """Return a reason with the whole words in place of their pieces."""
    if reason.kind is ReasonKind.NEAREST:
        return reason
    found = reason.found
    if "-" in found:
        found = _LINE_BREAK.sub("", found).rstrip("-")
    if found == f"{reason.asked}s":  # "Sanierungs" in "Sanierungs- und Baukosten"
        found = reason.asked
    elif found and (f"{found}- " in text or f"{found}-/" in text):
        found = f"{found}-"
    chunk = whole.get(reason.asked)
    if chunk is None:
        return replace(reason, found=found)
    if reason.kind is ReasonKind.MEANING and is_version(chunk):
        return Reason(ReasonKind.UNSAID, chunk)
    if reason.kind in _HELD:
        found = chunk if fold(chunk) in there else found
    return Reason(reason.kind, chunk, found)


def _telling(
    shared: Sequence[Reason], rarity: Rarity, city: Collection[str], *, alone: bool
) -> list[Reason]:
    """Leave out shared words that say little; one stays if there is nothing else."""
    long = [reason for reason in shared if len(reason.found) > 1]
    least = LEAST_RARITY * rarity("")
    rare = [
        reason
        for reason in long
        if rarity(fold(reason.asked)) >= least
        and _says_enough(reason)
        and not says_little(fold(reason.asked))
        and not is_city(reason.asked, city)
    ]
    return rare or long[:alone]


def _is_noun(reason: Reason) -> bool:
    return not reason.asked[0].islower() or not reason.found[0].islower()


def _says_enough(reason: Reason) -> bool:
    if reason.kind is ReasonKind.EXAMPLE and reason.asked[0].islower():
        return False
    least = LEAST_WEIGHT if _is_noun(reason) else LEAST_OF_OTHERS
    return weight(fold(reason.asked)) >= least


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
        return -rarity(fold(word)) * weight(fold(word)), word[0].islower(), -len(word), number

    order = sorted(range(len(reasons)), key=rank)
    return [reasons[n] for n in sorted(order[:most])]
