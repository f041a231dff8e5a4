"""What entries mean, as vectors: one for a curated entry, one a part for an archived answer.

A curated entry is the weighted mean of its title, keywords, examples and text; of an archived
answer the nearest part of its text counts, or the question that it was given to. The rows of what
an entry says in detail (`sayings`) are made together with a curated entry's; those of archived
answers, which are many, later (`complete_sayings`).

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
from anfrage.search.packed import MANY_ROWS, PackedTable, packed
from anfrage.search.sayings import made_sayings, sayings_key
from anfrage.search.weights import Floats, unit

LAYOUT: Final = "3"
"""Changes with the parts, their weights or the mean: old vectors are then made anew."""

LONGEST_PART: Final = 700
"""Characters of a text that become one vector; about 150 tokens."""

MOST_PARTS: Final = 6
"""Parts of a text that are looked at; what follows says little new and costs 0.15 s a part."""

AT_ONCE: Final = 16
"""Entries that are encoded and kept together: an interrupted run loses no more."""

READ_TOGETHER: Final = 1024
"""Rows that are compared with all of a question's rows before the next ones are read: 1.5 MB stay
in the processor's cache, so that three questions cost little more than one. `np.vecdot` takes half
the time of a product of matrix and vector, which OpenBLAS does in one thread by columns."""

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
    if entry.archived:
        lines = _lines(entry)
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


def keys_of(entry: Entry, encoder: str) -> tuple[str, ...]:
    """Return the names of everything that is kept of an entry."""
    key = key_of(entry, encoder)
    return key, sayings_key(key)


@dataclass(frozen=True, slots=True)
class VectorTable:
    """Rows of length 1 of all entries; those of entry `n` begin at `starts[n]`."""

    rows: Floats
    starts: npt.NDArray[np.intp]

    def similarities(self, questions: Floats) -> Floats:
        """Return the cosine, -1 to 1, of each question with each entry's nearest row.

        Args:
            questions: Rows of length 1 or 0, shape (questions, width).

        Returns:
            Shape (questions, entries).
        """
        found = np.empty((len(questions), len(self.rows)), np.float32)
        for start in range(0, len(self.rows), READ_TOGETHER):
            block = self.rows[start : start + READ_TOGETHER]
            for number, question in enumerate(questions):
                np.vecdot(block, question, out=found[number, start : start + READ_TOGETHER])
        if len(self.starts) == len(self.rows):
            return found
        nearest: Floats = np.maximum.reduceat(found, self.starts, axis=1)
        return nearest


def vector_table(
    entries: Sequence[Entry],
    encoder: Encoder,
    shelf: VectorShelf,
    report: Callable[[int, int], None],
) -> VectorTable | PackedTable:
    """Return the rows of `entries`; missing ones are made and kept first.

    Of more than `MANY_ROWS` the table is packed. `report` is called with (done, missing) whenever
    some were made.
    """
    return _table_of(entries, _whole_rows(entries, encoder, shelf, report), encoder, shelf)


def vector_tables(
    entries: Sequence[Entry],
    encoder: Encoder,
    shelf: VectorShelf,
    report: Callable[[int, int], None],
) -> tuple[VectorTable | PackedTable, VectorTable | PackedTable]:
    """Return the rows of curated entries, which come first in `entries`, and those of archived.

    They are asked different things: a question of a few positions reads no archive. See
    `vector_table`.
    """
    rows = _whole_rows(entries, encoder, shelf, report)
    curated = sum(not entry.archived for entry in entries)
    return (
        _table_of(entries[:curated], rows[:curated], encoder, shelf),
        _table_of(entries[curated:], rows[curated:], encoder, shelf),
    )


def _whole_rows(
    entries: Sequence[Entry],
    encoder: Encoder,
    shelf: VectorShelf,
    report: Callable[[int, int], None],
) -> list[npt.NDArray[np.float16]]:
    """Return the rows of each of `entries` as they are kept, after missing ones were made."""
    keys = [key_of(entry, encoder.name) for entry in entries]
    width = encoder.mean.shape[-1]
    kept = {key: rows for key, rows in shelf.vectors(keys).items() if _is_whole(rows, width)}
    missing = [number for number, key in enumerate(keys) if key not in kept]
    for start in range(0, len(missing), AT_ONCE):
        numbers = missing[start : start + AT_ONCE]
        made = _encoded([entries[number] for number in numbers], encoder)
        new = {keys[n]: rows.astype("<f2").tobytes() for n, rows in zip(numbers, made, strict=True)}
        shelf.keep(
            new | _sayings([entries[n] for n in numbers if not entries[n].archived], encoder)
        )
        kept |= new
        report(start + len(numbers), len(missing))
    return [_kept_rows(kept[key], one, width) for key, one in zip(keys, entries, strict=True)]


def _table_of(
    entries: Sequence[Entry],
    rows: Sequence[npt.NDArray[np.float16]],
    encoder: Encoder,
    shelf: VectorShelf,
) -> VectorTable | PackedTable:
    width = encoder.mean.shape[-1]
    if not rows:
        return VectorTable(np.zeros((0, width), np.float32), np.zeros(0, np.intp))
    starts = np.cumsum([0, *map(len, rows[:-1])], dtype=np.intp)
    if starts[-1] + len(rows[-1]) <= MANY_ROWS:
        return VectorTable(np.concatenate(rows, dtype=np.float32), starts)

    def exact(numbers: Sequence[int]) -> list[Floats]:
        wanted = {number: key_of(entries[number], encoder.name) for number in numbers}
        found = shelf.vectors(list(wanted.values()))
        return [
            _kept_rows(found.get(key, b""), entries[number], width).astype(np.float32)
            for number, key in wanted.items()
        ]

    return packed(rows, starts, exact)


def complete_sayings(
    entries: Sequence[Entry], encoder: Encoder, shelf: VectorShelf, pause: Callable[[], None]
) -> None:
    """Make what is missing of `entries`' sayings; `pause` is called in between and may raise."""
    keys = [sayings_key(key_of(entry, encoder.name)) for entry in entries]
    kept = shelf.vectors(keys)
    missing = [entry for entry, key in zip(entries, keys, strict=True) if key not in kept]
    for start in range(0, len(missing), AT_ONCE):
        pause()
        shelf.keep(_sayings(missing[start : start + AT_ONCE], encoder))


def _sayings(entries: Sequence[Entry], encoder: Encoder) -> dict[str, bytes]:
    made = made_sayings(entries, encoder)
    keys = (sayings_key(key_of(entry, encoder.name)) for entry in entries)
    return dict(zip(keys, made, strict=True))


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


def _kept_rows(content: bytes, entry: Entry, width: int) -> npt.NDArray[np.float16]:
    """Return the rows that an entry is compared by; none of what is not whole."""
    if not _is_whole(content, width):
        return np.zeros((0, width), np.float16)
    most = None if entry.archived else 1
    return np.frombuffer(content, "<f2").reshape(-1, width)[:most]


def _is_whole(content: bytes, width: int) -> bool:
    return bool(content) and len(content) % (2 * width) == 0


def _lines(entry: Entry) -> list[str]:
    return [line.strip() for line in entry.head.split("\n") if line.strip()]
