"""Data of persons in a letter that may be published."""

import re
from collections.abc import Iterator
from typing import Final

from anfrage.domain.proof import ProofFinding, ProofKind
from anfrage.steps.proofing.facilities import (
    around,
    is_functional_mailbox,
    is_public_number,
    is_public_place,
)
from anfrage.steps.proofing.given_names import GIVEN_NAMES
from anfrage.steps.proofing.material import ProofItem, ProofMaterial

_NAME: Final = r"[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?"
_TITLE: Final = (
    r"(?:(?:Dr|Prof|Dipl|Mag|Lic)\.(?:-[A-ZÄÖÜ]\w*\.(?:\s*\([A-Z]+\))?)?"
    r"(?:\s*(?:med|dent|vet|phil|jur|iur|rer|nat|pol|oec|publ|soc|theol|habil|h|c|e)\.)*\s*)"
)
_TITLES: Final = rf"{_TITLE}*"
_OFFICES: Final = (
    r"(?:Stadträtin|Stadtrat|Stadtverordnete[rn]?|Ratsfrau|Ratsherr|Oberbürgermeister(?:in)?"
    r"|Bürgermeister(?:in)?|Beigeordnete[rn]?)"
)
FORMS_OF_ADDRESS: Final = rf"(?:Frau|Herrn?|{_OFFICES}|{_TITLE})"
_FORMAL: Final = re.compile(
    rf"\b(?:Frau|Herrn?|Familie|Eheleute)\s+(?:{_OFFICES}\s+)?{_TITLES}"
    rf"(?P<name>{_NAME}(?:\s+{_NAME}){{0,2}})(?![\w-])"
)
_TITLED: Final = re.compile(rf"\b{_TITLE}+(?P<name>{_NAME}(?:\s+{_NAME})?)(?![\w-])")
_ROLE: Final = re.compile(
    r"\b(?:Sachbearbeiter|Amtsleiter|Ansprechpartner|Mitarbeiter|Leiter|Referent|Pressesprecher"
    rf"|Anwohner|Eigentümer|Hausmeister)(?:in)?\s+(?P<name>{_NAME}(?:\s+{_NAME})?)"
)
_PLAIN: Final = re.compile(rf"(?<![\w-])(?P<name>(?P<given>{_NAME})\s+(?P<rest>{_NAME}))(?![\w-])")
_NO_SURNAME: Final = re.compile(
    r"(?:[Ss]traße|[Pp]latz|[Ww]eg|[Aa]llee|[Ss]chule|[Hh]aus|[Gg]ymnasium|[Kk]irche|[Ss]tift"
    r"|[Vv]erein|[Ss]tiftung|[Pp]ark|[Bb]rücke|[Hh]alle|innen|ung|gmbh)$"
)
_PHONE: Final = re.compile(
    r"(?<![\w./-])(?:\+|00)\s?49[ ./-]*(?:\(0\))?(?:[ ./()–-]{0,3}\d){6,14}(?!\d)"
    r"|(?<![\w./-])\(0[ \d]{2,7}\)[ /–-]{0,3}\d(?:[ ./–-]{0,2}\d){2,}"
    r"|(?<![\w./-])0[1-9]\d{1,4}(?:[./–-]| [/–-] )\d(?:[ ./–-]?\d){3,}(?![\w/.]*\d)"
    r"|(?<![\w./-])0[1-9]\d{8,11}(?!\d)"
    r"|(?<![\w./-])(?:\+49|0049|0)[ ]?\(?\d{2,5}\)?[ /-]{0,3}\d[\d /-]{2,}\d(?![\w/]*\d)"
    r"|\b(?:Durchwahl|Telefon|Tel\.|Mobil|Handy)\s*:?\s*(?:-\s*)?\d[\d /-]{1,}\d"
)
_SHORTEST_PHONE: Final = 7  # digits with the area code
_FILE_NUMBER: Final = re.compile(r"0\d{2,4}/(?:19|20)\d{2}")
EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ADDRESS: Final = re.compile(
    r"\b(?:[A-ZÄÖÜ][\wäöüß.-]*(?:[Ss]traße|[Ss]tr\.|[Ww]eg|[Pp]latz|[Aa]llee|[Gg]asse|[Rr]ing"
    r"|[Uu]fer|[Dd]amm|[Ss]teig|[Hh]of|[Hh]alde)|(?:Am|An der|Im|Zum|Zur)\s+[A-ZÄÖÜ][\wäöüß-]+)"
    r"\s+\d{1,3}\s?[a-h]?\b(?!\s*(?:Prozent|Euro|km|m²|Meter|Uhr|Plätze|Personen|[%€.,]\d"
    r"|Stellen|Bäume|\.\s?(?:\d|Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)))"
)
_BIRTH: Final = re.compile(
    r"\b(?:geb(?:oren|\.)(?:\s+(?:am|in|den))?|Geburtsdatum:?|Geburtstag:?|\*)\s*"
    r"\d{1,2}\.\s?(?:\d{1,2}\.\s?\d{2,4}|[A-ZÄÖÜ]\w+\s+\d{4})"
    r"|\bam\s+\d{1,2}\.\s?(?:\d{1,2}\.\s?\d{4}|[A-ZÄÖÜ]\w+\s+\d{4})\s+(?:\w+\s+)?geboren",
)


def find_personal_data(material: ProofMaterial) -> Iterator[ProofFinding]:
    """Find names, phone numbers, addresses and birth dates in the answers of a public letter.

    The sender's own data, inquirers, the signer and names that the settings allow may stand
    there.
    """
    if not material.rules.public:
        return
    sender = material.letter.sender
    own = f"{sender.phone} {sender.email} {sender.street} {sender.web}"
    allowed = _allowed_names(material)
    for one in material.answered():
        text = one.item.answer
        for kind, pattern in (
            (ProofKind.PERSONAL_EMAIL, EMAIL),
            (ProofKind.PERSONAL_PHONE, _PHONE),
            (ProofKind.PERSONAL_ADDRESS, _ADDRESS),
            (ProofKind.PERSONAL_BIRTH, _BIRTH),
        ):
            for found in pattern.finditer(text):
                if not (_is_own(found.group(), own, kind) or _is_office(found, sender.email, kind)):
                    yield ProofFinding(kind, one.place(*found.span()), found.group().strip())
        yield from _names(one, allowed)


def _is_own(found: str, own: str, kind: ProofKind) -> bool:
    """Whether it is the sender's own, or a file number that only looks like a phone number."""
    if kind is not ProofKind.PERSONAL_PHONE:
        return found.strip(" .") in own
    digits = re.sub(r"\D", "", found)
    if found[0] == "0" and (len(digits) < _SHORTEST_PHONE or _FILE_NUMBER.fullmatch(found)):
        return True
    return len(digits) > 5 and digits in re.sub(r"\D", "", own)  # noqa: PLR2004 - a whole number


def _is_office(found: re.Match[str], own: str, kind: ProofKind) -> bool:
    sentence = around(found.string, *found.span())
    if kind is ProofKind.PERSONAL_EMAIL:
        return is_functional_mailbox(found.group(), own, found.string)
    if kind is ProofKind.PERSONAL_ADDRESS:
        return is_public_place(sentence)
    return kind is ProofKind.PERSONAL_PHONE and is_public_number(sentence)


def _allowed_names(material: ProofMaterial) -> frozenset[str]:
    letter, inquiry = material.letter, material.case.inquiry
    lines = (
        letter.signer.name, letter.sender.contact, *letter.addressee,
        *(one.name for one in inquiry.inquirers), *material.rules.allowed_names,
    )  # fmt: skip
    return frozenset(re.findall(_NAME, " ".join(lines)))


def _names(one: ProofItem, allowed: frozenset[str]) -> Iterator[ProofFinding]:
    text, told = one.item.answer, set[int]()
    for start, end in person_names(text):
        name = text[start:end]
        if {name.split()[-1], name.split()[0]} & allowed or told & set(range(start, end)):
            continue
        told |= set(range(start, end))
        yield ProofFinding(ProofKind.PERSONAL_NAME, one.place(start, end), name)


def person_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield where names of persons stand, without titles; one can be found in two ways."""
    for pattern in (_FORMAL, _TITLED, _ROLE, _PLAIN):
        for found in pattern.finditer(text):
            no_name = pattern is not _FORMAL and _NO_SURNAME.search(found["name"])
            if not (no_name or (pattern is _PLAIN and found["given"] not in GIVEN_NAMES)):
                yield found.span("name")
