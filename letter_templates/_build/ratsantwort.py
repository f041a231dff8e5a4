"""The layout `ratsantwort`: inquiry and answer as the council publishes them, without a letter."""

import dataclasses

from content import distribution, draft_header, enclosures, later_header, page_footer, remarks
from markup import LINE, block, paragraph
from package import Sheet
from styles import GREY, SINGLE, Style, running_styles, sheet_styles, text_styles

_ACCENT = "1F3864"
_AIRY = (276, "auto")
_RULE = f'<w:pBdr><w:top w:val="single" w:sz="8" w:space="6" w:color="{_ACCENT}"/></w:pBdr>'


def ratsantwort() -> Sheet:
    """The inquiry with its questions, then each question again over its answer."""
    styles = [
        *(_larger(one) for one in text_styles(_AIRY, SINGLE, LINE, size=16)),
        *sheet_styles(_ACCENT),
        *running_styles(_AIRY),
        Style("Stelle", "Veröffentlichende Stelle", size=10, colour=GREY, after=200),
        Style("Sachverhalt", "Sachverhalt", before=160, after=160, line=_AIRY),
        Style("Angabe", "Angabe", size=10, colour=GREY, after=60),
        Style("Gestellt", "Angabe Fragende", size=10, colour=GREY, after=200),
    ]
    return Sheet(
        title="Briefvorlage: Veröffentlichung von Anfrage und Antwort",
        styles=styles,
        body=_inquiry() + _answer() + enclosures() + distribution(),
        header=later_header(),
        first_header=draft_header(),
        footer=page_footer(),
        first_footer=page_footer(),
    )


def _larger(style: Style) -> Style:
    """The heading over the answers is the second of the page, not one of a question."""
    return dataclasses.replace(style, size=13) if style.identity == "Heading2" else style


def _inquiry() -> str:
    question = paragraph("Frage", "{{ nummer }}\t{{ frage }}")
    return (
        paragraph("Stelle", "{{ absender_behoerde }}")
        + remarks()
        + paragraph("Heading1", "{{ betreff }}")
        + paragraph("Angabe", "Anfrage zur Sitzung am {{ sitzung }}")
        + paragraph("Angabe", "Drucksache: {{ drucksache }}")
        + paragraph("Gestellt", "Gestellt von: {{ anfragende }}")
        + block("sachverhalt", paragraph("Sachverhalt", "{{ absatz }}"), style="Sachverhalt")
        + block("fragen", question, style="Frage")
    )


def _answer() -> str:
    heading = paragraph("Heading3", "{{ nummer }}\t{{ frage }}")
    answer = block("absaetze", paragraph("Antwort", "{{ absatz }}"), style="Antwort")
    rule = f'<w:p><w:pPr><w:pStyle w:val="Heading2"/>{_RULE}</w:pPr>{_words()}</w:p>'
    return rule + block("fragen", heading, answer)


def _words() -> str:
    return '<w:r><w:t xml:space="preserve">Antwort vom {{ datum }}</w:t></w:r>'
