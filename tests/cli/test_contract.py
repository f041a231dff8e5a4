"""The command line keeps its contract: keys, exit codes, formats."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from program import Anfrage

SCHEMAS = Path(__file__).resolve().parents[2] / "docs" / "schemas"
PAPER = "buero/anfragen/1-soziale-medien.txt"


def check(name: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    for row in rows:
        jsonschema.validate(row, schema)
    assert rows
    return rows


def test_the_version_needs_no_office(anfrage: Anfrage) -> None:
    ran = anfrage("--version", office=None)
    assert (ran.code, ran.out.split()[0]) == (0, "anfrage")


def test_every_command_without_an_office_says_how_to_make_one(anfrage: Anfrage) -> None:
    for command in (
        ["wissen", "liste"], ["treffer", "Was?"], ["pruefen"], ["vorgang", "liste"],
        ["export", "2026-001"], ["wissen", "annehmen", "x"],
    ):  # fmt: skip
        assert "einrichten" in anfrage(*command).refused_in_one_sentence()


def test_setting_up_refuses_a_folder_that_holds_an_office(anfrage: Anfrage) -> None:
    assert anfrage("einrichten", "--leer").code == 0
    anfrage("einrichten").refused_in_one_sentence()


def test_a_plain_office_has_the_shipped_positions_and_none_is_adopted(anfrage: Anfrage) -> None:
    assert anfrage("einrichten").code == 0
    rows = check("wissen-liste", anfrage("wissen", "liste", "--json").rows)
    assert len(rows) >= 30
    assert not any(row["adopted"] for row in rows)
    assert all(row["state"] == "template" for row in rows)


def test_an_empty_office_finds_nothing_and_says_so(anfrage: Anfrage) -> None:
    assert anfrage("einrichten", "--leer").code == 0
    (row,) = check("treffer", anfrage("treffer", "--json", "Was kostet das?").rows)
    assert (row["verdict"], row["matches"]) == ("none", [])


def test_questions_come_with_places_that_give_them_back(anfrage: Anfrage, tmp_path: Path) -> None:
    paper = "Kopf\r\n\r\n1. Wie viele\r\nStellen gibt es?\r\n2. Wann?\r\n"
    (tmp_path / "a.txt").write_bytes(paper.encode())
    (row,) = check("fragen", anfrage("fragen", "--json", "a.txt").rows)
    assert [one["text"] for one in row["questions"]] == ["Wie viele Stellen gibt es?", "Wann?"]
    first = row["questions"][0]
    assert paper[first["start"] : first["end"]].split() == first["text"].split()
    assert row["source"] == "a.txt"


def test_questions_are_read_from_standard_input(anfrage: Anfrage) -> None:
    ran = anfrage("fragen", "--json", "-", stdin=b"1. Was ist geplant?")
    assert (ran.rows[0]["source"], len(ran.rows[0]["questions"])) == ("-", 1)


def test_a_batch_goes_on_past_a_bad_file(anfrage: Anfrage, tmp_path: Path) -> None:
    (tmp_path / "gut.txt").write_text("1. Was ist geplant?", encoding="utf-8")
    (tmp_path / "kaputt.docx").write_bytes(b"PK\x03\x04 kaputt")
    ran = anfrage("fragen", "--json", "kaputt.docx", "fehlt.txt", "gut.txt")
    assert ran.code == 1
    assert [set(row) for row in check("fragen", ran.rows)[:2]] == [
        {"format", "source", "error"}
    ] * 2
    assert len(ran.rows[2]["questions"]) == 1


def test_a_paper_without_questions_is_no_error_but_a_warning(anfrage: Anfrage) -> None:
    ran = anfrage("fragen", "--json", "-", stdin=b"Nur ein Gruss.\n")
    assert (ran.code, ran.rows[0]["questions"]) == (0, [])
    assert ran.rows[0]["warnings"]


def test_a_draft_answers_the_sample_inquiry(sample: Anfrage, tmp_path: Path) -> None:
    ran = sample("entwurf", PAPER, "--json", "--ausgabe", "brief.docx")
    (row,) = check("entwurf", ran.rows)
    assert ran.code == 0
    assert len(row["questions"]) == 3
    assert all(one["verdict"] == "fits" and one["positions"] for one in row["questions"])
    assert (tmp_path / row["docx"]).read_bytes()[:2] == b"PK"
    check("vorgang", sample("vorgang", "liste", "--json").rows)
    check("vorgang", sample("vorgang", "zeigen", row["case"], "--json").rows)


def test_the_same_paper_again_continues_its_case(sample: Anfrage) -> None:
    first = sample("entwurf", PAPER, "--json").rows[0]
    second = sample("entwurf", PAPER, "--json", "--ersetzen").rows[0]
    assert first["case"] == second["case"]
    assert len(sample("vorgang", "liste", "--json").rows) == 1


def test_an_existing_target_is_refused_and_kept(sample: Anfrage, tmp_path: Path) -> None:
    (tmp_path / "brief.docx").write_bytes(b"alt")
    ran = sample("entwurf", PAPER, "--ausgabe", "brief.docx")
    assert "--ersetzen" in ran.refused_in_one_sentence()
    assert (tmp_path / "brief.docx").read_bytes() == b"alt"


def test_a_paper_without_questions_is_kept_but_gives_no_letter(sample: Anfrage) -> None:
    ran = sample("entwurf", "-", stdin=b"Nur ein Gruss.\n")
    assert "2026-" in ran.refused_in_one_sentence() or "Vorgang" in ran.err
    (row,) = sample("vorgang", "liste", "--json").rows
    assert row["state"] == "without_questions"


def test_nothing_fits_is_an_answer(sample: Anfrage) -> None:
    paper = "buero/anfragen/3-ohne-passende-position.txt"
    row = sample("entwurf", paper, "--json").rows[0]
    assert [one["positions"] for one in row["questions"]] == [[], []]


def test_a_batch_of_questions_answers_each_as_if_asked_alone(
    sample: Anfrage, tmp_path: Path
) -> None:
    asked = [
        {"id": "b", "text": "Welche Kosten entstehen für Personal?", "context": "Soziale Medien"},
        {"id": "a", "text": "Gibt es eine Netiquette?"},
    ]
    lines = "".join(json.dumps(one) + "\n" for one in asked)
    (tmp_path / "stapel.jsonl").write_text(lines, encoding="utf-8")
    rows = check("treffer", sample("treffer", "--json", "--stapel", "stapel.jsonl").rows)
    assert [row["id"] for row in rows] == ["b", "a"]
    alone = sample("treffer", "--json", asked[1]["text"]).rows[0]
    assert alone["matches"] == rows[1]["matches"]


def test_imported_positions_keep_their_ids_and_a_known_id_is_refused(
    anfrage: Anfrage, tmp_path: Path
) -> None:
    anfrage("einrichten", "--leer")
    lines = '{"id":"A.1","title":"","text":"Alt."}\n{"id":"b","title":"B","text":"Gut."}\n'
    (tmp_path / "p.jsonl").write_text(lines, encoding="utf-8")
    assert anfrage("wissen", "import", "--angenommen", "p.jsonl").code == 0
    rows = anfrage("wissen", "liste", "--json").rows
    assert [(row["id"], row["adopted"]) for row in rows] == [("A.1", True), ("b", True)]
    assert "A.1" in anfrage("wissen", "import", "p.jsonl").refused_in_one_sentence()
    (tmp_path / "p.jsonl").write_text(lines.replace("Alt", "Neu"), encoding="utf-8")
    assert anfrage("wissen", "import", "--ersetzen", "p.jsonl").code == 0
    rows = anfrage("wissen", "liste", "--json").rows
    assert [(row["version"], row["state"]) for row in rows] == [(2, "changed"), (1, "adopted")]


def test_an_import_with_a_bad_record_takes_nothing_in_and_names_the_line(
    anfrage: Anfrage, tmp_path: Path
) -> None:
    anfrage("einrichten", "--leer")
    lines = '{"id":"a","title":"A","text":"Gut."}\n{"id":"b b","title":"B","text":"x"}\nkein JSON\n'
    (tmp_path / "p.jsonl").write_text(lines, encoding="utf-8")
    sentence = anfrage("wissen", "import", "p.jsonl").refused_in_one_sentence()
    assert "Zeile 2" in sentence
    assert "Zeile 3" in sentence
    assert anfrage("wissen", "liste", "--json").rows == []


def test_of_rival_alternatives_one_at_most_is_adopted(anfrage: Anfrage) -> None:
    anfrage("einrichten")
    rows = anfrage("wissen", "liste", "--json").rows
    rivals: dict[str, list[str]] = {}
    for row in rows:
        if row["alternatives"]:
            rivals.setdefault(row["alternatives"], []).append(row["id"])
    first, second = next(iter(rivals.values()))[:2]
    free = next(row["id"] for row in rows if not row["alternatives"])
    assert anfrage("wissen", "annehmen", first).code == 0
    assert anfrage("wissen", "annehmen", first).code == 0, "twice is harmless"
    ran = anfrage("wissen", "annehmen", second, free)
    assert ran.code == 1
    assert first in ran.err
    adopted = {row["id"] for row in anfrage("wissen", "liste", "--json").rows if row["adopted"]}
    assert adopted == {first, free}


def test_positions_travel_out_and_in_again_unchanged(anfrage: Anfrage, tmp_path: Path) -> None:
    anfrage("einrichten")
    assert anfrage("wissen", "export", "heraus").code == 0
    files = {path.name: path.read_bytes() for path in (tmp_path / "heraus").rglob("*.md")}
    assert anfrage("einrichten", "--leer", office="zweites").code == 0
    assert anfrage("wissen", "import", "heraus", office="zweites").code == 0
    assert anfrage("wissen", "export", "wieder", office="zweites").code == 0
    assert {path.name: path.read_bytes() for path in (tmp_path / "wieder").rglob("*.md")} == files


@pytest.mark.parametrize("file_format", ["docx", "md", "txt", "json"])
def test_a_case_is_exported_in_every_format(
    sample: Anfrage, tmp_path: Path, file_format: str
) -> None:
    case = sample("entwurf", PAPER, "--json").rows[0]["case"]
    ran = sample("export", case, "--format", file_format, "--ausgabe", f"x.{file_format}")
    assert ran.code == 0
    assert (tmp_path / ran.out.strip()).stat().st_size > 500


def test_the_check_passes_after_work_and_finds_a_changed_word(
    sample: Anfrage, tmp_path: Path
) -> None:
    import sqlite3

    sample("entwurf", PAPER)
    assert check("pruefen", sample("pruefen", "--json").rows)[0]["ok"]
    with sqlite3.connect(tmp_path / "buero" / "buero.sqlite3") as raw:
        tables = [r[0] for r in raw.execute("SELECT name FROM sqlite_master WHERE type='trigger'")]
        for trigger in tables:
            raw.execute(f"DROP TRIGGER {trigger}")
        raw.execute("UPDATE answer_version SET content = replace(content, 'Stadt', 'Statt')")
    ran = sample("pruefen", "--json")
    assert ran.code == 1
    assert not check("pruefen", ran.rows)[0]["ok"]


def test_wrong_usage_is_exit_2_in_german(anfrage: Anfrage) -> None:
    for arguments in (["fragen"], ["treffer", "--anzahl", "0", "x"], ["quatsch"], ["wissen"]):
        ran = anfrage(*arguments)
        assert ran.code == 2, arguments
        assert ran.err.startswith("Falscher Aufruf: "), ran.err
        for english in ("usage", "required", "invalid", "argument", "expected", "choose"):
            assert english not in ran.err, ran.err
