"""Words that a person types, looked up in texts: every one of them has to be there.

Unlike the search for positions it needs no index to be built, and finds what stands there while a
word is still being typed. A word meets every word that holds its stem: "Leuchten" meets
"Straßenleuchte". Umlauts, their transcription and the bare vowel are one.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from anfrage.search.analysis import fold, stem, words
from anfrage.search.stop_words import STOP_WORDS

# A shorter piece stands inside of every other word; it is only looked for where words begin.
_SHORTEST_INSIDE: Final = 3
# What a word counts where it was found: a whole word over the beginning of one over its inside,
# twice as much in the head, since titles and questions say what the matter is.
_WHOLE, _START, _INSIDE = 3, 2, 1
_HEAD_FACTOR: Final = 2
_NO_WORD: Final = re.compile(r"[\W_]+")
# As `stem` has it: a folded umlaut, not the "ue" of "neue", "Bauer" and "Quelle".
_FOLDED_UMLAUT: Final = re.compile(r"ae|oe|(?<![aeq])ue")


@dataclass(frozen=True, slots=True)
class WordText:
    """A text prepared for looking up words: folded words between single blanks."""

    head: str
    body: str


@dataclass(frozen=True, slots=True)
class SoughtWord:
    """A typed word, folded, as it is looked for.

    Attributes:
        whole: As it was typed, between blanks.
        start: Its stem after a blank.
        stem: Its stem; stands wherever one of the others does.
    """

    whole: str
    start: str
    stem: str


def word_text(head: str, body: str = "") -> WordText:
    """Prepare a text; words in `head` count twice."""
    return WordText(_normal(head), _normal(body))


def sought_words(text: str) -> tuple[SoughtWord, ...]:
    """Return the words to look for in what was typed, each once.

    Stop words are left out unless there is nothing else; () where no word was typed.
    """
    found = {
        word.folded: _sought(_plain(word.folded), _plain(stem(word.folded))) for word in words(text)
    }
    telling = [word for folded, word in found.items() if folded not in STOP_WORDS]
    return tuple(telling or found.values())


def _sought(whole: str, stem_of_it: str) -> SoughtWord:
    return SoughtWord(f" {whole} ", f" {stem_of_it}", stem_of_it)


def rank(sought: Sequence[SoughtWord], text: WordText) -> int:
    """Return how well a text fits, higher is better; 0 where one of the words is missing.

    Without any word sought every text fits equally: 1.
    """
    return _rank(sought, text.head, text.body) if sought else 1


def ranks(sought: Sequence[SoughtWord], texts: Iterable[WordText]) -> list[int]:
    """Return the `rank` of each text: about a microsecond a text and word."""
    return [_rank(sought, text.head, text.body) for text in texts] if sought else [1 for _ in texts]


def _rank(sought: Sequence[SoughtWord], head: str, body: str) -> int:
    total = 0
    for word in sought:
        worth = _HEAD_FACTOR * _worth(word, head) if word.stem in head else 0
        # A word in the body counts for at most `_WHOLE`.
        if worth < _WHOLE and word.stem in body:
            worth = max(worth, _worth(word, body))
        if not worth:
            return 0
        total += worth
    return total


def spans_of(sought: Sequence[SoughtWord], text: str) -> tuple[tuple[int, int], ...]:
    """Return the places [start, end) of the words in `text` that were sought, in order."""
    return tuple(
        (word.start, word.end)
        for word in words(text)
        if any(_worth(one, f" {_plain(word.folded)} ") for one in sought)
    )


def _worth(word: SoughtWord, text: str) -> int:
    if word.whole in text:
        return _WHOLE
    if word.start in text:
        return _START
    return _INSIDE if len(word.stem) >= _SHORTEST_INSIDE and word.stem in text else 0


def _normal(text: str) -> str:
    return f" {_NO_WORD.sub(' ', _plain(fold(text))).strip()} "


def _plain(folded: str) -> str:
    return _FOLDED_UMLAUT.sub(lambda found: found.group()[0], folded)
