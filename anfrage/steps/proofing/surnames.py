"""Names of one person that are spelt in two ways."""

import re
from collections.abc import Iterator
from typing import Final

from anfrage.domain.proof import ProofKind
from anfrage.steps.proofing.difference import Difference
from anfrage.steps.proofing.given_names import GIVEN_NAMES

_WORD: Final = r"[A-ZÄÖÜ][a-zäöüßé]+"
# "Adele Brandis", "Adele-Brandis-Saal", "Frau Dr. Brandis".
_NAME: Final = re.compile(
    rf"(?<![\w-])(?=(?:(?P<given>{_WORD})(?: [A-ZÄÖÜ]\.)?[ -]"
    rf"|(?:Frau|(?P<sir>Herrn?)) (?:(?:Dr|Prof)\. )*)(?:(?:von|van|de|zu) )?(?P<surname>{_WORD}))"
)
_SHORTEST: Final = 4  # letters of a surname
_LONG: Final = 6  # letters; in shorter surnames two letters make another name
_INFLECTED: Final = re.compile(r"(?:|s|es|n|en|e|er|ns|ens)")


def other_surnames(text: str, other: str) -> Iterator[Difference]:
    """Yield surnames in `text` that differ by a letter or two from the same person's in `other`.

    It is the same person where the given name, or "Frau" and "Herr", are the same. Whoever is
    named in both texts as in one of them is no misspelling; an ending ("Brandts Haus") is none.
    """
    theirs = [(_called(one), one["surname"]) for one in _NAME.finditer(other) if _is_person(one)]
    for mine in _NAME.finditer(text) if theirs else ():
        if not _is_person(mine) or mine["surname"] in other:
            continue
        for called, surname in theirs:
            if called == _called(mine) and surname not in text and _near(mine["surname"], surname):
                yield Difference(
                    ProofKind.NAME_DIFFERS, *mine.span("surname"), mine["surname"], surname
                )
                break


def _is_person(found: re.Match[str]) -> bool:
    return found["given"] is None or found["given"] in GIVEN_NAMES


def _called(found: re.Match[str]) -> str:
    return found["given"] or ("Herr" if found["sir"] else "Frau")


def _near(one: str, other: str) -> bool:
    """Whether two surnames differ by a letter, or by two where both are long."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - start-up time

    short, long = sorted((one.casefold(), other.casefold()), key=len)
    if len(short) < _SHORTEST:
        return False
    if long.startswith(short) and _INFLECTED.fullmatch(long[len(short) :]):
        return False
    return OSA.distance(short, long) <= (2 if len(short) >= _LONG else 1)
