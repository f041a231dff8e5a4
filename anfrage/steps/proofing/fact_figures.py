"""Whether the figures of an answer are those of the facts."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from anfrage.domain.fact import Fact
from anfrage.domain.proof import ProofFinding, ProofKind
from anfrage.german.numbers import german_number
from anfrage.steps.proofing.material import ProofItem, ProofMaterial
from anfrage.steps.proofing.prose import (
    YEAR,
    Measure,
    Sentence,
    measure_place,
    measures,
    nouns,
    other_time,
    same_amount,
    sentences_of,
)

# The same people in other words, and words that only say that something is counted.
_FOLLOWS: Final = re.compile(r"follow|folg|abonn|\bfans?\b", re.IGNORECASE)
_COUNTS: Final = frozenset(
    {"anzahl", "zahl", "umfang", "hoh", "menge", "bezug", "summe", "gesamtzahl"}
)


def fact_figures(one: ProofItem, material: ProofMaterial) -> Iterator[ProofFinding]:
    """Find figures that differ from a fact's.

    A figure with a fact's unit beside the words of the fact's title is that fact's figure. Of
    several facts with one title and unit the newest is right; an older one's figure is where the
    sentence names the older one's year.
    """
    said = [(each, nouns(each.text)) for each in sentences_of(one.item.answer)]
    counted = [pair for pair in said if measures(pair[0].text)]
    facts = [record.fact for record in material.facts.values() if not record.deleted]
    for series in _series(facts) if counted else ():
        fact = series[0]
        theirs = measures(_figure(fact))
        for sentence, words in counted if theirs else ():
            if not _speaks_of(sentence.text, words, _about(fact.title), fact.title):
                continue
            if other_time(sentence.text, f"{fact.title} {_figure(fact)}"):
                continue
            if not any(_is_told(sentence.text, older) for older in series[1:]):
                yield from _wrong_figures(one, sentence, theirs[0], fact)


def _series(facts: Iterable[Fact]) -> Iterator[list[Fact]]:
    """Yield the facts that measure the same on different days together, the newest first."""
    same: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        same.setdefault((fact.title.casefold(), fact.unit.casefold()), []).append(fact)
    for each in same.values():
        yield sorted(each, key=lambda fact: fact.as_of, reverse=True)


def _figure(fact: Fact) -> str:
    return f"{german_number(fact.value)} {fact.unit}"


def _is_told(sentence: str, older: Fact) -> bool:
    """Whether a sentence tells an older figure together with its year."""
    dated = str(older.as_of.year) in YEAR.findall(sentence)
    return dated and any(
        mine.unit == theirs.unit and same_amount(mine, theirs)
        for theirs in measures(_figure(older))
        for mine in measures(sentence)
    )


def _wrong_figures(
    one: ProofItem, sentence: Sentence, theirs: Measure, fact: Fact
) -> Iterator[ProofFinding]:
    said = [mine for mine in measures(sentence.text) if mine.unit == theirs.unit]
    if any(same_amount(mine, theirs) for mine in said):
        return  # it is told right; other figures in the same sentence are others
    for mine in said:
        yield ProofFinding(
            ProofKind.FIGURE_DIFFERS, one.place(*measure_place(sentence, mine)), mine.text,
            _figure(fact), fact.title, fact.as_of,
        )  # fmt: skip


@lru_cache(maxsize=1_000)
def _about(title: str) -> frozenset[str]:
    """The nouns of a fact's title that tell it from others; who follows is asked for apart."""
    return frozenset(one for one in nouns(title) if not _FOLLOWS.search(one) and one not in _COUNTS)


def _speaks_of(text: str, words: set[str], about: frozenset[str], title: str) -> bool:
    if _FOLLOWS.search(title) and not _FOLLOWS.search(text):
        return False
    return bool(about) and all(any(one in word for word in words) for one in about)
