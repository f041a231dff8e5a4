"""Gaps, placeholders and notes of a draft that were left in a letter."""

import re
from collections.abc import Iterator
from typing import Final

from anfrage.domain.proof import ProofFinding, ProofKind, ProofPlace
from anfrage.steps.checking import letter_gaps
from anfrage.steps.proofing.material import ProofMaterial
from anfrage.steps.proofing.notes import notes
from anfrage.steps.proofing.quotations import without_quotations

# Signs that stand for what is not known yet. A lone "…" and "[…]" shorten a quotation; outside of
# one they are gaps. Square brackets are no marks of German running text but for links and notes.
_GAP: Final = re.compile(
    r"\{\{[^{}\n]{0,80}\}\}|\{%[^\n]{0,80}|\{[^{}\n]{0,60}\}|\$\{?[A-Za-z_]{3,}\}?\$?|%[A-Z_]{3,}%"
    r"|(?<!Kapitel )(?<!Band )(?<!Teil )(?<!Abschnitt )\bX[XYZ]+\b|\bxx+\b"
    r"|\b[Xx]{1,4}[.,/][Xx.,/]*[Xx]+\b|\bx,x+\b"
    r"|\?{2,}|\(\s*\?*\s*\)|(?<!\d),\s?[–-]{1,2}\s?(?=Euro|€|EUR)|(?<!\w)_{2,}(?=[\s.,;:/)%€]|$)"
    r"|_{3,}|\.{4,}|…{2,}|(?<=\w )\*{3,}(?= [a-zäöüß\d])"
    r"|#{2,}(?= [^#\n]*\w)(?<!^##)(?<!\n##)|#{3,}(?=[\s.,])|(?<=\w )(?:-{2,}|–{2,}|—{2,})(?= \w)"
    r"|(?<=\w )(?:…|\.{3})(?= \w)|\bTODO\b|\bFIXME\b|\bTBD\b|\bt\.\s?b\.\s?[ad]\.|\btb[ad]\b"
    r"|\b[Nn]\.\s?[Nn]\.(?!\w)|\bNN\b|\bTT\.\s?MM\.?(?:\s?JJ(?:JJ)?)?|\bJJJJ\b"
    r"|\b00?\.00?\.(?:0{2,4}|\d{4})?|(?<![\d.,])(?<!\d )0{3,}(?:\.0{3})*\b"
    r"|\b(?:Platzhalter|Blindtext|Lorem ipsum)\b|<[^\W\d_][^<>\n:@/]{0,40}>|<\s*[….]+\s*>"
    r"|«\w[\w ]{0,30}»"
    r"|\[(?!\d+\]|[ xX]\]|sic!?\]|(?:km|m|kg|t|h|€|%|Stck\.?)\]"
    r"|[\wµμ ]{1,4}[/²³])[^\[\]\n]{0,100}\](?!\()",
)


def find_gaps(material: ProofMaterial) -> Iterator[ProofFinding]:
    """Find what still has to be filled in, in the answers and around them."""
    for one in material.answered():
        text = one.item.answer
        drafts = list(notes(text, one.item.question))
        for start, end in drafts:
            yield ProofFinding(ProofKind.DRAFT_LEFT, one.place(start, end), text[start:end])
        for found in _GAP.finditer(without_quotations(text)):
            inside = any(start < found.end() and found.start() < end for start, end in drafts)
            if not inside:
                yield ProofFinding(ProofKind.GAP, one.place(*found.span()), found.group())
    letter = material.letter
    for name in letter_gaps(letter):
        yield ProofFinding(ProofKind.LETTER_GAP, ProofPlace(name), name)
    for part in ("subject", "introduction", "closing"):
        said = getattr(letter, part)
        for start, end in notes(said):
            yield ProofFinding(ProofKind.DRAFT_LEFT, ProofPlace(part), said[start:end])
