"""Where two texts differ, in words; and where a place of one text lies in the other."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from anfrage.domain.frozen import frozen

# A figure with its points and commas is one word: "4.800" becomes "6.100", not "6" and "100".
_TOKEN: Final = re.compile(r"\d[\d.,]*\d|\w+|\s+|[^\w\s]")
#: Above this, frequent words are left out of the comparison: it would take minutes.
_MANY: Final = 3_000


@frozen
class Difference:
    """A stretch [start, end) of the first text in place of which the second has `after`."""

    start: int
    end: int
    after: str


@frozen
class _Token:
    """A word, a sign or white space, and where it begins."""

    text: str
    start: int

    @property
    def key(self) -> str:
        """What is compared: white space is equal unless only one of them ends a line."""
        if self.text.isspace():
            return "\n" if "\n" in self.text else " "
        return self.text

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def differences(first: str, second: str) -> list[Difference]:
    """Return where `second` differs from `first`, in whole words, in order.

    Two changes with nothing but white space between them are one. White space alone is no
    difference, unless a line ends there in one text only.
    """
    if first == second:
        return []
    ones, others = _tokens(first), _tokens(second)
    found: list[Difference] = []
    for tag, i1, i2, j1, j2 in _opcodes(ones, others):
        if tag == "equal":
            continue
        start, end = _span(ones, i1, i2, len(first))
        other_start, other_end = _span(others, j1, j2, len(second))
        after = second[other_start:other_end]
        last = found[-1] if found else None
        if last is not None and first[last.end : start].isspace():
            gap = first[last.end : start]
            found[-1] = Difference(last.start, end, last.after + gap + after)
        else:
            found.append(Difference(start, end, after))
    return [one for one in found if first[one.start : one.end] != one.after]


def place_in(base: str, text: str) -> dict[int, int]:
    """Return, for each code point of `base` that `text` has too, where it stands there."""
    ones, others = _tokens(base), _tokens(text)
    places: dict[int, int] = {}
    for tag, i1, i2, j1, _ in _opcodes(ones, others):
        if tag != "equal":
            continue
        for one, other in zip(ones[i1:i2], others[j1:], strict=False):
            for at in range(min(len(one.text), len(other.text))):
                places[one.start + at] = other.start + at
    return places


def _tokens(text: str) -> list[_Token]:
    return [_Token(found[0], found.start()) for found in _TOKEN.finditer(text)]


def _opcodes(
    ones: Sequence[_Token], others: Sequence[_Token]
) -> Iterator[tuple[str, int, int, int, int]]:
    a, b = [one.key for one in ones], [one.key for one in others]
    shorter = min(len(a), len(b))
    head = next((at for at in range(shorter) if a[at] != b[at]), shorter)
    left = shorter - head
    tail = next((at for at in range(left) if a[-1 - at] != b[-1 - at]), left)
    i2, j2 = len(a) - tail, len(b) - tail
    if head:
        yield "equal", 0, head, 0, head
    middle = SequenceMatcher(None, a[head:i2], b[head:j2], autojunk=j2 - head > _MANY)
    for tag, *spans in middle.get_opcodes():
        i, i_end, j, j_end = (one + head for one in spans)
        yield tag, i, i_end, j, j_end
    if tail:
        yield "equal", i2, len(a), j2, len(b)


def _span(tokens: Sequence[_Token], start: int, end: int, length: int) -> tuple[int, int]:
    """Return the code points of tokens [start, end); an empty span lies before `start`."""
    begin = tokens[start].start if start < len(tokens) else length
    return begin, (tokens[end - 1].end if end > start else begin)
