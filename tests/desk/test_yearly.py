"""The January list names for each unit what it owns, and what it looks after as a deputy."""

from pathlib import Path

import docx
import pytest
from builders import position

from anfrage.desk.desk import Desk
from anfrage.desk.yearly import write_yearly_lists, yearly_lists
from anfrage.domain.errors import TargetExists


def filled(desk: Desk) -> None:
    desk.knowledge.keep(
        [("x", position("a", owner="Hauptamt", title="A | B", deputy="Personalamt")),
         ("x", position("b")), ("x", position("alt", owner="Bauamt", replaced_by="a"))],
        adopt=True, replace=False,
    )  # fmt: skip
    desk.facts.add(
        {"key": "stellen", "title": "Stellen", "value": "4,5", "unit": "Stellen",
         "as_of": "2026-01-01", "owner": "Hauptamt"}
    )  # fmt: skip
    desk.presences.add({"key": "x", "channel": "Instagram", "unit": "Pressestelle"})
    desk.presences.add({"key": "y", "channel": "X", "unit": "Pressestelle", "until": "2025-01-01"})


def test_each_unit_gets_its_positions_facts_and_accounts(desk: Desk) -> None:
    filled(desk)
    lists = {one.unit: one.markdown for one in yearly_lists(desk.store)}
    assert list(lists) == ["", "Hauptamt", "Personalamt", "Pressestelle"], "what is replaced rests"
    assert "| a | A \\| B | angenommen | keine | Personalamt |  |" in lists["Hauptamt"]
    assert "| stellen | Stellen | 4,5 Stellen | 01.01.2026 |  |" in lists["Hauptamt"]
    assert "Instagram" in lists["Pressestelle"]
    assert "| X |" not in lists["Pressestelle"]


def test_a_deputy_gets_a_list_of_its_own(desk: Desk) -> None:
    filled(desk)
    (deputy,) = [one for one in yearly_lists(desk.store) if one.unit == "Personalamt"]
    assert "## Positionen in Vertretung" in deputy.markdown
    assert "| a | A \\| B | angenommen | keine | Hauptamt |  |" in deputy.markdown


def test_every_list_is_a_word_file_and_a_markdown_file(desk: Desk, tmp_path: Path) -> None:
    filled(desk)
    lists = yearly_lists(desk.store)
    files = write_yearly_lists(lists, tmp_path / "januar", "Stadt Musterlingen")
    assert sorted(one.suffix for one in files) == [".docx"] * 4 + [".md"] * 4
    word = docx.Document(str(tmp_path / "januar" / "jahresliste-Hauptamt.docx"))
    assert word.paragraphs[0].text.startswith("Hauptamt: Durchsicht der Angaben")
    cells = [[cell.text for cell in row.cells] for row in word.tables[0].rows]
    assert cells[1][:3] == ["a", "A | B", "angenommen"]
    with pytest.raises(TargetExists):
        write_yearly_lists(lists, tmp_path / "januar", "Stadt Musterlingen")
