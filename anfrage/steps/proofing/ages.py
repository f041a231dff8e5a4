"""Whether figures are still fresh enough to be told."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from anfrage.domain.fact import Fact
from anfrage.domain.proof import ProofFinding, ProofKind
from anfrage.german.numbers import german_number
from anfrage.steps.fact_filling import fact_names, names_register
from anfrage.steps.proofing.material import ProofItem, ProofMaterial
from anfrage.steps.proofing.prose import MONTHS, YEAR, Measure, measures, nouns, sentences_of
from anfrage.steps.proofing.units import SIZES

# "Stand: 31.12.2021", "Stand Juni 2024", "Stand 2021": the as-of date that the answer itself says.
_SAID: Final = re.compile(
    r"(?:\((?=\s?(?:(?:zum|am|per)\s)?\d{1,2}\.\s?(?:\d|\w{3,9}\s\d{4}))|\b(?:(?:Daten)?[Ss]tand"
    r"|Stichtag|(?:letzte\w*|jüngste\w*) \w*(?:[Ee]rhebung|[Zz]ählung|[Uu]mfrage|[Bb]efragung"
    r"|[Aa]uswertung|[Mm]essung)|\w*(?:[Zz]ählung|[Ee]rhebung|[Bb]efragung"
    r"|[Uu]mfrage))\b)(?:\s*(?:der \w+ )?"
    r"(?:vom|am|zum|von|aus dem|im|des|war|ist|Ende|Anfang|Mitte)(?:\s+(?:der|dem|Jahr"
    r"|Jahres))?){0,2}:?\s*"
    rf"(?:(?P<day>\d{{1,2}})\.\s?)?"
    rf"(?:(?P<number>\d{{1,2}})\.|(?P<month>{'|'.join(MONTHS)}))?\s?(?P<year>(?:19|20)\d{{2}})",
    re.IGNORECASE,
)
_BESIDE: Final = re.compile(
    r"\b(?:unter|über|gegenüber|als|mit|seit|zum|auf)\s(?:de[mnr]\s)?$", re.IGNORECASE
)
_MONTHS_A_YEAR: Final = 12
_SMALL: Final = 12


def find_old_facts(material: ProofMaterial) -> Iterator[ProofFinding]:
    """Find figures whose as-of date is older than the fact's own limit, or the office's.

    Looked at are facts whose figure stands in an answer, those of the positions that were used
    (unknown and deleted ones included), the dates that answers give themselves, and positions
    with figures that are older.
    """
    old = [
        record.fact for record in material.facts.values()
        if not record.deleted and _old(record.fact.as_of, material, record.fact)
    ]  # fmt: skip
    for one in material.answered():
        yield from _facts(one, material)
        yield from _told(one, old)
        yield from _said(one, material)
        yield from _positions(one, material)


def _facts(one: ProofItem, material: ProofMaterial) -> Iterator[ProofFinding]:
    for entry in one.used:
        for name in fact_names(entry.position.text):
            record = material.facts.get(name)
            if record is None or record.deleted:
                yield ProofFinding(
                    ProofKind.FACT_UNKNOWN, one.place(), name, source=entry.position.title
                )
            elif _old(record.fact.as_of, material, record.fact):
                yield _old_fact(one, record.fact)


def _old_fact(one: ProofItem, fact: Fact) -> ProofFinding:
    number = german_number(fact.value)
    at = max(one.item.answer.find(number), 0)
    end = at + len(number) if at else 0
    return ProofFinding(
        ProofKind.FACT_OLD, one.place(at, end), f"{number} {fact.unit}", source=fact.title,
        day=fact.as_of,
    )  # fmt: skip


def _told(one: ProofItem, old: list[Fact]) -> Iterator[ProofFinding]:
    """A figure with a fact's value and unit, beside a word of its title, is that fact.

    So is one that is followed by a noun of the title ("46 Hotspots" for 46 places in "Hotspots in
    der Stadt"), or by nothing, where the fact counts and does not measure.
    """
    said = [(measures(each.text), nouns(each.text)) for each in sentences_of(one.item.answer)]
    for fact in old if any(figures for figures, _ in said) else ():
        theirs = measures(f"{german_number(fact.value)} {fact.unit}")
        about = nouns(fact.title)
        if theirs and any(_is_told(theirs[0], about, *each) for each in said):
            yield _old_fact(one, fact)


def _is_told(
    theirs: Measure, about: set[str], figures: tuple[Measure, ...], words: set[str]
) -> bool:
    if not _shared(about, words):
        return False
    if any(each[:2] == theirs[:2] for each in figures):
        return True
    if theirs.unit in SIZES or theirs.unit == "prozent":
        return False
    # Small numbers meet by chance: they need all that the title says.
    enough = theirs.value > _SMALL or all(_shared({each}, words) for each in about)
    return enough and any(
        each.value == theirs.value and (not each.unit or _shared(about, {each.unit}))
        for each in figures
    )


def _shared(about: set[str], words: set[str]) -> bool:
    return any(a in b or b in a for a in about for b in words)


def _said(one: ProofItem, material: ProofMaterial) -> Iterator[ProofFinding]:
    asked = set(YEAR.findall(one.item.question))
    latest = max(YEAR.findall(one.item.answer), default="")
    for found in _SAID.finditer(one.item.answer):
        day = _day(found)
        series = not found.group().startswith(("Stand", "Daten"))  # of years
        beside = _BESIDE.search(one.item.answer, 0, found.start())  # "unter dem Stand vom …"
        compared = (series or beside) and found["year"] < latest
        if day is not None and found["year"] not in asked and not compared and _old(day, material):
            yield ProofFinding(ProofKind.FACT_OLD, one.place(*found.span()), found.group(), day=day)


def _positions(one: ProofItem, material: ProofMaterial) -> Iterator[ProofFinding]:
    """A position's own as-of date matters where a figure of it still stands in the answer."""
    for entry in one.used:
        day = entry.position.as_of
        text = entry.position.text
        if day is None or not _old(day, material) or fact_names(text) or names_register(text):
            continue  # facts and presences have dates of their own
        for sentence in sentences_of(entry.text):
            if measures(sentence.text) and sentence.text in one.item.answer:
                at = one.item.answer.find(sentence.text)
                yield ProofFinding(
                    ProofKind.FACT_OLD, one.place(at, at + len(sentence.text)),
                    measures(sentence.text)[0].text, source=entry.position.title, day=day,
                )  # fmt: skip
                break


def _day(found: re.Match[str]) -> dt.date | None:
    """The last day that the words can mean: what says only a year holds to its end."""
    month = found["number"] or (
        str(MONTHS.index(found["month"].casefold()) + 1) if found["month"] else "12"
    )
    day = found["day"] or "28"
    try:
        return dt.date(int(found["year"]), int(month), int(day))
    except ValueError:
        return None


def _old(day: dt.date, material: ProofMaterial, fact: Fact | None = None) -> bool:
    limit = (fact.months if fact else 0) or material.rules.fact_months
    today = material.today
    months = (today.year - day.year) * _MONTHS_A_YEAR + today.month - day.month
    return months > limit or (months == limit and today.day > day.day)
