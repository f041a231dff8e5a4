"""Words that are joined to others, as one word: "E-Akte", "Kund*innen", "Schul-", "Web 2.0"."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

_JOINED: Final = re.compile(r"[^\W_]+(?:[-*:_][^\W_]+)*")
_LEFT_OPEN: Final = re.compile(r"\w+-(?=[\s/])")
_VERSION: Final = re.compile(r"\b([^\W\d_]\w+) \d+\.\d+\b(?!\.)")
_QUESTIONS_KEPT: Final = 32


@lru_cache(maxsize=_QUESTIONS_KEPT)
def whole_words(question: str) -> Mapping[str, str]:
    """Return for words that are joined to others the whole: "E" and "Akte" are "E-Akte".

    What a hyphen leaves open keeps it: "Schul-" in "Schul- und Sportamt".
    """
    found: dict[str, str] = {
        chunk.removesuffix("-"): chunk for chunk in _LEFT_OPEN.findall(question)
    }
    found |= {named[1]: named[0] for named in _VERSION.finditer(question)}
    for chunk in _JOINED.findall(question):
        parts = re.split(r"[-*:_]", chunk)
        if len(parts) > 1:
            for part in parts:
                found.setdefault(part, chunk)
    return found


def is_version(word: str) -> bool:
    """Whether a whole word is a name with a version: "Web 2.0" means what "Web" does not."""
    return bool(_VERSION.fullmatch(word))
