"""A position as a form: each field one text, as a person reads and types it."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from anfrage.domain.frozen import frozen
from anfrage.domain.position import Position, Publicity, Source
from anfrage.domain.text import clean, clean_line
from anfrage.german.dates import read_date, short_date

# Years outside are slips of the finger ("1.2.26"): no statement of a city is older.
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_YES, _NO = "ja", "nein"

_LINK: Final = re.compile(r"\s*[;,]?\s*((?:https?://|www\.)\S+)\s*\Z")
_SOURCE_DATE: Final = re.compile(r"\s*[;,]\s*(\d{1,2}\.\d{1,2}\.\d{4})\s*\Z")
_DATES: Final = ("as_of", "valid_from", "valid_until", "review_on")
_LINES: Final = ("title", "topic", "owner", "deputy", "alternatives", "replaced_by", "note")
_LISTS: Final = ("keywords", "examples", "sources")


@frozen
class FormReading:
    """What a form says: the position, or what is wrong, by field.

    The codes of `problems` are "missing", "date", "order"; the first stands first in the form.
    """

    position: Position | None
    problems: tuple[tuple[str, str], ...] = ()


def form_values(position: Position) -> dict[str, str]:
    """Return the texts of the fields, by name.

    Keywords stand on one line with ";" between them, examples and sources each on a line of its
    own, a source as "title; date; link". `public` is "ja" or "nein".
    """
    values = {name: getattr(position, name) for name in (*_LINES, "text")}
    values |= {name: _day_text(getattr(position, name)) for name in _DATES}
    values["keywords"] = "; ".join(position.keywords)
    values["examples"] = "\n".join(position.examples)
    values["sources"] = "\n".join(map(_source_line, position.sources))
    values["public"] = _NO if position.publicity is Publicity.NON_PUBLIC else _YES
    return values


def read_form(values: Mapping[str, str], base: Position) -> FormReading:
    """Read the fields of a form that began as `base`.

    A list that nobody touched stays as it is, whatever signs its texts hold; a source that nobody
    touched, too.
    """
    problems: list[tuple[str, str]] = []
    before = form_values(base)
    fields: dict[str, Any] = {name: clean_line(values[name]) for name in _LINES}
    fields["text"] = clean(values["text"]).strip()
    problems += [(name, "missing") for name in ("title", "text") if not fields[name]]
    for name in _DATES:
        try:
            fields[name] = _read_day(values[name])
        except ValueError:
            problems.append((name, "date"))
    first, last = fields.get("valid_from"), fields.get("valid_until")
    if first and last and last < first:
        problems.append(("valid_until", "order"))
    readers: dict[str, Callable[[str], Any]] = {
        "keywords": _read_keywords,
        "examples": _read_lines,
        "sources": lambda text: _read_sources(text, base.sources),
    }
    for name in _LISTS:
        if values[name] != before[name]:
            fields[name] = readers[name](values[name])
    fields["publicity"] = Publicity.PUBLIC if values["public"] == _YES else Publicity.NON_PUBLIC
    if problems:
        return FormReading(None, tuple(problems))
    return FormReading(replace(base, **fields))


def yes_or_no(*, yes: bool) -> str:
    """Return how a box is kept that is ticked or not."""
    return _YES if yes else _NO


def is_yes(text: str) -> bool:
    """Whether a box is ticked."""
    return text == _YES


def _day_text(day: dt.date | None) -> str:
    return short_date(day) if day else ""


def _read_day(text: str) -> dt.date | None:
    if not text.strip():
        return None
    day = read_date(text)
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise ValueError(text)
    return day


def _read_keywords(text: str) -> tuple[str, ...]:
    sign = ";" if ";" in text else ","
    return tuple(filter(None, map(clean_line, text.replace("\n", sign).split(sign))))


def _read_lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(clean_line, text.split("\n"))))


def _source_line(source: Source) -> str:
    return "; ".join(filter(None, (source.title, _day_text(source.date), source.link)))


def _read_sources(text: str, before: tuple[Source, ...]) -> tuple[Source, ...]:
    known = {_source_line(one): one for one in before}
    return tuple(known.get(line) or _read_source(line) for line in _read_lines(text))


def _read_source(line: str) -> Source:
    link, day = "", None
    if found := _LINK.search(line):
        link, line = found[1], line[: found.start()]
    if found := _SOURCE_DATE.search(line):
        try:
            day, line = _read_day(found[1]), line[: found.start()]
        except ValueError:
            day = None  # no day of the calendar: it stays in the title, where it is seen
    return Source(line.strip(" ;"), day, link)
