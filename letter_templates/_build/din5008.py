"""The layouts `din5008-a` and `din5008-b`: neutral letters with the measures of DIN 5008.

The measures are those of KOMA-Script's letter class options and of typst-letter-pro 3.0; the
norm itself was not at hand.
"""

from dataclasses import dataclass

from content import (
    addressee,
    anchor,
    draft_header,
    ending,
    introduction,
    later_header,
    page_footer,
    questions,
    remarks,
)
from markup import LINE, TWIPS_PER_MM, Frame, fold_mark, paragraph
from package import Sheet
from styles import EXACT, SINGLE, Style, hanging, sheet_styles, tabs, text_styles

_TOP = 25.0


@dataclass(frozen=True)
class Form:
    """Where the zones of a form begin: millimetres from the sheet's upper edge.

    `letterhead` is the upper edge of the sender's name; `folds` are upper and lower fold mark.
    """

    letter: str
    letterhead: Frame
    address_field: float
    subject: float
    folds: tuple[float, float]


FORM_A = Form("A", Frame(25, 9, 85, 16), 27, 80.46, (87, 192))
FORM_B = Form("B", Frame(25, 15, 165, 25), 45, 98.46, (105, 210))
_HOLE = 148.5


def din5008_a() -> Sheet:
    """Form A: a low letterhead leaves more room for text."""
    return _sheet(FORM_A)


def din5008_b() -> Sheet:
    """Form B: a high letterhead."""
    return _sheet(FORM_B)


def _sheet(form: Form) -> Sheet:
    """Zones in fixed places, information block, fold and hole marks."""
    return Sheet(
        title=f"Briefvorlage: Brief nach DIN 5008, Form {form.letter}",
        styles=[*text_styles(SINGLE, EXACT, 2 * LINE, parting=LINE), *sheet_styles("000000"), *_own_styles()],
        body=_body(form),
        header=later_header(),
        first_header=draft_header(*fold_marks(*form.folds)),
        footer=page_footer(),
        first_footer=page_footer(),
        top=_TOP,
    )


def fold_marks(upper: float, lower: float) -> list[str]:
    """The two fold marks at their heights, and the hole mark between them."""
    return [fold_mark(y, width) for y, width in ((upper, 5.0), (_HOLE, 8.0), (lower, 5.0))]


def _own_styles() -> list[Style]:
    return [
        Style(
            "Infoblock",
            "Infoblock",
            size=10,
            line=EXACT,
            extra=tabs((24, "left")),
            late=hanging(24),
        )
    ]


def _body(form: Form) -> str:
    # The anchor takes one line of the grid below the top margin; the rest stands over the subject.
    space = round((form.subject - _TOP) * TWIPS_PER_MM) - LINE
    top = form.address_field
    return (
        paragraph("Briefkopf", "{{ absender_behoerde }}", frame=form.letterhead)
        + paragraph("BriefkopfStelle", "{{ absender_stelle }}", frame=form.letterhead)
        + paragraph("Ruecksendezeile", "{{ ruecksendezeile }}", frame=Frame(25, top, 80, 5))
        + remarks(Frame(25, top + 5, 80, 12.7))
        + addressee(Frame(25, top + 17.7, 80, 27.3))
        + _information(Frame(125, top + 5, 75, 40))
        + anchor()
        + paragraph("Heading1", "{{ betreff }}", space_before=space)
        + introduction()
        + questions()
        + ending()
    )


def _information(frame: Frame) -> str:
    lines = (
        "Drucksache:\t{{ drucksache }}",
        "Journal-Nr.:\t{{ journal_nr }}",
        "Auskunft:\t{{ ansprechperson }}",
        "Telefon:\t{{ absender_telefon }}",
        "E-Mail:\t{{ absender_email }}",
        "Internet:\t{{ absender_internet }}",
        "Datum:\t{{ datum }}",
    )
    return "".join(paragraph("Infoblock", line, frame=frame) for line in lines)
