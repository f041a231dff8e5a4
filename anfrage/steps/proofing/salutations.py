"""Whether the salutation names whom the letter goes to."""

import re
from collections.abc import Iterator
from typing import Final

from anfrage.domain.proof import ProofFinding, ProofKind, ProofPlace
from anfrage.steps.proofing.material import ProofMaterial

_NAMED: Final = re.compile(
    r"\b(?P<form>Frau|Herrn?)\s+(?:(?:Stadträtin|Stadtrat|Stadtverordneter?|Ratsfrau|Ratsherr"
    r"|Dr\.|Prof\.|Dipl\.-\w+\.?|PD)\s*)*(?P<name>(?:(?:von|van|de|der|zu|vom)\s+)*"
    r"[A-ZÄÖÜ][\wäöüß'-]+)"
)
_FEMALE: Final = re.compile(r"\b(?:Frau|Stadträtin|Ratsfrau|Gemeinderätin|Stadtverordnete)\b")
_MALE: Final = re.compile(r"\b(?:Herrn?|Stadtrat|Ratsherr|Gemeinderat|Stadtverordneter)\b")


def find_wrong_salutation(material: ProofMaterial) -> Iterator[ProofFinding]:
    """Find a name or form of address in the salutation that the addressee does not bear."""
    letter = material.letter
    lines = list(letter.addressee)
    known = "\n".join((*lines, *(one.name for one in material.case.inquiry.inquirers)))
    if not known.strip():
        return
    for found in _NAMED.finditer(letter.salutation):
        surname = found["name"].split()[-1]
        line = next(
            (one for one in known.split("\n") if re.search(rf"\b{re.escape(surname)}\b", one)), ""
        )
        if not line:
            yield _finding(letter.salutation, " ".join(lines))
            continue
        form = _form(lines, surname) or _form(known.split("\n"), surname)
        said = "Frau" if found["form"] == "Frau" else "Herr"
        if form and form != said:
            yield _finding(letter.salutation, " ".join(lines))


def _form(lines: list[str], surname: str) -> str:
    """The form of address in the line of the name, or in the line above it."""
    for at, line in enumerate(lines):
        if re.search(rf"\b{re.escape(surname)}\b", line):
            near = " ".join(lines[max(at - 1, 0) : at + 1])
            if _FEMALE.search(near):
                return "Frau"
            return "Herr" if _MALE.search(near) else ""
    return ""


def _finding(salutation: str, addressee: str) -> ProofFinding:
    return ProofFinding(ProofKind.SALUTATION, ProofPlace("salutation"), salutation, addressee)
