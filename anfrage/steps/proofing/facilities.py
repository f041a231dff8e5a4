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
    r"|gmbh|sparkasse|gemeindehaus|vereinsheim|markt|baustelle|unterführung|haltestelle"
    r"|wahllokal\w*"
    r"|städtische\w*|\w*gesellschaft|neubau\w*|bauvorhaben|bauprojekt\w*|kirchengemeinde|tierheim"
    r"|praxis"
    r"|filiale|hotel|gaststätte|depot|versammlung|querungshilfe|radroute|fahrradstraße|fahrbahn\w*"
    r"|radweg\w*|kreuzung|zwischen|veranstaltung\w*|sitzung|stadtwerke|verwaltungsstelle)\b",
    re.IGNORECASE,
)
_PRIVATE: Final = re.compile(
    r"\b(?:\w*wohn(?:t|en|te|ten|haft|ung|ungen|sitz|haus|er|erin)|(?:an|be)wohner\w*|haushalte?s?"
    r"|privat\w*|familie\w*|eheleute\w*|eigentümer\w*|mieter\w*|herrn?|frau|nachbar\w*"
    r"|beschwerdeführer\w*|grundstückseigen\w*|antragsteller\w*|bürgerin|rentner(?:in)?"
    r"|senior(?:in)?"
    r"|person|mann|halter(?:in)?|geschädigte\w*|zeug(?:e|en|in)|kläger(?:in)?|anrufer(?:in)?"
    r"|petent(?:in)?"
    r"|einwender(?:in)?|leb(?:t|te)|hinweisgeber(?:in)?|betroffene[rn]?|aus der \w+(?:straße"
    r"|gasse))\b",
    re.IGNORECASE,
)
_HOTLINE: Final = re.compile(
    r"\b(?:\w*telefon(?!nummer)\b(?<!\btelefon)|hotline|\w*servicenummer|behördennummer|\w*zentrale"
    r"|notruf\w*|rufbereitschaft|bereitschaftsdienst)\b", re.IGNORECASE,
)  # fmt: skip
# Who can be called by name, and how one is reached in person.
_IN_PERSON: Final = re.compile(
    r"\b(?:durchwahl\w*|mobil\w*|handy\w*|privat\w*|persönlich\w*|app\.|apparat|nebenstelle|hausruf"
    r"|\w*(?:leiter|meister|bearbeiter|wart|sprecher|koordinator|betreuer|vorsitzende|beauftragte"
    r"|trainer"
    r"|mann|frau|kolleg)(?:in|e|r|n|en|s)?|\w+bearbeitung|sie selbst|whatsapp)(?!\w)",
    re.IGNORECASE,
)
_AT_HOME: Final = re.compile(
    r"\b(?:zu ?hause|daheim|wohn(?:t|haft)|herrn?|abends)\b", re.IGNORECASE
)
# "telefonisch unter … oder persönlich im Rathaus" names an office.
_BESIDE_A_CALL: Final = re.compile(
    r"\bpersönlich\b(?= (?:im|in|am|an|bei|vor|während|zu)\b)", re.IGNORECASE
)
_EXTENSION: Final = 5  # digits behind the switchboard's trunk
_MOBILE: Final = re.compile(r"\D*(?:0|\+49|0049)[ (./-]*1[567]")
# What a mailbox of a function begins with; a surname does not, or hardly.
_FUNCTION: Final = re.compile(
    r"info|service|kontakt|poststelle|presse|rathaus|b(?:ue|ü)ro|sekretariat|verwaltung|kanzlei"
    r"|zentrale"
    r"|hilfe|support|beratung|anfrage|schule|schul(?!t|z)|b(?:ae|ä)der|bibliothek|archiv|museum"
    r"|kita"
    r"|redaktion|datenschutz|stadt(?!ler)|b(?:ue|ü)rger(?!l)|ordnung|sozial|jugend|kultur|sport"
    r"|umwelt|verkehr"
    r"|vergabe|personal|bewerb|m(?:ae|ä)ngel|melde|meldung|hinweis|gruen|anmeld|ticket|buchung"
    r"|karten"
    r"|reservier|vorstand|verein|geschaeft|geschäft|redaktion|webmaster|newsletter|noreply"
    r"|mitmachen"
)
_FUNCTION_ENDS: Final = re.compile(
    r"(?:amt|stelle|b(?:ue|ü)ro|service|dienst|schule|bibliothek|archiv|museum|kita|zentrale|team"
    r"|verwaltung|melder|meldung|kasse|werke?|planung|pflege|schutz|beratung|hilfe|anfragen?|portal"
    r"|kultur|sport|bau|bad|bauhof|friedhof|theater|halle|zentrum|stadt|verein|planung|f(?:oe"
    r"|ö)rderung|vergabe|abteilung)$"
)
_ALONE = """
    amt stelle mail post office bau bad team hallo moin stadt willkommen support it edv ob bm
    dsb gleichstellung inklusion wahlen steuern finanzen abfall theater tourist
"""
_FUNCTION_ALONE: Final = frozenset(_ALONE.split())
# A building that nobody lives in, told by the last part of its name; and whose it is.
_BUILDING: Final = re.compile(
    r"\b(?!wohn|frauen|schutz|flüchtling|asyl|obdach|notunter)"
    r"(?!(?:reihen|hoch|hinter|vorder|miets?|eltern|nachbar|bauern|ferien|doppel|eck|\w*familien"
    r"|einzel|privat|haus|ge)(?:haus|gebäude))\w+(?:haus(?:es)?|häuser|gebäudes?|halle|station"
    r"|brunnens?|turms?|brücke|lagers?|werkstatt|pavillons?|toilette|denkmals?"
    r"|(?<=pfarr)heim|(?<=sport)heim|(?<=schützen)heim)\b[^,;]*$"
    r"|\b\w*(?:saal(?:e?s)?|säle)\b[^,;]*$"
    r"|\b(?:gemeinde|jugend|vereins|proben?|schul|bewegungs|veranstaltungs|versammlungs)"
    r"r(?:aum(?:e?s)?|äumen?)\b[^,;]*$",
    re.IGNORECASE,
)
_OF_THE_CITY: Final = re.compile(
    r"\b(?:eigentum der (?:stadt|gemeinde)"
    r"|(?:gehört|verkauft|vermietet|verpachtet|erworben|betreibt) (?:der|die|von der) stadt)\b",
    re.IGNORECASE,
)
_PRONOUN: Final = re.compile(r"\b(?:es|sie|er|diese[rs]?|dort)\b", re.IGNORECASE)
# An office as the subject of a sentence: at its head, with its article.
_SUBJECT: Final = re.compile(r"\W*(?:Das|Die|Der)\s+(?:[a-zäöüß]+\s+){0,2}([A-ZÄÖÜ][\wäöüß-]+)")
_NAMED: Final = re.compile(
    r"\b(?:[Dd](?:ie|er|as|em|en|es)|zur|zum|beim|vom|eine[rn]?|unsere[rn]?|ihre[rn]?|[Ff]achdienst"
    r"|[Ff]achbereich|[Aa]mt|[Aa]bteilung|[Ss]achgebiet|[Rr]eferat|[Ss]tabsstelle|[Tt]eam"
    r"|[Bb]ereich|[Dd]ezernat|[Ss]tädtischen?|[Zz]uständigen?)\s+([A-ZÄÖÜ][\wäöüß-]+)"
)
_SPELT: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_SENTENCE_END: Final = re.compile(r"(?<=[a-zäöüß)\d]{2})[.!?]\s+(?=[A-ZÄÖÜ„])|\n\s*\n")


def around(text: str, start: int, end: int) -> str:
    """Return the sentence in which a place lies."""
    ends = [0, *(found.end() for found in _SENTENCE_END.finditer(text)), len(text)]
    first = max(at for at in ends if at <= start)
    return text[first : min((at for at in ends if at >= end), default=len(text))]


def is_facility(words: str) -> bool:
    """Whether `words` name an office, a firm or a building."""
    return bool(_FACILITY.search(words))


def is_public_place(sentence: str) -> bool:
    """Whether an address stands beside the facility that it is of, and nobody's home.

    A building of the city's is one, too, and one by whose name nobody lives there, where it stands
    before the address ("Das Gerätehaus an der Dorfstraße 12").
    """
    if _PRIVATE.search(sentence):
        return False
    if _FACILITY.search(sentence) or _OF_THE_CITY.search(sentence):
        return True
    return bool(_BUILDING.search(re.split(r"\d", sentence, maxsplit=1)[0]))


def is_public_number(sentence: str, number: str, before: str = "") -> bool:
    """Whether a phone number is a hotline's, or an office's that no person is named beside.

    Args:
        sentence: The sentence in which it stands.
        number: The number.
        before: The sentence before: "Das Bürgerbüro zieht um. Es ist unter … erreichbar."
    """
    if _PRIVATE.search(sentence) or _MOBILE.match(number):
        return False
    if _HOTLINE.search(sentence):
        return True
    if _IN_PERSON.search(sentence):
        return False
    if _FACILITY.search(sentence):
        return True
    subject = _SUBJECT.match(before)
    told = subject is not None and _FACILITY.search(subject[1])
    person = _PRIVATE.search(before) or _IN_PERSON.search(before)
    return bool(told and not person and _PRONOUN.search(sentence))


def is_extension(sentence: str, number: str, switchboard: str) -> bool:
    """Whether a number is an extension of the city's own switchboard, and nobody's in person.

    "01234 567-115" is one of "01234 567-0". An office may be called there by households and
    neighbours; whoever is called by name, or at home, is looked for by the caller.

    Args:
        sentence: The sentence in which it stands.
        number: The number.
        switchboard: The sender's phone number.
    """
    trunk = re.sub(r"\D", "", re.sub(r"[-–/ ]\s?0+$", "", switchboard.strip()))
    own = re.sub(r"\D", "", switchboard)
    digits = re.sub(r"^(?:00)?49", "0", re.sub(r"\D|\(0\)", "", number))
    inside = trunk != own and digits.startswith(trunk) and len(digits) - len(trunk) <= _EXTENSION
    plain = _BESIDE_A_CALL.sub("", sentence)
    return inside and not (_IN_PERSON.search(plain) or _AT_HOME.search(plain))


def is_functional_mailbox(address: str, own: str, text: str, city: str = "") -> bool:
    """Whether `address` belongs to a function ("info@…").

    Args:
        address: An e-mail address.
        own: The sender's e-mail and web addresses; a word before their domain is a function,
            unless it is a name.
        text: The answer; who is called "Frau" or "Herr" there has no functional mailbox. What it
            names with an article ("die Seniorenvertretung", "der Fachdienst Grünflächen") is a
            function.
        city: The city's name; a domain that has it is the city's own.
    """
    plain = re.sub(r"\s?[(\[{]\s?(?:at|ät|@)\s?[)\]}]\s?", "@", address.casefold())
    local, _, domain = plain.rstrip(".").rpartition("@")
    pieces = [one for one in re.split(r"[._+-]|\d+", local) if one]
    given = {one.casefold() for one in GIVEN_NAMES}
    if any(one in given or len(one) == 1 for one in pieces):
        return False
    if any(re.search(rf"\b(?:Frau|Herrn?)\s[^.]*\b{one}\b", text, re.IGNORECASE) for one in pieces):
        return False
    if any(_is_function(one) for one in pieces):
        return True
    named = {one.casefold().translate(_SPELT) for one in _NAMED.findall(text)}
    if local.translate(_SPELT).replace("-", "") in {one.replace("-", "") for one in named}:
        return True
    labels = re.split(r"[.-]", domain.translate(_SPELT))
    if len(pieces) == 1 and city and city.casefold().translate(_SPELT) in labels:
        return True
    home = own.casefold().rpartition("@")[2].split()[0] if "@" in own else ""
    return len(pieces) == 1 and bool(home) and (domain == home or domain.endswith(f".{home}"))


def _is_function(piece: str) -> bool:
    return bool(piece in _FUNCTION_ALONE or _FUNCTION.match(piece) or _FUNCTION_ENDS.search(piece))
