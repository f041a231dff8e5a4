"""Text from outside made safe to keep and show: one cleaning for every entrance."""

import re
import unicodedata
from array import array
from collections.abc import Sequence
from functools import cache
from typing import Final

# Escape sequences a terminal would obey: CSI and other ECMA-48 sequences, and the string
# sequences (OSC, DCS, SOS, PM, APC) with what they carry. C1 forms included. ECMA-48, 5.3-5.6.
# String sequences end at BEL, ST or a line end, so an unclosed one cannot swallow a whole paper.
_ESCAPES: Final = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\r\n]*(?:\x07|\x1b\\|\x9c)?"
    r"|\x1b[ -/]*[0-~]?"
)
_LINE_ENDS: Final = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")

# Removed without replacement: controls, bidirectional overrides and isolates (they reorder what
# is read: Unicode TR 36, 2.10), invisible tag characters, surrogates and non-characters.
_FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\U000e0000-\U000e007f"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
    )
    + "]"
)


def clean(text: str) -> str:
    r"""Return `text` safe for screen, letter and store: NFC, `\n` line ends, no controls.

    Tabs and line feeds stay; `[`, `{{`, `<`, `&` are ordinary characters and stay too.
    The result is a fixed point: ``clean(clean(x)) == clean(x)``.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _FORBIDDEN.sub("", _ESCAPES.sub("", text))
    return unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """Return `text` cleaned and on one line: runs of white space become one space."""
    return " ".join(clean(text).split())


# The line ends of one code point, for a first pass that moves nothing.
_SINGLE_LINE_ENDS: Final = re.compile(r"\r(?!\n)|[\x0b\x0c\x85\u2028\u2029]")


@cache
def _removed() -> re.Pattern[str]:
    """Compiled when first asked for: most starts need it never."""
    return re.compile(rf"\r\n|{_ESCAPES.pattern}|{_FORBIDDEN.pattern}")


def clean_aligned(text: str) -> tuple[str, Sequence[int]]:
    """Return `clean(text)` and where each of its characters stands in `text`.

    The second value has one entry more than the cleaned text: ``len(text)`` as the end. A
    composed letter points to its base letter. Linear in the length of `text`.
    """
    source = _SINGLE_LINE_ENDS.sub("\n", text)
    pieces: list[str] = []
    origins = array("q")
    at = 0
    for match in _removed().finditer(source):
        pieces.append(source[at : match.start()])
        origins.extend(range(at, match.start()))
        if match[0][0] == "\r":
            pieces.append("\n")
            origins.append(match.start())
        at = match.end()
    pieces.append(source[at:])
    origins.extend(range(at, len(source) + 1))
    kept = "".join(pieces)
    if unicodedata.is_normalized("NFC", kept):
        return kept, origins
    return _compose_aligned(kept, origins)


def _compose_aligned(text: str, origins: Sequence[int]) -> tuple[str, Sequence[int]]:
    """Normalise to NFC cluster by cluster; the letters of a changed one point to its start."""
    composed: list[str] = []
    places = array("q")
    start = 0
    for at in range(1, len(text) + 1):
        if at < len(text) and (
            unicodedata.combining(text[at])
            or (text[at] > "\u02ff" and not _starts_cluster(text[at - 1 : at + 1]))
        ):
            continue
        cluster = unicodedata.normalize("NFC", text[start:at])
        composed.append(cluster)
        kept = cluster == text[start:at]
        places.extend(origins[start:at] if kept else [origins[start]] * len(cluster))
        start = at
    places.append(origins[len(text)])
    return "".join(composed), places


def _starts_cluster(pair: str) -> bool:
    """Whether the second character stays apart from the first under NFC.

    Vowels and finals of Hangul (U+1160-U+11FF) join the syllable before them, not one letter.
    """
    return not "\u1160" <= pair[1] <= "\u11ff" and unicodedata.normalize("NFC", pair) == pair
