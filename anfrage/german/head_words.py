"""Where an inquiry is to be dealt with, in words."""

from typing import Final

from anfrage.domain.inquiry import Inquiry
from anfrage.domain.position import Publicity
from anfrage.german.dates import short_date

PUBLICITY: Final = {Publicity.PUBLIC: "öffentlich", Publicity.NON_PUBLIC: "nichtöffentlich"}


def head_words(inquiry: Inquiry) -> str:
    """Return committee, session, item, publicity and lead unit, "" where the paper names none."""
    day = f"Sitzung am {short_date(inquiry.session)}" if inquiry.session else ""
    item = f"TOP {inquiry.agenda_item}" if inquiry.agenda_item else ""
    public = PUBLICITY[inquiry.publicity] if inquiry.publicity else ""
    unit = f"federführend: {inquiry.lead_unit}" if inquiry.lead_unit else ""
    return " · ".join(part for part in (inquiry.committee, day, item, public, unit) if part)
