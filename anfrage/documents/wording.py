"""Wording templates: subject, salutation, introduction and closing, worded by each layout.

Templates come from layout folders alone and get plain values; what people type in the program is
a value here, never a template. Names and optional pieces (`[, {{ drucksache }}]`) are filled
directly; a wording with conditions or loops runs in Jinja's cage, whose import takes as long as
writing the whole letter.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from anfrage.documents.layout import Layout
from anfrage.domain.errors import WordingBroken
from anfrage.domain.text import clean
from anfrage.german import letter_words as words
from anfrage.german.dates import short_date

# Characters of one wording and of all its values: a page of text, and a case's head.
MAX_LENGTH: Final = 20_000
MAX_VALUES: Final = 200_000
_MAX_DEPTH: Final = 4

_FIELD: Final = re.compile(r"\{\{[ \t]*([A-Za-z_][A-Za-z0-9_]*)[ \t]*\}\}")
_OPTIONAL: Final = re.compile(r"\[([^\[\]{}]*\{\{[^\[\]]*)\]")

Plain = str | int | list["Plain"] | dict[str, "Plain"]


def render_wording(layout: Layout, name: str, values: Mapping[str, object]) -> str:
    """Return a layout's wording, filled and cleaned, without white space at its ends.

    Args:
        layout: Where the template is from.
        name: File name without suffix: "betreff", "anrede", "einleitung" or "schluss".
        values: Text, whole numbers, lists and dictionaries by name, at most `MAX_VALUES`
            characters. Dates come out as 03.02.2026, `None` as empty text.

    Raises:
        WordingBroken: the template is missing or cannot be read, names an unknown value, uses
            what wordings may not use, or grows beyond `MAX_LENGTH` characters.
    """
    place = f"{layout.name}/{name}.txt"
    template = layout.wordings.get(name)
    if template is None:
        raise WordingBroken(place, words.WORDING_MISSING)
    plain = {key: _plain(place, value, _MAX_DEPTH) for key, value in values.items()}
    if _size(plain) > MAX_VALUES:
        raise WordingBroken(place, words.WORDING_VALUES)
    if _is_simple(template):
        text = _fill(place, template, plain)
    else:
        from anfrage.documents.wording_cage import render_caged

        text = render_caged(place, template, plain, MAX_LENGTH)
    if len(text) > MAX_LENGTH:
        raise WordingBroken(place, words.WORDING_ENDLESS)
    return clean(text).strip()


def _is_simple(template: str) -> bool:
    """Whether the template has names and pieces in brackets alone; Jinja is not needed then."""
    rest = _FIELD.sub("", template)
    return not any(sign in rest for sign in ("{{", "}}", "{%", "{#"))


def _fill(place: str, template: str, values: Mapping[str, Plain]) -> str:
    """Fill names; a piece in square brackets goes where one of its names has no value.

    A name outside of brackets that has no value stands as a visible gap.
    """

    def value(match: re.Match[str]) -> str:
        found = values.get(match[1])
        if not isinstance(found, str | int):
            raise WordingBroken(place, words.wording_unknown(match[1]))
        return str(found) or words.WORDING_GAPS.get(match[1], f"[{match[1]}]")

    def fill(text: str) -> str:
        return _FIELD.sub(value, text)

    pieces: list[str] = []
    at = 0
    for piece in _OPTIONAL.finditer(template):
        pieces.append(fill(template[at : piece.start()]))
        names = [match[1] for match in _FIELD.finditer(piece[1])]
        filled = fill(piece[1])
        pieces.append(filled if all(values.get(name) for name in names) else "")
        at = piece.end()
    return "".join([*pieces, fill(template[at:])])


def _plain(place: str, value: object, depth: int) -> Plain:
    """Return a value as text, number, list or dictionary; the cage lets nothing else in."""
    if value is None:
        return ""
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int):
        return int(value)
    if depth and isinstance(value, list | tuple):
        return [_plain(place, one, depth - 1) for one in value]
    if depth and isinstance(value, dict):
        return {str(key): _plain(place, one, depth - 1) for key, one in value.items()}
    raise WordingBroken(place, words.WORDING_VALUES)


def _size(value: Plain) -> int:
    """Characters of all texts, and one for each other value."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, dict):
        return sum(_size(one) for one in value.values())
    return sum(_size(one) for one in value) if isinstance(value, list) else 1
