"""Whether an answer speaks to one part of a question: when, how long, how many, who, where, why."""

import re
from collections.abc import Sequence
from typing import Final

from anfrage.steps.proofing import asking_words as words
from anfrage.steps.proofing.facilities import is_facility
from anfrage.steps.proofing.kinship import akin, root
from anfrage.steps.proofing.prose import DAY, Measure, measures, nouns, sentences_of, stem
from anfrage.steps.proofing.subjects import leaves_out, misses_its_form
from anfrage.steps.proofing.units import SIZES
from anfrage.steps.proofing.untouched import untouched


def speaks_to(answer: str, part: str, others: Sequence[str]) -> bool:
    """Return whether something in `answer` can be the answer to `part`.

    A part is doubted where it asks when, how long, how often, who, where, why or how much, and the
    answer has no such words, or has them only about the other parts; whatever it asks, where the
    answer never takes up its subject; "wenn ja" and "wenn nein" only where the answer says so. What
    declines, refers or reports nothing answers every part.

    Args:
        answer: The whole answer.
        part: The part's text.
        others: The question's other parts.
    """
    answer = words.LINE_END.sub(" ", answer)
    if words.WHOLE.search(answer) or _moot(answer, part) or _nothing_there(answer, others):
        return True

    def fits(said: str) -> bool:
        return _fits(said, part, others) and not _counts_for_others(said, part, others)

    if not _fits(answer, part, others) or leaves_out(
        answer, part, others, fits, counted=asks_how_much(part)
    ):
        return False
    if untouched(answer, part, others):
        return False
    return not (words.ASKS_FORM.search(part) and misses_its_form(answer, part, others, fits))


def _counts_for_others(said: str, part: str, others: Sequence[str]) -> bool:
    """Whether a sentence tells a figure that another part asks for, and `part` asks for none."""
    counted = any(words.ASKS_COUNT.search(one) for one in others) and not words.ASKS_ANY.search(
        part
    )
    return counted and bool(measures(said))


def _fits(answer: str, part: str, others: Sequence[str]) -> bool:
    """Whether `answer` has words of the kind that `part` asks for."""
    if words.ASKS_UNTIL.search(part):
        later = words.SINCE.sub("", _without_past(answer) if words.AHEAD.search(part) else answer)
        return bool(
            DAY.search(later) or words.TELLS_WHEN.search(later) or words.ENDLESS.search(later)
        )
    if words.ASKS_WHEN.search(part):
        said = _without_past(answer) if words.AHEAD.search(part) else answer
        return bool(DAY.search(said) or words.TELLS_WHEN.search(said))
    own = nouns(part) - set().union(*(nouns(other) for other in others))
    if words.ASKS_HOW_MUCH.search(part):
        return _tells_how_much(answer, part, own, set().union(*map(nouns, others)) - nouns(part))
    if words.ASKS_WHO.search(part):
        named = any(_same(word, mine) for word in nouns(answer) for mine in own)
        return named or bool(words.TELLS_WHO.search(answer)) or is_facility(answer)
    return _tells_else(answer, part)


def _without_past(answer: str) -> str:
    """The sentences of `answer` that do not only tell what was: "Das Becken war 2011 dicht."."""
    told = (one.text for one in sentences_of(answer))
    return " ".join(one for one in told if words.STILL.search(one) or not words.PAST.search(one))


def _moot(answer: str, part: str) -> bool:
    """Whether a part asks only in a case that the answer rules out."""
    denied = bool(words.DENIES.search(answer))
    return bool(words.IF_SO.search(part) if denied else words.IF_NOT.search(part))


def _nothing_there(answer: str, others: Sequence[str]) -> bool:
    """Whether another part asks for something of which the answer says that there is none."""
    return bool(words.NONE.search(answer)) and any(words.ASKS_FOR_ANY.search(one) for one in others)


def _tells_else(answer: str, part: str) -> bool:
    for asks, tells in (
        (words.ASKS_HOW_LONG, words.TELLS_HOW_LONG), (words.ASKS_HOW_OFTEN, words.TELLS_HOW_OFTEN),
        (words.ASKS_WHERE, words.TELLS_WHERE),
    ):  # fmt: skip
        if asks.search(part):
            return bool(tells.search(answer) or (asks is not words.ASKS_WHERE and measures(answer)))
    if words.ASKS_WHY.search(part):
        return bool(words.TELLS_WHY.search(answer)) or len(list(sentences_of(answer))) > _MANY
    return True


_MANY: Final = 3  # sentences; one of so many may be the reason


# A row of a table.
_ROW: Final = re.compile(r"(?:(?<![\w.])\d[\d.,]*\s+){3,}\d")


def _tells_how_much(answer: str, part: str, own: set[str], foreign: set[str]) -> bool:
    if words.ASKS_COSTS.search(part):
        return bool(words.TELLS_COSTS.search(answer))
    wanted = (
        measures(answer) if words.ASKS_SIZE.search(part) else _counts(answer, part, own, foreign)
    )
    return bool(wanted or words.TELLS_HOW_MUCH.search(answer) or _ROW.search(answer))


# Figures that are known already: "alle vier Anlagen", "der sieben Schulen".
_KNOWN: Final = re.compile(
    r"\b(?:alle[nr]?|der|die|den|dem|unsere[nr]?|sämtliche[nr]?)\s$", re.IGNORECASE
)


def asks_how_much(part: str) -> bool:
    """Return whether a part asks for a figure."""
    return bool(words.ASKS_HOW_MUCH.search(part))


def figures_for(answer: str) -> int:
    """Return how many parts that ask for a figure `answer` can answer; many where it says so."""
    if any(one.search(answer) for one in (words.TELLS_HOW_MUCH, words.WHOLE, _ROW)):
        return 99
    return len(measures(answer)) + len(words.ONE.findall(answer))


# What "wie viele …" counts.
_THINGS: Final = re.compile(
    r"\b[Ww]ie ?viele?[nr]?\s+(?:[a-zäöüß]{3,}e[nr]?\s+){0,2}([A-ZÄÖÜ][\wäöüß-]+)"
)
_TIMES: Final = frozenset(map(stem, ["Tage", "Wochen", "Monate", "Jahre", "Quartale", "Uhr"]))


def _counts(answer: str, part: str, own: set[str], foreign: set[str]) -> bool:
    """Whether a figure counts something that `own` may mean.

    One that only measures ("2 Meter", "vier Wochen") or counts what another part asks for has to be
    asked for; so has one in a sentence about the other parts.
    """
    met = any(_same(word, mine) for word in nouns(answer) for mine in own)
    # "Davon sind zwölf Betten im Klinikum": the others' noun, this one's place
    counted = set() if met else foreign
    spans = any(re.match("zeit|dau|tag|woch|monat|jahr|stund", mine) for mine in own)
    if any(_same(stem(one[1]), mine) for one in words.ONE.finditer(answer) for mine in own):
        return True
    things = _THINGS.search(part)
    return any(
        not own
        or any(_same(one.unit, mine) for mine in own if one.unit)
        or not (
            one.unit in SIZES
            or (one.unit in _TIMES and not spans)
            or one.unit in counted
            or (things and one.unit and _of_others(one, things[1], answer, own, foreign))
        )
        for one in measures(answer)
        if not _KNOWN.search(answer, 0, one.start)
    )


def _of_others(figure: Measure, things: str, answer: str, own: set[str], foreign: set[str]) -> bool:
    """Whether a figure counts no `things`, in a sentence about `foreign` and not about `own`."""
    lines = (one for one in sentences_of(answer) if one.start <= figure.start < one.end)
    said = next((nouns(one.text) for one in lines), set[str]())
    if akin(root(things), root(figure.text.split()[-1])) or _same(figure.unit, stem(things)):
        return False
    about = any(_same(word, other) for word in said for other in foreign)
    return about and not any(_same(word, mine) for word in said for mine in own)


def _same(word: str, mine: str) -> bool:
    """Compounds count: "Personalkosten" speaks to "Kosten"."""
    return word in mine or mine in word
