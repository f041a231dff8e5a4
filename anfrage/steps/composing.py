"""From a case to its letter: everything that is said, in order, with its gaps visible."""

import datetime as dt

from anfrage.domain.case import Case
from anfrage.domain.frozen import frozen
from anfrage.domain.inquiry import Inquirer
from anfrage.domain.letter import Letter, LetterVersion, Sender, Signer
from anfrage.domain.treatment import Treatment
from anfrage.steps.addressing import address_person
from anfrage.steps.treating import letter_items


@frozen
class LetterFrame:
    """What stands around the questions; wording is rendered before it comes here."""

    sender: Sender
    signer: Signer
    addressee: tuple[str, ...]
    subject: str
    salutation: str
    introduction: str
    closing: str
    place: str = ""
    date: dt.date | None = None
    reference: str = ""
    file_number: str = ""
    enclosures: tuple[str, ...] = ()


def compose_letter(
    case: Case,
    frame: LetterFrame,
    *,
    draft: bool = True,
    version: LetterVersion = LetterVersion.PUBLIC,
) -> Letter:
    """Return the letter of `case`: our questions once each, as asked and in their order.

    The preamble of a paper may repeat a question's wording: where one is withheld, the public
    letter goes without it.
    """
    inquiry, details = case.inquiry, case.details
    hides_wording = version is LetterVersion.PUBLIC and any(
        one.kind is Treatment.NONPUBLIC and one.wording_too for one in details.treatments
    )
    return Letter(
        sender=frame.sender,
        addressee=frame.addressee,
        subject=frame.subject,
        salutation=frame.salutation,
        introduction=frame.introduction,
        items=letter_items(case, version),
        closing=frame.closing,
        signer=frame.signer,
        place=frame.place,
        date=frame.date,
        reference=frame.reference,
        file_number=frame.file_number,
        enclosures=frame.enclosures,
        draft=draft,
        version=version,
        topic=inquiry.title,
        inquirers=tuple(inquirer_line(one) for one in inquiry.inquirers),
        inquiry_date=inquiry.date,
        session=details.session,
        preamble="" if hides_wording else inquiry.preamble,
        distribution=details.distribution,
    )


def inquirer_line(inquirer: Inquirer) -> str:
    """Return "Muster, Dr. Eva (Fraktion …)": surname first, as forms have it."""
    person = address_person(inquirer.name)
    given = " ".join(part for part in (person.titles, person.given) if part)
    name = ", ".join(part for part in (person.surname, given) if part)
    if not name or not inquirer.group:
        return name or inquirer.group
    return f"{name} ({inquirer.group})"
