"""Figures as German texts write them."""

from decimal import Decimal, InvalidOperation
from typing import Final

_GROUP: Final = 3


def german_number(value: Decimal) -> str:
    """Return `18.400`, `1,42`, `-3`: comma, points between thousands, decimals as given."""
    sign, _, _ = value.as_tuple()
    whole, _, decimals = f"{abs(value):f}".partition(".")
    groups: list[str] = []
    while len(whole) > _GROUP:
        whole, group = whole[:-_GROUP], whole[-_GROUP:]
        groups.insert(0, group)
    number = ".".join([whole, *groups]) + (f",{decimals}" if decimals else "")
    return f"-{number}" if sign else number


def read_number(text: str) -> Decimal:
    """Read `18.400`, `18400`, `1,42` or `-3`.

    A point is a thousands separator where three digits follow each; else the text is refused,
    since `1.5` can mean either.

    Raises:
        ValueError: no number, or one that can be read in two ways.
    """
    plain = text.strip()
    whole, comma, decimals = plain.partition(",")
    groups = whole.split(".")
    if len(groups) > 1 and (any(len(one) != _GROUP for one in groups[1:]) or not groups[0]):
        raise ValueError(text)
    try:
        value = Decimal("".join(groups) + (f".{decimals}" if comma else ""))
    except InvalidOperation as error:
        raise ValueError(text) from error
    if not value.is_finite() or (comma and not decimals.isdigit()) or "e" in plain.lower():
        raise ValueError(text)
    return value
