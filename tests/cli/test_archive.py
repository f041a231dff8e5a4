"""`archiv`: past papers taken in by the folder, and found again."""

import json
import shutil
import time
from pathlib import Path

import pytest
from answered_papers import ANSWERS, FORMS
from cli.test_contract import check
from hostile_files import protected_pdf, scanned_pdf
from inquiry_papers import QUESTIONS, form_sheet, numbered
from office_papers import docx_file, html_file, mail_file
from program import Anfrage

from anfrage.cli.progress import Progress
from anfrage.german import archiving_words

PAPERS = {
    "2023/rad.txt": FORMS["once more"](3).replace("Bänke", "Räder").replace("Bank", "Rad"),
    "2024/baenke.txt": FORMS["under each"](3),
    "2024/stadt/offen.txt": form_sheet(numbered(QUESTIONS[3:], "1.")),
}


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "alt"
    for name, text in PAPERS.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / ".versteckt.txt").write_text("1. Was?", encoding="utf-8")
    (folder / "2024" / "~$baenke.docx").write_bytes(b"lock")
    return folder


@pytest.fixture
def office(anfrage: Anfrage) -> Anfrage:
    assert anfrage("einrichten", "--leer").code == 0
    return anfrage


def test_a_folder_is_taken_in_with_questions_linked_to_answers(
    office: Anfrage, papers: Path
) -> None:
    ran = office("archiv", "import", "--json", "alt")
    assert ran.code == 0
    rows = check("archiv-import", ran.rows)
    assert [row["source"] for row in rows] == [f"alt/{name}" for name in PAPERS]
    assert {row["outcome"] for row in rows} == {"new"}
    _, benches, alone = rows
    assert [one["answer"] for one in benches["questions"]] == list(ANSWERS[:3])
    assert [one["questions"] for one in benches["answers"]] == [["1"], ["2"], ["3"]]
    assert (benches["reference"], benches["answered_on"]) == ("DS 0123/24", "2024-04-02")
    text = PAPERS["2024/baenke.txt"]
    (place,) = benches["answers"][0]["places"]
    assert text[place["start"] : place["end"]] == ANSWERS[0]
    assert [one["answer"] for one in alone["questions"]] == [None, None]
    assert "3 Papiere aufgenommen" in ran.err
    assert office("pruefen").code == 0
    assert papers.is_dir()


def test_the_same_bytes_and_the_same_text_are_taken_in_once(office: Anfrage, papers: Path) -> None:
    assert office("archiv", "import", "alt/2024/baenke.txt").code == 0
    shutil.copy(papers / "2024/baenke.txt", papers / "kopie.txt")
    lines = PAPERS["2024/baenke.txt"].split("\n")
    (papers / "seite.docx").write_bytes(docx_file(lines))
    ran = office("archiv", "import", "--json", "alt/kopie.txt", "alt/seite.docx", "alt/kopie.txt")
    assert ran.code == 0
    rows = check("archiv-import", ran.rows)
    assert [row["outcome"] for row in rows] == ["known", "same_text"]
    assert rows[1]["same_as"] == "baenke.txt"
    assert rows[0]["paper"] == rows[1]["paper"]
    assert "0 Papiere aufgenommen" in ran.err


def test_an_import_goes_on_past_bad_files_and_reports_each(
    office: Anfrage, papers: Path, tmp_path: Path
) -> None:
    (papers / "a-scan.pdf").write_bytes(scanned_pdf())
    (papers / "b-geheim.pdf").write_bytes(protected_pdf())
    (papers / "c-bild.jpg").write_bytes(b"\xff\xd8\xff")
    ran = office("archiv", "import", "--json", "alt", "fehlt.txt")
    assert ran.code == 1
    assert "Traceback" not in ran.err
    rows = check("archiv-import", ran.rows)
    bad = {row["source"]: row["error"] for row in rows if "error" in row}
    assert list(bad) == ["alt/a-scan.pdf", "alt/b-geheim.pdf", "alt/c-bild.jpg", "fehlt.txt"]
    for source, error in bad.items():
        assert f"{source}: {error}" in ran.err
    assert "3 Papiere aufgenommen, 4 nicht lesbar." in ran.err
    again = office("archiv", "import", "alt")
    assert (again.code, "3 schon im Archiv, 3 nicht lesbar" in again.err) == (1, True)
    assert tmp_path.is_dir()


def test_papers_of_every_format_are_linked(office: Anfrage, tmp_path: Path) -> None:
    lines = [one for one in PAPERS["2024/baenke.txt"].split("\n") if one]
    files = {
        "a.docx": docx_file([*lines, "Word"]),
        "b.html": html_file([*lines, "Seite"]),
        "c.eml": mail_file("\n\n".join([*lines, "Mail"]), "Antwort"),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    ran = office("archiv", "import", "--json", *files)
    assert ran.code == 0, ran.err
    for row in ran.rows:
        assert [one["answer"] is not None for one in row["questions"]] == [True] * 3, row["source"]


def test_the_archive_finds_past_papers_and_cases_by_words_and_filters(
    sample: Anfrage, papers: Path
) -> None:
    assert sample("archiv", "import", "alt").code == 0
    assert papers.is_dir()
    assert sample("entwurf", "buero/anfragen/1-soziale-medien.txt").code == 0
    (row,) = check("archiv-suchen", sample("archiv", "suchen", "--json", "Uferweg nr:0123").rows)
    assert (row["kind"], row["source"], row["answer"]) == ("paper", "baenke.txt", ANSWERS[2])
    rows = check("archiv-suchen", sample("archiv", "suchen", "--json", "Uferweg").rows)
    assert {one["source"] for one in rows} == {"baenke.txt", "rad.txt"}
    own = check("archiv-suchen", sample("archiv", "suchen", "--json", "nr:2026").rows)
    assert {one["kind"] for one in own} >= {"case"}
    plain = sample("archiv", "suchen", "Uferweg", "seit:2024")
    assert (plain.code, ANSWERS[2] in plain.out) == (0, True)
    none = sample("archiv", "suchen", "Gibtesnicht")
    assert (none.code, none.out) == (0, "")


def test_text_from_papers_cannot_harm_a_terminal(office: Anfrage, tmp_path: Path) -> None:
    text = PAPERS["2024/baenke.txt"].replace("84", "\x1b]52;c;Ym9lc2U=\x07\x1b[2J84\x9b1m")
    (tmp_path / "boese.txt").write_text(text, encoding="utf-8")
    ran = office("archiv", "import", "boese.txt")
    found = office("archiv", "suchen", "84")
    assert "84" in found.out
    assert not {"\x1b", "\x9b", "\x07"} & set(ran.out + ran.err + found.out + found.err)
    (row,) = office("archiv", "import", "--json", "boese.txt").rows
    assert "\x1b" not in json.dumps(row["questions"], ensure_ascii=False)


def test_an_empty_folder_is_said_to_be_empty(office: Anfrage, tmp_path: Path) -> None:
    (tmp_path / "leer").mkdir()
    ran = office("archiv", "import", "leer")
    assert (ran.code, ran.out) == (0, "")
    assert "keine Datei" in ran.err


def test_an_import_that_takes_longer_than_a_second_says_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    moments = iter([0.0, 0.9, 1.1, 2.0, 11.2])
    monkeypatch.setattr(time, "monotonic", lambda: next(moments))
    progress = Progress(archiving_words.progress)
    for done in range(1, 5):
        progress.at(done, 2000)
    told = capsys.readouterr().err.splitlines()
    assert told == ["Archiv: 2 von 2.000 Dateien", "Archiv: 4 von 2.000 Dateien"]
