"""A question read for searching."""

import math
from collections.abc import Mapping
from typing import Final

from anfrage.domain.frozen import frozen
from anfrage.search.analysis import Word, content_words, read_question
from anfrage.search.stop_words import FRAME_WORDS

FRAME_WEIGHT: Final = 0.5
"""Weight of a word such as "Maßnahmen", that says little of the subject; other words have 1.
Measured on every second council question of eval/dev: recall@5 .703 → .713, recall@10 .764 → .771;
any value from .3 to .7 does the same."""

LEAST_CONTEXT: Final = 0.25
MOST_CONTEXT: Final = 1.0
CONTEXT_OF_ONE_WORD: Final = 0.8
"""Weight of words that only the inquiry's title or the background says: .8 / √(weight of the
question), bounded, since "Wenn ja, wann?" lives by its context and a long question needs none.
Measured on every second council question, recall@1/5/10: a constant .3 gives .488/.713/.771, this
formula .489/.713/.775; it lifts the AUROC of curated positions from .844 to .847. Without any
context the figures are .449/.662/.695 (every fifth question), with a constant .3 .505/.705/.757."""

LONGEST_QUESTION: Final = 400
"""Content words that are searched with; the rest of a longer text would only cost time."""


@frozen
class Query:
    """A question as it is searched with.

    Attributes:
        text: What is asked.
        around: The title of its inquiry, or what is said before the question.
        words: Its content words.
        weights: Every word to search with, folded, with its weight.
    """

    text: str
    around: str
    words: tuple[Word, ...]
    weights: Mapping[str, float]


def read_query(question: str, context: str = "") -> Query:
    """Read a question and the title of its inquiry; any text will do.

    A word counts once, however often it is said.
    """
    asked = read_question(question)
    found = {word.stem: word for word in reversed(list(content_words(asked.question)))}
    words = tuple(sorted(found.values(), key=lambda word: word.start))[:LONGEST_QUESTION]
    weights = {word.folded: frame_factor(word.folded) for word in words}
    asked_weight = max(1.0, sum(weights.values()))
    around = max(LEAST_CONTEXT, min(MOST_CONTEXT, CONTEXT_OF_ONE_WORD / math.sqrt(asked_weight)))
    for word in content_words(f"{asked.background}\n\n{context}"):
        if len(weights) >= 2 * LONGEST_QUESTION:
            break
        weights.setdefault(word.folded, around * frame_factor(word.folded))
    return Query(asked.question, context or asked.background, words, weights)


def frame_factor(folded: str) -> float:
    """Return what a folded word weighs for being what it is: 1, or less if it is a frame word."""
    return FRAME_WEIGHT if folded in FRAME_WORDS else 1.0
