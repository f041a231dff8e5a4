"""Whether the salutation names whom the letter goes to."""

import re
from collections.abc import Iterator
from typing import Final

from anfrage.domain.proof import ProofFinding, ProofKind, ProofPlace
from anfrage.steps.proofing.material import ProofMaterial

_WOMEN: Final = (
    "Frau|Stadträtin|Ratsfrau|Gemeinderätin|Stadtverordnete|Bürgermeisterin|Kollegin|Fraktions"
    "vorsitzende|Abgeordnete|Ortsvorsteherin|Bezirksverordnete"
)
_MEN: Final = (
    "Herrn?|Stadtrat|Ratsherrn?|Gemeinderat|Stadtverordneter|Bürgermeister|Kollege|Fraktions"
    "vorsitzender|Abgeordneter|Ortsvorsteher|Bezirksverordneter"
)
_PARTICLES: Final = r"(?:(?:von|van|de|der|den|zu|vom|zur|del|al|el)\s+)*"
_NAMED: Final = re.compile(
    rf"(?:\b(?P<polite>[Gg]eehrter?|[Ll]ieber?|[Ww]erter?)\s+)?"
    rf"(?P<forms>\b(?:(?:{_WOMEN}|{_MEN}|Ratsmitglied|Mitglied)\s+)+)"
    rf"(?:(?:Dr|Prof|Dipl|PD|Ing)\.(?:-\w+\.?)?\s*(?:\w+\.\s*)*)*"
    rf"(?P<name>{_PARTICLES}[A-ZÄÖÜ][\w'’-]+(?:\s+{_PARTICLES}[A-ZÄÖÜ][\w'’-]+)*)"
)
_FEMALE: Final = re.compile(rf"\b(?:{_WOMEN})\b")
_MALE: Final = re.compile(rf"\b(?:{_MEN})\b")


def find_wrong_salutation(material: ProofMaterial) -> Iterator[ProofFinding]:
    """Find a name or form of address in the salutation that the addressee does not bear."""
    letter = material.letter
    lines = list(letter.addressee)
    known = "\n".join((*lines, *(one.name for one in material.case.inquiry.inquirers)))
    if not known.strip():
        return
    for found in _NAMED.finditer(letter.salutation):
        surname = found["name"].split()[-1]
        named = re.search(rf"\b{re.escape(surname)}\b", known)
        form = _form(lines, surname) or _form(known.split("\n"), surname)
        said = _said(found)
        if not named or said == "both" or (form and said and form != said):
            yield ProofFinding(
                ProofKind.SALUTATION, ProofPlace("salutation"), letter.salutation, " ".join(lines)
            )


def _said(found: re.Match[str]) -> str:
    """The form that the salutation uses; "both" where its words contradict each other."""
    polite = found["polite"] or ""
    female = bool(_FEMALE.search(found["forms"])) or bool(polite and not polite.endswith("er"))
    male = bool(_MALE.search(found["forms"])) or polite.endswith("er")
    if female and male:
        return "both"
    return "Frau" if female else "Herr" if male else ""


def _form(lines: list[str], surname: str) -> str:
    """The form of address in the line of the name, or in the line above it."""
    for at, line in enumerate(lines):
        if re.search(rf"\b{re.escape(surname)}\b", line):
            near = " ".join(lines[max(at - 1, 0) : at + 1])
            if _FEMALE.search(near):
                return "Frau"
            return "Herr" if _MALE.search(near) else ""
    return ""
