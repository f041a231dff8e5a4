"""Wording templates: salutation, introduction, closing and subject, worded by each layout.

Templates come from layout folders alone and get plain values; what people type in the program is
a value here, never a template. A template of text and `{{ name }}` is filled directly; one with
conditions or loops runs in Jinja's sandbox, whose import costs about 30 ms.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from anfrage.domain.errors import WordingBroken
from anfrage.domain.text import clean
from anfrage.german import letter_words as words

PlainValue = str | int | Sequence["PlainValue"] | Mapping[str, "PlainValue"]

# Characters of one wording and of all values together: a page of text, and a case's head.
MAX_LENGTH: Final = 20_000
MAX_VALUES: Final = 200_000
_MAX_DEPTH: Final = 4

_SIMPLE: Final = re.compile(r"\{\{-?[ \t]*([A-Za-z_][A-Za-z0-9_]*)[ \t]*-?\}\}")
_TRIMMED: Final = re.compile(r"\{\{-|-\}\}|\{%|\{#")


def fill_wording(
    wordings: Mapping[str, str], name: str, values: Mapping[str, PlainValue]
) -> str:
    """Return the wording `name`, filled and cleaned, without white space at its ends.

    Args:
        wordings: A layout's wording templates, as in `Layout.wordings`.
        name: File name without suffix, such as "introduction".
        values: Plain text, whole numbers, lists and dictionaries by name; at most
            `MAX_VALUES` characters.

    Raises:
        WordingBroken: the template is missing or cannot be read, names an unknown value, uses
            what wordings may not use, or grows beyond `MAX_LENGTH` characters.
    """
    template = wordings.get(name)
    if template is None:
        raise WordingBroken(name, words.WORDING_MISSING)
    _check_values(name, values)
    if _plain(template):
        text = _fill_plain(name, template, values)
    else:
        from anfrage.documents.wording_cage import render_caged

        text = render_caged(name, template, values, MAX_LENGTH)
    if len(text) > MAX_LENGTH:
        raise WordingBroken(name, words.WORDING_ENDLESS)
    return clean(text).strip()


def _plain(template: str) -> bool:
    """Whether the template is text with `{{ name }}` alone, for which both ways agree."""
    rest = _SIMPLE.sub("", template)
    return not _TRIMMED.search(template) and "{{" not in rest and "}}" not in rest


def _fill_plain(name: str, template: str, values: Mapping[str, PlainValue]) -> str:
    def value(match: re.Match[str]) -> str:
        found = values.get(match[1])
        if not isinstance(found, str | int):
            line = template.count("\n", 0, match.start()) + 1
            raise WordingBroken(name, words.wording_unknown(match[1], line))
        return str(found)

    return _SIMPLE.sub(value, template)


def _check_values(name: str, values: Mapping[str, PlainValue]) -> None:
    """Let only plain values in: the sandbox would call the methods of anything else."""
    if not _is_plain(dict(values), _MAX_DEPTH) or _size(dict(values)) > MAX_VALUES:
        raise WordingBroken(name, words.WORDING_VALUES)


def _is_plain(value: object, depth: int) -> bool:
    if type(value) in {str, int, bool}:
        return True
    if depth == 0:
        return False
    if type(value) in {list, tuple}:
        return all(_is_plain(one, depth - 1) for one in _members(value))
    if type(value) is dict:
        return all(type(key) is str and _is_plain(one, depth - 1) for key, one in value.items())
    return False


def _members(value: object) -> Sequence[object]:
    return value if isinstance(value, list | tuple) else ()


def _size(value: object) -> int:
    if isinstance(value, str):
        return len(value)
    if isinstance(value, dict):
        return sum(_size(one) for one in value.values())
    return sum(_size(one) for one in _members(value)) + 1
