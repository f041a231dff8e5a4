"""`anfrage layout`: the list of fields, hints apart from faults, and nothing said is dropped."""

import io
from pathlib import Path

import docx
import pytest
from layout_bodies import HANDBOOK, MARKS, word_file
from program import Anfrage

from anfrage.documents.layout_fields import layout_fields

CORE = tuple(
    line
    for line in MARKS
    if not any(one in line for one in ("anlage", "verteiler", "{{ an }}", "Nachr", "zusatz",
                                       "gez", "funktion", "journal", "ffentlich"))
)  # fmt: skip


@pytest.fixture
def office(anfrage: Anfrage) -> Anfrage:
    assert anfrage("einrichten", "--leer").code == 0
    return anfrage


def test_the_list_of_fields_says_what_a_layout_has(office: Anfrage, tmp_path: Path) -> None:
    every = office("layout", "felder", "--json").rows
    assert [one["there"] for one in every] == [None] * len(layout_fields(None))
    assert (
        office("layout", "neu", "eigen", "--word", word_file(tmp_path / "k.docx", *CORE)).code == 0
    )
    there = {
        one["name"]: one["there"] for one in office("layout", "felder", "eigen", "--json").rows
    }
    assert {there[one] for one in ("betreff", "frage", "entwurf")} == {True}
    assert {there[one] for one in ("zusatz", "anlagen", "anlage")} == {False}
    line = next(
        one for one in office("layout", "felder", "eigen").out.splitlines() if "journal_nr" in one
    )
    assert line.startswith("fehlt")
    assert "Aktenzeichen" in line
    guide = tmp_path / "buero" / "briefvorlagen" / "LIESMICH.txt"
    told = guide.read_bytes().decode("utf-8-sig")
    assert all(one.mark.strip() in told and one.meaning in told for one in layout_fields(None))
    assert [one["name"] for one in office("layout", "liste", "--json").rows if one["own"]] == [
        "eigen"
    ]


def test_hints_are_told_apart_from_faults(office: Anfrage, tmp_path: Path) -> None:
    at = CORE.index("{{ unterzeichner }}") + 1
    lines = (*CORE[:at], "Pressesprecher", *CORE[at:])
    office("layout", "neu", "eigen", "--word", word_file(tmp_path / "k.docx", *lines))
    ran = office("layout", "pruefen", "eigen", "--json")
    assert ran.code == 0
    assert {one["kind"] for one in ran.rows} == {"hint"}
    assert {"anlage", "an", "zusatz", "nichtoeffentlich", "page_number", "signature"} <= {
        one["problem"] for one in ran.rows
    }
    said = office("layout", "pruefen", "eigen").out
    assert "Hinweis: layout.docx, Brieftext, „Pressesprecher“" in said
    assert "kann verwendet werden" in said.splitlines()[-1]


def test_what_was_said_and_has_no_place_is_named(office: Anfrage, tmp_path: Path) -> None:
    office("layout", "neu", "eigen", "--word", word_file(tmp_path / "k.docx", *CORE))
    paper = tmp_path / "anfrage.txt"
    paper.write_text("Anfrage\n\n1. Wie viele Stellen gibt es?\n", encoding="utf-8")
    ran = office(
        "entwurf", paper, "--layout", "eigen", "--ausgabe", tmp_path / "brief.docx",
        "--anlage", "Kosten", "--nachrichtlich", "Ratsbüro", "--zusatz", "Im Auftrag",
        "--funktion", "Sprecherin", "--aktenzeichen", "13-AB/2026-7", "--unterschrift", "Kim",
    )  # fmt: skip
    assert ran.code == 0, ran
    told = next(line for line in ran.err.splitlines() if line.startswith("Nicht im Brief"))
    things = ("Anlagen", "Nachrichtlich", "Zeichnungszusatz", "Funktion", "Aktenzeichen", "eigen")
    assert all(one in told for one in things)
    again = office("export", "2026-001", "--ausgabe", tmp_path / "zwei.docx")
    assert told in again.err
    closed = tmp_path / "voll.docx"
    refused = office("export", "2026-001", "--umfang", "vollstaendig", "--ausgabe", closed)
    assert "nicht als nicht öffentlich zu erkennen" in refused.refused_in_one_sentence()
    assert not closed.exists()


def test_with_everything_of_the_page_nothing_is_missing(office: Anfrage, tmp_path: Path) -> None:
    office("layout", "neu", "eigen", "--word", word_file(tmp_path / "k.docx", *MARKS))
    kinds = {one["problem"] for one in office("layout", "pruefen", "eigen", "--json").rows}
    assert kinds <= {"entwurf_once", "nichtoeffentlich_once", "page_number", "heading",
                     "lonely_name"}  # fmt: skip
    paper = tmp_path / "anfrage.txt"
    paper.write_text("Anfrage\n\n1. Wie viele Stellen gibt es?\n", encoding="utf-8")
    target = tmp_path / "brief.docx"
    ran = office(
        "entwurf", paper, "--layout", "eigen", "--ausgabe", target, "--anlage", "Kosten",
        "--nachrichtlich", "Ratsbüro", "--zusatz", "Im Auftrag",
    )  # fmt: skip
    assert ran.code == 0
    assert "Nicht im Brief" not in ran.err
    said = [one.text for one in docx.Document(io.BytesIO(target.read_bytes())).paragraphs]
    assert {"Anlage", "Kosten", "Nachrichtlich", "Ratsbüro", "Im Auftrag", "ENTWURF"} <= set(said)
    full = tmp_path / "voll.docx"
    assert office("export", "2026-001", "--umfang", "vollstaendig", "--ausgabe", full).code == 0


def test_the_page_lists_every_field_and_block_with_its_words() -> None:
    page = HANDBOOK.read_text(encoding="utf-8").split("## Alle Felder und Blöcke")[1]
    rows = [row.split(" | ") for row in page.splitlines() if row.startswith("| ") and "`" in row]
    told = [(row[0].strip("| –`"), row[1], row[2].strip("| ")) for row in rows]
    assert told == [(one.mark.strip(), one.meaning, one.example) for one in layout_fields(None)]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("stadt.doc", bytes.fromhex("d0cf11e0a1b11ae1") + b"x", "alte Word-Datei (.doc)"),
        ("stadt.docx", bytes.fromhex("d0cf11e0a1b11ae1") + b"x", "Kennwort"),
        ("stadt.docx", b"Hallo", "keine .docx-Datei"),
        ("gibtsnicht.docx", None, "nicht gefunden"),
    ],
)
def test_a_file_that_is_no_word_file_gets_its_own_sentence(
    office: Anfrage, tmp_path: Path, name: str, data: bytes | None, said: str
) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    sentence = office("layout", "neu", "x", "--word", path).refused_in_one_sentence()
    assert said in sentence
    assert "nichts angelegt" in sentence
    assert "--layout" not in sentence
    assert not (tmp_path / "buero" / "briefvorlagen" / "x").exists()


def test_a_slip_in_the_settings_is_said_in_german_with_its_line(
    office: Anfrage, tmp_path: Path
) -> None:
    settings = tmp_path / "buero" / "einstellungen.toml"
    settings.write_text("[brief]\nlayout = stadtbrief\n", encoding="utf-8")
    ran = office("layout", "liste")
    assert ran.code == 1
    assert "Zeile 2: layout = stadtbrief" in ran.err
    assert "Anführungszeichen" in ran.err
    assert "Invalid" not in ran.err
