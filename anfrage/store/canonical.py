"""The one spelling that everything kept has, so that its hash says something."""

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from typing import Any, Final

# Neither UTF-8 nor a database column can hold half a surrogate pair; JSON can, escaped.
_SURROGATES: Final = re.compile("[\ud800-\udfff]")


def canonical(value: Any) -> str:
    """Return `value` as canonical JSON: sorted keys, no spaces, dates as ISO 8601.

    Dataclasses become objects of their fields, tuples become lists. The text can always be
    encoded as UTF-8 and never holds a NUL.

    Raises:
        TypeError, ValueError: something in it is no JSON data (NaN included).
    """
    text = _ENCODER.encode(value)
    if text.isascii():
        return text
    return _SURROGATES.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def text_fingerprint(text: str) -> str:
    """Return the SHA-256 over the letters and digits of a text, whatever their case.

    The same paper has the same one whether it came as text, Word file or web page, as long as
    its words are the same. Text without any is taken as it is.
    """
    words = unicodedata.normalize("NFC", text)
    letters = "".join(filter(str.isalnum, words)).casefold() or words
    return hashlib.sha256(letters.encode("utf-8", "surrogatepass")).hexdigest()


def content_sha256(content: str) -> str:
    """Return the SHA-256 of a row's content, by which an event names it."""
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def moment(at: datetime) -> str:
    """Return an aware time as UTC text of fixed width: it sorts as it happened."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def row_hash(table: str, values: Mapping[str, Any], columns: tuple[str, ...]) -> str:
    """Return the SHA-256 over a row: the table's name and the values of `columns`, in order.

    Every value is written with its kind and length, so that no two rows have the same spelling.
    """
    parts = [table]
    for column in columns:
        value = values[column]
        if value is None:
            parts.append("n")
        elif isinstance(value, int):
            parts.append(f"i{value}")
        else:
            text = str(value)  # a damaged file may hold a value of any kind
            parts.append(f"s{len(text)}:{text}")
    return hashlib.sha256("|".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    message = f"{type(value).__name__} is no JSON data"
    raise TypeError(message)


# Made once: `json.dumps` with options makes an encoder for every call.
_ENCODER: Final = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False, default=_plain
)
