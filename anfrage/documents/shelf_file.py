"""Facts and presences as TOML files, one table each: read and written.

[follower_instagram]
title = "Abonnements auf Instagram"
value = "18400"
unit = "Personen"
as_of = 2026-10-31
"""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final, TypeVar

import tomli_w

from anfrage.domain.fact import KEY_PATTERN, Fact
from anfrage.domain.knowledge_errors import EntryRefused
from anfrage.domain.presence import PRESENCE_KEY_PATTERN, Assessment, Presence
from anfrage.domain.text import clean_line
from anfrage.german.numbers import read_number

T = TypeVar("T")
_LONGEST: Final = 1000  # characters of one value


def read_facts(text: str, name: str) -> tuple[list[Fact], list[EntryRefused]]:
    """Return the facts of a file and what is wrong with the others.

    A figure is a whole number or German text ("1,42", "18.400").
    """
    return _read_tables(text, name, _fact)


def read_presences(text: str, name: str) -> tuple[list[Presence], list[EntryRefused]]:
    """Return the presences of a file and what is wrong with the others."""
    return _read_tables(text, name, _presence)


def write_facts(facts: Sequence[Fact]) -> str:
    """Return the file for facts; what is empty is left out."""
    return _written(
        {one.key: {**_values(one), "value": str(one.value).replace(".", ",")} for one in facts}
    )


def write_presences(presences: Sequence[Presence]) -> str:
    """Return the file for presences; what is empty is left out."""
    return _written({one.key: _values(one) for one in presences})


def checked_fact(values: Mapping[str, Any]) -> Fact:
    """Return the fact that `values` describe (`key` included).

    Raises:
        EntryRefused: names the field and what is wrong with it.
    """
    key = clean_line(str(values.get("key", "")))
    if not KEY_PATTERN.fullmatch(key):
        raise EntryRefused(key, "key", "key")
    return _fact(key, {name: value for name, value in values.items() if name != "key"})


def checked_presence(values: Mapping[str, Any]) -> Presence:
    """Return the presence that `values` describe (`key` included).

    Raises:
        EntryRefused: names the field and what is wrong with it.
    """
    key = clean_line(str(values.get("key", "")))
    return _presence(key, {name: value for name, value in values.items() if name != "key"})


def _read_tables(
    text: str, name: str, make: Callable[[str, Mapping[str, Any]], T]
) -> tuple[list[T], list[EntryRefused]]:
    try:
        tables = tomllib.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        return [], [EntryRefused(clean_line(name), "TOML", "toml")]
    good: list[T] = []
    bad: list[EntryRefused] = []
    for key, values in tables.items():
        try:
            good.append(make(key, values if isinstance(values, dict) else {key: values}))
        except EntryRefused as error:
            bad.append(error)
    return good, bad


def _fact(key: str, values: Mapping[str, Any]) -> Fact:
    if not KEY_PATTERN.fullmatch(key):
        raise EntryRefused(clean_line(key), "key", "key")
    read = _converted(key, values, _FACT)
    for name in ("title", "value", "unit", "as_of"):
        if read.get(name) in {None, ""}:
            raise EntryRefused(key, name, "missing")
    return Fact(key=key, **read)


def _presence(key: str, values: Mapping[str, Any]) -> Presence:
    if not PRESENCE_KEY_PATTERN.fullmatch(key):
        raise EntryRefused(clean_line(key), "key", "key")
    read = _converted(key, values, _PRESENCE)
    for name in ("channel", "unit"):
        if not read.get(name):
            raise EntryRefused(key, name, "missing")
    presence = Presence(key=key, **read)
    if presence.since and presence.until and presence.until < presence.since:
        raise EntryRefused(key, "until", "order")
    return presence


def _converted(
    key: str, values: Mapping[str, Any], readers: Mapping[str, Callable[[Any], Any]]
) -> dict[str, Any]:
    read = {}
    for name, value in values.items():
        if name not in readers:
            raise EntryRefused(key, clean_line(name), "unknown")
        try:
            read[name] = readers[name](value)
        except _NotReadableError as error:
            raise EntryRefused(key, name, error.reason) from None
    return read


class _NotReadableError(Exception):
    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def _line(value: Any) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise _NotReadableError("text")
    return clean_line(value)


def _day(value: Any) -> date:
    # A TOML date with a time is a `datetime`, which Python counts as a `date` too.
    if type(value) is date:
        return value
    if not isinstance(value, str):
        raise _NotReadableError("date")
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        raise _NotReadableError("date") from None


def _figure(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise _NotReadableError("number")
    try:
        return read_number(str(value))
    except ValueError:
        raise _NotReadableError("number") from None


def _count(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise _NotReadableError("number")
    return value


def _assessment(value: Any) -> Assessment:
    if value not in tuple(Assessment):
        raise _NotReadableError("choice")
    return Assessment(value)


_FACT: Final[dict[str, Callable[[Any], Any]]] = {
    "title": _line, "value": _figure, "unit": _line, "as_of": _day, "owner": _line,
    "source": _line, "link": _line, "months": _count, "note": _line,
}  # fmt: skip
_PRESENCE: Final[dict[str, Callable[[Any], Any]]] = {
    "channel": _line, "unit": _line, "since": _day, "until": _day, "address": _line,
    "purpose": _line, "role": _line, "followers": _count, "followers_as_of": _day,
    "imprint": _line, "assessment": _assessment, "assessed_on": _day, "reviewed_on": _day,
    "review_on": _day, "note": _line,
}  # fmt: skip


def _values(thing: Fact | Presence) -> dict[str, Any]:
    named: dict[str, Any] = {
        name: getattr(thing, name) for name in thing.__match_args__ if name != "key"
    }
    kept: dict[str, Any] = {
        name: value for name, value in named.items() if value not in {None, "", 0}
    }
    if isinstance(thing, Presence):
        kept["assessment"] = thing.assessment.value
        if thing.followers == 0:
            kept["followers"] = 0
    return kept


def _written(tables: Mapping[str, Any]) -> str:
    return tomli_w.dumps(dict(tables))
