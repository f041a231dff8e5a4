"""`anfrage layout`: what there is, a city's own from ours or from its Word file, check, preview."""

import io
import shutil
from pathlib import Path

import docx
import pytest
from docx_parts import part_text
from layout_bodies import MARKS, word_file
from program import Anfrage


@pytest.fixture
def office(anfrage: Anfrage) -> Anfrage:
    assert anfrage("einrichten", "--leer").code == 0
    return anfrage


def test_all_seven_layouts_are_listed_without_faults(office: Anfrage) -> None:
    rows = office("layout", "liste", "--json").rows
    assert [one["name"] for one in rows] == [
        "brief", "brief-fliesstext", "din5008-a", "din5008-b", "formular", "ratsantwort",
        "zuarbeit",
    ]  # fmt: skip
    assert all(one["title"] and not one["faults"] and not one["own"] for one in rows)


def test_a_copy_becomes_the_offices_own_and_can_be_looked_at(
    office: Anfrage, tmp_path: Path
) -> None:
    assert office("layout", "neu", "stadtbrief", "--von", "din5008-b").code == 0
    assert "in Ordnung" in office("layout", "pruefen", "stadtbrief").out
    listed = office("layout", "liste").out
    assert "(eigene)" in next(line for line in listed.splitlines() if "stadtbrief" in line)
    target = tmp_path / "schau.docx"
    ran = office("layout", "vorschau", "stadtbrief", "--ausgabe", target)
    assert ran.code == 0, ran
    assert "Kanal A" in part_text(target.read_bytes(), "word/document.xml")
    assert (shutil.which("soffice") is None) != target.with_suffix(".pdf").exists()
    assert office("layout", "vorschau", "stadtbrief", "--ausgabe", target).code == 1


def test_a_citys_word_file_becomes_a_layout_step_by_step(office: Anfrage, tmp_path: Path) -> None:
    bare = word_file(tmp_path / "kopf.docx", "Betreff")
    made = office("layout", "neu", "eigen", "--word", bare)
    assert made.code == 0, made
    assert "layout pruefen eigen" in made.err
    ran = office("layout", "pruefen", "eigen", "--json")
    assert ran.code == 1
    assert {"{{ betreff }}", "{{#fragen}}", "{{#entwurf}}"} <= {one["place"] for one in ran.rows}
    own = tmp_path / "buero" / "briefvorlagen" / "eigen" / "layout.docx"
    word_file(own, *MARKS)
    checked = office("layout", "pruefen", "eigen")
    assert checked.code == 0, checked
    paper = tmp_path / "anfrage.txt"
    paper.write_text("Anfrage\n\n1. Wie viele Stellen gibt es?\n", encoding="utf-8")
    target = tmp_path / "brief.docx"
    ran = office("entwurf", paper, "--layout", "eigen", "--ausgabe", target)
    assert ran.code == 0, ran
    said = [one.text for one in docx.Document(io.BytesIO(target.read_bytes())).paragraphs]
    assert "1. Wie viele Stellen gibt es?" in said


def test_a_misspelt_field_and_a_faulty_wording_are_named_with_their_places(
    office: Anfrage, tmp_path: Path
) -> None:
    lines = [one.replace("{{ anrede }}", "{{ anrde }}") for one in MARKS]
    office("layout", "neu", "eigen", "--word", word_file(tmp_path / "k.docx", *lines))
    wording = tmp_path / "buero" / "briefvorlagen" / "eigen" / "betreff.txt"
    wording.write_text("Anfrage {{ tittel }}\n", encoding="utf-8")
    ran = office("layout", "pruefen", "eigen")
    assert ran.code == 1
    assert "Brieftext, nach „{{ betreff }}“" in ran.out
    assert "Meinten Sie „anrede“?" in ran.out
    assert "betreff.txt" in ran.out
    assert "2 Fehler" in ran.err


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("neu", "../boese"), "kleine Buchstaben"),
        (("neu", "x", "--von", "gibtsnicht"), "gibtsnicht"),
        (("neu", "x", "--word", "fehlt.docx"), "fehlt.docx"),
        (("pruefen", "breif"), "brief"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    office: Anfrage, tmp_path: Path, arguments: tuple[str, ...], word: str
) -> None:
    ran = office("layout", *arguments)
    assert ran.code == 1
    assert word in ran.err
    assert ran.err.count("\n") == 1
    assert not (tmp_path / "buero" / "briefvorlagen" / "x").exists()
