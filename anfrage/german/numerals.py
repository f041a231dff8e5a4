"""German numbers written in words."""

import re
from functools import lru_cache
from typing import Final

_ONES: Final = {
    "null": 0, "ein": 1, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5,
    "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
    "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17,
    "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
_TENS: Final = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
    "siebzig": 70, "achtzig": 80, "neunzig": 90,
}  # fmt: skip
_BELOW_HUNDRED: Final = (
    rf"(?:(?:(?:{'|'.join(_ONES)})und)?(?:{'|'.join(_TENS)})"
    rf"|(?:{'|'.join(sorted(_ONES, key=len, reverse=True))}))"
)
_BELOW_THOUSAND: Final = (
    rf"(?:(?:{'|'.join(_ONES)})?hundert(?:und)?{_BELOW_HUNDRED}?|{_BELOW_HUNDRED})"
)
#: A number in one word, 0 to 999,999; "ein" and its like are an article and left out.
NUMERAL: Final = (
    rf"(?!(?:ein|null)\b)(?:(?:{_BELOW_THOUSAND})?tausend(?:und)?{_BELOW_THOUSAND}?"
    rf"|{_BELOW_THOUSAND})"
)
_WHOLE: Final = re.compile(NUMERAL)


@lru_cache(maxsize=2_000)
def numeral(word: str) -> int | None:
    """Return the value of a number in words ("vierunddreißig": 34), `None` for other words."""
    lower = word.casefold().replace("ss", "ß") if "dreissig" in word.casefold() else word.lower()
    if not _WHOLE.fullmatch(lower):
        return None
    head, thousand, rest = lower.partition("tausend")
    if thousand:
        return (_hundreds(head) or 1) * 1000 + _hundreds(rest)
    return _hundreds(head)


def _hundreds(word: str) -> int:
    head, hundred, rest = word.partition("hundert")
    if hundred:
        return (_tens(head) or 1) * 100 + _tens(rest)
    return _tens(head)


def _tens(word: str) -> int:
    word = word.removeprefix("und")
    if word in _ONES:
        return _ONES[word]
    if word in _TENS:
        return _TENS[word]
    one, _, ten = word.partition("und")
    return _ONES.get(one, 0) + _TENS.get(ten, 0)
