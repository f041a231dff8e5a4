"""Whether two German words come from one root: inflected, derived, or part of one compound."""

import re
from functools import lru_cache
from typing import Final

_UMLAUTS: Final = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})
# What derives or inflects a word, longest first; verbs and participles have more of it.
_OF_NOUNS: Final = (
    "ierungen", "ierung", "ungen", "ung", "ionen", "ion", "heiten", "heit", "keiten", "keit",
    "schaften", "schaft", "innen", "in", "ern", "en", "er", "em", "es", "e", "n", "s",
)  # fmt: skip
_OF_OTHERS: Final = (
    *_OF_NOUNS, "ierten", "ierte", "ieren", "iert", "lichen", "liche", "lich", "ischen", "ische",
    "isch", "igen", "ige", "ig", "enden", "ende", "end", "eten", "ete", "et", "sten", "ste", "ten",
    "te", "st", "t",
)  # fmt: skip
_LONGEST_FIRST: Final = {
    True: sorted(_OF_NOUNS, key=len, reverse=True),
    False: sorted(_OF_OTHERS, key=len, reverse=True),
}
_PREFIX: Final = (
    r"(?:ab|an|auf|aus|bei|ein|nach|vor|zu|um|her|hin|mit|weiter|wieder|zusammen|fest|statt|los"
    r"|weg|fort|durch|uber|unter|bereit)"
)
_PARTICIPLE: Final = re.compile(rf"^(?:({_PREFIX})(?:ge|zu)|ge)(?=\w{{4}})")
_SHORTEST: Final = 4  # letters of a root, and of the last part of a compound: "kost"
_PART: Final = 5  # letters of its first part: "schul" in "Schulbus"
_JOINT: Final = 6  # letters that two compounds share
_TAIL: Final = 3  # letters by which words that begin alike differ
_ALIKE: Final = 0.7  # of the shorter root


@lru_cache(maxsize=20_000)
def root(word: str) -> str:
    """Return what is left of a word without endings and without the "ge" of a participle.

    "ausgeschrieben" becomes "ausschrieb", "Ausschreibung" "ausschreib"; at least four letters stay.
    """
    left = word.casefold().translate(_UMLAUTS)
    noun = word[:1].isupper()
    if left.endswith(("ung", "ungen") if noun else ("t", "n")):
        left = _PARTICIPLE.sub(r"\1", left)
    while (cut := _shortened(left, noun=noun)) != left:
        left = cut
    return left


def _shortened(left: str, *, noun: bool) -> str:
    for ending in _LONGEST_FIRST[noun]:
        if left.endswith(ending) and len(left) - len(ending) >= _SHORTEST:
            return left[: -len(ending)]
    return left


@lru_cache(maxsize=50_000)
def akin(one: str, other: str) -> bool:
    """Whether two roots are of one family.

    They are where one of them is the head or the beginning of the other ("Kosten",
    "Personalkosten"), where they begin alike for most of their length ("Ausschreibung",
    "ausgeschrieben"), or where the end of one compound is the end or the beginning of the other
    ("Schulschwimmen", "Schwimmunterricht").
    """
    short, long = sorted((one, other), key=len)
    if short == long or len(short) < _SHORTEST:
        return short == long
    if long.endswith(short) or (len(short) >= _PART and long.startswith(short)):
        return True
    same = next(
        (at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short)
    )
    if same >= _SHORTEST and same >= _ALIKE * len(short) and len(long) - same <= _TAIL:
        return True
    return any(
        long.startswith(short[-size:])
        or short.startswith(long[-size:])
        or long.endswith(short[-size:])
        for size in range(_JOINT, len(short))
    )
