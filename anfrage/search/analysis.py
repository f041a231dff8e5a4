"""German words for searching: found, folded, stemmed, and told from those that say nothing."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from anfrage.domain.frozen import frozen
from anfrage.search.stop_words import STOP_WORDS

# A word may hold combining marks (decomposed umlauts), soft hyphens, and a hyphen at a line end
# where the next line goes on in lower case: "Maß-\nnahme" is one word, "Kinder-\nund" is two.
_WORD: Final = re.compile(
    r"[^\W_](?:[^\W_]|[\u0300-\u036f\u00ad]|-[ \t]*\n[ \t]*(?!(?:und|oder|bzw)\b)(?=[a-zäöüß]))*"
)
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "\u00ad": None})
_LINE_BREAK: Final = re.compile(r"-[ \t]*\n[ \t]*")

# Longest first. Close to the first two steps of Snowball's German stemmer (snowballstem.org),
# without its regions: a stem keeps at least four letters instead.
_ENDINGS: Final = ("erinnen", "innen", "ungen", "erin", "ern", "end", "em", "en", "er", "es")
_SHORT_ENDINGS: Final = ("e", "n", "s")
_SHORTEST_STEM: Final = 4
# A folded umlaut, not the "ue" of "neue", "Bauer" and "Quelle".
_FOLDED_UMLAUT: Final = re.compile(r"ae|oe|(?<![aeq])ue")

# A sentence ends at its mark before white space, or at an empty line; not at a full stop before a
# small letter ("Instagram und Co. betreut").
_SENTENCE_END: Final = re.compile(r"(?<=[.?!:])[\"“”«»)]*\s+|\n\s*\n")
_ABBREVIATION: Final = re.compile(
    r"(?:\b\w|\b\d+|\b(?:Nr|Abs|Art|bzw|ggf|inkl|ca|St|Dr|vgl|Ziff))\.$"
)
# Sentences that only say that something is asked: "Vor diesem Hintergrund fragen wir …:".
_LEAD: Final = re.compile(
    r"^(?:(?:vor diesem hintergrund|in diesem zusammenhang|daher|deshalb|dazu|hierzu)\b.*"
    r"|(?:wir|ich|die fraktion\b.*?) (?:fragen?|bitten?|möchten?)\b.*)"
    r"(?::|(?:fragen?|bitten?) (?:wir|ich)\b[^?]*)$",
    re.IGNORECASE | re.DOTALL,
)

# Different words whose forms are kept; a German archive of a thousand answers has about 30,000.
_FORMS_KEPT: Final = 50_000


class Word(NamedTuple):
    """One word: as written, folded, stemmed, and its place `[start, end)` in the text.

    A tuple, since an archive has millions of them.
    """

    written: str
    folded: str
    stem: str
    start: int
    end: int


@frozen
class Asked:
    """A question's text, split: what is asked, and the statements around it ("" for none)."""

    question: str
    background: str


def fold(text: str) -> str:
    """Return `text` in the one spelling that is compared: NFC, lower case, ä as ae, ß as ss."""
    joined = _LINE_BREAK.sub("", text)
    return unicodedata.normalize("NFC", joined).casefold().translate(_UMLAUTS)


@lru_cache(maxsize=_FORMS_KEPT)
def stem(folded: str) -> str:
    """Return the light stem of a folded word; words of up to four letters stay as they are.

    Umlauts go ("Märkte" and "Markt" meet) and one inflection ending ("Kosten" and "Kostens").
    It is a key for comparing, not a form to be shown.
    """
    if len(folded) <= _SHORTEST_STEM or not folded.isalpha():
        return folded
    for ending in _ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= _SHORTEST_STEM:
            base = folded[: -len(ending)]
            return plain_vowels(base + "ung" if ending == "ungen" else base)
    for ending in _SHORT_ENDINGS:
        if folded.endswith(ending) and len(folded) > _SHORTEST_STEM:
            return plain_vowels(folded[:-1])
    return plain_vowels(folded)


def plain_vowels(folded: str) -> str:
    """Return a folded word with bare vowels in place of its umlauts, as stems have them."""
    if "e" not in folded:
        return folded
    return _FOLDED_UMLAUT.sub(lambda found: found.group()[0], folded)


def words(text: str) -> Iterator[Word]:
    """Yield every word of `text` in order; places count code points of `text` as it is."""
    for found in _WORD.finditer(text):
        folded, stemmed = _forms(found.group())
        yield Word(found.group(), folded, stemmed, found.start(), found.end())


@lru_cache(maxsize=_FORMS_KEPT)
def _forms(written: str) -> tuple[str, str]:
    """Return a word folded and stemmed; texts repeat their words, so most are known already."""
    folded = fold(written)
    return folded, stem(folded)


def content_words(text: str) -> Iterator[Word]:
    """Yield the words that say what `text` is about: no stop words, no single small letters.

    A single capital letter stays ("die Plattform X"), unless it numbers a list: "A)".
    """
    for word in words(text):
        if word.folded in STOP_WORDS:
            continue
        if len(word.folded) == 1 and (
            not word.written.isupper() or text[word.end : word.end + 1] in {")", "."}
        ):
            continue
        yield word


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of `text`; together they hold all of its words, in order."""
    start = 0
    for found in _SENTENCE_END.finditer(text):
        goes_on = text[found.end() : found.end() + 1].islower() and found.group().isspace()
        if _ABBREVIATION.search(text, start, found.start()) or (
            goes_on and text[found.start() - 1] == "."
        ):
            continue
        yield text[start : found.end()].strip()
        start = found.end()
    if text[start:].strip():
        yield text[start:].strip()


def read_question(text: str) -> Asked:
    """Split `text` into what is asked and what is said before it.

    A sentence asks if it ends with a question mark, and with it everything after the first such
    sentence ("Bitte nach Jahren aufschlüsseln."). Statements in front are background; sentences
    that only announce a question are dropped. Without any question mark the whole text asks.
    """
    parts = [part for part in sentences(text) if not _LEAD.match(part)]
    if not parts:
        return Asked(text.strip(), "")
    first = next((i for i, part in enumerate(parts) if "?" in part), 0)
    return Asked(" ".join(parts[first:]), " ".join(parts[:first]))
