"""Data of persons in a letter that may be published."""

import re
from collections.abc import Iterator
from typing import Final

from anfrage.domain.letter import Sender
from anfrage.domain.proof import ProofFinding, ProofKind
from anfrage.steps.proofing.facilities import (
    around,
    is_extension,
    is_functional_mailbox,
    is_public_number,
    is_public_place,
)
from anfrage.steps.proofing.material import ProofMaterial
from anfrage.steps.proofing.names import names_in, of_history

_PHONE: Final = re.compile(
    r"(?<![\w./,-])(?:\+|00)\s?49[ ./-]*(?:\(0\))?(?:[ ./()–-]{0,3}\d){6,14}(?!\d)"
    r"|(?<![\w./,-])\(0[ \d]{2,7}\)[ /–-]{0,3}\d(?:[ ./–-]{0,2}\d){2,}"
    r"|(?<![\w./,-])0[1-9]\d{1,4}(?:[./–-]| [/–-] )\d(?:[ ./–-]?\d){3,}(?![\w/.]*\d)"
    r"|(?<![\w./,-])0[1-9]\d{8,11}(?!\d)"
    r"|(?<![\w./,-])(?:(?:\+49|0049)[ ]?|0)\(?\d{2,5}\)?[ /-]{0,3}\d[\d /-]{2,}\d(?![\w/]*\d)"
    r"|\b(?:Durchwahl\w*|DW|Durchw\.|Telefon\w*|Tel\.|Fon|Mobil\w*|Handy\w*|App\.|Apparat\w*"
    r"|Hausapparat"
    r"|Nebenstelle|Nst\.|Hausruf|Rufnummer|Fax\w*|WhatsApp|Signal|Threema)\s*(?:Nr\."
    r"|Nummer)?\s*:?\s*"
    r"(?:lautet\s+|ist\s+)?(?:[-–/]\s*)?\d[\d /-]{1,}\d"
)
# Numbers that the network keeps for services and emergencies: nobody's own.
_SERVICE: Final = re.compile(r"\D*(?:11\d|116 ?\d{3}|0800[\d /-]+|0180[\d /-]+)")
_SHORTEST_PHONE: Final = 7  # digits with the area code
_FILE_NUMBER: Final = re.compile(r"0\d{2,4}/(?:19|20)\d{2}")
# "@" may be written out: "vorname.name (at) post.example".
EMAIL: Final = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|[\w.+-]+\s?[(\[{]\s?(?:at|ät|@)\s?[)\]}]\s?[\w-]+"
    r"(?:\s?(?:\.|[(\[{]\s?(?:dot|punkt|\.)\s?[)\]}])\s?[\w-]+)+",
    re.IGNORECASE,
)
_NUMBER: Final = (
    r"\s+(?:Nr\.\s?|Hausnummer\s|Haus\s)?\d{1,3}\s?[a-h]?\b(?!\s*(?:Prozent|Euro|km|m²|Meter|Uhr"
    r"|Plätze|Personen|[%€.,]\d"
    r"|Stellen|Bäume|\.\s?(?:\d|Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)))"
)
_STREET: Final = (
    r"(?:[Ss]traße|[Ss]tr\.|[Ww]eg|[Pp]latz|[Aa]llee|[Gg]asse|[Rr]ing|[Uu]fer|[Dd]amm|[Ss]teig"
    r"|[Hh]of"
    r"|[Hh]alde|[Cc]haussee|[Pp]romenade|[Pp]fad|[Ss]tieg|[Tt]wiete|[Zz]eile|[Ww]all)"
)
_COMMON: Final = (
    r"(?!(?:Seite|Nummer|Raum|Zimmer|Klasse|Stufe|Zone|Linie|Frage|Punkt|Absatz|Kapitel|Haltestelle"
    r"|Ziffer|Jahr|Paragra\w+|Anlage|Tag|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag"
    r"|Sonntag"
    r"|Abschnitt|Bundesstraße|Landesstraße|Kreisstraße|Stand|Monat|Woche|Ebene|Stock|Halle|Version"
    r"|Gruppe|Jahrgang\w*|Klassen\w*|Produkt\w*|Titel|Los|Januar|Februar|März|April|Mai|Juni|Juli"
    r"|August|September|Oktober|November|Dezember|Artikel|Regel|Schnitt|Summe|Größenordnung"
    r"|\w+(?:plan|programm|abschnitt|bericht|gesetz|antrag|beschluss|verfahren|vertrag"
    r"|bezirk)e?s?)\b)"
)
_ADDRESS: Final = re.compile(
    rf"\b(?:[A-ZÄÖÜ][\wäöüß.-]*{_STREET}|[A-ZÄÖÜ][\wäöüß-]+(?:er|e)\s+{_STREET}"
    rf"|(?:Am|An der|Im|Zum|Zur)\s+{_COMMON}[A-ZÄÖÜ][\wäöüß-]+){_NUMBER}"
    # Inside of a sentence only a name has its preposition or its adjective in capitals.
    rf"|(?<=[a-zäöüß,(:] )(?:An (?:den|dem)|In (?:der|den|dem)|Auf (?:der|dem|den)|Beim|Bei der"
    r"|(?:Unter|Hinter|Vor|Ob) (?:der|dem|den)|(?:Unter|Ober|Alt|Neu|Klein|Groß|Hoh|Lang|Breit"
    r"|Kurz|Still)e[rs]?)"
    rf"\s+{_COMMON}[A-ZÄÖÜ][\wäöüß-]+{_NUMBER}"
    # Whatever stands before a postcode, or behind "wohnhaft", is an address.
    r"|[A-ZÄÖÜ][\wäöüß.-]+(?: [A-ZÄÖÜ][\wäöüß-]+)?\s\d{1,3}\s?[a-h]?"
    r"(?=,?\s(?:in\s)?\d{5}\s[A-ZÄÖÜ])"
    rf"|(?<=wohnhaft )(?:in )?[A-ZÄÖÜ][^.;\d]{{2,40}}\s\d{{1,3}}\s?[a-h]?\b"
)
_DATE: Final = r"(?:\d{1,2}\.\s?(?:\d{1,2}\.\s?\d{2,4}|[A-ZÄÖÜ]\w+(?:\s+\d{4})?)|\d{4}-\d\d-\d\d)"
_BIRTH: Final = re.compile(
    r"(?:\bgeb(?:oren\w*|\.)(?:\s+(?:am|in|den))?|\bGeburtsdatum(?:\s+(?:ist|lautet))?:?"
    r"|\bGeburtstag(?:\s+(?:am|ist|den))?:?|\bGeburtsjahr:?|(?<![\w*])\*)\s*(?:der\s+|den\s+)?"
    rf"(?:{_DATE}|(?<=\*)\s?(?:19|20)\d\d\b|(?<=Geburtsjahr )(?:19|20)\d\d|(?<=geb\. )(?:19"
    rf"|20)\d\d)"
    rf"|\b(?:am|vom)\s+{_DATE}\s+(?:[\w-]+\s+){{0,3}}(?:geboren|zur Welt|das Licht der Welt)"
    r"|\b\d{1,2}\.\d{1,2}\.\d{4}\s+(?:geborene[rnm]?)\b",
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
                if not (_is_own(found.group(), own, kind) or _is_public(found, sender, kind)):
                    yield ProofFinding(kind, one.place(*found.span()), found.group().strip())
        for start, end in names_in(text, allowed):
            yield ProofFinding(ProofKind.PERSONAL_NAME, one.place(start, end), text[start:end])


def _is_own(found: str, own: str, kind: ProofKind) -> bool:
    """Whether it is the sender's own, or a file number that only looks like a phone number."""
    if kind is not ProofKind.PERSONAL_PHONE:
        return found.strip(" .") in own
    digits = re.sub(r"\D", "", found)
    if found[0] == "0" and (len(digits) < _SHORTEST_PHONE or _FILE_NUMBER.fullmatch(found)):
        return True
    return len(digits) > 5 and digits in re.sub(r"\D", "", own)  # noqa: PLR2004 - a whole number


def _is_public(found: re.Match[str], sender: Sender, kind: ProofKind) -> bool:
    """Whether it is an office's or a building's, or of somebody whom history names."""
    text = found.string
    sentence = around(text, *found.span())
    if kind is ProofKind.PERSONAL_EMAIL:
        return is_functional_mailbox(found.group(), sender.email, text, sender.city)
    if kind is ProofKind.PERSONAL_ADDRESS:
        return is_public_place(sentence)
    if kind is ProofKind.PERSONAL_BIRTH:
        return of_history(sentence, found.group(), text)
    number = found.group()
    if is_extension(sentence, number, sender.phone):
        return not any(names_in(sentence, frozenset()))
    head = text.find(sentence, max(found.start() - len(sentence), 0))
    before = around(text, max(head - 3, 0), max(head - 3, 0)) if head else ""
    return bool(_SERVICE.fullmatch(number)) or is_public_number(sentence, number, before)


def _allowed_names(material: ProofMaterial) -> frozenset[str]:
    letter, inquiry = material.letter, material.case.inquiry
    lines = (
        letter.signer.name, letter.sender.contact, *letter.addressee,
        *(one.name for one in inquiry.inquirers), *material.rules.allowed_names,
    )  # fmt: skip
    return frozenset(re.findall(r"[^\W\d_]+", " ".join(lines)))
