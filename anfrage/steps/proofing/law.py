"""References to law that is out of date, and references that lead nowhere."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from anfrage.domain.proof import ProofFinding, ProofKind
from anfrage.german.outdated_law import MOVED_LAW, MovedLaw
from anfrage.steps.proofing.material import ProofItem, ProofMaterial
from anfrage.steps.proofing.prose import Sentence, sentences_of

# Who says so knows that the law has moved.
_PAST: Final = re.compile(
    r"\b(?:früher\w*|damals|damalig\w*|ehemals|ehemalig\w*|vormals|seinerzeit\w*|bisherig\w*"
    r"|außer kraft|aufgehoben|abgelöst|ersetzt|ungültig|umbenannt|heute|inzwischen"
    r"|nicht mehr|war\b|wurde\b|galt\b)", re.IGNORECASE,
)  # fmt: skip
_QUOTED: Final = re.compile(r"„[^“”]*[“”]|\"[^\"]*\"|»[^«]*«")
# "Art. 6 Abs. DSGVO", "§ DSGVO", "§§ 5", "Abs. 2 Satz des": a number that is missing.
_BROKEN: Final = re.compile(
    r"§§?\s*(?!\s*\d)(?:[A-ZÄÖÜ]\w+|Abs\.?)|\bArt(?:ikel|\.)\s+(?:Abs\.?\b|[A-ZÄÖÜ]{2,}\w*)"
    r"|\b(?:Abs|Nr|Ziff|Buchst)\.\s*(?=(?![IVX]+\b)[A-ZÄÖÜ]{2,}|(?:der|des|und|i\.)\b|[,;)]|$)"
    r"|§\s*\d+\s*(?:Abs\.|Abs\b(?!\.)|Satz|Nr\.)\s*(?=(?![IVX]+\b)[A-ZÄÖÜ]{2,}|(?:der|des)\b|[,;)]|$)"
    r"|(?:§|\bArt(?:ikel|\.))\s*\d+\w?[^.;()§]{0,40}?(?:\b(?:U?Abs|Nr|Ziff|Buchst|S)\.[^.;()§]{0,12}?)*"
    r"\b(?:(?:U?Abs|Nr|Ziff|Buchst)\.?|Absatz|Nummer|Ziffer|Buchstabe|Satz)\s+"
    r"(?=(?![IVX]+\b)[A-ZÄÖÜ]\w*[A-ZÄÖÜ])"
    r"|(?<!§)§\s*\d+\w?\s*(?:,|und|bis)\s*§\s*(?!\d)|§§\s*\d+\w?(?=\s*(?:[.,;)]|[A-ZÄÖÜ]))",
)


@cache
def _patterns() -> tuple[tuple[MovedLaw, re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((one, re.compile(one.pattern), re.compile(one.current)) for one in MOVED_LAW)


def find_outdated_law(material: ProofMaterial) -> Iterator[ProofFinding]:
    """Find law in the answers that has moved; what the inquirer wrote stays as it is.

    A sentence that names the present law as well, or says that the old one has ended, tells the
    change and is right. So is a quotation.
    """
    for one in material.answered():
        for sentence in sentences_of(one.item.answer):
            yield from _outdated(one, sentence, material)
            for found in _BROKEN.finditer(sentence.text):
                start = sentence.start + found.start()
                end = sentence.start + found.end()
                yield ProofFinding(
                    ProofKind.LAW_BROKEN, one.place(start, end), found.group().strip(" ,;)"),
                    source=sentence.text,
                )  # fmt: skip


def _outdated(
    one: ProofItem, sentence: Sentence, material: ProofMaterial
) -> Iterator[ProofFinding]:
    quoted = [found.span() for found in _QUOTED.finditer(sentence.text)]
    for law, old, current in _patterns():
        if material.today < law.since or current.search(sentence.text):
            continue
        for found in old.finditer(sentence.text):
            inside = any(start <= found.start() < end for start, end in quoted)
            if not inside and not _PAST.search(sentence.text):
                start, end = sentence.start + found.start(), sentence.start + found.end()
                yield ProofFinding(
                    ProofKind.LAW_OUTDATED, one.place(start, end), found.group(), law.now,
                    law.why, law.since,
                )  # fmt: skip
                break
