"""Whether every question and each of its parts has an answer."""

import re
from collections.abc import Iterator
from typing import Final

from anfrage.domain.proof import ProofFinding, ProofKind
from anfrage.steps.proofing.material import ProofItem, ProofMaterial
from anfrage.steps.proofing.prose import DAY, measures, nouns

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
_ASKS_HOW_MUCH: Final = re.compile(
    r"\b(?:wie viele?|wieviele?|wie hoch|welche (?:\w+ )?(?:kosten|mittel|summe|ausgaben))\b",
    re.IGNORECASE,
)
_TELLS_HOW_MUCH: Final = re.compile(r"\b(?:kein\w*|alle|niemand|mehrere|einige)\b", re.IGNORECASE)
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
        if not one.item.answer:
            yield ProofFinding(
                ProofKind.ANSWER_MISSING, one.place(part="question"), one.item.question
            )
        for index in one.open_parts if one.item.answer else ():
            part = one.question.parts[index].text
            yield ProofFinding(ProofKind.PART_OPEN, one.place(), part)


def find_doubtful_parts(material: ProofMaterial) -> Iterator[ProofFinding]:
    """Find parts to which nothing in the answer seems to speak.

    A part is doubted where it asks when, who or how much and the answer has no such words, and
    none of its own subject either.
    """
    for one in material.answered():
        parts = one.question.parts
        if len(parts) > 1 and not _WHOLE.search(one.item.answer):
            for index, part in enumerate(parts):
                if index not in one.open_parts and _doubtful(one, index):
                    yield ProofFinding(ProofKind.PART_DOUBTFUL, one.place(), part.text)


def _doubtful(one: ProofItem, index: int) -> bool:
    part, answer = one.question.parts[index].text, one.item.answer
    if _ASKS_WHEN.search(part):
        return not (DAY.search(answer) or _TELLS_WHEN.search(answer))
    own = nouns(part)
    others = [other.text for at, other in enumerate(one.question.parts) if at != index]
    own -= set().union(*(nouns(other) for other in others))
    said = {word for word in nouns(answer) for mine in own if _same(word, mine)}
    if _ASKS_HOW_MUCH.search(part) and _ASKS_COSTS.search(part):
        return not _TELLS_COSTS.search(answer)
    if _ASKS_HOW_MUCH.search(part):
        return not said and not measures(answer) and not _TELLS_HOW_MUCH.search(answer)
    if _ASKS_WHO.search(part):
        return not said and not _TELLS_WHO.search(answer)
    return False


def _same(word: str, mine: str) -> bool:
    """Compounds count: "Personalkosten" speaks to "Kosten"."""
    return word in mine or mine in word
