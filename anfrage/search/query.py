"""A question read for searching."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from anfrage.search.analysis import Word, content_words, read_question

CONTEXT_WEIGHT: Final = 0.3
"""Weight of a word that only the inquiry's title or the background says, a word of the question
having 1. Measured on the council answers of eval/dev: recall@1 is .449 without context, .505 with
.3 and .480 with .5; recall@10 rises to the end (.695, .757, .769)."""

LONGEST_QUESTION: Final = 400
"""Content words that are searched with; the rest of a longer text would only cost time."""


@dataclass(frozen=True, slots=True)
class Query:
    """The content words of a question, and every word to search with, folded, with its weight."""

    words: tuple[Word, ...]
    weights: Mapping[str, float]


def read_query(question: str, context: str = "") -> Query:
    """Read a question and the title of its inquiry; any text will do.

    A word counts once, however often it is said.
    """
    asked = read_question(question)
    found = {word.stem: word for word in reversed(list(content_words(asked.question)))}
    words = tuple(sorted(found.values(), key=lambda word: word.start))[:LONGEST_QUESTION]
    weights = {word.folded: 1.0 for word in words}
    for word in content_words(f"{asked.background}\n\n{context}"):
        if len(weights) >= 2 * LONGEST_QUESTION:
            break
        weights.setdefault(word.folded, CONTEXT_WEIGHT)
    return Query(words, weights)
