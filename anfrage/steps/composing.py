"""From a case to its letter: everything that is said, in order, with its gaps visible."""

import datetime as dt

from anfrage.domain.case import Case, CaseQuestion
from anfrage.domain.frozen import frozen
from anfrage.domain.letter import Letter, LetterItem, Sender, Signer


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


def compose_letter(case: Case, frame: LetterFrame, *, draft: bool = True) -> Letter:
    """Return the letter of `case`: our questions once each, as asked and in their order."""
    return Letter(
        sender=frame.sender,
        addressee=frame.addressee,
        subject=frame.subject,
        salutation=frame.salutation,
        introduction=frame.introduction,
        items=tuple(_item(question) for question in case.own_questions),
        closing=frame.closing,
        signer=frame.signer,
        place=frame.place,
        date=frame.date,
        reference=frame.reference,
        file_number=frame.file_number,
        enclosures=frame.enclosures,
        draft=draft,
    )


def _item(asked: CaseQuestion) -> LetterItem:
    question, answer = asked.question, asked.answer
    open_parts = () if answer.empty else tuple(question.parts[i].text for i in answer.open_parts)
    return LetterItem(question.number, question.text, answer.text.strip(), open_parts)
