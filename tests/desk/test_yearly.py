"""The January list names for each unit what it owns."""

from builders import position

from anfrage.desk.desk import Desk
from anfrage.desk.yearly import yearly_lists


def test_each_unit_gets_its_positions_facts_and_accounts(desk: Desk) -> None:
    desk.knowledge.keep(
        [("x", position("a", owner="Hauptamt", title="A | B")), ("x", position("b"))],
        adopt=True, replace=False,
    )  # fmt: skip
    desk.facts.add(
        {"key": "stellen", "title": "Stellen", "value": "4,5", "unit": "Stellen",
         "as_of": "2026-01-01", "owner": "Hauptamt"}
    )  # fmt: skip
    desk.presences.add({"key": "x", "channel": "Instagram", "unit": "Pressestelle"})
    desk.presences.add({"key": "y", "channel": "X", "unit": "Pressestelle", "until": "2025-01-01"})
    lists = yearly_lists(desk.store)
    assert list(lists) == ["", "Hauptamt", "Pressestelle"]
    assert "| a | A \\| B | angenommen | keine |  |" in lists["Hauptamt"]
    assert "| stellen | Stellen | 4,5 Stellen | 01.01.2026 |  |" in lists["Hauptamt"]
    assert "Instagram" in lists["Pressestelle"]
    assert "| X |" not in lists["Pressestelle"]
