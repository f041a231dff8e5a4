"""Premises of a question that an answer takes over without saying since when they hold."""

import re
from collections.abc import Iterator
from typing import Final

from anfrage.domain.proof import ProofFinding, ProofKind
from anfrage.steps.proofing.material import ProofItem, ProofMaterial
from anfrage.steps.proofing.prose import DAY, sentences_of

_PREMISE: Final = re.compile(
    r"\b(?:trifft es zu|stimmt es|ist es (?:richtig|zutreffend|korrekt|wahr)|ist zutreffend"
    r"|entspricht es den tatsachen|kann (?:die verwaltung )?bestätig\w+|bestätigt die)\b[^?]*\?",
    re.IGNORECASE,
)
_AFFIRMED: Final = re.compile(
    r"^\W*(?:ja\b(?!\w)|(?:das|dies) (?:trifft|ist|kann|stimmt)\b(?!.{0,20}\bnicht\b)"
    r"|es (?:trifft zu|ist (?:richtig|zutreffend|korrekt))|(?:zutreffend|richtig|korrekt) ist\b"
    r"|zutreffend\b|die (?:annahme|aussage|darstellung) (?:trifft zu|ist (?:richtig|zutreffend)))",
    re.IGNORECASE,
)
# Words that tie a statement to a decision or a source that can be looked up.
_GROUNDED: Final = re.compile(
    r"\bstand\b|\bbeschluss\w*|\bbeschlossen\b|§|\bart\.|\bdrucksache\b|\bhaushalt\w*plan",
    re.IGNORECASE,
)


def find_premises(material: ProofMaterial) -> Iterator[ProofFinding]:
    """Find answers that affirm "Trifft es zu, dass …" without a dated fact.

    A day, a year, an as-of date or a decision in the answer will do; so does a position with an
    as-of date.
    """
    for one in material.answered():
        asked = _PREMISE.search(one.item.question)
        if asked is None or _grounded(one):
            continue
        first = next(sentences_of(one.item.answer), None)
        if first is not None and _AFFIRMED.match(first.text):
            place = one.place(first.start, first.end)
            yield ProofFinding(ProofKind.PREMISE, place, first.text, asked.group())


def _grounded(one: ProofItem) -> bool:
    answer = one.item.answer
    dated = any(entry.position.as_of is not None for entry in one.used)
    return dated or bool(DAY.search(answer) or _GROUNDED.search(answer))
