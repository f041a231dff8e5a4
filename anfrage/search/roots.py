"""The root that a verb shares with the noun and the adjective made of it, for explaining.

"optimiert" and "Optimierung", "abgeschätzt" and "Abschätzung", "demographisch" and "demografisch"
are one word to a reader. Ranking goes by stems alone.
"""

import re
from functools import lru_cache
from typing import Final

from anfrage.search.analysis import plain_vowels

SHORTEST: Final = 5
"""Letters of a root; shorter ones are the beginning of too many words."""

_PARTICLES: Final = (
    "ab|an|auf|aus|bei|dar|durch|ein|fest|fort|her|hin|los|mit|nach|statt|um|unter|vor|weg|weiter|"
    "wieder|zu|zurueck|zusammen|fertig|frei|bereit|sicher"
)
_WITHIN: Final = re.compile(rf"^({_PARTICLES})(?:ge|zu)(?=\w{{4,}})|^ge(?=\w{{5,}}t$)")
_ENDING: Final = re.compile(
    r"(?:ier(?:ungen|ung|en|te?n?|t?e[rsnm]?|bar\w*)|ungen|ungs|ung|isch(?:e[rsnm]?)?|lich(?:e[rsnm]?)?"
    r"|te?[nrsm]?|et|en|end(?:e[rsnm]?)?|e[rsnm]?|n|s)$"
)
_FORMS_KEPT: Final = 50_000  # different words, as in `analysis.py`


@lru_cache(maxsize=_FORMS_KEPT)
def root(folded: str) -> str:
    """Return the root of a folded word; "" if too little is left of it."""
    bare = _WITHIN.sub(lambda found: found[1] or "", folded.replace("ph", "f"))
    # "entlast-en" and "erfass-t": whose the "t" is cannot be seen, so it never counts.
    left = plain_vowels(_ENDING.sub("", bare)).removesuffix("t")
    return left if len(left) >= SHORTEST else ""
