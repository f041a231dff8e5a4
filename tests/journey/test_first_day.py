"""What a press officer does on the first day, from nothing to a signed-looking PDF."""

import os
import shutil
from pathlib import Path

import docx
import pypdfium2
import pytest
from program import Ran, start

needs_libreoffice = pytest.mark.skipif(
    shutil.which("soffice") is None and os.environ.get("CI") != "true",
    reason="LibreOffice is not installed",
)


def word_paper(path: Path) -> None:
    """An inquiry as it comes from a group's office: a Word file with automatic numbers."""
    paper = docx.Document()
    paper.add_paragraph("Fraktion Grüne Mitte")
    paper.add_paragraph("Anfrage zur Sitzung am 02.12.2026")
    paper.add_paragraph("Betreff: Netiquette auf den Seiten der Stadt")
    paper.add_paragraph("Wir fragen die Verwaltung:")
    paper.add_paragraph("Gibt es eine Netiquette für die Kanäle der Stadt?", style="List Number")
    paper.add_paragraph("Wie viele Bänke stehen im Stadtpark?", style="List Number")
    paper.save(str(path))


@needs_libreoffice
def test_from_a_word_file_to_a_pdf_that_says_the_same(tmp_path: Path) -> None:
    def anfrage(*arguments: str) -> Ran:
        ran = start(tmp_path, *arguments, office="buero")
        assert ran.code == 0, ran
        return ran

    word_paper(tmp_path / "anfrage.docx")
    anfrage("einrichten")
    ids = [
        row["id"] for row in anfrage("wissen", "liste", "--json").rows if "netiquette" in row["id"]
    ]
    anfrage("wissen", "annehmen", *ids)
    row = anfrage("entwurf", "anfrage.docx", "--json", "--datum", "22.11.2026").rows[0]
    assert [one["positions"] for one in row["questions"]] == [ids, []]
    path = anfrage("export", row["case"], "--format", "pdf").out.strip()

    pages = pypdfium2.PdfDocument(tmp_path / path)
    text = " ".join(page.get_textpage().get_text_range() for page in pages)
    plain = " ".join(text.split())
    assert "ENTWURF" in plain
    assert "Gibt es eine Netiquette für die Kanäle der Stadt?" in plain
    assert "[Antwort fehlt noch]" in plain
    assert "22.11.2026" in plain
    anfrage("pruefen")
