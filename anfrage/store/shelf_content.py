"""Facts, presences and occurrences to canonical JSON and back, exactly."""

import json
from datetime import date
from decimal import Decimal
from typing import Any, Final

from anfrage.domain.fact import Fact
from anfrage.domain.occurrence import MarkedVersion, Occurrence, OccurrenceKind
from anfrage.domain.presence import Assessment, Presence
from anfrage.store.canonical import canonical

_PRESENCE_DAYS: Final = (
    "since", "until", "followers_as_of", "assessed_on", "reviewed_on", "review_on",
)  # fmt: skip


def fact_content(fact: Fact) -> str:
    """Return what a fact says; its figure with all decimals that were given."""
    values = {name: getattr(fact, name) for name in fact.__match_args__}
    return canonical({**values, "value": str(fact.value)})


def fact_from(content: str) -> Fact:
    """Return the fact that `content` was made from."""
    data: dict[str, Any] = json.loads(content)
    value, as_of = Decimal(data["value"]), date.fromisoformat(data["as_of"])
    return Fact(**{**data, "value": value, "as_of": as_of})


def presence_content(presence: Presence) -> str:
    """Return what a presence says."""
    return canonical(presence)


def presence_from(content: str) -> Presence:
    """Return the presence that `content` was made from."""
    data: dict[str, Any] = json.loads(content)
    days = {key: date.fromisoformat(data[key]) if data[key] else None for key in _PRESENCE_DAYS}
    return Presence(**{**data, **days, "assessment": Assessment(data["assessment"])})


def occurrence_content(occurrence: Occurrence) -> str:
    """Return what an occurrence says."""
    return canonical(occurrence)


def occurrence_from(content: str) -> Occurrence:
    """Return the occurrence that `content` was made from."""
    data: dict[str, Any] = json.loads(content)
    read = {
        "kind": OccurrenceKind(data["kind"]),
        "day": date.fromisoformat(data["day"]),
        "terms": tuple(data["terms"]),
        "marked": tuple(MarkedVersion(**one) for one in data["marked"]),
    }
    return Occurrence(**{**data, **read})
