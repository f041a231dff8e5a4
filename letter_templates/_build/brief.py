"""The layout `brief`: the letter of the head of the authority."""

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
from din5008 import FORM_B, fold_marks
from markup import LINE, Frame, paragraph
from package import Sheet
from styles import Style, sheet_styles, text_styles

_ACCENT = "1F3864"
AIRY = (259, "auto")  # 1.08 lines, as Word sets letters
_LETTERHEAD = Frame(25, 17, 165, 18)
_RULE = Frame(25, 37, 165, 1)
_RETURN_LINE = Frame(25, 45, 85, 5)
_REMARK = Frame(25, 50, 85, 12.7)
_ADDRESS = Frame(25, 62.7, 85, 27.3)
_CONTACT = Frame(130, 46.5, 60, 40)


def brief() -> Sheet:
    """Letterhead, window address, contact beside it; place and date over the subject."""
    body = letter_head() + introduction() + questions() + ending()
    return letter_sheet("Briefvorlage: Antwort der Behördenleitung", letter_styles(), body)


def letter_styles() -> list[Style]:
    """The styles of a letter under this head."""
    return [*text_styles(AIRY, AIRY, LINE), *sheet_styles(_ACCENT), *_own_styles()]


def letter_sheet(title: str, styles: list[Style], body: str) -> Sheet:
    """A letter under this head, folded for a window envelope as DIN 5008 has it for form B."""
    upper, lower = FORM_B.folds
    marks = fold_marks(upper, lower)
    return Sheet(
        title=title,
        styles=styles,
        body=body,
        header=later_header(),
        first_header=draft_header(paragraph("Linie", frame=_RULE), *marks),
        footer=page_footer(),
        first_footer=page_footer(),
    )


def _own_styles() -> list[Style]:
    rule = f'<w:pBdr><w:top w:val="single" w:sz="8" w:space="0" w:color="{_ACCENT}"/></w:pBdr>'
    return [
        Style("Linie", "Linie", size=1, line=(20, "exact"), extra=rule),
        Style("Kontakt", "Kontakt", size=9),
        Style("OrtDatum", "Ort und Datum", late='<w:jc w:val="right"/>'),
        Style("Journal", "Journal", size=10, before=60),
    ]


def letter_head() -> str:
    """Everything above the salutation."""
    return (
        paragraph("Briefkopf", "{{ absender_behoerde }}", frame=_LETTERHEAD)
        + paragraph("BriefkopfStelle", "{{ absender_leitung }}", frame=_LETTERHEAD)
        + paragraph("Ruecksendezeile", "{{ ruecksendezeile }}", frame=_RETURN_LINE)
        + remarks(_REMARK)
        + addressee(_ADDRESS)
        + _contact()
        + anchor()
        + paragraph("OrtDatum", "{{ ort_datum }}", space_before=4120)
        + paragraph("Heading1", "{{ betreff }}", space_before=360)
        + paragraph("Journal", "Journal-Nr.: {{ journal_nr }}")
    )


def _contact() -> str:
    lines = (
        "{{ absender_stelle }}",
        "Auskunft: {{ ansprechperson }}",
        "Telefon: {{ absender_telefon }}",
        "{{ absender_email }}",
        "{{ absender_internet }}",
        "{{ absender_strasse }}",
        "{{ absender_ort }}",
    )
    return "".join(paragraph("Kontakt", line, frame=_CONTACT) for line in lines)
