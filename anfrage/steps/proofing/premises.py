"""Premises of a question that an answer takes over without saying since when they hold."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from anfrage.domain.proof import ProofFinding, ProofKind
from anfrage.steps.proofing.days import plain_day
from anfrage.steps.proofing.material import ProofItem, ProofMaterial
from anfrage.steps.proofing.prose import DAY, nouns, sentences_of

_PREMISE: Final = re.compile(
    r"\b(?:trifft es zu|stimmt es|ist es (?:richtig|zutreffend|korrekt|wahr|so)|ist zutreffend"
    r"|entspricht es den tatsachen|entspricht es der wahrheit|ist es der fall"
    r"|kann (?:die \w+ )?bestätig\w+|bestätigt die|(?:ist|sind) (?:es )?(?:der|dem|den|die) \w+"
    r"(?: (?:auch|ebenfalls))? (?:bekannt|bewusst)|ist (?:es )?(?:bekannt|bewusst)"
    r"|hat die \w+ kenntnis|weiß die \w+|räumt die \w+ (?:[^?]* )?ein\b"
    r"|teilt (?:die|der) \w+(?: \w+)? (?:\w+ )?(?:einschätzung|auffassung|ansicht|meinung|sorge\w*"
    r"|kritik"
    r"|bewertung|eindruck|beobachtung)|sieht (?:die|der) \w+ (?:auch|ebenfalls"
    r"|das problem))\b[^?]*\?",
    re.IGNORECASE,
)  # fmt: skip
# Questions that ask for the reason of what they assert.
_WHY: Final = re.compile(
    r"\b(?:wie (?:erklär\w+|kommt es|kann es sein|ist (?:es )?zu erklären|rechtfertig\w+"
    r"|begründe\w+"
    r"|bewerte\w+|beurteil\w+|ist es zu)|warum|weshalb|wieso|woran liegt|worin liegen|worauf führt"
    r"|worauf ist|welche[rsn]? (?:gr[uü]nde?n?|ursachen?)|was (?:ist|sind|war"
    r"|waren) die (?:gründe?|ursachen?)"
    r"|aus welche[mn] gr[uü]nde?n?)\b(?P<said>[^?]*)\?", re.IGNORECASE,
)  # fmt: skip
# Only what judges or measures is a premise; "Warum gibt es keinen Kanal?" asks for what the city
# knows.
_JUDGES: Final = re.compile(
    r"\b(?:obwohl|obgleich|trotz\w*|immer (?:noch|öfter|mehr|wieder|weniger|länger|später"
    r"|schlechter)"
    r"|nach wie vor|ständig\w*|dauernd\w*|weiterhin|so (?:viele?|wenige?|hoch|lange|schlecht|oft"
    r"|selten"
    r"|spät|langsam|teuer|stark)|zu (?:wenige?|viele?|lange?|hoch|spät|teuer|langsam|gering"
    r"|klein)\w*"
    r"|zunehmend\w*|zunahme|zugenommen|abgenommen|rückgang|zurückgegangen|gestiegen\w*|gesunken\w*"
    r"|steigend\w*|sinkend\w*|anstieg|mangel\w*|mängel\w*|fehlend\w*|einbruch|eingebrochen"
    r"|verschlechter\w*|schlecht\w*|überhöht\w*|lange nicht|noch (?:immer )?(?:nicht|kein\w*)"
    r"|verzöger\w*|verspät\w*|verfall\w*|langsam\w*|unzureichend\w*|ungenügend\w*|defekt\w*"
    r"|missst\w+|chaos|chaotisch\w*|überlast\w*|überfüll\w*|vernachlässig\w*|gefährlich\w*"
    r"|verschmutz\w*|vermüll\w*|leerstand\w*|(?:monate|jahre|wochen)lang\w*"
    r"|seit (?:monaten|jahren|wochen|langem)|kaum|drastisch\w*|massiv\w*|wiederholt\w*|explo\w+"
    r"|kostensteigerung\w*|mehrkosten|beschwerden)\b",
    re.IGNORECASE,
)
_EXPLAINS: Final = re.compile(
    r"\b(?:zurückzuführen|zurückgeführt|liegt (?:an|am|daran|in|im|bei|darin)|weil|da|grund"
    r"|gründe\w?"
    r"|ursache\w?|ursächlich|erklär\w+|ergibt sich|ergeben sich|beruh\w+|bedingt|wegen|aufgrund"
    r"|durch|hängt|hängen|folge\w?|infolge|resultier\w+|geschuldet|verantwortlich"
    r"|ausschlaggebend)\b",
    re.IGNORECASE,
)  # fmt: skip
_DENIED: Final = re.compile(
    r"\bnein\b|\b(?:trifft|stimmt|ist|kann|wird|sind|teilt|sieht|hat"
    r"|liegen)\b[^.]{0,60}\b(?:so )?(?:nicht|kein\w*)\b"
    r"|\bnicht\b[^.]{0,60}\bsondern\b|unzutreffend|nicht zutreffend|\bteilweise\b|\ballenfalls\b"
    r"|keine (?:eigenen )?erkenntnisse|\bunbekannt\b|\b(?:annahme|einschätzung|darstellung"
    r"|aussage)\b"
    r"[^.]{0,40}\bnicht\b", re.IGNORECASE,
)  # fmt: skip
_AFFIRMED_WITHIN: Final = re.compile(
    r"\b(?:ist|sind|wird|ist es) (?:\w+ ){0,3}?(?:richtig|zutreffend|korrekt|bestätigt|wahr)\b"
    r"|\btrifft (?:\w+ ){0,3}zu\b|\b(?:trifft|zutreffend)\b.{0,30}\bbeschrieben\b"
    r"|\bin der tat\b|^tatsächlich\b|^leider\b|\bkann bestätigt werden\b|\bbestätig\w*\b"
    r"|\b(?:ist|sind)\b.{0,90}\b(?:bekannt|bewusst)\b|\bhat kenntnis\b|\b(?:der|dieser) fall\b"
    r"|\b(?:teilt|teilen)\b.{0,60}\b(?:einschätzung|auffassung|ansicht|meinung|sorge\w*|kritik"
    r"|bewertung|eindruck|beobachtung)|\b(?:bedauert|bedauern|räumt|nachvollziehbar|berechtigt"
    r"|sieht"
    r" (?:das|dies) (?:auch|ebenso|genauso))\b|\bverhält (?:es )?sich (?:so|tatsächlich)\b",
    re.IGNORECASE,
)
_AFFIRMED: Final = re.compile(
    r"^\W*(?:ja\b(?!\w)|(?:das|dies) (?:trifft|ist|kann|stimmt)\b(?!.{0,40}\b(?:nicht|kein\w*"
    r"|unzutreffend)\b)"
    r"|es (?:trifft zu|stimmt|ist (?:richtig|zutreffend|korrekt))|(?:zutreffend|richtig"
    r"|korrekt) ist\b"
    r"|zutreffend\b|(?:richtig|korrekt|stimmt)\W*$"
    r"|die (?:annahme|aussage|darstellung|beobachtung) (?:trifft zu|stimmt|ist (?:richtig"
    r"|zutreffend)))",
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
        if first is None or not (asked or why) or _grounded(one, material.today):
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


def _grounded(one: ProofItem, today: dt.date) -> bool:
    """Whether a fact with its day, or a source, is told; a day still to come proves nothing."""
    answer = one.item.answer
    if any(entry.position.as_of is not None for entry in one.used) or _GROUNDED.search(answer):
        return True
    return any(_past(found.group(), today) for found in DAY.finditer(answer))


def _past(said: str, today: dt.date) -> bool:
    pieces = plain_day(said).replace("/", ".").split(".")
    if len(pieces) < 3:  # noqa: PLR2004 - a school year
        return int(pieces[0]) <= today.year
    day, month, year = (int(one) for one in pieces)
    return (year or today.year, month, day) <= (today.year, today.month, today.day)
