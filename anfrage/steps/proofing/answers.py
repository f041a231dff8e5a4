"""Whether every question and each of its parts has an answer."""

import re
from collections.abc import Iterator
from typing import Final

from anfrage.domain.proof import ProofFinding, ProofKind
from anfrage.steps.proofing.material import ProofItem, ProofMaterial
from anfrage.steps.proofing.prose import DAY, measures, nouns, stem
from anfrage.steps.proofing.units import SIZES

# What answers every part at once: nothing to report, not ours, declined, given elsewhere.
_WHOLE: Final = re.compile(
    r"\b(?:fehlanzeige|entfällt|keine (?:angaben?|erkenntnisse|daten|auskunft|statistik)"
    r"|nicht (?:erfasst|erhoben|bekannt|zuständig|möglich)"
    r"|liegen? .{0,60}(?:nicht|keine) .{0,40}vor"
    r"|weitergeleitet|siehe|verwiesen|verweist|zuständigkeit|beigefügt"
    r"|(?:siehe|als|der|vgl\.) anlage\b)",
    re.IGNORECASE,
)
_ASKS_WHEN: Final = re.compile(r"\b(?:wann|zu welchem zeitpunkt)\b", re.IGNORECASE)
_TELLS_WHEN: Final = re.compile(
    r"\b(?:(?:dieses|nächste\w*|kommende\w*|laufende\w*|vergangene\w*|im|vorige\w*) jahr(?:es)?"
    r"|(?:nächste|kommende|diese)\w* (?:monat|woche)\w*|quartal|halbjahr|sommer\w*|herbst\w*"
    r"|winter\w*|frühjahr\w*|\w*ferien|bereits|sobald|demnächst|kurzfristig|umgehend|sofort"
    r"|uhr|zeitpunkt\w*|termin\w*|unmittelbar|noch (?:nicht|kein\w*)|montags?|dienstags?"
    r"|mittwochs?|donnerstags?|freitags?|samstags?|(?:ab|bis|seit|ende|anfang|mitte) "
    r"(?:\w+ )?\w*(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november"
    r"|dezember))\b",
    re.IGNORECASE,
)
_ASKS_UNTIL: Final = re.compile(r"\bbis (?:wann|zu welchem)\b", re.IGNORECASE)
# A beginning or an as-of date does not say until when.
_SINCE: Final = re.compile(
    rf"\b(?:seit|stand)\b:?\s*(?:dem |vom )?(?:{DAY.pattern})", re.IGNORECASE
)
_ENDLESS: Final = re.compile(
    r"\b(?:un)?befristet|\bdauerhaft|\bauf dauer\b|\bende[nt]?\b", re.IGNORECASE
)
_SAID: Final = re.compile(r"[^\W_]")
_ONE: Final = re.compile(r"\b[Ee]in(?:e[nmrs]?)?\s+(?:[a-zäöüß]+\s+)?([A-ZÄÖÜ][\wäöüß-]+)")
_ASKS_HOW_MUCH: Final = re.compile(
    r"\b(?:wie viele?|wieviele?|wie hoch|welche (?:\w+ )?(?:kosten|mittel|summe|ausgaben))\b",
    re.IGNORECASE,
)
_ASKS_SIZE: Final = re.compile(r"\b(?:wie hoch|welche)\b", re.IGNORECASE)
_TELLS_HOW_MUCH: Final = re.compile(
    r"\b(?:kein\w*|alle\w?|niemand|mehrere\w?|einige\w?|beide\w?|sämtliche\w?|wenige\w?|einzelne\w?"
    r"|viele\w?|zahlreiche\w?|hälfte|drittel|viertel|mehrzahl|mehrheit|großteil|dutzend|einzige\w?)\b",
    re.IGNORECASE,
)
_ASKS_COSTS: Final = re.compile(r"kosten|ausgaben|mittel|summe|teuer|aufwendungen", re.IGNORECASE)
_TELLS_COSTS: Final = re.compile(
    r"euro|€|kosten|ausgaben|mittel\b|haushalt|aufwand|unentgeltlich|gebühr|beträgt", re.IGNORECASE
)
_ASKS_WHO: Final = re.compile(r"^\W*(?:und\s+)?(?:wer|von wem|durch wen|wessen)\b", re.IGNORECASE)
_TELLS_WHO: Final = re.compile(r"\b(?:durch|vom|von|zuständig\w*|verantwort\w*)\b", re.IGNORECASE)


def find_open_questions(material: ProofMaterial) -> Iterator[ProofFinding]:
    """Find questions without an answer and parts that are marked as open.

    Questions that the paper assigns to another unit are not in the letter; a part is answered,
    too, where the answer declines it, reports nothing or refers to somebody else.
    """
    for one in material.items:
        if not _SAID.search(one.item.answer):
            yield ProofFinding(
                ProofKind.ANSWER_MISSING, one.place(part="question"), one.item.question
            )
            continue
        for index in one.open_parts:
            part = one.question.parts[index].text
            yield ProofFinding(ProofKind.PART_OPEN, one.place(), part)


def find_doubtful_parts(material: ProofMaterial) -> Iterator[ProofFinding]:
    """Find parts to which nothing in the answer seems to speak.

    A part is doubted where it asks when, who or how much and the answer has no such words. Where
    parts are marked as open, or nothing is answered at all, that is told already.
    """
    for one in material.answered():
        parts = one.question.parts
        told = one.open_parts or not _SAID.search(one.item.answer)
        if len(parts) > 1 and not told and not _WHOLE.search(one.item.answer):
            for index, part in enumerate(parts):
                if _doubtful(one, index):
                    yield ProofFinding(ProofKind.PART_DOUBTFUL, one.place(), part.text)


def _doubtful(one: ProofItem, index: int) -> bool:
    part, answer = one.question.parts[index].text, one.item.answer
    if _ASKS_UNTIL.search(part):
        answer = _SINCE.sub("", answer)
        return not (DAY.search(answer) or _TELLS_WHEN.search(answer) or _ENDLESS.search(answer))
    if _ASKS_WHEN.search(part):
        return not (DAY.search(answer) or _TELLS_WHEN.search(answer))
    own = nouns(part)
    others = [other.text for at, other in enumerate(one.question.parts) if at != index]
    own -= set().union(*(nouns(other) for other in others))
    said = {word for word in nouns(answer) for mine in own if _same(word, mine)}
    if _ASKS_HOW_MUCH.search(part) and _ASKS_COSTS.search(part):
        return not _TELLS_COSTS.search(answer)
    if _ASKS_HOW_MUCH.search(part):
        wanted = measures(answer) if _ASKS_SIZE.search(part) else _counts(answer, own)
        return not (wanted or _TELLS_HOW_MUCH.search(answer))
    if _ASKS_WHO.search(part):
        return not said and not _TELLS_WHO.search(answer)
    return False


def _counts(answer: str, own: set[str]) -> bool:
    """Whether a figure counts something; one that only measures ("2 Meter") has to be asked for."""
    if any(_same(stem(one[1]), mine) for one in _ONE.finditer(answer) for mine in own):
        return True
    return any(
        one.unit not in SIZES or any(_same(one.unit, mine) for mine in own) or not own
        for one in measures(answer)
    )


def _same(word: str, mine: str) -> bool:
    """Compounds count: "Personalkosten" speaks to "Kosten"."""
    return word in mine or mine in word
