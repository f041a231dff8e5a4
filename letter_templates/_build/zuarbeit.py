"""The layout `zuarbeit`: what one unit supplies to another's answer."""

from content import (
    distribution,
    draft_header,
    enclosures,
    later_header,
    page_footer,
    questions,
    remarks,
)
from markup import LINE, paragraph
from package import Sheet
from styles import GREY, Style, hanging, sheet_styles, tabs, text_styles

_AIRY = (259, "auto")
_LABEL = 30.0  # millimetres for the words on the left of an entry


def zuarbeit() -> Sheet:
    """Who supplies what to whom, the questions concerned and the answers; nothing else."""
    entry = Style("Eintrag", "Eintrag", extra=tabs((_LABEL, "left")), late=hanging(_LABEL))
    title = Style("Art", "Art des Schreibens", size=16, bold=True, colour=GREY, after=200)
    owner = Style("Stelle", "Behörde", size=10, colour=GREY, after=120)
    return Sheet(
        title="Briefvorlage: Zuarbeit einer Stelle",
        styles=[*text_styles(_AIRY, _AIRY, LINE), *sheet_styles("595959"), owner, title, entry],
        body=_head() + questions() + enclosures() + distribution(),
        header=later_header(),
        first_header=draft_header(),
        footer=page_footer(),
        first_footer=page_footer(),
    )


def _head() -> str:
    return (
        paragraph("Stelle", "{{ absender_behoerde }}")
        + paragraph("Art", "Zuarbeit")
        + remarks()
        + paragraph("Eintrag", "Von:\t{{ absender_stelle }}")
        + paragraph("Eintrag", "An:\t{{ empfaenger_zeile }}")
        + paragraph("Eintrag", "Auskunft:\t{{ ansprechperson }}")
        + paragraph("Eintrag", "Telefon:\t{{ absender_telefon }}")
        + paragraph("Eintrag", "Drucksache:\t{{ drucksache }}")
        + paragraph("Eintrag", "Datum:\t{{ datum }}")
        + paragraph("Heading1", "{{ betreff }}", space_before=360)
    )
