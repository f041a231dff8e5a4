"""The layout `din5008-b`: a neutral letter with the measures of DIN 5008, form B.

The measures are those of KOMA-Script's letter class options and of typst-letter-pro 3.0; the
norm itself was not at hand.
"""

from content import (
    addressee,
    draft_header,
    draft_remark,
    ending,
    introduction,
    page_footer,
    questions,
)
from markup import LINE, TWIPS_PER_MM, Frame, fold_mark, paragraph
from package import Sheet
from styles import EXACT, SINGLE, Style, hanging, sheet_styles, text_styles, tabs

_TOP = 25.0
_SUBJECT = 98.46  # two lines below the address field and the information block
_LETTERHEAD = Frame(25, 15, 165, 25)
_RETURN_LINE = Frame(25, 45, 80, 5)
_REMARK = Frame(25, 50, 80, 12.7)
_ADDRESS = Frame(25, 62.7, 80, 27.3)
_INFORMATION = Frame(125, 50, 75, 40)
_FOLD_MARKS = ((105, 5.0), (148.5, 8.0), (210, 5.0))  # upper fold, hole, lower fold


def din5008_b() -> Sheet:
    """Zones in fixed places, information block, fold and hole marks."""
    marks = [fold_mark(y, width) for y, width in _FOLD_MARKS]
    return Sheet(
        title="Briefvorlage: Brief nach DIN 5008, Form B",
        styles=[*text_styles(SINGLE, EXACT, 2 * LINE), *sheet_styles("000000"), *_own_styles()],
        body=_body(),
        header=draft_header(),
        first_header=draft_header(*marks),
        footer=page_footer(),
        first_footer=page_footer(),
        top=_TOP,
    )


def _own_styles() -> list[Style]:
    return [
        Style(
            "Infoblock",
            "Infoblock",
            size=10,
            line=EXACT,
            extra=tabs((22, "left")),
            late=hanging(22),
        )
    ]


def _body() -> str:
    # The anchor takes one line of the grid below the top margin; the rest stands before the subject.
    space = round((_SUBJECT - _TOP) * TWIPS_PER_MM) - LINE
    return (
        paragraph("Briefkopf", "{{ absender_behoerde }}", frame=_LETTERHEAD)
        + paragraph("BriefkopfStelle", "{{ absender_stelle }}", frame=_LETTERHEAD)
        + paragraph("Ruecksendezeile", "{{ ruecksendezeile }}", frame=_RETURN_LINE)
        + draft_remark(_REMARK)
        + addressee(_ADDRESS)
        + _information()
        + paragraph("Anker")
        + paragraph("Heading1", "{{ betreff }}", space_before=space)
        + introduction()
        + questions()
        + ending()
    )


def _information() -> str:
    lines = (
        "Drucksache:\t{{ drucksache }}",
        "Journal-Nr.:\t{{ journal_nr }}",
        "Auskunft:\t{{ ansprechperson }}",
        "Telefon:\t{{ absender_telefon }}",
        "E-Mail:\t{{ absender_email }}",
        "Internet:\t{{ absender_internet }}",
        "Datum:\t{{ datum }}",
    )
    return "".join(paragraph("Infoblock", line, frame=_INFORMATION) for line in lines)
