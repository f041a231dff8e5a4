"""Positions as Markdown files with a TOML head between two lines `+++`: read and written.

There is one canonical form. For every position `p` in its canonical form
`read_position(write_position(p), name) == p`, and for every canonical file `t`
`write_position(read_position(t, name)) == t`, byte for byte.
"""

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

import tomli_w

from anfrage.domain.errors import PositionFileBroken
from anfrage.domain.position import ID_PATTERN, Position, Publicity, Source
from anfrage.domain.text import clean, clean_line
from anfrage.german import position_file as german

_FENCE: Final = "+++"
_BLANK_LINES: Final = re.compile(r"\n{3,}")

# What tomllib says where a key or a table stands a second time (Python 3.11 to 3.13).
_TWICE: Final = ("Cannot overwrite", "Cannot declare")
_TOML_LINE: Final = re.compile(r"at line (\d+)")

# A file may be long, a key in a message may not: longer ones are cut. In characters.
_LONGEST_KEY_SHOWN: Final = 40


def canonical_position(position: Position) -> Position:
    """Return `position` in the form that files keep.

    Every string is cleaned (`domain.text.clean`); all but the text stand on one line. Empty
    keywords and examples and sources with neither title nor link are left out. In the text,
    lines lose trailing white space and paragraphs are one blank line apart.
    """
    return replace(
        position,
        id=clean_line(position.id),
        title=clean_line(position.title),
        text=_canonical_text(position.text),
        topic=clean_line(position.topic),
        keywords=_lines(position.keywords),
        examples=_lines(position.examples),
        owner=clean_line(position.owner),
        sources=tuple(
            source
            for source in (
                Source(clean_line(each.title), each.date, clean_line(each.link))
                for each in position.sources
            )
            if source.title or source.link
        ),
        alternatives=clean_line(position.alternatives),
        note=clean_line(position.note),
        deputy=clean_line(position.deputy),
        replaced_by=clean_line(position.replaced_by),
    )


def write_position(position: Position) -> str:
    """Return the file for `position`: keys in a fixed order, empty ones left out.

    tomli-w writes each single string and date; the lines around them are ours, because it would
    break every list over several lines.

    Raises:
        PositionFileBroken: The result could not be read again (bad id, no text, validity ends
            before it starts).
    """
    position = canonical_position(position)
    _refuse_impossible(position, position.id, german.at_key)
    head = [_entry(key, getattr(position, key)) for key in _READERS if key != "sources"]
    for source in position.sources:
        head.append("\n[[sources]]\n")
        head += [_entry(key, getattr(source, key)) for key in _SOURCE_READERS]
    return f"{_FENCE}\n{''.join(head)}{_FENCE}\n\n{position.text}\n"


def read_position(text: str, name: str) -> Position:
    """Return the position that the file `name` with the content `text` holds.

    Line ends of any platform and a byte order mark are accepted; a missing `publicity` means
    public, as in the domain.

    Raises:
        PositionFileBroken: With the line or the key and what is wrong there.
    """
    head, body, body_line = _divide(text, name)
    values = _read_table(_parse(head, name), _READERS, name, "")
    if "id" not in values:
        raise PositionFileBroken(name, german.at_key("id"), german.MISSING)
    content = _canonical_text(body)
    if not content:
        raise PositionFileBroken(name, german.at_line(body_line), german.NO_TEXT)
    tables = values.pop("sources", [])
    sources = tuple(_read_source(each, number, name) for number, each in enumerate(tables, 1))
    position = Position(**{"title": "", **values, "text": content, "sources": sources})
    _refuse_impossible(position, name, german.at_key)
    return position


def read_position_record(record: object, name: str, line: int) -> Position:
    """Return the position that one record of an import file holds, in canonical form.

    Args:
        record: What the JSON of the line stands for: an object with the keys `id` and `text` and
            optionally those of a position file. Sources may be plain titles, dates are ISO
            strings. `null` counts as absent; unknown keys are passed over, because records come
            from other systems.
        name: The import file, for messages.
        line: The record's line in it, from 1.

    Raises:
        PositionFileBroken: With the line, the key and what is wrong there.
    """
    # Here, because pydantic takes longer to load than everything else in this module.
    from anfrage.documents.position_record import fields_of_record

    fields = fields_of_record(record, name, line)
    position = canonical_position(Position(**fields))
    _refuse_impossible(position, name, lambda key: german.at_line_and_key(line, key))
    return position


def _refuse_impossible(position: Position, name: str, place: Callable[[str], str]) -> None:
    if not ID_PATTERN.fullmatch(position.id):
        raise PositionFileBroken(name, place("id"), german.BAD_ID)
    if not position.text:
        raise PositionFileBroken(name, place("text"), german.NO_TEXT)
    if position.replaced_by == position.id:
        raise PositionFileBroken(name, place("replaced_by"), german.REPLACES_ITSELF)
    first, last = position.valid_from, position.valid_until
    if first is not None and last is not None and last < first:
        raise PositionFileBroken(name, place("valid_until"), german.ENDS_BEFORE_START)


def _canonical_text(text: str) -> str:
    lines = "\n".join(line.rstrip() for line in clean(text).split("\n"))
    return _BLANK_LINES.sub("\n\n", lines).strip("\n")


def _lines(texts: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return tuple(line for line in map(clean_line, texts) if line)


def _entry(key: str, value: str | date | tuple[str, ...] | None) -> str:
    if not value:
        return ""
    if isinstance(value, tuple):
        return f"{key} = [{', '.join(map(_literal, value))}]\n"
    return f"{key} = {_literal(value)}\n"


def _literal(value: str | date) -> str:
    return tomli_w.dumps({"v": value}).removeprefix("v = ").removesuffix("\n")


def _divide(text: str, name: str) -> tuple[str, str, int]:
    """Return head, body and the body's first line number; the head keeps its line numbers."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    if lines[0].rstrip() != _FENCE:
        raise PositionFileBroken(name, german.at_line(1), german.NO_HEAD)
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == _FENCE:
            head = "\n".join(["", *lines[1:number]])
            return head, "\n".join(lines[number + 1 :]), number + 2
    raise PositionFileBroken(name, german.at_line(len(lines)), german.HEAD_OPEN)


def _parse(head: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(head)
    # Besides its own error (a ValueError) tomllib lets through what `int` says to numbers of
    # thousands of digits, and what Python says to thousands of brackets.
    except (ValueError, RecursionError) as error:
        found = _TOML_LINE.search(str(error))
        line = int(found.group(1)) if found else head.count("\n") + 1
        reason = german.TWICE if str(error).startswith(_TWICE) else german.NO_TOML
        raise PositionFileBroken(name, german.at_line(line), reason) from None


def _read_table(
    table: Mapping[str, Any],
    readers: Mapping[str, Callable[[Any], Any]],
    name: str,
    prefix: str,
) -> dict[str, Any]:
    values = {}
    for key, value in table.items():
        place = german.at_key(prefix + clean_line(key)[:_LONGEST_KEY_SHOWN])
        if key not in readers:
            nearest = difflib.get_close_matches(key[:_LONGEST_KEY_SHOWN], readers, n=1)
            reason = german.unknown_key("".join(nearest))
            raise PositionFileBroken(name, place, reason)
        try:
            values[key] = readers[key](value)
        except TypeError as error:
            raise PositionFileBroken(name, place, str(error)) from None
    return values


def _read_source(table: Mapping[str, Any], number: int, name: str) -> Source:
    source = Source(
        **{"title": "", **_read_table(table, _SOURCE_READERS, name, f"sources {number}: ")}
    )
    if not source.title and not source.link:
        raise PositionFileBroken(name, german.at_key(f"sources {number}"), german.EMPTY_SOURCE)
    return source


def _as_line(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(german.NOT_TEXT)
    return clean_line(value)


def _as_lines(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise TypeError(german.NOT_A_LIST)
    return _lines(value)


def _as_date(value: Any) -> date:
    # A TOML date with a time is a `datetime`, which Python counts as a `date` too.
    if type(value) is not date:
        raise TypeError(german.NOT_A_DATE)
    return value


def _as_publicity(value: Any) -> Publicity:
    if value not in tuple(Publicity):
        raise TypeError(german.NOT_A_PUBLICITY)
    return Publicity(value)


def _as_tables(value: Any) -> list[dict[str, Any]]:
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise TypeError(german.NOT_SOURCES)
    return value


_SOURCE_READERS: Final[dict[str, Callable[[Any], Any]]] = {
    "title": _as_line,
    "date": _as_date,
    "link": _as_line,
}

# In the order in which a file has them.
_READERS: Final[dict[str, Callable[[Any], Any]]] = {
    "id": _as_line,
    "title": _as_line,
    "topic": _as_line,
    "keywords": _as_lines,
    "examples": _as_lines,
    "owner": _as_line,
    "deputy": _as_line,
    "date": _as_date,
    "as_of": _as_date,
    "valid_from": _as_date,
    "valid_until": _as_date,
    "review_on": _as_date,
    "publicity": _as_publicity,
    "alternatives": _as_line,
    "replaced_by": _as_line,
    "note": _as_line,
    "sources": _as_tables,
}
