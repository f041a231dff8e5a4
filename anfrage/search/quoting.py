"""The sentences of an answer as they are quoted: whole, in one line, and saying something."""

import re
from functools import lru_cache
from typing import Final

from anfrage.search.analysis import sentences

MOST_SENTENCES: Final = 16

SHORTEST: Final = 25
"""Characters of a sentence that is quoted alone; "Ja." stands with the next one."""

_TEXTS_KEPT: Final = 32  # read once for all that is asked of an entry

SHORTEST_PIECE: Final = 12
"""Characters of one that is behind a figure or a letter: "siehe Antwort zu A." is one."""

_ENDS_IN_FIGURE: Final = re.compile(
    r"(?<=zu \w\.)\s+(?=[A-ZÄÖÜ])|(?<=\b(?:19|20)\d\d\.)\s+(?=[A-ZÄÖÜ])"
    r"|(?<=\d\.)\s+(?=(?:D(?:er|ie|as|iese[rs]?)|Eine?|Im|In|Es|Zu[rm]?|Bei|Für|Seit|Auch|Hier\w*"
    r"|Mit|Nach|Auf|Aus)\s)"
)
_HYPHEN_AT_END: Final = re.compile(r"(?<=\w)-[ \t]*\n[ \t]*(?!(?:und|oder|bzw)\b)(?=[a-zäöüß])")
_ITEM: Final = re.compile(r"\n[ \t]*(?:[-*•+]|\d+[.)])[ \t]+")
_HEADING: Final = re.compile(r"(?m)^[ \t]*#+[ \t]+")
_EMPHASIS: Final = re.compile(r"\*\*|(?<!\w)\*(?=\w)|(?<=\w)\*(?!\w)")


def sentences_of(text: str) -> list[str]:
    """Return the sentences of an answer, in one line each; at most `MOST_SENTENCES`.

    Items of a list stand alone; what is too short to say anything stands with what follows.
    """
    return list(_sentences(text))


@lru_cache(maxsize=_TEXTS_KEPT)
def _sentences(text: str) -> tuple[str, ...]:
    found: list[str] = []
    waiting = ""
    plain = _EMPHASIS.sub("", _HEADING.sub("", _HYPHEN_AT_END.sub("", text)))
    for block in _ITEM.split("\n" + plain):
        for sentence in sentences(block):
            waiting = f"{waiting} {' '.join(sentence.split())}".strip()
            if len(waiting) >= SHORTEST and not waiting.endswith(":"):
                found.append(waiting)
                waiting = ""
    if waiting:
        found.append(waiting)
    return tuple(found[:MOST_SENTENCES])


def single(sentence: str) -> list[str]:
    """Return the sentences that are in one of `sentences_of`, which stay together behind a figure.

    "… im Januar 2024. Die Stadt …" is encoded as one, since a full stop behind a figure often ends
    no sentence; it is quoted as two.
    """
    if ". " not in sentence:
        return [sentence]
    found: list[str] = []
    for piece in _ENDS_IN_FIGURE.split(sentence):
        if found and len(found[-1]) < SHORTEST_PIECE:
            found[-1] = f"{found[-1]} {piece}"
        else:
            found.append(piece)
    return found
