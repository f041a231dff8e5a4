"""Addresses, mailboxes and numbers that belong to an office and to nobody in person."""

import re
from typing import Final

from anfrage.steps.proofing.given_names import GIVEN_NAMES

_FACILITY: Final = re.compile(
    r"\b\w*(?:schulen?|bad(?:e?s)?|bäder|ämter|amte?s?|hallen?|archive?s?|rathaus(?:es)?|bibliothek"
    r"|bücherei|museum|museums|theater|wache|kita|kindertagesstätte|kindergarten|hort|zentrum"
    r"|zentrums|stabsstelle|geschäftsstelle|beratungsstelle|außenstelle|annahmestelle|meldestelle"
    r"|pressestelle|anlaufstelle|servicestelle|büro|büros|dienststelle|fachbereich\w*|referat"
    r"|behörde|stadtverwaltung|friedhof|bauhof|betriebshof|wertstoffhof|stadion|sportplatz"
    r"|sportanlage|spielplatz|parkplatz|parkhaus|tiefgarage|bahnhof|kirche|klinik|klinikum"
    r"|krankenhaus|jugendhaus|bürgerhaus|kulturhaus|jugendtreff|bürgertreff|gymnasium|universität"
    r"|akademie|gericht|mensa|galerie|werke?|kläranlage|feuerwehr|polizei\w*|ordnungsdienst"
    r"|gmbh|sparkasse|gemeindehaus|vereinsheim|markt|baustelle|unterführung|haltestelle)\b",
    re.IGNORECASE,
)
_PRIVATE: Final = re.compile(
    r"\b(?:\w*wohn(?:t|en|te|ten|haft|ung|ungen|sitz|haus|er|erin)|(?:an|be)wohner\w*|haushalte?s?"
    r"|privat\w*|familie\w*|eheleute\w*|eigentümer\w*|mieter\w*|herrn?|frau|nachbar\w*"
    r"|beschwerdeführer\w*|grundstückseigen\w*|antragsteller\w*)\b",
    re.IGNORECASE,
)
_HOTLINE: Final = re.compile(
    r"\b(?:\w*telefon(?!nummer)\b(?<!\btelefon)|hotline|\w*servicenummer|behördennummer|\w*zentrale"
    r"|notruf\w*|rufbereitschaft|bereitschaftsdienst)\b", re.IGNORECASE,
)  # fmt: skip
_FUNCTIONS: Final = re.compile(
    r"info|service|kontakt|poststelle|presse|post|mail|office|rathaus|b(?:ue|ü)ro|sekretariat"
    r"|verwaltung|kanzlei|zentrale|hilfe|support|beratung|anfrage|amt|stelle|schule|b(?:ae|ä)der|bad"
    r"|archiv|bibliothek|museum|kita|redaktion|datenschutz|stadt|b(?:ue|ü)rger|ordnung|sozial|jugend"
    r"|kultur|sport|umwelt|verkehr|bau|team|vergabe|personal|bewerbung|maengel|meldung|hinweis"
)
_SENTENCE_END: Final = re.compile(r"(?<=[a-zäöüß)\d]{2})[.!?]\s+(?=[A-ZÄÖÜ„])|\n\s*\n")


def around(text: str, start: int, end: int) -> str:
    """Return the sentence in which a place lies."""
    ends = [0, *(found.end() for found in _SENTENCE_END.finditer(text)), len(text)]
    first = max(at for at in ends if at <= start)
    return text[first : min((at for at in ends if at >= end), default=len(text))]


def is_public_place(sentence: str) -> bool:
    """Whether an address stands beside the facility that it is of, and nobody's home."""
    return bool(_FACILITY.search(sentence)) and not _PRIVATE.search(sentence)


def is_public_number(sentence: str) -> bool:
    """Whether a phone number is a hotline's."""
    return bool(_HOTLINE.search(sentence)) and not _PRIVATE.search(sentence)


def is_functional_mailbox(address: str, own: str, text: str) -> bool:
    """Whether `address` belongs to a function ("info@…").

    Args:
        address: An e-mail address.
        own: The sender's e-mail and web addresses; a word before their domain is a function,
            unless it is a name.
        text: The answer; who is called "Frau" or "Herr" there has no functional mailbox.
    """
    local, _, domain = address.casefold().rstrip(".").rpartition("@")
    pieces = [one for one in re.split(r"[._+-]|\d+", local) if one]
    given = {one.casefold() for one in GIVEN_NAMES}
    if any(one in given or len(one) == 1 for one in pieces):
        return False
    if any(re.search(rf"\b(?:Frau|Herrn?)\s[^.]*\b{one}\b", text, re.IGNORECASE) for one in pieces):
        return False
    if any(_FUNCTIONS.match(one) or _FUNCTIONS.search(one) for one in pieces):
        return True
    home = own.casefold().rpartition("@")[2].split()[0] if "@" in own else ""
    return len(pieces) == 1 and bool(home) and (domain == home or domain.endswith(f".{home}"))
