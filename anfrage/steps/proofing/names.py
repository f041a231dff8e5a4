"""Names of persons in running text."""

import re
from collections.abc import Iterator
from typing import Final

from anfrage.steps.proofing.facilities import is_facility
from anfrage.steps.proofing.given_names import GIVEN_NAMES

_UPPER: Final = "A-ZÀ-ÖØ-ÞČĆĐĞİŁŚŠŞŽŻ"
_LOWER: Final = "a-zß-öø-ÿāăąćčďđēęěğģīķłļńňņőœřŚśşšţťūůűźżžıșț"
#: One word of a name: "Ahlers", "Müller-Lüdenscheidt", "O'Brien", "McAdam".
_ONE: Final = rf"[{_UPPER}][{_LOWER}]+"
_WORD: Final = rf"(?:[{_UPPER}]['’])?{_ONE}(?:{_ONE})?(?:-{_ONE})*"
_FOREIGN: Final = (
    r"(?:(?:van|de|del|della|di|da|dos|ter|ten|el|al|la|le|bin|ibn|ben)[ -](?:de[rn] )?)"
)
_PARTICLE: Final = rf"(?:{_FOREIGN}|(?:von(?: und zu)?|vom|zu)(?: de[rnm])? )"
_SURNAME: Final = rf"{_PARTICLE}?{_WORD}"
_TITLE: Final = (
    r"(?:(?:Dr|Prof|Dipl|Mag|Lic|Ing|PD|Priv)\.(?:-[A-ZÄÖÜ]\w*\.(?:\s*\([A-Z]+\))?)?"
    r"(?:\s*(?:med|dent|vet|phil|jur|iur|rer|nat|pol|oec|publ|soc|theol|habil|h|c|e)\.)*\s*"
    r"|(?:Freiherr|Freifrau|Graf|Gräfin|Baron|Baronin|Prinz|Prinzessin|Pfarrer(?:in)?"
    r"|Professor(?:in)?"
    r"|Doktor|M\.A\.|MdB|MdL)\s+)"
)
_OFFICES: Final = (
    r"(?:Stadträtin|Stadtrat|Stadtverordnete[rn]?|Ratsfrau|Ratsherrn?|Oberbürgermeister(?:in|s)?"
    r"|Bürgermeister(?:in|s)?|Beigeordnete[rn]?|Gemeinderätin|Gemeinderat|Ortsvorsteher(?:in|s)?)"
)
FORMS_OF_ADDRESS: Final = rf"(?:Frau|Herrn?|{_OFFICES}|{_TITLE})"
_FORMAL: Final = re.compile(
    rf"\b(?:Frau|Herrn?|Hr\.|Fr\.|Familie|Fam\.|Eheleuten?|Ehepaars?|Geschwistern?|Kolleg(?:e|en"
    rf"|in))\s+(?:{_OFFICES}\s+)?"
    rf"{_TITLE}*(?P<name>(?:{_WORD}\s+){{0,2}}{_SURNAME}|[{_UPPER}]\.(?:\s{_SURNAME})?)(?![\w-])"
)
_TITLED: Final = re.compile(rf"\b{_TITLE}+(?P<name>(?:{_WORD}\s+)?{_SURNAME})(?![\w-])")
#: Words for a person by office, trade or part in a matter; "-er" may be a plural, too.
_PERSON: Final = (
    r"(?:\w*(?:leiter|referent|sprecher|meister|bearbeiter|mitarbeiter|lehrer"
    r"|trainer|betreuer|warte?|verwalter|direktor|rektor|pfarrer|architekt|ingenieur|anwalt"
    r"|anwältin"
    r"|arzt|ärztin|beamt(?:e[rn]?|in)|vorsitzende[rn]?|führer|inhaber|pächter|eigentümer|anwohner"
    r"|nachbar|mieter|schüler|kläger|zeugen?|bürger|rentner|künstler|autor|gutachter|dezernent"
    r"|kämmerer|bewerber|antragsteller|beauftragte[rn]?|sachverständige[rn]?|ansprechpartner"
    r"|sekretär|förster|gärtner|erzieher|koordinator|kommandant|wirt|unternehmer|investor"
    r"|veranstalter"
    r"|dirigent|kurator|hausherr|vater|mutter|witwer?|sohn|tochter|trägerin|preisträger)(?:innen"
    r"|in|s|n|en)?)"
)
_ROLE: Final = re.compile(
    r"(?:(?:\b(?:[DdVvBbZz](?:er|em|en|es|ie|om|eim|um|ur)|[Dd]urch|[Vv]on|[Mm]it|[Ee]in\w*"
    r"|[Ss]ein\w*"
    r"|[Ii]hr\w*|[Uu]nser\w*|als|an)\s+(?:[a-zäöüß]+\s+)?)|(?<=\()|^|(?<=[.!?:]\s))"
    rf"(?=[A-ZÄÖÜ]){_PERSON}\s+\(?{_TITLE}*(?P<name>(?:{_WORD}\s+)?{_FOREIGN}?{_WORD})(?![\w-])"
)
_LABELLED: Final = re.compile(
    r"\b(?:[Ss]achbearbeitung|[Aa]nsprechpart\w+|[Aa]nsprechperson|[Kk]ontakt|[Bb]earbeite(?:r|rin"
    r"|t von)"
    r"|[Vv]erantwortlich|[Zz]uständig|[Aa]uskunft|[Ll]eitung|[Vv]erfasse?r?(?:in|t von)?|[Gg]ez\."
    r"|[Nn]ame"
    rf"|i\. ?A\.)\s*:?\s*{_TITLE}*(?P<name>{_WORD}\s+{_SURNAME})(?![\w-])"
)
_INITIAL: Final = re.compile(
    rf"(?:(?<=[{_LOWER},:(]\s)|(?<=\()|^)(?P<name>(?:(?:[{_UPPER}]|Ch|Th|Chr"
    rf"|Ph)\.[ -]?){{1,2}}\s?{_SURNAME})(?![\w-])"
)
_PLAIN: Final = re.compile(
    rf"(?<![\w-])(?=(?P<name>(?P<given>{_WORD})(?:\s+(?:{_WORD}"
    rf"|[{_UPPER}]\.))?\s+{_SURNAME})(?![\w-]))"
)
_NO_SURNAME: Final = re.compile(
    r"(?:[Ss]traße|[Pp]latz|[Ww]eg|[Aa]llee|[Ss]chule|[Hh]aus|[Gg]ymnasium|[Kk]irche|[Ss]tift"
    r"|[Vv]erein|[Ss]tiftung|[Pp]ark|[Bb]rücke|[Hh]alle|[Ii]nnen|ung(?:en)?|heit(?:en)?|keit(?:en)?"
    r"|schaft(?:en)?|tion(?:en)?|[Gg]mbh|bau|amte?s?|wesen|[Rr]echt|[Gg]eld|[Pp]reise?s?"
    r"|[Ff]estival|[Tt]age"
    r"|[Ww]ochen?|[Ss]aal|[Rr]ing|[Uu]fer|zeit|[Hh]eim|[Bb]ad|plätze|mittel|[Hh]ilf)$"
)
#: Fields of work behind a title: "die Leiterin Kultur".
_FIELD_WORDS = """
    Kultur Sport Bildung Soziales Bauen Umwelt Verkehr Finanzen Personal Kommunikation Presse
    Jugend Schule Schulen Recht Ordnung Digitalisierung Mobilität Klima Klimaschutz Wirtschaft
    Inneres Integration Musik Tourismus Steuern Zentrale Nord Süd Ost West Mitte Kitas Familie
    Gesundheit Sicherheit Technik Archiv Stadt Land Bund Abfall Abwasser Wasser Energie
    Betrieb Marketing Vertrieb Einkauf Datenschutz Theater Museum Feuerwehr Hoch Tief Grün
    Zugang Plätze Hinweise Vollzeit Teilzeit Ehrenamt Auskunft Zuschüsse Räume Angebote
    Beiträge Kinder Eltern
"""
_FIELDS: Final = frozenset(_FIELD_WORDS.split())
_ORGANISED: Final = re.compile(
    r"\s*(?:-|&|und (?:Partner|Söhne|Sohn|Co)|GmbH|g?AG\b|KG\b|OHG|SE\b|e\. ?[KV]\.|UG\b|mbH"
    r"|Stiftung"
    r"|Gesellschaft|Institut|Verlag|Gruppe|Schule|Gymnasium|Haus|Preis|Straße|Platz|Halle|Stadion"
    r"|Ring"
    r"|Allee|Weg|Bau\b|Bräu|Holding|Werke?|Verein|Museum|Archiv|Bibliothek|Open\b|Cup|Festival"
    r"|Tage)"
)
#: Sentences about somebody whom history names.
_HISTORY: Final = re.compile(
    r"[Dd]enkmal|[Gg]edenk|erinner(?:t|n) an|\ban\b[^.;]{2,80}\berinner(?:n|t|te|ten)\b|benannt"
    r"|[Nn]amens(?:geber|patron)|[Dd]ichter"
    r"|[Kk]omponist"
    r"|verstorben|gestorben|\b1[0-8]\d\d\b|\(\d{4}\s?[–-]\s?\d{4}\)|[Ww]erke? von|[Ss]tolperstein"
    r"|[Ee]hrenbürger|[Pp]hilosoph|[Rr]eformator"
)
_SENTENCE: Final = re.compile(r"(?<=[a-zäöüß)\d]{2})[.!?]\s+|\n")


#: What is named after somebody whom history remembers, as the last part of a compound.
_PLACE: Final = (
    r"(?:[Ss]traße|[Ss]tr\.|[Pp]latz|[Ww]eg|[Aa]llee|[Gg]asse|[Rr]ing|[Uu]fer|[Bb]rücke|[Pp]ark"
    r"|[Ss]chule|[Gg]ymnasium|[Hh]aus|[Hh]alle|[Kk]ita|[Ss]tiftung|[Pp]reis|[Bb]ibliothek"
    r"|[Aa]nlage)"
)


def remembered(name: str, text: str) -> bool:
    """Whether a street, a school or a prize in `text` bears the surname of `name`.

    "Scholl" is in "Geschwister-Scholl-Platz" and "Schollstraße".
    """
    surname = re.escape(re.findall(_WORD, name)[-1].split("-")[-1]) if name.strip() else ""
    return bool(surname and re.search(rf"\b(?:[\w.]+-)*{surname}(?:-\w+)*-?{_PLACE}", text))


#: Nobody who was born in these years is alive.
_LONG_AGO: Final = re.compile(r"\b1[0-8]\d\d\b")
_DEAD: Final = re.compile(
    r"[Dd]enkmal|[Gg]edenk|benannt|verstorben|gestorben|ermordet|hingerichtet|gefallen|†"
    r"|[Ss]tolperstein|erinner(?:t|te|n|ten)\b|[Nn]amens(?:geber|patron)|lebte\b|starb\b"
)


def of_history(sentence: str, born: str, text: str) -> bool:
    """Whether a birth date is of a person of history.

    It is where the year says so, where the sentence says that the person is dead or remembered,
    or where something in `text` bears the name.
    """
    if _LONG_AGO.search(born) or _DEAD.search(sentence):
        return True
    given = (one for one in _PLAIN.finditer(sentence) if one["given"].split("-")[0] in GIVEN_NAMES)
    return any(remembered(one["name"], text) for one in given)


def names_in(text: str, allowed: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of names of persons, each once.

    A name is known by what stands before it (a form of address, a title, an office, a label, an
    initial) or by its given name. Streets, firms and prizes that bear one, persons of history,
    and `allowed` words are no finding.
    """
    told: set[int] = set()
    for pattern in (_FORMAL, _TITLED, _LABELLED, _ROLE, _INITIAL, _PLAIN):
        for found in pattern.finditer(text):
            start, end = found.span("name")
            words = re.findall(_WORD, found["name"])
            if told & set(range(start, end)) or (words and {words[0], words[-1]} & allowed):
                continue
            if _is_name(pattern, found, words, text):
                told |= set(range(start, end))
                yield start, end


def _is_name(pattern: re.Pattern[str], found: re.Match[str], words: list[str], text: str) -> bool:
    if pattern is _FORMAL:
        return not words or not _ORGANISED.match(text, found.end())
    name, end = found["name"], found.end("name")
    if _NO_SURNAME.search(name) or _ORGANISED.match(text, end) or is_facility(name):
        return False
    if pattern is _PLAIN:
        given = found["given"].split("-")[0]
        return given in GIVEN_NAMES and not _of_history(name, text, found.start())
    if pattern is _INITIAL:
        return len(words[-1]) > 3 and words[-1] not in _FIELDS  # noqa: PLR2004 - "z. B. Die"
    return not set(words) & _FIELDS and not _of_history(name, text, found.start())


def _of_history(name: str, text: str, at: int) -> bool:
    return bool(_HISTORY.search(_around(text, at))) or remembered(name, text)


def _around(text: str, at: int) -> str:
    first = max((one.end() for one in _SENTENCE.finditer(text, 0, at)), default=0)
    end = _SENTENCE.search(text, at)
    return text[first : end.start() if end else len(text)]
