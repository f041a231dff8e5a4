"""What was read from a returned Word file as JSON and back: it goes through a pipe that way."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from anfrage.domain.returned import (
    Change,
    Mark,
    ReturnedComment,
    ReturnedFile,
    ReturnedParagraph,
    ReturnedPiece,
)


def to_json(file: ReturnedFile) -> str:
    """Return everything that was read; dates as ISO 8601."""
    return json.dumps(asdict(file), default=datetime.isoformat)


def from_json(text: str) -> ReturnedFile:
    """Return what `text` was made from.

    Raises:
        KeyError, TypeError, ValueError: It was not made here.
    """
    data: dict[str, Any] = json.loads(text)
    data["paragraphs"] = tuple(map(_paragraph, data["paragraphs"]))
    data["comments"] = tuple(map(_comment, data["comments"]))
    return ReturnedFile(**data)


def _paragraph(data: dict[str, Any]) -> ReturnedParagraph:
    pieces = tuple(ReturnedPiece(one["text"], _mark(one["mark"])) for one in data["pieces"])
    return ReturnedParagraph(pieces, tuple(data["anchors"]), data["label"], _mark(data["end"]))


def _comment(data: dict[str, Any]) -> ReturnedComment:
    places = {name: tuple(data[name]) for name in ("start", "end")}
    return ReturnedComment(**{**data, **places, "at": _moment(data["at"])})


def _mark(data: dict[str, Any]) -> Mark:
    moments = {name: _moment(data[name]) for name in ("at", "inserted_at")}
    return Mark(**{**data, **moments, "change": Change(data["change"])})


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
