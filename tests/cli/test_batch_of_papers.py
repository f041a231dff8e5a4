"""`fragen` with many papers of many formats: one object a file, past the bad ones."""

from pathlib import Path

from hostile_files import bomb_pdf, protected_pdf, scanned_pdf
from office_papers import docx_file, mail_file, odt_file
from pdf_papers import lines_down, pdf_file
from program import Anfrage

QUESTION = "Wie viele Stellen gibt es?"
GOOD = {
    "a.pdf": pdf_file(lines_down(f"Wir fragen:\n\n1. {QUESTION}")),
    "b.eml": mail_file(f"Wir fragen:\n\n1. {QUESTION}\n"),
    "c.docx": docx_file(["Wir fragen:", f"1. {QUESTION}"]),
    "d.odt": odt_file(f"<text:p>Wir fragen:</text:p><text:p>1. {QUESTION}</text:p>"),
    "e.html": f"<p>Wir fragen:</p><ol><li>{QUESTION}</ol>".encode(),
}
BAD = {
    "bombe.pdf": (bomb_pdf(), "zu viel Zeit oder Speicher"),
    "geheim.pdf": (protected_pdf(), "Kennwort"),
    "scan.pdf": (scanned_pdf(), "enthält nur Bilder"),
    "kaputt.msg": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".doc"),
}


def test_a_batch_goes_on_past_bad_files_of_every_kind(anfrage: Anfrage, tmp_path: Path) -> None:
    files = GOOD | {name: content for name, (content, _) in BAD.items()}
    order = ["bombe.pdf", "a.pdf", "geheim.pdf", "b.eml", "kaputt.msg", "c.docx", "scan.pdf"]
    order += ["d.odt", "e.html"]
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    ran = anfrage("fragen", "--json", *order, office=None)
    assert ran.code == 1
    assert "Traceback" not in ran.err
    assert len(ran.err.strip().split("\n")) == len(BAD)
    rows = {row["source"]: row for row in ran.rows}
    assert list(rows) == order
    for name, (_, reason) in BAD.items():
        assert reason in rows[name]["error"]
    for name in GOOD:
        assert [question["text"] for question in rows[name]["questions"]] == [QUESTION]


def test_a_paper_on_standard_input_is_known_by_what_it_is(anfrage: Anfrage) -> None:
    ran = anfrage("fragen", "--json", "-", stdin=GOOD["a.pdf"], office=None)
    assert ran.code == 0
    assert ran.rows[0]["questions"][0]["text"] == QUESTION
