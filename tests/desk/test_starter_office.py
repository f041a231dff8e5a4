"""The starter positions go through an office and come out as they went in."""

from pathlib import Path

from anfrage.wiring import OfficeKind, open_desk, set_up_office, shipped


def test_markdown_to_office_to_markdown_gives_every_starter_position_byte_for_byte(
    tmp_path: Path,
) -> None:
    office = set_up_office(str(tmp_path / "buero"), OfficeKind.STARTER)
    with open_desk(str(office)) as desk:
        written = desk.knowledge.export(tmp_path / "heraus")
        facts = [one.fact.key for one in desk.facts.all()]
        assert desk.facts.unknown() == {}
    there = {path.name: path.read_bytes() for path in shipped("knowledge").rglob("*.md")}
    assert len(there) >= 80
    assert {path.name: path.read_bytes() for path in written} == there
    assert len(facts) >= 40


def test_the_sample_city_has_a_register_and_figures_of_its_own(tmp_path: Path) -> None:
    office = set_up_office(str(tmp_path / "buero"), OfficeKind.SAMPLE)
    with open_desk(str(office)) as desk:
        table = desk.presences.table()
        assert "| Instagram | Pressestelle | 03.09.2018 |" in table
        assert "| X |" not in table, "an account that was closed"
        assert desk.facts.get("follower_instagram").fact.unit == "Abonnements"
        desk.casework.check()
