"""Units of measure that are the same thing in another size."""

import re
from decimal import Decimal
from typing import Final

# Spelling without inflection -> (base unit, how many of them).
_UNITS: Final = {
    "euro": ("euro", "1"), "eur": ("euro", "1"), "€": ("euro", "1"), "teur": ("euro", "1000"),
    "cent": ("euro", "0.01"), "%": ("prozent", "1"), "prozent": ("prozent", "1"),
    "meter": ("meter", "1"), "m": ("meter", "1"), "kilometer": ("meter", "1000"),
    "km": ("meter", "1000"), "zentimeter": ("meter", "0.01"), "cm": ("meter", "0.01"),
    "quadratmeter": ("quadratmeter", "1"), "m²": ("quadratmeter", "1"),
    "qm": ("quadratmeter", "1"), "hektar": ("quadratmeter", "10000"),
    "ha": ("quadratmeter", "10000"), "quadratkilometer": ("quadratmeter", "1000000"),
    "km²": ("quadratmeter", "1000000"), "kubikmeter": ("liter", "1000"), "m³": ("liter", "1000"),
    "liter": ("liter", "1"), "kilogramm": ("kilogramm", "1"), "kg": ("kilogramm", "1"),
    "tonne": ("kilogramm", "1000"), "t": ("kilogramm", "1000"), "watt": ("watt", "1"),
    "kilowatt": ("watt", "1000"), "kw": ("watt", "1000"), "megawatt": ("watt", "1000000"),
    "mw": ("watt", "1000000"), "kilowattstunde": ("wattstunde", "1000"),
    "kwh": ("wattstunde", "1000"), "megawattstunde": ("wattstunde", "1000000"),
    "mwh": ("wattstunde", "1000000"), "gigawattstunde": ("wattstunde", "1000000000"),
    "gwh": ("wattstunde", "1000000000"), "person": ("person", "1"), "personen": ("person", "1"),
    "mensch": ("person", "1"), "leute": ("person", "1"), "follower": ("person", "1"),
    "abonnement": ("person", "1"), "abonnent": ("person", "1"), "fan": ("person", "1"),
    "minute": ("minute", "1"), "stunde": ("minute", "60"),
}  # fmt: skip
#: Base units that measure and do not count; "Prozent" can answer "wie viele".
SIZES: Final = frozenset(base for base, _ in _UNITS.values()) - {"prozent", "person"}
#: Units that are written with a small letter.
SHORT_UNITS: Final = r"km²|m²|m³|km|cm|kg|kW|kWh|qm|ha|m|t"


def base_unit(word: str) -> tuple[str, Decimal] | None:
    """Return the base unit of `word` and how many of it that is; `None` for what is counted."""
    lower = re.sub(r"in(?:nen)?$", "", word.casefold())
    found = _UNITS.get(lower) or (_UNITS.get(lower[:-1]) if lower[-1:] in ("n", "s") else None)
    found = found or (_UNITS.get(lower[:-2]) if lower.endswith("en") else None)
    return (found[0], Decimal(found[1])) if found else None
