"""Gaps, placeholders and notes of a draft that were left in a letter."""

import re
from collections.abc import Iterator
from typing import Final

from anfrage.domain.proof import ProofFinding, ProofKind, ProofPlace
from anfrage.steps.checking import letter_gaps
from anfrage.steps.proofing.material import ProofMaterial

_DRAFT: Final = re.compile(
    r"\bENTWURF\b|\b(?:Rohfassung|Arbeitsfassung|Vorentwurf zur Abstimmung)\b"
    r"|\b(?:bitte|noch)\s+(?:prüfen|ergänzen|klären|abstimmen|einfügen)\b"
    r"|\bnoch\s+(?:zu\s+(?:prüfen|ergänzen|klären)|offen:)",
)
# A note to oneself: "Bitte noch mit der Kämmerei abstimmen!"; it has no finite verb.
_TASKS: Final = (
    r"(?:(?:über|nach|ab|gegen)?prüfen|(?:ab)?klären|abstimmen|ergänzen|einfügen|einsetzen"
    r"|eintragen|nachtragen|nachfragen|nachreichen|rückfragen|rücksprache halten|aktualisieren"
    r"|besprechen|überarbeiten|streichen|freigeben|anpassen|kürzen|checken|nachsehen|einholen"
    r"|erfragen|anfordern|korrigieren|formulieren|bestätigen lassen|löschen|vervollständigen)"
)
_NOTE: Final = re.compile(
    rf"(?:^|(?<=[.!?:(\[\n–])|(?<=[.!?:–]\s))\s*(?P<note>(?:bitte|noch|ggf\.|evtl\.|unbedingt|muss"
    rf"|dringend|hier|später)\b[^.!?()\[\]\n]{{0,100}}?\b{_TASKS}\b[^.!?()\[\]\n]{{0,40}})[!?.…]*"
    r"|[(\[]\s*(?:notiz|anm\.|intern|rücksprache|rückfrage|abstimmen mit|abstimmung mit|klären mit"
    r"|offen:|achtung|frage an|von \w+ (?:prüfen|klären))[^()\[\]\n]{0,120}[)\]]"
    rf"|\(\s*(?:[\w./-]+\s+){{0,4}}{_TASKS}\s*[!?.…]*\s*\)",
    re.IGNORECASE,
)
_FINITE: Final = re.compile(
    r"\b(?:wird|werden|will|wollen|soll|sollen|kann|können|möchte\w*|lässt|lassen sich|ist|sind"
    r"|müssen|darf|dürfen|zu|um|sie|wir|hat|haben)\b", re.IGNORECASE,
)  # fmt: skip
_GAP: Final = re.compile(
    r"\{\{[^{}\n]{0,80}\}\}|\{%[^\n]{0,80}|\bX{2,}\b|\bxx+\b|\?{2,}|_{3,}|\.{4,}|…{2,}"
    r"|\bTODO\b|\bTBD\b|\b[Nn]\.\s?[Nn]\.(?!\w)|<[A-ZÄÖÜ][^<>\n]{0,40}>"
    r"|\[(?:[^\[\]\n]{0,60}(?:ergänz|einfüg|einsetz|nachtrag|fehlt|offen|klär|datum|name|zahl"
    r"|betrag|prüfen|platzhalter)[^\[\]\n]{0,60}|…|\.\.\.|\s*)\](?!\()",
    re.IGNORECASE,
)


def find_gaps(material: ProofMaterial) -> Iterator[ProofFinding]:
    """Find what still has to be filled in, in the answers and around them."""
    for one in material.answered():
        text = one.item.answer
        drafts = list(_drafts(text))
        for start, end in drafts:
            yield ProofFinding(ProofKind.DRAFT_LEFT, one.place(start, end), text[start:end])
        for found in _GAP.finditer(text):
            inside = any(start < found.end() and found.start() < end for start, end in drafts)
            if not inside:
                yield ProofFinding(ProofKind.GAP, one.place(*found.span()), found.group())
    letter = material.letter
    for name in letter_gaps(letter):
        yield ProofFinding(ProofKind.LETTER_GAP, ProofPlace(name), name)
    for part in ("subject", "introduction", "closing"):
        said = getattr(letter, part)
        for start, end in _drafts(said):
            yield ProofFinding(ProofKind.DRAFT_LEFT, ProofPlace(part), said[start:end])


def _drafts(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of words of a draft, then of notes that they do not lie in."""
    told = [found.span() for found in _DRAFT.finditer(text)]
    yield from told
    for found in _NOTE.finditer(text):
        inside = any(start < found.end() and found.start() < end for start, end in told)
        if not inside and not _FINITE.search(found.group()):
            lead = len(found.group()) - len(found.group().lstrip())
            yield found.start() + lead, found.end()
