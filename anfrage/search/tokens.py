"""Text to the numbers that multilingual-e5-small was trained on: SentencePiece's unigram model.

The most probable split of a text into known pieces, found with Viterbi's method; a character that
no piece holds costs ten more than the rarest piece (Kudo 2018, arXiv:1804.10959; the margin is
SentencePiece's `kUnkPenalty`). Blanks are written as U+2581, with one in front of the text.
"""

import re
from array import array
from typing import Final

from anfrage.search.pieces import PieceTable
from anfrage.search.weights import Pieces

_BLANK: Final = "\u2581"
_UNKNOWN_PENALTY: Final = 10.0
_LONGEST_PIECE: Final = 16  # characters; SentencePiece's `max_sentencepiece_length`
WORDS_KEPT: Final = 100_000
"""Words whose pieces are remembered; about 20 MB."""

_BLANKS: Final = re.compile(" {2,}")


class Tokenizer:
    """Splits text into numbered pieces. Each word is split once and remembered."""

    def __init__(self, pieces: Pieces) -> None:
        """Take the pieces; about 0.03 s."""
        self._table = PieceTable(pieces)
        self._scores = array("f", pieces.scores.tobytes())
        self._unknown = pieces.unknown
        self._unknown_score = min(self._scores) - _UNKNOWN_PENALTY
        self._replacements = pieces.replacements
        self._known: dict[str, tuple[int, ...]] = {}

    def tokens(self, text: str) -> list[int]:
        """Return the numbers of the pieces of `text`, without begin and end marks."""
        replaced = _BLANKS.sub(" ", text.translate(self._replacements))
        marked = replaced.replace(" ", _BLANK)
        if not marked.startswith(_BLANK):
            marked = _BLANK + marked
        found: list[int] = []
        for part in marked.split(_BLANK)[1:]:
            word = _BLANK + part
            known = self._known.get(word)
            if known is None:
                known = self._split(word)
                if len(self._known) < WORDS_KEPT:
                    self._known[word] = known
            found += known
        return found

    def _split(self, word: str) -> tuple[int, ...]:
        count = len(word)
        best = [0.0] + [-1e30] * count
        came: list[tuple[int, int]] = [(0, self._unknown)] * (count + 1)
        for start in range(count):
            for end in range(start + 1, min(count, start + _LONGEST_PIECE) + 1):
                number = self._table.number(word[start:end].encode("utf-8", "replace"))
                if number is not None and best[start] + self._scores[number] > best[end]:
                    best[end], came[end] = best[start] + self._scores[number], (start, number)
            if best[start] + self._unknown_score > best[start + 1]:
                best[start + 1] = best[start] + self._unknown_score
                came[start + 1] = (start, self._unknown)
        numbers = []
        end = count
        while end:
            end, number = came[end]
            numbers.append(number)
        return tuple(reversed(numbers))
