"""One record of an import file, as other systems hand it over, validated at the border."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Final

from pydantic import BaseModel, BeforeValidator, ValidationError, model_validator

from anfrage.domain.errors import PositionFileBroken
from anfrage.domain.position import Publicity, Source
from anfrage.german import position_file as german


def _iso_date(value: object) -> object:
    if isinstance(value, str):
        return date.fromisoformat(value.strip()) if value.strip() else None
    if value is None or type(value) is date:
        return value
    # Pydantic would take numbers for seconds since 1970.
    raise ValueError(german.NOT_AN_ISO_DATE)


def _titled(value: object) -> object:
    return {"title": value} if isinstance(value, str) else value


def _without_nulls(value: object) -> object:
    if isinstance(value, Mapping):
        return {key: each for key, each in value.items() if each is not None}
    return value


_Day = Annotated[date | None, BeforeValidator(_iso_date)]


class _Record(BaseModel):
    """What records and their sources share: `null` is as good as nothing."""

    _nulls = model_validator(mode="before")(_without_nulls)


class SourceRecord(_Record):
    """A source: a plain title, or these three."""

    title: str = ""
    date: _Day = None
    link: str = ""


class PositionRecord(_Record):
    """The keys of an import record; others are passed over. The title may be empty."""

    id: str
    title: str = ""
    text: str
    topic: str = ""
    keywords: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    owner: str = ""
    deputy: str = ""
    sources: tuple[Annotated[SourceRecord, BeforeValidator(_titled)], ...] = ()
    date: _Day = None
    as_of: _Day = None
    valid_from: _Day = None
    valid_until: _Day = None
    review_on: _Day = None
    publicity: Publicity = Publicity.PUBLIC
    alternatives: str = ""
    replaced_by: str = ""
    note: str = ""


# Pydantic's error types in our words: https://docs.pydantic.dev/latest/errors/validation_errors/
_REASONS: Final = {
    "missing": german.MISSING,
    "string_type": german.NOT_TEXT,
    "tuple_type": german.NOT_A_LIST,
    "value_error": german.NOT_AN_ISO_DATE,
    "enum": german.NOT_A_PUBLICITY,
    "model_type": german.NOT_A_RECORD,
}


def fields_of_record(record: object, name: str, line: int) -> dict[str, Any]:
    """Return the fields of a `Position` that `record` holds, not cleaned yet.

    Raises:
        PositionFileBroken: The first thing that is wrong, with `line` (from 1) and key.
    """
    try:
        valid = PositionRecord.model_validate(record)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = german.at_line_and_key(line, _key(first["loc"]))
        reason = _REASONS.get(first["type"], german.NOT_READABLE)
        raise PositionFileBroken(name, place, reason) from None
    fields = dict(valid)
    fields["sources"] = tuple(Source(**dict(each)) for each in valid.sources)
    return fields


def _key(location: tuple[int | str, ...]) -> str:
    """Return `sources 2: date` for `("sources", 1, "date")`: people count from 1."""
    shown = [f" {part + 1}" if isinstance(part, int) else f": {part}" for part in location]
    return "".join(shown).removeprefix(": ")
