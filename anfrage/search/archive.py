"""Archived answers, found by meaning, words, and the paper that they stood in.

Real questions are elliptic ("Sieht die Stadt Handlungsbedarf?"), and real answers too ("Nein."):
the inquiry's title finds the paper, the question finds the answer in it. Measured on all council
answers of eval/dev, cross-validated by inquiry, recall@1/5/10: one score of question and title
together gives .530/.771/.834, the title held against whole papers .587/.847/.908. There the day of
an answer stands for its paper.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from anfrage.search.analysis import content_words, read_question
from anfrage.search.base import Entry
from anfrage.search.index import Letters
from anfrage.search.query import read_query
from anfrage.search.stems import WordIndex
from anfrage.search.weights import Floats

# Weights beside the cosine's 1, from a model of ranks fitted to the council answers.
_LETTERS: Final = 0.7
_STEMS: Final = 0.25
_CONTEXT_LETTERS: Final = 1.5
_PAPER: Final = 0.4
_PAPER_OF_ONE_WORD: Final = 0.55
"""Added to `_PAPER` over the root of the question's words: short questions live by their title."""

_WORDS_FOR_LETTERS: Final = 0.6
"""Weight of whole words where there are too many answers for n-grams."""

# For answers whose paper is unknown; cosine of question and title mixed.
_MIXED_LETTERS: Final = 1.0
_MIXED_STEMS: Final = 0.45
_CONTEXT_STEMS: Final = 0.3


@dataclass(frozen=True, slots=True)
class Cosines:
    """How near each answer's meaning is to the question, its surroundings, and both mixed."""

    alone: Floats
    around: Floats
    mixed: Floats


class Archive:
    """Archived answers, numbered from 0."""

    def __init__(self, entries: Sequence[Entry], letters: Letters) -> None:
        """Take answers, and the index of their letters or words, in the same order."""
        self._letters_of = letters
        self._share_of_letters = _WORDS_FOR_LETTERS if isinstance(letters, WordIndex) else 1.0
        self._stems = letters.stems
        papers = {entry.paper: number for number, entry in enumerate(entries) if entry.paper}
        self._known = np.array([bool(entry.paper) for entry in entries], bool)
        self._paper = np.array(
            [papers.get(entry.paper, number) for number, entry in enumerate(entries)], np.intp
        )

    @property
    def mixes(self) -> bool:
        """Whether `Cosines.mixed` is looked at: there are answers whose paper is unknown."""
        return not self._known.all()

    def nearness(self, question: str, context: str, cosines: Cosines) -> tuple[Floats, Floats]:
        """Return how near each answer is, and what its own words and meaning alone say."""
        query = read_query(question)
        weight = max(1.0, sum(query.weights[word.folded] for word in query.words))
        own = cosines.alone + np.float32(_LETTERS) * self._letters(query.weights)
        own += np.float32(_STEMS) * self._stems.scores(dict.fromkeys(_stems(question), 1.0))
        around = context.strip() or read_question(question).background
        if not around:
            return own, own
        near = own.copy()
        if self._known.any():
            share = _PAPER + _PAPER_OF_ONE_WORD / math.sqrt(weight)
            near += np.float32(share) * self._papers_near(around, cosines)
        if self.mixes:
            unknown = ~self._known
            near[unknown] = own[unknown] = self._mixed(question, around, cosines)[unknown]
        return near, own

    def _papers_near(self, around: str, cosines: Cosines) -> Floats:
        """Return for each answer how near the nearest one of its paper is to the title."""
        letters = self._letters(read_query(around).weights)
        single = cosines.around + np.float32(_CONTEXT_LETTERS) * letters
        best = np.full(len(single), -np.inf, np.float32)
        np.maximum.at(best, self._paper, single)
        found: Floats = best[self._paper]
        return found

    def _mixed(self, question: str, around: str, cosines: Cosines) -> Floats:
        letters = self._letters(read_query(question, around).weights)
        asked = dict.fromkeys(_stems(around), _CONTEXT_STEMS)
        asked |= dict.fromkeys(_stems(question), 1.0)
        near = cosines.mixed + np.float32(_MIXED_LETTERS) * letters
        near += np.float32(_MIXED_STEMS) * self._stems.scores(asked)
        return near

    def _letters(self, weights: Mapping[str, float]) -> Floats:
        found = np.asarray(self._letters_of.scores(weights), np.float32)
        return np.float32(self._share_of_letters) * found


def _stems(text: str) -> list[str]:
    return [word.stem for word in content_words(read_question(text).question)]
