"""Who asks: persons and groups, as the head or the signature names them."""

import re
from collections.abc import Sequence
from typing import Final

from anfrage.domain.inquiry import Inquirer
from anfrage.steps.splitting.page import Line

_FORMS: Final = (
    r"(?:(?:stadt|gemeinde|ortschafts|orts|bezirks|kreis|markt)r(?:at|ätin)|ratsfrau|ratsherrn?"
    r"|(?:stadt|bezirks|gemeinde)verordnete[rn]?|abgeordnete[rn]?|(?:stadt|rats)mitglied|herrn?|frau)"
)
_WORD: Final = r"[A-ZÄÖÜ][\w’'.-]*"
_TITLE: Final = r"(?:(?:Prof|Dr|Dipl|Ing|PD)\.(?:-\w+\.?)?\s*)*"
_PARTICLE: Final = r"(?:von|van|de|der|den|zu|vom|di|da|und)"
_NAME: Final = rf"{_TITLE}{_WORD}(?:\s+(?:{_PARTICLE}\s+)*{_WORD}){{0,4}}"
_GROUP_NAME: Final = r"[^()\n:?]{2,60}"

# "Stadträtin Eva Muster (Partei)", also with a function between.
_PERSON: Final = re.compile(rf"(?P<name>(?i:{_FORMS})\s+{_NAME})\s*\((?P<group>{_GROUP_NAME})\)")
# "Herr Muster CDU-Fraktion" in an address.
_ADDRESSED: Final = re.compile(
    rf"(?P<name>(?:Herrn?|Frau)\s+{_TITLE}{_WORD})\s+(?P<group>[\w./’ -]{{1,40}}?-?[Ff]raktion)\b"
)
# In a question time: name, group, colon, subject, and the number in brackets.
_QUESTION_TIME: Final = re.compile(
    rf"(?P<name>{_NAME}),\s+(?P<group>[^:,?]{{2,50}}):\s.{{3,600}}?\(Frage\s", re.DOTALL
)
# The header of one question among several askers': number, name, group.
_QUESTION_HEADER: Final = re.compile(
    rf"(?i:frage)\s+\d{{1,4}}\s*[–—:-]?\s*(?P<name>{_NAME})(?:\s*\([^)]*\))?"
    rf"\s*\((?P<group>{_GROUP_NAME})\)\s*:"
)
_LABELLED: Final = re.compile(
    r"(?:(?:an)?fragesteller|antragsteller|einreicher|verfasser|eingereicht\s+von|gestellt\s+von)"
    r"[\w*:/()_\\-]*?\s*:\s*(?P<value>\S.*)$",
    re.IGNORECASE,
)
_INQUIRY_OF: Final = re.compile(
    r"\(?(?:(?:gemeinsame|interfraktionelle|kleine|schriftliche|mündliche|dringliche)\s+)*anfrage"
    r"(?P<link>\s*:\s*|\s+(?:der|des|von)\s+(?:fraktion(?:en)?\s+)?)(?P<value>[^?]{2,160})$",
    re.IGNORECASE,
)
_OF_ASKERS: Final = re.compile(
    r"\(?(?:(?:gemeinsame|interfraktionelle|kleine)\s+)*anfrage\s+(?:de[rs]|von)\s+[^?:]{2,100}"
    r"|interfraktionelle\s+anfrage\s+[A-ZÄÖÜ].{1,60}",
    re.IGNORECASE,
)
_GROUP_LINE: Final = re.compile(
    r"(?:(?:der|die)\s+)?(?P<group>(?=[A-ZÄÖÜ])[\w’´'‘./|&+ -]{2,60}?"
    r"(?:[Ff]raktion|[Gg]ruppe|[Ff]raktionsgemeinschaft)(?:\s+(?:im\s+)?[A-ZÄÖÜ][\w-]+){0,3}"
    r"|[Ff]raktion(?:en)?\s+(?:der\s+)?[A-ZÄÖÜ][\w/.& -]{1,50}(?:\([\w/.& -]{2,20}\))?)$"
)
_SHORT_GROUP: Final = re.compile(r"[A-ZÄÖÜ][\w’'./|& -]{1,40}$")
_SIGNER: Final = re.compile(rf"{_TITLE}{_WORD}(?:\s+(?:{_PARTICLE}\s+)*{_WORD}){{1,3}}$")
_SEPARATOR: Final = re.compile(r"\s*(?:[,;]|\s{2,}|\bund\b)\s*")
_NO_NAME: Final = re.compile(
    r"fraktion|partei|begründung|sachverhalt|anlage|seite|straße|rathaus|grüße|vorsitz|mitglied"
    r"|amt\b|stadt\b|gruppe|liste\b",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(
    r"(?:un?terzeichnet(?:\s+von)?|gez(?:\.|eichnet)?|unterschrift)\s*:?\s*", re.IGNORECASE
)
_SIGNED_FOR: Final = re.compile(
    r"(?i:(?:stellvertretend\s+)?für\s+die)\s+(?P<group>[^.?,:]{2,60}[Ff]raktion[^.?,:]{0,40})$"
)
#: A signature has at most so many lines.
_SIGNATURE_LINES: Final = 12
#: A form's second column on the same line.
_SECOND_COLUMN: Final = re.compile(r"\s{3,}.*$|\s+(?:Vorlage|Drucksache)\s*-?Nr.*$")


def find_inquirers(
    head: Sequence[Line], headers: Sequence[str], signed: Sequence[Line]
) -> tuple[Inquirer, ...]:
    """Return who asks, in the order of the paper, each once.

    Args:
        head: Lines before the first question.
        headers: Texts of "Frage 12 – Name:" lines.
        signed: Lines from the signature on; its names count where the head names no person.
    """
    found = _question_headers(headers) or _question_time(head) or _head_names(head)
    if not any(one.name for one in found):
        groups = [one.group for one in found]
        names, own_group = _signers(signed)
        if names and len(groups) <= 1:
            group = groups[0] if groups else own_group
            found = [Inquirer(name, group) for name in names]
        elif not found and own_group:
            found = [Inquirer("", own_group)]
    return tuple(dict.fromkeys(found))


def names_askers(text: str) -> bool:
    """Whether a line of a head does nothing but say who asks."""
    return (
        bool(_groups(text))
        or _OF_ASKERS.fullmatch(text) is not None
        or _PERSON.fullmatch(text) is not None
    )


def _question_headers(headers: Sequence[str]) -> list[Inquirer]:
    matches = (_QUESTION_HEADER.match(text) for text in headers)
    return [_inquirer(match) for match in matches if match is not None]


def _question_time(head: Sequence[Line]) -> list[Inquirer]:
    text = " ".join(line.text for line in head[:14])
    match = _QUESTION_TIME.match(text)
    return [_inquirer(match)] if match is not None else []


def _inquirer(match: re.Match[str]) -> Inquirer:
    return Inquirer(" ".join(match["name"].split()), " ".join(match["group"].split()))


def _head_names(head: Sequence[Line]) -> list[Inquirer]:
    persons: list[Inquirer] = []
    groups: list[Inquirer] = []
    for line in head:
        text = _SECOND_COLUMN.sub("", line.text)
        found = [_inquirer(match) for match in _PERSON.finditer(text)]
        if not found and (match := _ADDRESSED.match(text)):
            found = [_inquirer(match)]
        if not found and (match := _LABELLED.match(text)):
            found = _labelled(match["value"])
        persons.extend(found)
        if not found:
            groups.extend(_groups(text))
    strangers = [
        one for one in groups if not any(p.group and p.group in one.group for p in persons)
    ]
    return [*persons, *strangers]


def _labelled(value: str) -> list[Inquirer]:
    """Read the value of "Fragesteller: …": a group, a name, or "Muster, Eva"."""
    value = value.strip().rstrip(".")
    if _NO_NAME.search(value) or not value:
        return [Inquirer("", value)] if value else []
    match = re.match(
        rf"(?P<name>{_NAME}(?:,\s*{_NAME})?)(?:\s*\((?P<group>{_GROUP_NAME})\))?$", value
    )
    if match is not None:
        return [Inquirer(match["name"].strip(), (match["group"] or "").strip())]
    return []


def _groups(text: str) -> list[Inquirer]:
    if (match := _INQUIRY_OF.match(text)) is not None:
        value = match["value"].strip().rstrip(")")
        if _GROUP_LINE.fullmatch(value):
            return [Inquirer("", value)]
        names = [part.strip() for part in re.split(r",|\bund\b", value)]
        short = all(_SHORT_GROUP.fullmatch(name) and len(name.split()) <= 3 for name in names)  # noqa: PLR2004 - party names
        if ":" in match["link"] and short and all(_is_party(name) for name in names):
            return [Inquirer("", name) for name in names]
        return []
    match = _GROUP_LINE.fullmatch(text)
    return [Inquirer("", match["group"].strip())] if match is not None else []


def _is_party(name: str) -> bool:
    """Whether a bare word is a group's name: a capital inside ("SPD", "AfD"), or a known word."""
    return re.search(r"\w[A-ZÄÖÜ]|Linke|Grüne|Volt|Wähler|Piraten|Liste", name) is not None


def _signers(signed: Sequence[Line]) -> tuple[list[str], str]:
    """Return the names under a paper, and the group for which they sign."""
    names: list[str] = []
    group = ""
    for line in signed[:_SIGNATURE_LINES]:
        if (match := _SIGNED_FOR.match(line.text)) is not None:
            group = group or match["group"].strip()
            continue
        text = _SIGNED.sub("", line.text)
        parts = [part for part in _SEPARATOR.split(text) if part]
        if not all(_SIGNER.fullmatch(part) and not _NO_NAME.search(part) for part in parts):
            if names:
                break
            continue
        names.extend(parts)
    return names, group
