"""What an entry says, sentence by sentence and word by word, as vectors: for explaining.

Kept beside the vectors that an entry is compared by, under a name of their own, and read for the
few entries that are shown. A row takes 384 bytes: whole numbers, since only its direction counts.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

from anfrage.search.analysis import content_words
from anfrage.search.base import Entry
from anfrage.search.encoder import Encoder, WordReader
from anfrage.search.quoting import sentences_of
from anfrage.search.weights import Floats, unit

LAYOUT: Final = "1"
"""Changes with the sentences or the words: old rows are then made anew."""

MOST_WORDS: Final = 120
"""Words of a curated entry that have rows; those of archived answers, which are many, have none."""

LONGEST: Final = 400
"""Characters of a sentence that are encoded."""

_LARGEST: Final = 127
_ENTRIES_KEPT: Final = 32


@dataclass(frozen=True, slots=True)
class Sayings:
    """The rows of length 1 of an entry's sentences, and of its words."""

    sentences: Floats
    words: Floats


def named_words(entry: Entry) -> list[str]:
    """Return the words of a curated entry's title, keywords and text, each once, as written."""
    return list(_named(entry).values())


def sayings_key(key: str) -> str:
    """Return the name that the rows are kept under; `key` is that of the entry's vectors."""
    return hashlib.sha256(f"sayings {LAYOUT} {key}".encode()).hexdigest()


def made_sayings(entries: Sequence[Entry], encoder: Encoder) -> list[bytes]:
    """Make the rows of entries, in the form that is kept; 25 ms a sentence."""
    texts = [[one[:LONGEST] for one in sentences_of(entry.text)] for entry in entries]
    every = encoder.passages([one for own in texts for one in own])
    rows = iter(unit(every - encoder.mean))
    made = []
    for entry, own in zip(entries, texts, strict=True):
        said = [next(rows)[None] for _ in own]
        made.append(b"".join(map(_packed, [*said, _word_rows(entry, encoder)])))
    return made


def read_sayings(content: bytes, entry: Entry, width: int) -> Sayings:
    """Return the rows of what is kept; none of what is not whole."""
    said, words = len(sentences_of(entry.text)), len(_named(entry))
    rows = np.frombuffer(content, np.int8)
    if len(rows) not in {said * width, (said + words) * width}:
        return Sayings(np.zeros((0, width), np.float32), np.zeros((0, width), np.float32))
    found = unit(rows.reshape(-1, width).astype(np.float32))
    return Sayings(found[:said], found[said:])


def _packed(rows: Floats) -> bytes:
    largest = max(1e-12, float(np.abs(rows).max(initial=0)))
    whole: npt.NDArray[np.int8] = np.rint(rows * (_LARGEST / largest)).astype(np.int8)
    return whole.tobytes()


def _lines(entry: Entry) -> list[str]:
    head = [line.strip() for line in entry.head.split("\n") if line.strip()]
    return [*head, *(one[:LONGEST] for one in sentences_of(entry.text))]


@lru_cache(maxsize=_ENTRIES_KEPT)
def _named(entry: Entry) -> Mapping[str, str]:
    found: dict[str, str] = {}
    if entry.archived:
        return found
    for line in _lines(entry):
        for word in content_words(line):
            if len(found) < MOST_WORDS:
                found.setdefault(word.stem, word.written)
    return found


def _word_rows(entry: Entry, encoder: Encoder) -> Floats:
    """Return a row for each of `named_words`; none if the encoder knows no words."""
    names, width = _named(entry), encoder.mean.shape[-1]
    if not isinstance(encoder, WordReader) or not names:
        return np.zeros((0, width), np.float32)
    lines = _lines(entry)
    rows: dict[str, Floats] = {}
    for line, found in zip(lines, encoder.words(lines), strict=True):
        for word, row in zip(content_words(line), found, strict=False):
            rows.setdefault(word.stem, row)
    return np.stack([rows.get(name, np.zeros(width, np.float32)) for name in names])
