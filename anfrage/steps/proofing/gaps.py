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
        drafts = [found.span() for found in _DRAFT.finditer(text)]
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
        for found in _DRAFT.finditer(getattr(letter, part)):
            yield ProofFinding(ProofKind.DRAFT_LEFT, ProofPlace(part), found.group())
