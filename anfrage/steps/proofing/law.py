"""References to law that is out of date, and references that lead nowhere."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from anfrage.domain.proof import ProofFinding, ProofKind
from anfrage.german.outdated_law import MOVED_LAW, MovedLaw
from anfrage.steps.proofing.material import ProofItem, ProofMaterial
from anfrage.steps.proofing.prose import Sentence, sentences_of
from anfrage.steps.proofing.quotations import without_quotations

# Who says so knows that the law has moved.
_PAST: Final = re.compile(
    r"\b(?:früher\w*|damals|damalig\w*|ehemals|ehemalig\w*|vormals|seinerzeit\w*|bisherig\w*"
    r"|außer kraft|aufgehoben|abgelöst|ersetzt|ungültig|umbenannt|heute|inzwischen"
    r"|nicht mehr|war\b|wurde\b|galt\b)", re.IGNORECASE,
)  # fmt: skip
_LABEL: Final = r"(?:U?Abs\.?|Absatz|Satz|Nr\.|Nummer|Ziff\.|Ziffer|Buchst\.|Buchstabe|lit\.)"
_LAW: Final = r"(?=(?![IVX]+\b)[A-ZÄÖÜ]\w*[A-ZÄÖÜ]|(?:der|des)\b|[,;)]|$)"
# Signs and labels whose number is missing, numbers that are missing after "§§", laws misspelt.
_BROKEN: Final = re.compile(
    r"§\s+§|§§?(?!\s*\d)(?![\w§-])(?:\s+[A-ZÄÖÜa-zäöüß?_.…]+)?|§§?[?_x.]+"
    r"|\bParagra(?:f|ph)(?:en)?\s+(?:der|des|[?_x.]{2,}|[A-ZÄÖÜ]\w*[A-ZÄÖÜ])"
    r"|\bArt(?:ikel|\.)\s+(?:Abs\.?\b|Absatz\b|[A-ZÄÖÜ]{2,}\w*)"
    r"|\b(?:Abs|Nr|Ziff|Buchst)\.\s*(?=(?![IVX]+\b)[A-ZÄÖÜ]{2,}|(?:der|des|und|i\.)\b|[,;)]|$)"
    rf"|§\s*\d+\s*(?:Abs\.|Abs\b(?!\.)|Satz|Nr\.)\s*{_LAW}"
    rf"|(?:§|\bArt(?:ikel|\.))\s*\d[^;()§]{{0,40}}?\b{_LABEL}\s*(?:\s{_LABEL}(?!\w)|{_LAW}"
    rf"|(?=\((?!\d)))"
    r"|(?<!§)§\s*\d+\w?\s*(?:,|und|bis)\s*§\s*(?!\d)"
    r"|\((?:EU|EG)\)\s*(?:Nr\.\s*)?(?:/|(?=[,;.)]|$)|\d+/(?!\d))"
    r"|\b(?:DSVGO|DGSVO|DSGOV|DS-VGO|StOV|BauBG|BGBI|SGBVIII)\b",
)
# "§§" announces several: "§§ 3 und 4", "§§ 3 ff.", "§§ 2 Abs. 1, 4".
_SEVERAL: Final = re.compile(
    rf"§§\s*\d+\w?(?:\s*{_LABEL}\s*\d*\w?)*(?P<more>\s*(?:,|;|und|bis|oder|sowie|–|-|/|ff|f\."
    rf"|i\.\s?V))?"
)
_CITED: Final = re.compile(r"(?:§§?|\bArt\.)\s*\d+\w?")
# What a reference can lead to: an abbreviation with two capitals, or a word for a rule.
_A_LAW: Final = re.compile(
    r"\b[A-ZÄÖÜ]\w*[A-ZÄÖÜ]\w*|\b[A-ZÄÖÜ]?\w*(?:[Gg]esetz|[Oo]rdnung|[Ss]atzung|[Rr]ichtlinie"
    r"|[Vv]ertrag|[Vv]erfassung|[Ss]tatut|[Vv]ereinbarung|anweisung|[Vv]orschrift|gesetzbuch"
    r"|[Tt]arif"
    r"|[Bb]edingung|[Nn]orm|[Ee]rlass|[Vv]erfügung)\w*"
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
            for found in _broken(sentence.text, f"{one.item.answer} {one.item.question}"):
                start = sentence.start + found.start()
                end = sentence.start + found.end()
                yield ProofFinding(
                    ProofKind.LAW_BROKEN, one.place(start, end), found.group().strip(" ,;)"),
                    source=sentence.text,
                )  # fmt: skip


def _broken(text: str, around: str) -> Iterator[re.Match[str]]:
    """Yield references in a sentence that lead nowhere; `around` may name the law they are of."""
    told: list[tuple[int, int]] = []
    found = list(_BROKEN.finditer(text))
    found += [one for one in _SEVERAL.finditer(text) if not one["more"]]
    if not _A_LAW.search(around):
        found += _CITED.finditer(text)
    for one in found:
        if not any(start < one.end() and one.start() < end for start, end in told):
            told.append(one.span())
            yield one


def _outdated(
    one: ProofItem, sentence: Sentence, material: ProofMaterial
) -> Iterator[ProofFinding]:
    unquoted = without_quotations(sentence.text)
    for law, old, current in _patterns():
        if material.today < law.since or current.search(sentence.text):
            continue
        for found in old.finditer(unquoted):
            if not _PAST.search(sentence.text):
                start, end = sentence.start + found.start(), sentence.start + found.end()
                yield ProofFinding(
                    ProofKind.LAW_OUTDATED, one.place(start, end), found.group(), law.now,
                    law.why, law.since,
                )  # fmt: skip
                break
