"""The letter that a layout is looked at with: the city's own head, invented contents."""

from anfrage.domain.letter import Letter, LetterItem, Sender, Signer
from anfrage.german import sample_letter as sample
from anfrage.settings import Settings


def sample_letter(settings: Settings) -> Letter:
    """Return a draft with lists, a table, a footnote, enclosures and a full address."""
    city, signing = settings.city, settings.signing
    sender = Sender(
        authority=city.authority or sample.AUTHORITY,
        city=city.name or sample.CITY,
        head=city.head,
        unit=city.unit,
        street=city.street,
        postcode=city.postcode,
        phone=city.phone,
        email=city.email,
        web=city.web,
        contact=city.contact,
    )
    return Letter(
        sender=sender,
        addressee=sample.ADDRESSEE,
        subject=sample.SUBJECT,
        salutation=sample.SALUTATION,
        introduction=sample.INTRODUCTION,
        items=tuple(LetterItem(*one) for one in sample.QUESTIONS),
        closing=sample.CLOSING,
        signer=Signer(signing.name or sample.SIGNER, signing.function or sample.FUNCTION),
        place=sender.city,
        date=sample.DATE,
        reference=sample.REFERENCE,
        file_number=sample.FILE_NUMBER,
        enclosures=sample.ENCLOSURES,
        topic=sample.TOPIC,
        inquirers=sample.INQUIRERS,
        inquiry_date=sample.INQUIRY_DATE,
        session=sample.SESSION,
        preamble=sample.PREAMBLE,
        distribution=sample.DISTRIBUTION,
    )
