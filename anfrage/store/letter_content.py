"""Versions of letters to canonical JSON and back, by the annotations of their models."""

import datetime as dt
import json
import types
from dataclasses import is_dataclass
from enum import Enum
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from anfrage.domain.letter_version import LetterVersion
from anfrage.store.canonical import canonical

T = TypeVar("T")


def version_content(version: LetterVersion) -> str:
    """Return everything that a version says."""
    return canonical(version)


def version_from(content: str) -> LetterVersion:
    """Return the version that `content` was made from."""
    return _model(LetterVersion, json.loads(content))


def _model(kind: type[T], data: dict[str, Any]) -> T:
    hints = get_type_hints(kind)
    return kind(**{name: _value(hints[name], value) for name, value in data.items()})


def _value(hint: Any, value: Any) -> Any:
    if get_origin(hint) in {Union, types.UnionType}:
        if value is None:
            return None
        hint = next(one for one in get_args(hint) if one is not type(None))
    if get_origin(hint) is tuple:
        return tuple(_value(get_args(hint)[0], one) for one in value)
    if is_dataclass(hint):
        return _model(hint, value)  # type: ignore[arg-type]  # a class, not an instance
    if hint is dt.date:
        return dt.date.fromisoformat(value)
    return hint(value) if isinstance(hint, type) and issubclass(hint, Enum) else value
