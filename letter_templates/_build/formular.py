"""The layout `formular`: a form, not a letter: who asked what, and the answer."""

from content import (
    distribution,
    draft_header,
    enclosures,
    later_header,
    page_footer,
    remarks,
    signature,
)
from markup import LINE, block, paragraph
from package import Sheet
from styles import Style, hanging, running_styles, sheet_styles, tabs, text_styles

_ACCENT = "000000"
_AIRY = (259, "auto")
_RULE = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="4" w:color="808080"/></w:pBdr>'
_LABEL = 45.0  # millimetres for the words on the left of an entry


def formular() -> Sheet:
    """Head, entries, the matter, the answer, signature, place and date."""
    styles = [
        *text_styles(_AIRY, _AIRY, LINE),
        *sheet_styles(_ACCENT),
        *running_styles(_AIRY),
        Style("Kopf", "Formularkopf", size=14, bold=True, after=120),
        Style("KopfLeitung", "Formularkopf Leitung", bold=True, after=240, extra=_RULE),
        Style("Eintrag", "Eintrag", after=80, extra=tabs((_LABEL, "left")), late=hanging(_LABEL)),
        Style("Nummer", "Anfragenummer", size=13, bold=True, before=LINE),
        Style("OrtDatum", "Ort und Datum", before=400, extra="<w:keepNext/>"),
    ]
    return Sheet(
        title="Briefvorlage: Antwortformular",
        styles=styles,
        body=_head() + _facts() + _answer() + _ending(),
        header=later_header(),
        first_header=draft_header(),
        footer=page_footer(),
        first_footer=page_footer(),
    )


def _head() -> str:
    return (
        paragraph("Kopf", "{{ absender_behoerde }}")
        + paragraph("KopfLeitung", "{{ absender_leitung }}")
        + remarks()
        + paragraph("Eintrag", "Anfragesteller*in:\t{{ anfragende }}")
        + paragraph("Eintrag", "Sitzung:\t{{ sitzung }}")
        + paragraph("Eintrag", "Aktenzeichen:\t{{ journal_nr }}")
        + paragraph("Nummer", "Anfrage {{ drucksache }}")
        + paragraph("Heading1", "{{ betreff }}", space_before=LINE)
    )


def _facts() -> str:
    question = paragraph("Frage", "{{ nummer }}\t{{ frage }}")
    return (
        paragraph("Heading2", "Sachverhalt der Anfrage:")
        + block("sachverhalt", paragraph("Antwort", "{{ absatz }}"), style="Antwort")
        + block("fragen", question, style="Frage")
    )


def _answer() -> str:
    heading = paragraph("Heading3", "{{ zu_frage }}")
    answer = block("absaetze", paragraph("Antwort", "{{ absatz }}"), style="Antwort")
    return (
        paragraph("Heading2", "Antwort zur Anfrage:")
        + paragraph("Anrede", "{{ anrede }}")
        + block("einleitung", paragraph("Antwort", "{{ absatz }}"), style="Antwort")
        + block("fragen", heading, answer)
    )


def _ending() -> str:
    return (
        block("schluss", paragraph("Closing", "{{ absatz }}"), style="Closing")
        + signature()
        + paragraph("OrtDatum", "{{ ort }}, den {{ datum }}")
        + enclosures()
        + distribution()
    )
