"""An encoder for long work beside short questions: in small steps, each of which may be the last.

Positions and archived answers are searched with the same question, and a question is asked again
while one goes to and fro: what it means is remembered.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Final

import numpy as np

from anfrage.search.encoder import ASKED_TOGETHER, Encoder, WordReader
from anfrage.search.weights import Floats

_REMEMBERED: Final = 500  # questions and titles; 0.8 MB
_STEP: Final = 8  # passages between two looks at whether to go on; about a second


def _go_on() -> None:
    """Never stop."""


class PacedEncoder:
    """Encodes as the encoder it is given does."""

    def __init__(self, encoder: Encoder, pause: Callable[[], None] = _go_on) -> None:
        """Take an encoder; `pause` is called between steps and may raise what ends the work."""
        self._encoder = encoder
        self._pause = pause
        self._known: OrderedDict[str, Floats] = OrderedDict()

    @property
    def name(self) -> str:
        """What made the vectors."""
        return self._encoder.name

    @property
    def mean(self) -> Floats:
        """The mean of many questions' rows."""
        return self._encoder.mean

    def questions(self, texts: Sequence[str]) -> Floats:
        """Return a row of length 1 for each question."""
        if len(texts) > _STEP:
            return self._stepwise(self._encoder.questions, texts)
        # The first one last: its words are what is asked for next (`encoder.WordReader`).
        rows = [self._row(text) for text in reversed(texts)]
        return np.stack(rows[::-1]) if rows else self._encoder.questions(())

    def _row(self, text: str) -> Floats:
        """Return the row of one question or title, which many questions have in common.

        Each is encoded alone: together with others its numbers would differ in the last digits.
        """
        found = self._known.pop(text, None)
        if found is None:
            found = self._encoder.questions([text])[0]
        self._known[text] = found
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        return found

    def words(self, texts: Sequence[str]) -> list[Floats]:
        """Return for each text the rows of its words; none if the encoder knows no words."""
        if not isinstance(self._encoder, WordReader):
            return [np.zeros((0, self._encoder.mean.shape[-1]), np.float32) for _ in texts]
        if len(texts) > ASKED_TOGETHER:  # an entry's words, not those of a question
            self._pause()
        return self._encoder.words(texts)

    def passages(self, texts: Sequence[str]) -> Floats:
        """Return a row of length 1 for each text that may answer."""
        return self._stepwise(self._encoder.passages, texts)

    def _stepwise(self, encode: Callable[[Sequence[str]], Floats], texts: Sequence[str]) -> Floats:
        rows = [np.zeros((0, self._encoder.mean.shape[-1]), np.float32)]
        for start in range(0, len(texts), _STEP):
            self._pause()
            rows.append(encode(texts[start : start + _STEP]))
        return np.concatenate(rows)
