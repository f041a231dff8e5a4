"""Bodies of layouts for tests: a small letter that is in order, and lines put into it."""

from letters import paragraph

from anfrage.documents.docx_names import W_NAMESPACE

DRAFT = ("{{#entwurf}}", "ENTWURF", "{{/entwurf}}")
CLOSED = ("{{#nichtoeffentlich}}", "NICHTÖFFENTLICH", "{{/nichtoeffentlich}}")
QUESTIONS = (
    "{{#fragen}}", "{{ nummer }} {{ frage }}", "{{#absaetze}}", "{{ absatz }}", "{{/absaetze}}",
    "{{/fragen}}",
)  # fmt: skip
LETTER = (
    "{{#empfaenger}}", "{{ zeile }}", "{{/empfaenger}}", "Unser Zeichen: {{ journal_nr }}",
    "{{ ort_datum }}", "{{ betreff }}", "{{ anrede }}", "{{#einleitung}}", "{{ absatz }}",
    "{{/einleitung}}", *QUESTIONS, "{{#schluss}}", "{{ absatz }}", "{{/schluss}}",
    "{{ unterzeichner }}",
)  # fmt: skip


def body(*lines: str) -> str:
    """Paragraphs, one a line."""
    return "".join(paragraph(line) for line in lines)


def footer(*lines: str) -> bytes:
    """A footer with these lines."""
    return f'<w:ftr xmlns:w="{W_NAMESPACE}">{body(*lines)}</w:ftr>'.encode()
