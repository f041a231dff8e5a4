"""Numbers of questions as sentences name them: "2 und 4", "1 bis 3"."""

import re
from collections.abc import Sequence
from typing import Final

from anfrage.domain.inquiry import Question

# Neither a day of the calendar nor a time: "Fragen 2 und 4 bis 12.11.", "… bis 12 Uhr".
_NUMBER: Final = (
    r"\d{1,3}(?!\d|:\d)(?!\.\s?(?:\d|jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez))(?!\s*uhr\b)"
    r"(?:\s?[a-z](?![a-zäöüß]))?"
)
_AND: Final = (
    r"\s*(?:,|;|und|u\.|sowie|&|\+|/|bis|-|–)\s*(?:zu\s+)?(?:(?:den|der)\s+)?"
    r"(?:fragen?\s+|nr\.\s*)?"
)

#: Pattern of one or several numbers.
NUMBERS: Final = rf"{_NUMBER}(?:[.)]?{_AND}{_NUMBER})*"

_ONE: Final = re.compile(r"\d{1,3}\s?[a-z]?\b", re.IGNORECASE)
_RANGE: Final = re.compile(r"(\d{1,3})\s*(?:bis|-|–)\s*(?:zu\s+)?(\d{1,3})", re.IGNORECASE)


def questions_named(numbers: str, questions: Sequence[Question]) -> tuple[int, ...]:
    """Return the indexes of the questions that `numbers` names, in order; () for others.

    A number that occurs twice in a paper names the first question that has it.
    """
    known: dict[str, int] = {}
    for index, one in enumerate(questions):
        known.setdefault(_plain(one.number), index)
    named = {_plain(found) for found in _ONE.findall(numbers)}
    for first, last in _RANGE.findall(numbers):
        named.update(str(one) for one in range(int(first), int(last) + 1))
    if not named <= set(known):
        return ()
    return tuple(sorted(known[one] for one in named))


def _plain(number: str) -> str:
    return number.replace(" ", "").casefold()
