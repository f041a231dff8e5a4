"""Where two texts differ, in words; and where a place of one text lies in the other."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from anfrage.domain.frozen import frozen

# A figure with its points and commas is one word: "4.800" becomes "6.100", not "6" and "100".
_TOKEN: Final = re.compile(r"\d[\d.,]*\d|\w+|\s+|[^\w\s]")
_LINE: Final = re.compile(r"[^\n]+")
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
    """A word, a sign, white space or a whole line, and where it begins."""

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
    """Return, for each code point of `base` that `text` has too, where it stands there.

    Lines that say the same are each other's first; words are compared in what lies between.
    """
    ones, others = _lines(base), _lines(text)
    a, b = [_letters(one.text) for one in ones], [_letters(one.text) for one in others]
    places: dict[int, int] = {}
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            for one, other in zip(ones[i1:i2], others[j1:j2], strict=True):
                _place_words(one, other, places)
        elif tag == "replace":
            _place_words(_stretch(base, ones[i1:i2]), _stretch(text, others[j1:j2]), places)
    return places


def _place_words(one: "_Token", other: "_Token", places: dict[int, int]) -> None:
    firsts, seconds = _tokens(one.text), _tokens(other.text)
    for tag, i1, i2, j1, _ in _opcodes(firsts, seconds):
        if tag != "equal":
            continue
        for first, second in zip(firsts[i1:i2], seconds[j1:], strict=False):
            # White space may have grown: what was inserted before it stands at its beginning.
            for back in range(1, min(len(first.text), len(second.text)) + 1):
                places[one.start + first.end - back] = other.start + second.end - back


def _lines(text: str) -> list["_Token"]:
    return [_Token(found[0], found.start()) for found in _LINE.finditer(text)]


def _stretch(text: str, lines: Sequence["_Token"]) -> "_Token":
    start = lines[0].start
    return _Token(text[start : lines[-1].end], start)


def _letters(line: str) -> str:
    """A line without white space and signs: marks of form do not make it another one."""
    return "".join(filter(str.isalnum, line)) or line.strip()


def _tokens(text: str) -> list[_Token]:
    return [_Token(found[0], found.start()) for found in _TOKEN.finditer(text)]


def _opcodes(
    ones: Sequence[_Token], others: Sequence[_Token]
) -> Iterator[tuple[str, int, int, int, int]]:
    a, b = [one.key for one in ones], [one.key for one in others]
    if len(a) <= _MANY and len(b) <= _MANY:
        # The longest stretches first: a word that comes again is found in its own surroundings.
        yield from SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
        return
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
