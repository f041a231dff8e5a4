"""What entries mean, as vectors: one for a curated entry, one a part for an archived answer.

A curated entry is the weighted mean of its title, keywords, examples and text; of an archived
answer the nearest part of its text counts, or the question that it was given to.

Vectors of this encoder all point roughly the same way; taking the mean of council questions out of
each before comparing lifts, on eval/dev/positions, the AUROC of unanswerable questions from .89
to .95 and recall@5 from .93 to .96 (first step of "All-but-the-Top", Mu and Viswanath 2018,
arXiv:1702.01417).
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt

from anfrage.search.base import Entry
from anfrage.search.encoder import Encoder
from anfrage.search.weights import Floats, unit

LAYOUT: Final = "3"
"""Changes with the parts, their weights or the mean: old vectors are then made anew."""

LONGEST_PART: Final = 700
"""Characters of a text that become one vector; about 150 tokens."""

CONTEXT_WEIGHT: Final = 0.3
"""Weight of the inquiry's title beside the question's 1. Measured on council answers, recall@1/5/10
by meaning alone: 0 gives .42/.67/.74, .3 .44/.70/.79, .5 .40/.73/.80."""

MOST_PARTS: Final = 6
"""Parts of a text that are looked at; what follows says little new and costs 0.15 s a part."""

AT_ONCE: Final = 16
"""Entries that are encoded and kept together: an interrupted run loses no more."""

_SENTENCE_END: Final = re.compile(r"(?<=[.?!])\s+|\n\s*\n")


class VectorShelf(Protocol):
    """Keeps vectors between runs. Keys are made of content and encoder: they never go stale."""

    def vectors(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        """Return those of the vectors that are kept (float16, little endian)."""
        ...

    def keep(self, vectors: Mapping[str, bytes]) -> None:
        """Keep vectors, all or none."""
        ...


def parts(entry: Entry) -> Iterator[tuple[float, list[str], bool]]:
    """Yield groups of an entry's texts: weight, texts, and whether they are put like questions.

    Weights measured on eval/dev/positions; any of 1 or 2 changes recall@1 by one question.
    """
    lines = [line.strip() for line in entry.head.split("\n") if line.strip()]
    if entry.archived:
        if lines or entry.examples:
            yield 1.0, [*lines, *entry.examples][:MOST_PARTS], True
        yield 1.0, text_parts(entry.text), False
        return
    keywords = [word.strip() for word in entry.head.split("\n")[1:] if word.strip()]
    if entry.title:
        yield 1.0, [entry.title], True
        yield 1.0, [". ".join([entry.title, ", ".join(keywords)])], True
    if keywords:
        yield 1.0, keywords, True
    if entry.examples:
        yield 2.0, list(entry.examples), True
    if entry.text.strip():
        yield 1.0, text_parts(entry.text), False


def text_parts(text: str) -> list[str]:
    """Cut a text at sentence ends into parts of about `LONGEST_PART` characters."""
    found = [""]
    for sentence in _SENTENCE_END.split(text.replace("-\n", "")):
        plain = " ".join(sentence.split())
        if found[-1] and len(found[-1]) + len(plain) > LONGEST_PART:
            found.append("")
        found[-1] = f"{found[-1]} {plain}".strip()[: 2 * LONGEST_PART]
    return found[:MOST_PARTS]


def key_of(entry: Entry, encoder: str) -> str:
    """Return the name that an entry's vector is kept under."""
    layout = LAYOUT + "a" * entry.archived
    content = "\0".join((layout, encoder, entry.head, *entry.examples, "\0", entry.text))
    return hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()


@dataclass(frozen=True, slots=True)
class VectorTable:
    """Rows of length 1 of all entries; those of entry `n` begin at `starts[n]`."""

    rows: Floats
    starts: npt.NDArray[np.intp]

    def part(self, first: int, last: int) -> "VectorTable":
        """Return the table of the entries from `first` up to, not including, `last`."""
        begin = self.starts[first] if first < len(self.starts) else len(self.rows)
        end = self.starts[last] if last < len(self.starts) else len(self.rows)
        return VectorTable(self.rows[begin:end], self.starts[first:last] - begin)

    def similarities(self, question: Floats) -> Floats:
        """Return for each entry the cosine, -1 to 1, of its nearest row and a row of length 1."""
        if not len(self.starts):
            return np.zeros(0, np.float32)
        found: Floats = np.maximum.reduceat(self.rows @ question, self.starts)
        return found


def vector_table(
    entries: Sequence[Entry],
    encoder: Encoder,
    shelf: VectorShelf,
    report: Callable[[int, int], None],
) -> VectorTable:
    """Return the rows of `entries`; missing ones are made and kept first.

    `report` is called with (done, missing) whenever some were made.
    """
    keys = [key_of(entry, encoder.name) for entry in entries]
    kept = dict(shelf.vectors(keys))
    missing = [number for number, key in enumerate(keys) if key not in kept]
    for start in range(0, len(missing), AT_ONCE):
        numbers = missing[start : start + AT_ONCE]
        made = _encoded([entries[number] for number in numbers], encoder)
        new = {keys[n]: rows.astype("<f2").tobytes() for n, rows in zip(numbers, made, strict=True)}
        shelf.keep(new)
        kept |= new
        report(start + len(numbers), len(missing))
    width = encoder.mean.shape[-1]
    rows = [np.frombuffer(kept[key], "<f2").reshape(-1, width) for key in keys]
    if not rows:
        return VectorTable(np.zeros((0, width), np.float32), np.zeros(0, np.intp))
    starts = np.cumsum([0, *map(len, rows[:-1])], dtype=np.intp)
    return VectorTable(np.concatenate(rows).astype(np.float32), starts)


@dataclass(frozen=True, slots=True)
class QuestionRows:
    """A question as rows of length 1: alone, its surroundings (zeros without), and both mixed."""

    alone: Floats
    around: Floats
    mixed: Floats


def question_rows(question: str, context: str, encoder: Encoder) -> QuestionRows:
    """Return the rows for a question; `context` may be empty."""
    texts = [question, context] if context.strip() else [question]
    rows = unit(encoder.questions(texts) - encoder.mean)
    alone = rows[0]
    around = rows[1] if len(rows) > 1 else np.zeros_like(alone)
    mixed = unit((alone + np.float32(CONTEXT_WEIGHT) * around)[None])[0]
    return QuestionRows(alone, around, mixed)


def _encoded(entries: Sequence[Entry], encoder: Encoder) -> list[Floats]:
    groups = [list(parts(entry)) for entry in entries]
    asked = [text for group in groups for _, texts, put in group if put for text in texts]
    told = [text for group in groups for _, texts, put in group if not put for text in texts]
    rows = {
        True: iter(unit(encoder.questions(asked) - encoder.mean)),
        False: iter(unit(encoder.passages(told) - encoder.mean)),
    }
    made = []
    for entry, group in zip(entries, groups, strict=True):
        found = [
            (weight, np.stack([next(rows[put]) for _ in texts])) for weight, texts, put in group
        ]
        if entry.archived:
            made.append(np.concatenate([each for _, each in found]))
        else:
            mean = sum(weight * each.mean(axis=0, keepdims=True) for weight, each in found)
            made.append(unit(np.asarray(mean, np.float32)))
    return made
