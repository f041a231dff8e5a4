"""Wording templates: subject, salutation, introduction and closing, worded by each layout.

Templates come from layout folders alone and get plain values; what people type in the program is
a value here, never a template. Jinja is imported when the first wording with a mark is filled.
"""

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
    if "{" in template:
        from anfrage.documents.wording_cage import render_caged

        template = render_caged(place, template, plain, MAX_LENGTH)
    return clean(template).strip()


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
