"""What the screens can do beside writing, done from the command line."""

import json
from pathlib import Path

from program import Anfrage

ASKED = "Welche Kanäle betreibt die Stadt?"
POSITION = {
    "id": "kanaele", "title": "Kanäle der Stadt", "examples": [ASKED],
    "text": "Die Stadt betreibt Kanäle bei Mastodon und Bluesky.",
}  # fmt: skip


def drafted(anfrage: Anfrage, tmp_path: Path) -> None:
    """Make an office whose one position answers the one question of its one case."""
    assert anfrage("einrichten", "--leer").code == 0
    (tmp_path / "p.jsonl").write_text(json.dumps(POSITION), encoding="utf-8")
    assert anfrage("wissen", "import", "--angenommen", "p.jsonl").code == 0
    (row,) = anfrage("entwurf", "-", "--json", stdin=f"1. {ASKED}\n".encode()).rows
    assert row["questions"][0]["positions"] == ["kanaele"]


def test_details_of_a_letter_are_shown_changed_and_emptied(
    anfrage: Anfrage, tmp_path: Path
) -> None:
    drafted(anfrage, tmp_path)
    said = anfrage(
        "vorgang", "angaben", "2026-001", "--betreff", "Ihre Anfrage", "--datum", "12.11.2026",
        "--empfaenger", "Frau Beispiel", "--empfaenger", "01234 Musterlingen",
    )  # fmt: skip
    assert "Betreff: Ihre Anfrage" in said.out
    assert "Anschrift: Frau Beispiel | 01234 Musterlingen" in said.out
    (row,) = anfrage("vorgang", "angaben", "2026-001", "--anlage", "Plan", "--json").rows
    assert row["details"]["subject"] == "Ihre Anfrage", "what is not given stays"
    assert row["details"]["date"] == "2026-11-12"
    assert row["details"]["enclosures"] == ["Plan"]
    (row,) = anfrage(
        "vorgang", "angaben", "2026-001", "--betreff", "", "--anlage", "", "--json"
    ).rows
    assert (row["details"]["subject"], row["details"]["enclosures"]) == ("", [])
    assert row["details"]["addressee"] == ["Frau Beispiel", "01234 Musterlingen"]
    assert anfrage("pruefen").code == 0


def test_open_parts_are_shown_and_marked(anfrage: Anfrage, tmp_path: Path) -> None:
    drafted(anfrage, tmp_path)
    (case,) = anfrage("vorgang", "zeigen", "2026-001", "--json").rows
    number = case["questions"][0]["number"]
    shown = anfrage("vorgang", "teile", "2026-001", number)
    parts = len(shown.out.splitlines())
    marked = anfrage("vorgang", "teile", "2026-001", number, "--offen", "1").out
    assert marked.startswith("1 ○")
    (case,) = anfrage("vorgang", "zeigen", "2026-001", "--json").rows
    assert len(case["questions"][0]["open_parts"]) == 1
    assert "○" not in anfrage("vorgang", "teile", "2026-001", number, "--beantwortet").out
    refused = anfrage("vorgang", "teile", "2026-001", number, "--offen", str(parts + 1))
    assert "Teil" in refused.refused_in_one_sentence()
    assert "Frage „77“" in anfrage("vorgang", "teile", "2026-001", "77").refused_in_one_sentence()


def test_an_answer_becomes_a_position(anfrage: Anfrage, tmp_path: Path) -> None:
    drafted(anfrage, tmp_path)
    kept = anfrage(
        "wissen", "aufnehmen", "2026-001", "1", "--titel", "Unsere Kanäle", "--thema", "medien",
        "--wiedervorlage", "01.06.2027", "--angenommen",
    )  # fmt: skip
    assert kept.code == 0
    name = kept.out.strip()
    rows = {row["id"]: row for row in anfrage("wissen", "liste", "--json").rows}
    assert (rows[name]["title"], rows[name]["topic"]) == ("Unsere Kanäle", "medien")
    assert rows[name]["adopted"]
    assert rows[name]["review_on"] == "2027-06-01"


def test_only_an_answer_that_is_there_can_be_kept(anfrage: Anfrage) -> None:
    assert anfrage("einrichten", "--leer").code == 0
    assert anfrage("entwurf", "-", stdin=b"1. Was kostet das?\n").code == 0
    refused = anfrage("wissen", "aufnehmen", "2026-001", "1").refused_in_one_sentence()
    assert "noch keine Antwort" in refused


def test_an_adoption_is_taken_back_for_a_reason(anfrage: Anfrage) -> None:
    assert anfrage("einrichten", "--muster").code == 0
    assert anfrage("wissen", "zuruecknehmen", "netiquette", "--grund", "überholt").code == 0
    rows = {row["id"]: row for row in anfrage("wissen", "liste", "--json").rows}
    assert not rows["netiquette"]["adopted"]
    again = anfrage("wissen", "zuruecknehmen", "netiquette", "--grund", "überholt")
    assert "nichts zurückzunehmen" in again.refused_in_one_sentence()
    blank = anfrage("wissen", "zuruecknehmen", "netiquette", "--grund", " ")
    assert "Grund" in blank.refused_in_one_sentence()
    assert anfrage("wissen", "zuruecknehmen", "netiquette").code == 2
    assert anfrage("pruefen").code == 0
