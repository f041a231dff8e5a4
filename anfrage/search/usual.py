"""How usual a word is in what councils ask and cities answer, whatever the office's entries say.

Rarity among an office's few entries tells little of a word that none of them holds: "Hinblick" is
as rare there as "Fahrradparkhaus". `usual_words.txt` has stems with a level of 1 to 9 each, the
most usual first: in how many papers of eval/dev they stand, as `benchmarks/fit_usual.py` counts
them. Stems only, no texts and no names.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from anfrage.search.analysis import stem

FILE: Final = Path(__file__).with_name("usual_words.txt")
LEVELS: Final = 10

RAREST: Final = 0.9
"""Weight of the rarest of the usual words, which stand in one paper of 350; foreign ones have 1."""


def weight(folded: str) -> float:
    """Return how much a folded word says of what is asked, from 0.1, "Jahr", to 1, unknown here."""
    return _levels().get(stem(folded), LEVELS) / LEVELS


@lru_cache(maxsize=1)
def _levels() -> Mapping[str, int]:
    """Return the levels by stems; read when it is first needed, in a millisecond."""
    content = FILE.read_text("utf-8")
    lines = (line.split() for line in content.splitlines())
    return {key: int(level) for level, *keys in lines for key in keys}
