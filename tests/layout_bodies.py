"""Bodies of layouts for tests: a small letter that is in order, and what the handbook tells."""

from pathlib import Path

import docx
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


HANDBOOK = Path(__file__).resolve().parents[1] / "docs" / "handbuch" / "layout.md"


def handbook_lines() -> tuple[str, ...]:
    """What the handbook tells people to type: the fields in the head and all blocks."""
    text = HANDBOOK.read_text(encoding="utf-8").split("## 5. Blöcke eintragen")[1]
    found = [line.strip() for line in text.split("## 6.")[0].splitlines() if line[:4] == "    "]
    assert {"{{#fragen}}", "{{#entwurf}}", "{{#anlagen}}"} <= set(found)
    return ("Musterlingen, {{ datum }}", "Zeichen: {{ journal_nr }}", *found)


#: The lines of the handbook.
MARKS = handbook_lines()


def word_file(path: Path, *lines: str) -> Path:
    """A city's Word file: a letterhead in a table, then paragraphs."""
    made = docx.Document()
    table = made.add_table(1, 2)
    table.cell(0, 0).text = "Stadt Musterlingen"
    table.cell(0, 1).text = "Auskunft: {{ ansprechperson }}"
    for line in lines:
        made.add_paragraph(line)
    made.save(str(path))
    return path
