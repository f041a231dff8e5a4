"""Premises of a question that an answer takes over without saying since when they hold."""

import re
from collections.abc import Iterator
from typing import Final

from anfrage.domain.proof import ProofFinding, ProofKind
from anfrage.steps.proofing.material import ProofItem, ProofMaterial
from anfrage.steps.proofing.prose import DAY, nouns, sentences_of

_PREMISE: Final = re.compile(
    r"\b(?:trifft es zu|stimmt es|ist es (?:richtig|zutreffend|korrekt|wahr)|ist zutreffend"
    r"|entspricht es den tatsachen|kann (?:die verwaltung )?bestätig\w+|bestätigt die)\b[^?]*\?",
    re.IGNORECASE,
)
# Questions that ask for the reason of what they assert.
_WHY: Final = re.compile(
    r"\b(?:wie (?:erklär\w+|kommt es|kann es sein|ist (?:es )?zu erklären)|warum|weshalb|wieso"
    r"|aus welche[mn] gr[uü]nde?n?|worauf führt)\b(?P<said>[^?]*)\?", re.IGNORECASE,
)  # fmt: skip
# Only what judges is a premise; "Warum gibt es keinen Kanal?" asks for what the city knows.
_JUDGES: Final = re.compile(
    r"\b(?:obwohl|obgleich|trotz\w*|immer (?:noch|öfter|mehr|wieder|weniger)|nach wie vor|ständig"
    r"|so (?:viele?|wenige?|hoch|lange|schlecht|oft|selten|spät)|zunehmend\w*|zunahme|rückgang"
    r"|steigend\w*|sinkend\w*|mangel\w*|fehlend\w*|einbruch|eingebrochen|verschlechter\w*"
    r"|schlecht\w*|überhöht\w*|lange nicht|noch (?:immer )?(?:nicht|kein\w*)|verzöger\w*)\b",
    re.IGNORECASE,
)
_EXPLAINS: Final = re.compile(
    r"\b(?:zurückzuführen|zurückgeführt|liegt (?:an|am|daran|in|im)|weil|da|grund|gründe\w?"
    r"|ursache\w?|ursächlich|erklär\w+|ergibt sich|ergeben sich|beruh\w+|bedingt|wegen|aufgrund"
    r"|durch|hängt|folge|resultier\w+)\b", re.IGNORECASE,
)  # fmt: skip
_DENIED: Final = re.compile(
    r"\bnein\b|\b(?:trifft|stimmt|ist|kann|wird|sind)\b[^.]{0,40}\b(?:so )?nicht\b|\bnicht\b"
    r"[^.]{0,60}\bsondern\b|unzutreffend|nicht zutreffend|\bteilweise\b|\ballenfalls\b"
    r"|keine erkenntnisse|\b(?:annahme|einschätzung|darstellung|aussage)\b[^.]{0,40}\bnicht\b",
    re.IGNORECASE,
)
_AFFIRMED_WITHIN: Final = re.compile(
    r"\b(?:ist|sind|wird|ist es) (?:\w+ ){0,3}?(?:richtig|zutreffend|korrekt|bestätigt|wahr)\b"
    r"|\btrifft (?:\w+ ){0,3}zu\b|\b(?:trifft|zutreffend)\b.{0,30}\bbeschrieben\b"
    r"|\bin der tat\b|^tatsächlich\b|^leider\b|\bkann bestätigt werden\b|\bbestätigt\b",
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

    So do answers that give reasons for what a question asserts ("Wie erklärt sich …, obwohl …").
    A day, a year, an as-of date or a decision in the answer will do; so does a position with an
    as-of date, or an answer that contradicts.
    """
    for one in material.answered():
        question = one.item.question
        asked, why = _PREMISE.search(question), _WHY.search(question)
        first = next(sentences_of(one.item.answer), None)
        if first is None or not (asked or why) or _grounded(one):
            continue
        taken = _affirmed(first.text) if asked else bool(why and _explained(why, first.text))
        if taken:
            place, said = one.place(first.start, first.end), asked or why
            yield ProofFinding(ProofKind.PREMISE, place, first.text, said.group() if said else "")


def _affirmed(text: str) -> bool:
    if _AFFIRMED.match(text):
        return True
    return bool(_AFFIRMED_WITHIN.search(text)) and not _DENIED.search(text)


def _explained(why: re.Match[str], text: str) -> bool:
    """Whether `text` gives a reason and so takes for granted what the question judges."""
    if not _JUDGES.search(why.group()) or _DENIED.search(text):
        return False
    return bool(_EXPLAINS.search(text) or nouns(why["said"]) & nouns(text))


def _grounded(one: ProofItem) -> bool:
    answer = one.item.answer
    dated = any(entry.position.as_of is not None for entry in one.used)
    return dated or bool(DAY.search(answer) or _GROUNDED.search(answer))
