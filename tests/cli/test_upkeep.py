"""Replacing, extending, duplicates and the January list from the command line."""

import json
from pathlib import Path

import pytest
from program import Anfrage

TEXT = (
    "Die Pressestelle betreut die Auftritte der Stadt mit zwei Stellen und antwortet am selben Tag"
)
ROWS = (
    {"id": "a", "title": "A", "text": f"{TEXT}.", "owner": "Pressestelle", "deputy": "Hauptamt",
     "review_on": "2026-12-01"},
    {"id": "b", "title": "B", "text": f"{TEXT} oder später.", "owner": "Pressestelle"},
)  # fmt: skip


@pytest.fixture
def office(anfrage: Anfrage, tmp_path: Path) -> Anfrage:
    assert anfrage("einrichten", "--leer").code == 0
    (tmp_path / "p.jsonl").write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    assert anfrage("wissen", "import", "--angenommen", "p.jsonl").code == 0
    return anfrage


def test_a_position_is_replaced_and_a_circle_is_refused(office: Anfrage) -> None:
    ran = office("wissen", "ersetzen", "b", "a", "--grund", "neuer Beschluss")
    assert ran.code == 0
    assert "ersetzt durch a" in office("wissen", "liste").out
    rows = {row["id"]: row for row in office("wissen", "liste", "--json").rows}
    assert (rows["b"]["replaced_by"], rows["a"]["replaced_by"]) == ("a", None)
    said = office("wissen", "ersetzen", "a", "b", "--grund", "Grund").refused_in_one_sentence()
    assert "a → b → a" in said
    office("wissen", "ersetzen", "a", "fehlt", "--grund", "Grund").refused_in_one_sentence()
    office("wissen", "ersetzen", "fehlt", "a", "--grund", "Grund").refused_in_one_sentence()
    office("wissen", "ersetzen", "a", "b", "--grund", " ").refused_in_one_sentence()
    assert office("pruefen").code == 0


def test_a_review_is_extended_for_a_reason(office: Anfrage) -> None:
    office("wissen", "verlaengern", "a", "--grund", "").refused_in_one_sentence()
    ran = office("wissen", "verlaengern", "a", "--monate", "12", "--grund", "Zahlen geprüft")
    assert ran.code == 0
    assert "01.12.2027" in ran.err
    (row,) = [one for one in office("wissen", "liste", "--json").rows if one["id"] == "a"]
    assert (row["review_on"], row["adopted"], row["deputy"]) == ("2027-12-01", True, "Hauptamt")


def test_duplicates_are_shown_and_merged(office: Anfrage) -> None:
    (row,) = office("wissen", "dubletten", "--json").rows
    assert (row["kept"], row["other"], row["kind"]) == ("a", "b", "position")
    assert row["differences"] == [["Tag.", "Tag oder später."]]
    assert "statt" in office("wissen", "dubletten").out
    assert office("wissen", "zusammenfuehren", "a", "b", "--grund", "dasselbe").code == 0
    assert "Keine" in office("wissen", "dubletten").err
    office("wissen", "zusammenfuehren", "a", "x", "--grund", "Grund").refused_in_one_sentence()


def test_the_january_list_is_written_for_each_unit_and_its_deputy(
    office: Anfrage, tmp_path: Path
) -> None:
    assert "Positionen in Vertretung" in office("wissen", "jahresliste", "--stelle", "Hauptamt").out
    assert office("wissen", "jahresliste", "--ordner", "januar").code == 0
    names = sorted(one.name for one in (tmp_path / "januar").iterdir())
    assert names == [
        "jahresliste-Hauptamt.docx", "jahresliste-Hauptamt.md",
        "jahresliste-Pressestelle.docx", "jahresliste-Pressestelle.md",
    ]  # fmt: skip
    office("wissen", "jahresliste", "--ordner", "januar").refused_in_one_sentence()
