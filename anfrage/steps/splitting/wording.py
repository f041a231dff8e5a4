"""The wording of a question: its pieces as one line of text."""

import re
from collections.abc import Iterable
from typing import Final

from anfrage.domain.text import clean

# A word behind a hyphen at a line's end that keeps the hyphen open: "Solar- und Windanlagen".
_OPEN_HYPHEN: Final = re.compile(
    r"(?:und|oder|bzw|beziehungsweise|sowie|als|wie|noch|aber|statt|bis|&|/)(?![a-zäöüß])"
)
_SPACES: Final = re.compile(r"\s+")
_HYPHENS: Final = "-\u2010\u2011\u00ad"


def join_pieces(pieces: Iterable[str]) -> str:
    r"""Join the lines of a text: spaces for line breaks, words parted at a line's end mended.

    "Verwal-\ntung" becomes one word. Before a capital or a digit the hyphen stays
    ("Social-\nMedia"), before "und" and the like hyphen and space stay. Soft hyphens are dropped.
    """
    text = ""
    for piece in pieces:
        part = _SPACES.sub(" ", piece).strip()
        if not part:
            continue
        text = _joined(text, part) if text else part
    return clean(text.replace("\u00ad", ""))


def _joined(text: str, part: str) -> str:
    if text[-1] not in _HYPHENS or len(text) == 1 or not text[-2].isalnum():
        return f"{text} {part}"
    if text[-1] == "\u00ad":
        return text[:-1] + part
    if _OPEN_HYPHEN.match(part):
        return f"{text} {part}"
    if part[0].islower() and text[-2].isalpha():
        return text[:-1] + part
    return text + part if part[0].isalnum() else f"{text} {part}"
