"""Which word of a question means nearly what a word of an entry means: for showing, not ranking.

A word's row is the mean state of its tokens in the last layer: a question's words in their
sentence, an entry's in its title and keywords. Ranking by such pairs was worse than without.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from anfrage.domain.match import Reason, ReasonKind
from anfrage.search.analysis import content_words
from anfrage.search.base import Entry
from anfrage.search.encoder import Encoder, WordReader
from anfrage.search.stop_words import FRAME_WORDS
from anfrage.search.vectors import VectorShelf, kept_words, key_of, named_words
from anfrage.search.weights import Floats

NEAR: Final = 0.45
"""Cosine from which a pair is shown. On the questions of eval/dev/positions that are put in other
words, every tenth word has such a partner in its own position, none of 200 in another one (97 in
a hundred stay below .34)."""


@dataclass(frozen=True, slots=True)
class AskedWords:
    """A question's words as written, and their rows of length 1."""

    written: tuple[str, ...]
    rows: Floats


class WordMeanings:
    """Names pairs of words in the reasons for a match."""

    def __init__(self, encoder: Encoder, shelf: VectorShelf) -> None:
        """Take the encoder of the question and the shelf with the entries' words."""
        self._encoder = encoder
        self._shelf = shelf

    def explained(
        self, question: str, found: Sequence[tuple[Entry, tuple[Reason, ...]]]
    ) -> list[tuple[Reason, ...]]:
        """Return for each entry its reasons, with partners of near meaning for words without one.

        Where nothing else speaks for an entry, the question as a whole does: a reason of `MEANING`
        without words. Of the words that stay without a partner those are named that matter.
        """
        asked: AskedWords | None = None
        explained = []
        for entry, reasons in found:
            missing = any(reason.kind is ReasonKind.MISSING for reason in reasons)
            if missing and not entry.archived and asked is None:
                asked = self._asked(question)
            pairs = self._pairs(entry, asked) if missing and asked is not None else {}
            explained.append(_with_pairs(reasons, pairs, question))
        return explained

    def _asked(self, question: str) -> AskedWords | None:
        """Read a question; `None` if the encoder knows no words, or the question has none."""
        words = tuple(word.written for word in content_words(question))
        if not words or not isinstance(self._encoder, WordReader):
            return None
        rows = self._encoder.words([question])[0]
        return AskedWords(words[: len(rows)], rows)

    def _pairs(self, entry: Entry, asked: AskedWords) -> dict[str, str]:
        """Return for words of the question the entry's word of nearest meaning, if near enough."""
        names = named_words(entry)
        key = key_of(entry, self._encoder.name)
        rows = kept_words(self._shelf.vectors([key]).get(key, b""), asked.rows.shape[1])
        if not names or len(rows) != len(names):
            return {}
        cosines = asked.rows @ rows.T
        return {
            word: names[int(place)]
            for word, place, cosine in zip(
                asked.written, cosines.argmax(axis=1), cosines.max(axis=1), strict=True
            )
            if cosine >= NEAR
        }


def _with_pairs(
    reasons: Sequence[Reason], pairs: Mapping[str, str], question: str
) -> tuple[Reason, ...]:
    kept = [reason for reason in reasons if reason.kind is not ReasonKind.MISSING]
    lost = [reason for reason in reasons if reason.kind is ReasonKind.MISSING]
    near = [Reason(ReasonKind.MEANING, r.asked, pairs[r.asked]) for r in lost if r.asked in pairs]
    if reasons and not kept and not near:
        near = [Reason(ReasonKind.MEANING, "")]
    lost = [reason for reason in lost if reason.asked not in pairs]
    nouns = {reason.asked for reason in reasons if not reason.asked[0].islower()}
    nouns.difference_update(question.split()[:1])  # a sentence begins with a capital
    return (*kept, *near, *(reason for reason in lost if _matters(reason.asked, nouns)))


def _matters(word: str, nouns: Collection[str]) -> bool:
    """Whether a missing word says what is asked about: a noun, which German writes with a capital.

    Where nothing is written so, as in a hasty search, every word that is no frame of questions.
    """
    return word.casefold() not in FRAME_WORDS and (not nouns or word in nouns)
