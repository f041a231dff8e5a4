"""What a question is explained by: its words, and its inquiry's title where it says little."""

import re
from functools import lru_cache
from typing import Final

from anfrage.domain.frozen import frozen
from anfrage.search.analysis import Word, content_words, fold
from anfrage.search.lacking import that_matter
from anfrage.search.query import LONGEST_QUESTION, Query
from anfrage.search.usual import weight

ENOUGH: Final = 1.8
"""Weight (`lacking.that_matter` by `usual.weight`) of the words of a question that is explained
without its title: two that are rare in councils' questions."""

_LINK: Final = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+\.(?:de|com|org|eu)\b\S*")
_QUESTIONS_KEPT: Final = 16  # read once for all of their matches


@frozen
class Asking:
    """A question as it is explained.

    Attributes:
        question: What is asked.
        title: The title of its inquiry, or what is said before it; "" where that is not needed.
        words: The content words of the question, and behind them those that only the title says.
        of_title: The latter as they are written.
        central: The stems that both say.
    """

    question: str
    title: str
    words: tuple[Word, ...]
    of_title: frozenset[str]
    central: frozenset[str]

    @property
    def own(self) -> tuple[Word, ...]:
        """The words of the question itself."""
        return tuple(word for word in self.words if word.written not in self.of_title)


@lru_cache(maxsize=_QUESTIONS_KEPT)
def _said(text: str, around: str) -> Asking:
    own = _without_links(text)
    around_words = _without_links(around)
    words = {word.stem: word for word in reversed(own)}
    central = frozenset(word.stem for word in around_words if word.stem in words)
    title = "" if not around or _says(text) >= ENOUGH else around
    added = {word.stem: word for word in reversed(around_words) if title and word.stem not in words}
    every = [*_in_order(words), *_in_order(added)][:LONGEST_QUESTION]
    of_title = frozenset(word.written for word in added.values())
    return Asking(text, title, tuple(every), of_title, central)


def asking(query: Query) -> Asking:
    """Return what a question is explained by; links in it are no words."""
    return _said(query.text, query.around)


def _without_links(text: str) -> list[Word]:
    links = [found.span() for found in _LINK.finditer(text)]
    return [
        word
        for word in content_words(text)
        if not any(start <= word.start < end for start, end in links)
    ]


def _in_order(words: dict[str, Word]) -> list[Word]:
    return sorted(words.values(), key=lambda word: word.start)


def _says(question: str) -> float:
    """Return how much the words of a question say: about one for each that is rare elsewhere."""
    return sum(min(1.0, share) * weight(fold(word)) for word, share in that_matter(question))
