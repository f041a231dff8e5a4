"""Papers as OParl records (.json): name, reference, date, and the text if it is embedded.

Source: OParl 1.1, "Paper" and "File". Nothing that a record refers to is fetched.
"""

import json
from datetime import date
from pathlib import PurePath
from typing import Any, Final

from anfrage.documents.readers.text import decode
from anfrage.domain.errors import PaperOnlyLinked, PaperTypeUnknown, PaperUnreadable
from anfrage.german.paper_words import record_head

_TYPES: Final = frozenset(
    f"{scheme}://schema.oparl.org/{version}/Paper"
    for scheme in ("https", "http")
    for version in ("1.0", "1.1")
)


def read_oparl(name: str, content: bytes) -> str:
    """Return head and text of a paper; further files count where the main one has no text.

    Raises:
        PaperUnreadable: No JSON.
        PaperTypeUnknown: JSON of another kind.
        PaperOnlyLinked: The record holds no text.
    """
    try:
        record = json.loads(decode(content))
    except (ValueError, RecursionError) as error:
        raise PaperUnreadable(name) from error
    if not isinstance(record, dict) or record.get("type") not in _TYPES:
        raise PaperTypeUnknown(name, PurePath(name).suffix.lower())
    others = record.get("auxiliaryFile")
    main = _word(record.get("mainFile"), "text")
    further = [_word(file, "text") for file in others] if isinstance(others, list) else []
    texts = [main] if main.strip() else [text for text in further if text.strip()]
    if not texts:
        raise PaperOnlyLinked(name)
    head = record_head(_word(record, "reference"), _day(record), _word(record, "name"))
    return head + "\n" + "\n\f\n".join(text.strip("\r\n") + "\n" for text in texts)


def _word(record: Any, key: str) -> str:
    """Return a text value of an object; anything else that stands there is no text."""
    value = record.get(key) if isinstance(record, dict) else None
    return value if isinstance(value, str) else ""


def _day(record: dict[str, Any]) -> date | None:
    try:
        return date.fromisoformat(_word(record, "date")[:10])
    except ValueError:
        return None
