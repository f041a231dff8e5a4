"""Whom a letter goes to and how they are addressed; neutral wherever that is not known."""

import re
from collections.abc import Sequence
from typing import Final

from anfrage.domain.frozen import frozen
from anfrage.domain.inquiry import Inquirer

# Words in front of a name that say the form of address; several may follow each other.
_FORMS: Final = (
    ("Stadträtin", "Frau"),
    ("Ratsfrau", "Frau"),
    ("Ratsherr", "Herr"),
    ("Stadtrat", "Herr"),
    ("Gemeinderätin", "Frau"),
    ("Gemeinderat", "Herr"),
    ("Stadtverordneter", "Herr"),
    ("Stadtverordnete", "Frau"),
    ("Frau", "Frau"),
    ("Herrn", "Herr"),
    ("Herr", "Herr"),
)
_TITLES: Final = re.compile(r"^((?:Prof\.|Dr\.(?:\s*[a-z]{2,5}\.)*|Dipl\.-\w+\.?|PD)\s*)+")
_PARTICLES: Final = frozenset({"von", "zu", "van", "de", "der", "den", "vom", "zum", "di", "da"})


@frozen
class AddressedPerson:
    """A person as a letter addresses them. `form` is "Frau", "Herr" or "" (not known)."""

    form: str
    titles: str
    given: str
    surname: str

    @property
    def full_name(self) -> str:
        """Titles, given name and surname, as in an address."""
        return " ".join(part for part in (self.titles, self.given, self.surname) if part)


def address_person(name: str) -> AddressedPerson:
    """Take a name as it stands in a paper apart ("Stadträtin Dr. Eva von Muster").

    "Muster, Eva" is read as surname first. The form of address comes from a word in front of the
    name alone, never from a given name.
    """
    rest, form = name.strip(), ""
    while found := next((pair for pair in _FORMS if rest.startswith(pair[0] + " ")), None):
        rest, form = rest[len(found[0]) :].strip(), form or found[1]
    if rest.count(",") == 1:
        surname, given = (part.strip() for part in rest.split(","))
        rest = f"{given} {surname}".strip()
    titles = match.group().strip() if (match := _TITLES.match(rest)) else ""
    words = rest[len(match.group()) :].split() if match else rest.split()
    start = len(words) - 1
    while start > 0 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    start = max(start, 0)
    return AddressedPerson(form, titles, " ".join(words[:start]), " ".join(words[start:]))


def with_form(inquirer: Inquirer, text: str) -> Inquirer:
    """Return the inquirer with the form of address that stands before the name in `text`.

    A name from a signature lacks it where the head has it ("Stadträtin Eva Muster"). What does
    not stand there stays unknown.
    """
    if not inquirer.name or address_person(inquirer.name).form:
        return inquirer
    for word, _ in _FORMS:
        if re.search(rf"\b{word}\s+{re.escape(inquirer.name)}\b", text):
            return Inquirer(f"{word} {inquirer.name}", inquirer.group)
    return inquirer


def addressee_lines(
    inquirers: Sequence[Inquirer], group_address: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the address: form of address, name, group, and the group's postal lines.

    Empty when nobody is known, so that the letter shows a gap.
    """
    if not inquirers:
        return ()
    first = inquirers[0]
    lines: list[str] = []
    if first.name and len([one for one in inquirers if one.name]) == 1:
        person = address_person(first.name)
        form = "Herrn" if person.form == "Herr" else person.form
        lines += [line for line in (form, person.full_name) if line]
    elif first.name and not first.group:
        lines += [address_person(one.name).full_name for one in inquirers if one.name]
    if first.group:
        lines.append(first.group)
    return (*lines, *group_address)


def salutation_names(inquirers: Sequence[Inquirer]) -> tuple[AddressedPerson, ...]:
    """Return the persons whom a salutation can name; empty where any form is unknown."""
    people = tuple(address_person(one.name) for one in inquirers if one.name)
    known = all(person.form and person.surname for person in people)
    return people if known and len(people) <= 2 else ()  # noqa: PLR2004 - more names: neutral
