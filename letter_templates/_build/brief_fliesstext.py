"""The layout `brief-fliesstext`: the questions quoted together, then a running answer."""

from brief import AIRY, letter_head, letter_sheet, letter_styles
from content import ending, introduction
from markup import LINE, block, paragraph
from package import Sheet
from styles import running_styles


def brief_fliesstext() -> Sheet:
    """The head of `brief`; every part of the answer has a heading of its own."""
    styles = [*letter_styles(), *running_styles(AIRY)]
    body = letter_head() + introduction() + _quotation() + _lead() + _answer() + ending()
    return letter_sheet("Briefvorlage: Antwort als fortlaufender Text", styles, body)


def _quotation() -> str:
    question = paragraph("Quote", "{{ anfuehrung }}{{ frage }}{{ abfuehrung }}")
    return block("fragen", question, style="Quote")


def _lead() -> str:
    return paragraph("Antwort", "Dazu nehme ich wie folgt Stellung:", space_before=LINE)


def _answer() -> str:
    heading = paragraph("Heading2", "{{ zwischentitel }}")
    text = block("fliesstext", paragraph("Antwort", "{{ absatz }}"), style="Antwort")
    return block("fragen", block("abschnitte", heading, text, style="Antwort"))
