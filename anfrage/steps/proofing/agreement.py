"""Whether an answer says the same as its positions, the facts, and what was answered before."""

import difflib
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from anfrage.domain.proof import ProofFinding, ProofKind
from anfrage.german.numerals import numeral
from anfrage.steps.proofing.days import plain_day, same_days
from anfrage.steps.proofing.difference import Difference
from anfrage.steps.proofing.fact_figures import fact_figures
from anfrage.steps.proofing.material import ProofItem, ProofMaterial
from anfrage.steps.proofing.prose import (
    DAY,
    NUMBER,
    Measure,
    Sentence,
    content,
    measure_place,
    measures,
    nouns,
    other_time,
    same_amount,
    sentences_of,
)
from anfrage.steps.proofing.reordering import told_again
from anfrage.steps.proofing.surnames import other_surnames

_TOKEN: Final = re.compile(
    rf"{DAY.pattern}|{NUMBER}|\d[\d.,]*\d|\d|[%€]|[^\W\d_]+(?:-[^\W\d_]+)*", re.IGNORECASE
)
# Two sentences say the same in other figures if so many of their words are the same.
_ALIKE: Final = 0.6
_ALIKE_BUT_A_NAME: Final = 0.7
_LONGEST_GROUP: Final = 5  # words
_LONGEST_NAME: Final = 4  # words that may stand for one name ("der Verein Offene Tür")
# Of the nouns around two figures that count the same, so many have to be the same.
_SAME_MATTER: Final = 0.6
_SAME_WORDS: Final = {
    "mio": "millionen", "million": "millionen", "mrd": "milliarden", "milliarde": "milliarden",
    "tsd": "tausend", "€": "euro", "eur": "euro", "%": "prozent",
}  # fmt: skip
_PART: Final = re.compile(r"\b(?:davon|darunter|hiervon|entfallen)\b", re.IGNORECASE)
_MEASURED: Final = re.compile(r"\b(?:Millionen?|Mio\.?|Milliarden?|Mrd\.?|Euro|EUR|Prozent)(?!\w)")
_COMPOUND: Final = 5  # letters
_ONE_CITY: Final = frozenset(
    {"stadt", "stadtverwaltung", "verwaltung", "kommune", "diese", "die", "sie", "im", "es"}
)


def find_contradictions(material: ProofMaterial) -> Iterator[ProofFinding]:
    """Find figures, days and names that differ from a position, a fact or an earlier answer."""
    for one in material.answered():
        told: set[tuple[str, int]] = set()
        for finding in (*_from_entries(one), *fact_figures(one, material), *_from_earlier(one)):
            place = (finding.kind.value, finding.place.start)
            if place not in told:
                told.add(place)
                yield finding


def _from_entries(one: ProofItem) -> Iterator[ProofFinding]:
    for entry in one.used:
        title = entry.position.title or entry.id
        for diff in differences(one.item.answer, entry.text, same_time=True):
            yield ProofFinding(
                diff.kind, one.place(diff.start, diff.end), diff.found, diff.expected, title,
                entry.position.as_of,
            )  # fmt: skip


def _from_earlier(one: ProofItem) -> Iterator[ProofFinding]:
    for earlier in one.earlier:
        for diff in differences(one.item.answer, earlier.text):
            yield ProofFinding(
                diff.kind, one.place(diff.start, diff.end), diff.found, diff.expected,
                earlier.label, earlier.day,
            )  # fmt: skip


def differences(text: str, other: str, *, same_time: bool = False) -> Iterator[Difference]:
    """Yield where a sentence of `text` contradicts one of `other`.

    First sentences that are word for word alike but for figures, days or a name; then figures
    that count the same among the same nouns. Other figures with other days are no contradiction,
    unless both texts speak of the same time.
    """
    yield from other_surnames(text, other)
    theirs = [(one, _tokens(one.text)) for one in sentences_of(other)]
    said = {one.text for one, _ in theirs}
    for mine in sentences_of(text):
        if mine.text in said:
            continue
        tokens = _tokens(mine.text)
        best = max(
            ((_likeness(tokens, their), one, their) for one, their in theirs),
            key=lambda pair: pair[0], default=None,
        )  # fmt: skip
        if best is None or best[0] < _ALIKE:
            best = next(
                (
                    (1.0, one, their)
                    for one, their in theirs
                    if _but_one_group(mine.text, tokens, their)
                ),
                best,
            )
        if best is not None and best[0] >= _ALIKE:
            found = _aligned(mine, tokens, best[1], best[2], best[0])
            kinds = {one.kind for one in found}
            if same_time or not kinds >= {ProofKind.DATE_DIFFERS, ProofKind.FIGURE_DIFFERS}:
                yield from found
        else:
            others = [one for one, _ in theirs]
            yield from _counted(mine, others)
            yield from told_again(mine, others)


class _Token(NamedTuple):
    """A word, figure or day of a sentence, its place there and its one spelling."""

    start: int
    end: int
    spelt: str


@lru_cache(maxsize=4_000)  # a sentence is compared with many others
def _tokens(text: str) -> tuple[_Token, ...]:
    return tuple(_Token(*one.span(), _spelt(one.group())) for one in _TOKEN.finditer(text))


@lru_cache(maxsize=20_000)
def _spelt(token: str) -> str:
    """One spelling for the same day, figure or unit."""
    if DAY.fullmatch(token):
        return plain_day(token)
    lower = token.casefold()
    if lower[0].isdigit():
        return re.sub(r"[.\s]", "", lower)
    value = numeral(lower)
    return _SAME_WORDS.get(lower, lower) if value is None else str(value)


def _likeness(mine: tuple[_Token, ...], theirs: tuple[_Token, ...]) -> float:
    """The share of words that both have in the same order, 0-1."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - start-up time

    ours, others = [one.spelt for one in mine], [one.spelt for one in theirs]
    return Indel.normalized_similarity(ours, others, score_cutoff=_ALIKE)


def _but_one_group(text: str, mine: tuple[_Token, ...], theirs: tuple[_Token, ...]) -> bool:
    """Whether two sentences differ in one group of words and say the same before and behind it."""
    ours, others = [one.spelt for one in mine], [one.spelt for one in theirs]
    least = min(len(ours), len(others))
    if not least or ours[0] != others[0]:
        return False
    head = next((at for at in range(least) if ours[at] != others[at]), least)
    tail = next((at for at in range(least - head) if ours[-1 - at] != others[-1 - at]), 0)
    if max(len(ours), len(others)) - head - tail > _LONGEST_GROUP:
        return False
    shared = " ".join(
        text[one.start : one.end] for one in (*mine[:head], *mine[len(mine) - tail :])
    )
    return len(content(shared)) > 1


def _aligned(
    mine: Sentence,
    tokens: tuple[_Token, ...],
    theirs: Sentence,
    others: tuple[_Token, ...],
    likeness: float,
) -> list[Difference]:
    a, b = [one.spelt for one in tokens], [one.spelt for one in others]
    found: list[Difference] = []
    for tag, a1, a2, b1, b2 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag != "replace":
            continue
        start, end = tokens[a1].start, tokens[a2 - 1].end
        ours = mine.text[start:end]
        their = theirs.text[others[b1].start : others[b2 - 1].end]
        kind = _kind(ours, their, max(a2 - a1, b2 - b1), likeness)
        if kind is not None:
            found.append(Difference(kind, mine.start + start, mine.start + end, ours, their))
    return found


def _kind(ours: str, theirs: str, words: int, likeness: float) -> ProofKind | None:
    if DAY.search(ours) and DAY.search(theirs):
        return None if same_days(ours, theirs) else ProofKind.DATE_DIFFERS
    mine, other = measures(ours), measures(theirs)
    if mine and other:
        same = len(mine) == len(other) and all(map(same_amount, mine, other))
        return None if same else ProofKind.FIGURE_DIFFERS
    if mine or other or likeness < _ALIKE_BUT_A_NAME or words > _LONGEST_NAME:
        return None
    names, other_names = nouns(ours), nouns(theirs)
    plain = {ours.casefold(), theirs.casefold()} & _ONE_CITY
    return ProofKind.NAME_DIFFERS if names and other_names and not plain else None


def _counted(mine: Sentence, theirs: list[Sentence]) -> Iterator[Difference]:
    said = [one for one in measures(mine.text) if one.unit]
    for other in theirs if said else ():
        if other_time(mine.text, other.text):
            continue
        counted = measures(other.text)
        for measure in said:
            same = [one for one in counted if one.unit == measure.unit]
            if not same or not _same_matter(mine.text, other.text, measure.unit):
                continue
            ours = [one for one in said if one.unit == measure.unit]
            if any(same_amount(a, b) for a in ours for b in same) or _parted(mine, other, measure):
                continue
            yield Difference(
                ProofKind.FIGURE_DIFFERS, *measure_place(mine, measure), measure.text, same[0].text
            )


def _same_matter(text: str, other: str, unit: str) -> bool:
    """Whether two sentences share enough of their nouns, or of all words that say something."""
    text, other = _MEASURED.sub(" ", text), _MEASURED.sub(" ", other)
    for words in (nouns, content):
        ours, theirs = set(words(text)) - {unit}, set(words(other)) - {unit}
        shared = sum(any(_same_word(one, each) for each in theirs) for one in ours)
        least = min(len(ours), len(theirs))
        if shared and shared >= _SAME_MATTER * least and (words is nouns or shared > 1):
            return True
    return False


def _same_word(one: str, other: str) -> bool:
    """Compounds count: "Ökostromanteil" speaks of "Ökostrom"."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= _COMPOUND and short in long)


def _parted(mine: Sentence, other: Sentence, measure: Measure) -> bool:
    """Whether only one of both tells a part of the whole ("davon 12 Plätze")."""
    part = _PART.search(mine.text, 0, measure.start)
    return bool(part) is not bool(_PART.search(other.text))
