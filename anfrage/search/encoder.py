"""Texts become vectors of meaning: multilingual-e5-small, computed with numpy.

Wang et al. 2024, "Multilingual E5 Text Embeddings" (arXiv:2402.05672), model licence MIT: a BERT
encoder of 12 layers whose mean token state, scaled to length 1, is the text's vector. A question is
given as "query: …", what may answer it as "passage: …".
"""

import math
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final, Protocol, runtime_checkable

import numpy as np

from anfrage.search.analysis import content_words
from anfrage.search.background import mean_question, mean_word
from anfrage.search.tokens import Tokenizer
from anfrage.search.weights import Floats, WeightFile, unit
from anfrage.search.weights_place import E5_NAME

ASKED_TOGETHER: Final = 2
"""A question and its title: the question's states are kept until the next one, for `words`."""

_QUESTION: Final = "query: "
_PIECE: Final = re.compile(r"\S+")

TOKENS_AT_ONCE: Final = 1024
"""Tokens that are computed together: enough to use the matrices well, 30 MB of working memory."""


class Encoder(Protocol):
    """Makes vectors of texts."""

    @property
    def name(self) -> str:
        """What made the vectors; vectors of different encoders cannot be compared."""
        ...

    @property
    def mean(self) -> Floats:
        """The mean of many questions' rows, shape (width,)."""
        ...

    def questions(self, texts: Sequence[str]) -> Floats:
        """Return a row of length 1 for each question, shape (texts, width)."""
        ...

    def passages(self, texts: Sequence[str]) -> Floats:
        """Return a row of length 1 for each text that may answer, shape (texts, width)."""
        ...


@runtime_checkable
class WordReader(Protocol):
    """An encoder that knows the words of a text, too."""

    def words(self, texts: Sequence[str]) -> list[Floats]:
        """Return for each text a row of length 1 for each of its content words, in order.

        Words behind what the model can read have none.
        """
        ...


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer's matrices, laid out for `rows @ matrix`, and its vectors."""

    attention: Floats
    attention_bias: Floats
    joined: Floats
    joined_bias: Floats
    joined_norm: tuple[Floats, Floats]
    inner: Floats
    inner_bias: Floats
    outer: Floats
    outer_bias: Floats
    outer_norm: tuple[Floats, Floats]


class E5Encoder:
    """The encoder; safe to use from several threads. Unpacked, its matrices take 85 MB."""

    def __init__(self, path: Path) -> None:
        """Load the weight file at `path`, in about half a second. Raises as `WeightFile` does."""
        self._file = WeightFile(path)
        self._sizes = self._file.sizes
        self._tokenizer = Tokenizer(self._file.pieces)
        self._places = self._file.vector("emb.pos").reshape(-1, self._sizes.width)
        self._places = self._places + self._file.vector("emb.type")[: self._sizes.width]
        self._layers = [_layer(self._file, n) for n in range(self._sizes.layers)]
        self._mean = mean_question()
        self._recent: tuple[list[int], Floats] = ([], np.zeros((0, self._sizes.width), np.float32))
        self._norm = (self._file.vector("emb.ln.w"), self._file.vector("emb.ln.b"))

    @property
    def name(self) -> str:
        """What made the vectors."""
        return E5_NAME

    @property
    def mean(self) -> Floats:
        """The mean of many questions' rows."""
        return self._mean

    def questions(self, texts: Sequence[str]) -> Floats:
        """Return a row of length 1 for each question."""
        return self._encode([_QUESTION + text for text in texts])

    def passages(self, texts: Sequence[str]) -> Floats:
        """Return a row of length 1 for each text that may answer."""
        return self._encode([f"passage: {text}" for text in texts])

    def words(self, texts: Sequence[str]) -> list[Floats]:
        """Return for each text, as a question, a row of length 1 for each of its content words."""
        return [unit(states - mean_word()) for states in self.word_states(texts)]

    def word_states(self, texts: Sequence[str]) -> list[Floats]:
        """Return the mean token states of each text's content words, shape (words, width).

        What is joined to a word by hyphens belongs to it.
        """
        return [self._word_states(unicodedata.normalize("NFC", text)) for text in texts]

    def _word_states(self, text: str) -> Floats:
        tokens = self._tokenizer.tokens(_QUESTION.strip())
        places: list[tuple[int, int, int]] = []  # end of a piece of text, its tokens from and to
        for piece in _PIECE.finditer(text):
            found = self._tokenizer.tokens(piece.group())
            places.append((piece.end(), len(tokens) + 1, len(tokens) + 1 + len(found)))
            tokens += found
        tokens = tokens[: self._sizes.positions - 2]
        known, states = self._recent
        if known != tokens:
            states = self._states([tokens])[0]
        rows = [np.zeros((0, self._sizes.width), np.float32)]
        for word in content_words(text):
            _, first, last = next(place for place in places if place[0] >= word.end)
            if last < len(states):
                rows.append(states[first:last].mean(axis=0, keepdims=True))
        return np.concatenate(rows)

    def _encode(self, texts: Sequence[str]) -> Floats:
        """Encode texts; one that is too long for the model is the mean of its windows."""
        most = self._sizes.positions - 2
        windows: list[tuple[int, list[int]]] = []
        for number, text in enumerate(texts):
            tokens = self._tokenizer.tokens(unicodedata.normalize("NFC", text))
            windows += [
                (number, tokens[start : start + most])
                for start in range(0, max(1, len(tokens)), most)
            ]
        vectors = np.zeros((len(texts), self._sizes.width), np.float32)
        for batch in _batches(windows):
            found = self._states([tokens for _, tokens in batch])
            for (number, tokens), states in zip(batch, found, strict=True):
                vectors[number] += max(1, len(tokens)) * states.mean(axis=0)
            if len(windows) <= ASKED_TOGETHER:
                self._recent = (batch[0][1], found[0])
        return unit(vectors)

    def _states(self, windows: Sequence[Sequence[int]]) -> list[Floats]:
        """Return the token states of each window, between those of begin and end."""
        begin, end = self._file.pieces.begin, self._file.pieces.end
        marked = [np.array([begin, *tokens, end], np.intp) for tokens in windows]
        bounds = np.cumsum([0, *map(len, marked)]).tolist()
        states = self._file.rows("emb.word", self._sizes.width, np.concatenate(marked))
        for start, stop in pairwise(bounds):
            states[start:stop] += self._places[: stop - start]
        states = self._normed(states, self._norm)
        for layer in self._layers:
            states = self._through(layer, states, bounds)
        return [states[a:b] for a, b in pairwise(bounds)]

    def _through(self, layer: Layer, states: Floats, bounds: Sequence[int]) -> Floats:
        mixed = self._attended(states @ layer.attention + layer.attention_bias, bounds)
        mixed = mixed @ layer.joined + layer.joined_bias
        states = self._normed(states + mixed, layer.joined_norm)
        inner = _gelu(states @ layer.inner + layer.inner_bias)
        return self._normed(states + (inner @ layer.outer + layer.outer_bias), layer.outer_norm)

    def _attended(self, asked: Floats, bounds: Sequence[int]) -> Floats:
        """Let the tokens of each window look at each other; `asked` holds query, key and value."""
        width, heads = self._sizes.width, self._sizes.heads
        out = np.empty((len(asked), width), np.float32)
        for start, stop in pairwise(bounds):
            parts = asked[start:stop].reshape(stop - start, 3, heads, width // heads)
            query, key, value = parts.transpose(1, 2, 0, 3)
            weights = query @ key.transpose(0, 2, 1)
            weights -= weights.max(axis=2, keepdims=True)
            np.exp(weights, out=weights)
            weights /= weights.sum(axis=2, keepdims=True)
            out[start:stop] = (weights @ value).transpose(1, 0, 2).reshape(stop - start, width)
        return out

    def _normed(self, states: Floats, norm: tuple[Floats, Floats]) -> Floats:
        states = states - states.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", states, states) / np.float32(states.shape[1])
        states *= (1 / np.sqrt(spread + np.float32(self._file.epsilon)))[:, None]
        states *= norm[0]
        states += norm[1]
        return states


def _layer(file: WeightFile, number: int) -> Layer:
    width, inner, heads = file.sizes.width, file.sizes.inner, file.sizes.heads
    own = f"l{number}."

    def turned(name: str, columns: int) -> Floats:
        return np.ascontiguousarray(file.matrix(own + name, columns).T)

    scale = np.float32(1 / math.sqrt(width // heads))  # of the dot products, put into the queries
    query, query_bias = turned("q.w", width) * scale, file.vector(own + "q.b") * scale
    return Layer(
        attention=np.hstack([query, turned("k.w", width), turned("v.w", width)]),
        attention_bias=np.concatenate(
            [query_bias, file.vector(own + "k.b"), file.vector(own + "v.b")]
        ),
        joined=turned("ao.w", width),
        joined_bias=file.vector(own + "ao.b"),
        joined_norm=(file.vector(own + "aln.w"), file.vector(own + "aln.b")),
        inner=turned("fi.w", width),
        inner_bias=file.vector(own + "fi.b"),
        outer=turned("fo.w", inner),
        outer_bias=file.vector(own + "fo.b"),
        outer_norm=(file.vector(own + "oln.w"), file.vector(own + "oln.b")),
    )


def _batches(windows: Sequence[tuple[int, list[int]]]) -> list[list[tuple[int, list[int]]]]:
    """Group windows so that each group has about `TOKENS_AT_ONCE` tokens, in order."""
    groups: list[list[tuple[int, list[int]]]] = []
    size = TOKENS_AT_ONCE
    for window in windows:
        if size + len(window[1]) > TOKENS_AT_ONCE:
            groups.append([])
            size = 0
        groups[-1].append(window)
        size += len(window[1]) + 2
    return groups


def _gelu(x: Floats) -> Floats:
    """Return x · Φ(x); error function after Abramowitz and Stegun 7.1.26 (error 1.5e-7)."""
    a = np.abs(x) * np.float32(math.sqrt(0.5))
    t = 1 / (1 + np.float32(0.3275911) * a)
    series = t * np.float32(1.061405429)
    for factor in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        series += np.float32(factor)
        series *= t
    a *= -a
    tail = np.exp(a, out=a)
    tail *= series
    half = x * np.float32(0.5)
    out: Floats = half + np.abs(half) * (1 - tail)
    return out
