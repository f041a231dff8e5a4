"""German sentences taken into words, figures and days, as far as the checks need it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from anfrage.german.numerals import NUMERAL, numeral
from anfrage.steps.proofing.units import SHORT_UNITS, base_unit
from anfrage.steps.splitting.sentences import sentences


class Sentence(NamedTuple):
    """A sentence with its place in the text it was cut from."""

    text: str
    start: int
    end: int


def sentences_of(text: str) -> Iterator[Sentence]:
    """Yield the sentences; a line of a list and a paragraph end one too."""
    return iter(_sentences(text))


@lru_cache(maxsize=500)  # every check asks for the sentences of the same answers
def _sentences(text: str) -> tuple[Sentence, ...]:
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[Sentence]:
    at = 0
    for block in re.split(r"(\n\s*\n|\n(?=\s*(?:[-*•–]|\d+\.|#)\s)|(?<=:)\n)", text):
        for start, end in sentences(block):
            yield Sentence(block[start:end], at + start, at + end)
        at += len(block)


MONTHS: Final = (
    "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "dezember",
)  # fmt: skip
MONTH: Final = "|".join(MONTHS)
#: A day, a month with its year, or a year.
DAY: Final = re.compile(
    rf"\b\d{{1,2}}\.\s?(?:\d{{1,2}}\.\s?(?:\d{{4}}|\d{{2}})\b|(?:{MONTH})(?:\s+\d{{4}})?\b)"
    rf"|\b(?:{MONTH})\s+\d{{4}}\b|\b(?:19|20)\d{{2}}(?:/\d{{2}}(?:\d{{2}})?)?\b",
    re.IGNORECASE,
)
YEAR: Final = re.compile(r"\b(?:19|20)\d{2}\b")
_SCALES: Final = {
    "tausend": 1_000, "tsd": 1_000, "million": 10**6, "millionen": 10**6, "mio": 10**6,
    "milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9,
}  # fmt: skip
#: Thousands are parted by points or by (narrow) spaces.
NUMBER: Final = r"\d{1,3}(?:[.\u00a0\u202f ]\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?"
#: What has figures and is no measure: law, files, questions, hours, standards.
_NO_MEASURE: Final = re.compile(
    r"§§?\s*\d+\w?(?:\s*(?:Abs|Satz|Nr|Buchst|S)\.?\s*\d+)*|\bArt(?:ikel|\.)\s*\d+"
    r"|\b(?:Abs|Nr|Ziffer|Ziff|Frage|Fragen|Seite|Anlage|Satz|Punkt|Drucksache|DS)\.?\s*\d+"
    r"|\(EU\)\s*\d+/\d+|\b\w+/\d[\w/-]*|\b\d{1,2}(?::\d{2})?\s*Uhr"
    r"|(?!\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d/-]| \d))\d[\d /-]{6,}",
)
_MEASURE: Final = re.compile(
    rf"(?<![\w.,/-])(?P<number>{NUMBER}|(?i:{NUMERAL}))\b"
    rf"(?:\s*(?P<scale>(?i:{'|'.join(_SCALES)})\b\.?))?"
    rf"(?:\s*(?P<sign>[%€]|(?:{SHORT_UNITS})(?!\w))"
    rf"|(?:\s+(?P<between>(?:[a-zäöüß]+\s+){{0,2}}))(?P<unit>[A-ZÄÖÜ][\wäöüß-]+))?"
)
_HEDGE: Final = re.compile(
    r"\b(?P<side>knapp|fast|nahezu|annähernd|bis zu|höchstens|maximal|weniger als|unter|über"
    r"|mehr als|gut"
    r"|mindestens|wenigstens)\s+(?:\w+\s)?$|\b(?:rund|rd\.|etwa|ca\.|circa|zirka|ungefähr"
    r"|schätzungsweise|geschätzt)\s+(?:\w+\s)?$", re.IGNORECASE,
)  # fmt: skip
_ROUNDED: Final = Decimal("0.1")
_ENDINGS: Final = re.compile(r"(?:innen|en|er|es|e|n|s)$")


class Measure(NamedTuple):
    """A figure with what it counts; places are code points of the sentence."""

    value: Decimal  # in the base unit, where there is one
    unit: str  # base unit or stem of the noun, "" where none follows
    text: str
    start: int
    end: int
    step: Decimal = Decimal(0)  # how exact a rounded figure is; 0 for exact ones


def same_amount(one: Measure, other: Measure) -> bool:
    """Whether both can be the same amount: equal, or one of them the other one rounded.

    "rund 84.000" is 83,960, "3,4 Mio." is 3,382,000; a tenth more or less is another amount.
    """
    apart = abs(one.value - other.value)
    near = apart <= _ROUNDED * max(abs(one.value), abs(other.value))
    return apart == 0 or (near and apart <= max(one.step, other.step))


def other_time(text: str, other: str) -> bool:
    """Whether both name years, and none of them the same."""
    years, others = set(YEAR.findall(text)), set(YEAR.findall(other))
    return bool(years and others and not years & others)


def measure_place(sentence: Sentence, measure: Measure) -> tuple[int, int]:
    """Return where a figure of `sentence` stands in the text the sentence was cut from."""
    return sentence.start + measure.start, sentence.start + measure.end


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return a word without case and one inflection ending, at least four letters of it."""
    lower = word.casefold().replace("ä", "a").replace("ö", "o").replace("ü", "u")
    short = _ENDINGS.sub("", lower)
    return short if len(short) > 3 else lower  # noqa: PLR2004 - shorter ones say too little


def blanked(text: str) -> str:
    """Return `text` with days and what is no measure blanked out, places unchanged."""
    for pattern in (_NO_MEASURE, DAY):
        text = pattern.sub(lambda found: " " * len(found.group()), text)
    return text


@lru_cache(maxsize=4_000)  # a sentence is compared with many others
def measures(text: str) -> tuple[Measure, ...]:
    """Return the figures of `text` that count something, in order."""
    found = []
    for one in _MEASURE.finditer(blanked(text)):
        number = one["number"].casefold()
        said = numeral(number)
        plain = re.sub(r"[.\s]", "", number).replace(",", ".")
        value = Decimal(plain) if said is None else Decimal(said)
        scale = _SCALES[one["scale"].casefold().rstrip(".")] if one["scale"] else 1
        hedge = _HEDGE.search(text, 0, one.start("number"))
        step = _step(value, hedge) * scale if hedge or one["scale"] else Decimal(0)
        value *= scale
        counted = one["sign"] or one["unit"] or ""
        base = base_unit(counted)
        unit = base[0] if base else (stem(counted) if counted else "")
        value, step = (value * base[1], step * base[1]) if base else (value, step)
        found.append(Measure(value, unit, one.group().strip(), one.start(), one.end(), step))
    return tuple(found)


def _step(value: Decimal, hedge: re.Match[str] | None) -> Decimal:
    """Half of the last place that a rounded figure tells; all of it where it is a limit."""
    digits = value.normalize().as_tuple()
    place = Decimal(1).scaleb(int(digits.exponent))
    return place if hedge and hedge["side"] else place / 2


_NOUN: Final = re.compile(r"\b[A-ZÄÖÜ][\wäöüß-]{2,}")
# Words that stand in capitals at the head of a sentence, or in every letter of a city.
_HEADS = """
    die der das den dem des stadt stadtverwaltung verwaltung musterlingen ein eine einer einen
    im in am an auf aus ab für bei beim mit zum zur vom über unter um durch wegen trotz es sie
    er ihr ihre dies diese dieser dieses hier dort derzeit jahr jahre stand frage fragen davon
    dazu dabei insgesamt wie wer welche welcher was wann wo warum anfrage zudem auch aktuell
    nach seit von und oder wird werden sind ist gibt hat haben trifft bitte nein ja seither
    zuletzt weitere alle
"""
_PLAIN_NOUNS: Final = frozenset(stem(word) for word in _HEADS.split()) | {"frag", "welch", "anfrag"}


def nouns(text: str) -> set[str]:
    """Return the stems of the capitalised words that say what `text` is about."""
    return {stem(one) for one in _NOUN.findall(text)} - _PLAIN_NOUNS


_CONTENT: Final = re.compile(r"[^\W\d_][\w-]{4,}|[A-ZÄÖÜ][\wäöüß-]{2,}")
_EMPTY_WORDS = """
    werden wurde wurden worden haben hatte hatten sollen sollte können konnte einen einer
    eines einem ihrer ihren seine seiner dieser dieses diesem diesen derzeit aktuell insgesamt
    sowie durch gegen nicht jeweils bereits weiter weitere dabei dafür damit daher zudem davon
    gemäß sind wieder seither voraussichtlich zunächst
"""
_EMPTY: Final = frozenset(_EMPTY_WORDS.split())


@lru_cache(maxsize=4_000)
def content(text: str) -> frozenset[str]:
    """Return the stems of nouns, verbs and adjectives; days, figures and common words left out."""
    words = {stem(one) for one in _CONTENT.findall(blanked(text)) if one.casefold() not in _EMPTY}
    return frozenset(words - _PLAIN_NOUNS)
