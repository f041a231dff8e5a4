"""Text as hostile as papers get, and a count of what was really drawn."""

import unicodedata
from collections import Counter

from hypothesis import strategies as st

KINDS: dict[str, str] = {
    "umlauts": "äöüÄÖÜß",
    "emoji": "😀👍🏽🏳️‍🌈🇩🇪",
    "combining": "\u0308\u0301\u0323\u20dd",
    "bidi": "\u202e\u202d\u2066\u2069\u200f",
    "controls": "\x00\x07\x08\x0b\x0c\x1b\x7f\x85\x9b\r",
    "markup": "<>&'\"[]{}%#*_`|\\",
    "spaces": "\u00a0\u2009\u3000\u200b\u00ad\t\u2028",
    "scripts": "ЖקعนहΩ中あ",
    "private": "\uf0b7\ue000\U000f0000",
}
BITS = [
    "{{", "}}", "{{ 7*7 }}", "{%", "%}", "{{#fragen}}", "{{/fragen}}", "<b>", "</w:t>", "&amp;",
    "]]>", "\x1b[31m", "\x1b]0;x\x07", "[/]", "[@click=app.bell()]", "„Zitat“", "m²", "№", "…",
    "Straße", "Fußgängerüberwege", "Social-Media", "1.", "a)", "\\", "${x}", "%s", "__class__",
]  # fmt: skip

WORDS = st.text(st.characters(categories=["L", "N"], max_codepoint=0x24F), min_size=1, max_size=12)
PIECES = st.one_of(
    WORDS,
    st.sampled_from(BITS),
    st.sampled_from(sorted("".join(KINDS.values()))),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=4),
)
SENTENCES = st.lists(PIECES, min_size=1, max_size=25).map(" ".join)
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=4).map("\n\n".join)


def kinds_of(text: str) -> Counter[str]:
    """Count which kinds of hostile characters `text` holds (once each)."""
    found = Counter(name for name, signs in KINDS.items() if any(sign in text for sign in signs))
    found["placeholders"] = int("{{" in text)
    found["escape sequences"] = int("\x1b[" in text or "\x1b]" in text)
    found["decomposed"] = int(not unicodedata.is_normalized("NFC", text))
    return found
