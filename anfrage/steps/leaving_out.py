"""Names taken out of an answer before its words are kept for other answers."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from anfrage.german.lesson_words import GROUP_LEFT_OUT, NAME_LEFT_OUT
from anfrage.steps.proofing.facilities import is_functional_mailbox
from anfrage.steps.proofing.names import FORMS_OF_ADDRESS, names_in
from anfrage.steps.proofing.personal import EMAIL

# "Dr. Erika Muster": what stands before a name and is none.
_TITLES: Final = re.compile(rf"^(?:(?:{FORMS_OF_ADDRESS})\s+)+")

# "Stadtrat" is the council too; before a capital letter all others are followed by a name.
_IN_OFFICE: Final = re.compile(
    r"\b(?:Stadträtin|Ratsfrau|Ratsherrn?|(?:Ober)?[Bb]ürgermeister(?:in)?|Beigeordnete[rn]?)"
    r"\s+(?P<name>[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?)(?!\w)"
)


def leave_out_names(
    text: str, people: Collection[str] = (), groups: Collection[str] = ()
) -> tuple[str, tuple[str, ...]]:
    """Return `text` with a visible gap for each name of a person or group, and what was left out.

    People are known by `people` (inquirers, signers), by their form of address or title, or by a
    frequent given name; functional mailboxes ("info@…") stay. The gap is one that the check of a
    letter finds, so that none goes out by accident.
    """
    found: list[tuple[int, int, str]] = []
    for start, end, gap in _places(text, people, groups):
        if all(end <= other or start >= until for other, until, _ in found):
            found.append((start, end, gap))
    left_out = [text[start:end] for start, end, _ in sorted(found)]
    for start, end, gap in sorted(found, reverse=True):
        text = text[:start] + gap + text[end:]
    return text, tuple(dict.fromkeys(left_out))


def _places(
    text: str, people: Collection[str], groups: Collection[str]
) -> Iterator[tuple[int, int, str]]:
    for found in EMAIL.finditer(text):
        if not is_functional_mailbox(found.group(), "", text):
            yield *found.span(), NAME_LEFT_OUT
    for group in groups:
        for found in _words(group).finditer(text):
            yield *found.span(), GROUP_LEFT_OUT
    for person in people:
        yield from ((*span, NAME_LEFT_OUT) for span in _places_of(person, text))
    for start, end in names_in(text, frozenset()):
        yield start, end, NAME_LEFT_OUT
    for found in _IN_OFFICE.finditer(text):
        yield *found.span("name"), NAME_LEFT_OUT


def _places_of(person: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a known person stands: by surname after a form of address, else by full name."""
    name = _TITLES.sub("", person.strip())
    if not name:
        return
    surname = re.escape(name.split()[-1])
    for found in re.finditer(rf"(?:{FORMS_OF_ADDRESS})\s+(?P<name>{surname})(?!\w)", text):
        yield found.span("name")
    for found in _words(name).finditer(text):
        yield found.span()


def _words(name: str) -> re.Pattern[str]:
    """Find a name whatever the blanks in it are, but not within another word."""
    pieces = r"\s+".join(map(re.escape, name.split()))
    return re.compile(rf"(?<!\w){pieces}(?!\w)") if pieces else re.compile(r"(?!)")
