"""Sentences that tell the same thing in another order of words."""

import re
from collections.abc import Iterator
from typing import Final

from anfrage.domain.proof import ProofKind
from anfrage.steps.proofing.days import same_days
from anfrage.steps.proofing.difference import Difference
from anfrage.steps.proofing.prose import DAY, Sentence, content, measures, nouns

# Of the words that say something so many have to be the same, and at least so many.
_SAME: Final = 0.75
_LEAST: Final = 3
_LONGEST_NAME: Final = 2  # words
# What begins on one day may end on another.
_BEGINS: Final = re.compile(
    r"\b(?:begin\w*|begonn\w*|start\w*|eröffn\w*|öffn\w*|ab|seit|aufnahme|aufgenommen"
    r"|inbetriebnahme)\b",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(
    r"\b(?:ende\w*|bis|abgeschlossen|abschluss|fertig\w*|schlie\w+|geschlossen|vollend\w*|läuft)\b",
    re.IGNORECASE,
)


def told_again(mine: Sentence, others: list[Sentence]) -> Iterator[Difference]:
    """Yield the day or the name in `mine` that a sentence with the same words tells otherwise.

    Only what can be told apart without doubt: one day in each and no other figures, or one name
    in each where all other words are the same.
    """
    ours = content(mine.text)
    for other in others:
        theirs = content(other.text)
        shared = len(ours & theirs)
        if shared < min(_LEAST, len(ours), len(theirs)) or shared < 2:  # noqa: PLR2004
            continue
        alike = shared / min(len(ours), len(theirs))
        days, their_days = DAY.findall(mine.text), DAY.findall(other.text)
        if alike >= _SAME and len(days) == len(their_days) == 1:
            yield from _day(mine, other)
        elif not days and not their_days and shared >= _LEAST:
            yield from _name(mine, other)


def _day(mine: Sentence, other: Sentence) -> Iterator[Difference]:
    if measures(mine.text) or measures(other.text) or not _same_role(mine.text, other.text):
        return
    ours, theirs = DAY.search(mine.text), DAY.search(other.text)
    if ours and theirs and not same_days(ours.group(), theirs.group()):
        yield Difference(
            ProofKind.DATE_DIFFERS, mine.start + ours.start(), mine.start + ours.end(),
            ours.group(), theirs.group(),
        )  # fmt: skip


def _same_role(text: str, other: str) -> bool:
    mine = (bool(_BEGINS.search(text)), bool(_ENDS.search(text)))
    theirs = (bool(_BEGINS.search(other)), bool(_ENDS.search(other)))
    return mine == theirs or any(a and b for a, b in zip(mine, theirs, strict=True))


def _name(mine: Sentence, other: Sentence) -> Iterator[Difference]:
    ours, theirs = (
        content(mine.text) - content(other.text),
        content(other.text) - content(mine.text),
    )
    named = ours & nouns(mine.text), theirs & nouns(other.text)
    if named != (ours, theirs) or not 0 < len(ours) <= _LONGEST_NAME or len(theirs) != len(ours):
        return
    for word in re.finditer(r"\b[A-ZÄÖÜ][\wäöüß-]{2,}", mine.text):
        if nouns(word.group()) & ours:
            expected = next(
                one for one in re.findall(r"\b[A-ZÄÖÜ][\wäöüß-]{2,}", other.text)
                if nouns(one) & theirs
            )  # fmt: skip
            yield Difference(
                ProofKind.NAME_DIFFERS, mine.start + word.start(), mine.start + word.end(),
                word.group(), expected,
            )  # fmt: skip
            return
