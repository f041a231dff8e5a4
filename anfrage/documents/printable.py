"""Characters that no document can hold, named with field and place before anything is written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Final

from anfrage.domain.errors import FieldUnprintable
from anfrage.domain.letter import Letter
from anfrage.german import letter_words as words

# Controls but tab and line feed, lone surrogates and the two non-characters: XML 1.0, 2.2, and
# the carriage return, which an XML reader turns into a line feed (2.11).
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

_LINES: Final = frozenset({"addressee", "enclosures", "distribution", "inquirers"})


def check_printable(letter: Letter) -> None:
    """Refuse a letter with a character that would be lost or would break the file.

    Raises:
        FieldUnprintable: the first such character; `position` counts from 1.
    """
    check_texts(_texts(letter))


def check_texts(texts: Iterable[tuple[str, str]]) -> None:
    """Refuse texts with such a character; each comes with the German name of its field.

    Raises:
        FieldUnprintable: the first such character; `position` counts from 1.
    """
    for label, text in texts:
        found = _UNPRINTABLE.search(text)
        if found is not None:
            raise FieldUnprintable(label, found.start() + 1, f"U+{ord(found.group()):04X}")


def _texts(letter: Letter) -> Iterator[tuple[str, str]]:
    """Every text of the letter with the German name of its field."""
    for one in fields(letter):
        value = getattr(letter, one.name)
        if isinstance(value, str) and one.name in words.LABELS:
            yield words.LABELS[one.name], value
        elif one.name in {"sender", "signer"}:
            for inner in fields(value):
                yield words.LABELS[one.name], getattr(value, inner.name)
        elif one.name in _LINES:
            yield from ((words.LABELS[one.name], line) for line in value)
    for item in letter.items:
        yield words.LABELS["number"], item.number
        yield words.question_label(item.number), item.question
        yield words.answer_label(item.number), item.answer
        yield from ((words.open_part_label(item.number), part) for part in item.open_parts)
