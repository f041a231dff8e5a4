"""Facts and the register of presences put into the texts of positions.

Only `{{ fakt.KEY }}`, `{{ fakt.KEY.mit_einheit }}`, `.einheit` and `.stand`, and
`{{ register.auftritte }}`, are filled; every other brace of a text is an ordinary character.
Nothing is evaluated, so a text can neither loop nor reach anything: a cage without a door.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from anfrage.domain.fact import Fact
from anfrage.german.dates import short_date
from anfrage.german.fact_words import REGISTER_EMPTY, fact_missing
from anfrage.german.numbers import german_number

_FACT: Final = re.compile(r"\{\{\s*fakt\.([A-Za-z0-9_]{1,64})(?:\.([A-Za-z_]+))?\s*\}\}")
_FORMS: Final = ("", "mit_einheit", "stand", "einheit")
_REGISTER: Final = re.compile(r"\{\{\s*register\.auftritte\s*\}\}")


@lru_cache(maxsize=4096)
def fact_names(text: str) -> tuple[str, ...]:
    """Return the keys of the facts that `text` names, each once, in order."""
    if "{{" not in text:
        return ()
    return tuple(dict.fromkeys(found[1] for found in _FACT.finditer(text)))


def unknown_forms(text: str) -> tuple[str, ...]:
    """Return what is asked of facts that no fact has ("fakt.stellen.preis")."""
    found = (one for one in _FACT.finditer(text) if (one[2] or "") not in _FORMS)
    return tuple(f"fakt.{one[1]}.{one[2]}" for one in found)


def names_register(text: str) -> bool:
    """Whether `text` has a place for the register of presences."""
    return "{{" in text and _REGISTER.search(text) is not None


def fill_facts(text: str, facts: Mapping[str, Fact], register: str = "") -> str:
    """Return `text` with its facts in German form; an unknown one stays a visible gap.

    Args:
        text: A position's text.
        facts: The facts that may be named, by key.
        register: The table of presences, for texts that have a place for it.
    """
    if "{{" not in text:
        return text

    def value(found: re.Match[str]) -> str:
        fact, form = facts.get(found[1]), found[2] or ""
        if fact is None or form not in _FORMS:
            return fact_missing(found[1])
        if form == "stand":
            return short_date(fact.as_of)
        if form == "einheit":
            return fact.unit
        number = german_number(fact.value)
        return f"{number} {fact.unit}" if form else number

    # A function, so that a backslash in the table is no escape.
    filled = _FACT.sub(value, text)
    return _REGISTER.sub(lambda _: register or REGISTER_EMPTY, filled)


def put_facts_back(text: str, template: str, facts: Sequence[Fact]) -> str:
    """Return `text` with the places of `template` in place of the figures that they were filled by.

    Only a figure that stands in the text once is put back: of two nobody knows which was meant.
    """
    known = {one.key: one for one in facts}
    for place in _FACT.finditer(template):
        if place[1] in known:
            written = fill_facts(place[0], known)
            alone = re.compile(rf"(?<![\w.,]){re.escape(written)}(?![\w]|[.,]\d)")
            if written and len(alone.findall(text)) == 1:
                text = alone.sub(lambda _, named=place[0]: named, text)  # type: ignore[misc]  # bound now
    return text
