"""Which earlier questions are about the same matter."""

from collections.abc import Sequence
from typing import Final

from anfrage.domain.frozen import frozen
from anfrage.steps.proofing.prose import nouns

# Of the nouns of the shorter question so many stand in the other one. Two questions that share
# half of their nouns are on the same subject; below, hardly one in ten is.
_SHARED: Final = 0.5
_MOST_SOUGHT: Final = 4
_SHORTEST_STEM: Final = 4


@frozen
class Matter:
    """What a question is about.

    `stems` are what earlier questions are looked through for (lower case, without their first
    letter's umlaut rules: as they stand in texts); `least` of them have to be there.
    """

    nouns: frozenset[str]
    stems: tuple[str, ...]
    least: int


def matter_of(question: str, title: str = "") -> Matter:
    """Return what a question is about; the longest words say most.

    A question without nouns of its own ("Wenn ja, wann?") is about its inquiry's title.
    """
    words = frozenset(nouns(question) or nouns(title))
    spelt = sorted(
        {one.casefold()[: _prefix(one)] for one in _spelt(question or title)}, key=len, reverse=True
    )[:_MOST_SOUGHT]
    return Matter(words, tuple(spelt), 2 if len(spelt) > 2 else max(len(spelt), 1))  # noqa: PLR2004


def _prefix(word: str) -> int:
    return max(_SHORTEST_STEM, len(word) - 2)


def _spelt(text: str) -> Sequence[str]:
    kept = nouns(text)
    return [word for word in text.replace("?", " ").replace(",", " ").split() if nouns(word) & kept]


def same_matter(matter: Matter, question: str) -> float:
    """Return how much of the matter another question shares, 0-1; 0 below the limit."""
    theirs = nouns(question)
    if not matter.nouns or not theirs:
        return 0.0
    share = len(matter.nouns & theirs) / min(len(matter.nouns), len(theirs))
    enough = share >= _SHARED and len(matter.nouns & theirs) >= min(2, len(matter.nouns))
    return share if enough else 0.0
