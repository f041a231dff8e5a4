"""Answers of the archive are found by the units that led, contributed to or co-signed them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from answered_papers import under_each
from inquiry_papers import QUESTIONS, numbered
from journey.test_draft_to_archive import DETAILS, NR, SETTINGS, Office, cosigned

from anfrage.desk.desk import Desk
from anfrage.german.archive_words import PLACEHOLDER
from anfrage.wiring import open_desk

INFORMED = '\n[[stelle]]\nname = "Personalrat"\nzustimmung = false\n'
CITY = SETTINGS.replace("[stadt]", '[stadt]\nstelle = "Pressestelle"') + INFORMED
PAPER = f"Betreff: Bänke im Stadtpark\n\nWir fragen:\n\n{numbered(QUESTIONS[:2], '1.')}\n"
OLD = under_each(1).replace("Anfrage:", "Federführung: Amt für Grünflächen\n\nAnfrage:", 1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with a case that four units took part in, and a past paper of a fifth."""
    made = Office(tmp_path_factory.mktemp("stellen"))
    made.done("einrichten", "--leer")
    (made.folder / "buero/einstellungen.toml").write_text(CITY, encoding="utf-8")
    (made.folder / "a.txt").write_text(PAPER, encoding="utf-8")
    (made.folder / "alt.txt").write_text(OLD, encoding="utf-8")
    made.done("entwurf", "a.txt", *DETAILS)
    made.answer("1", "Im Stadtpark stehen 48 Bänke.")
    made.answer("2", "Es entstehen keine Kosten.")
    made.done("zuarbeit", "anfordern", NR, "--stelle", "Grünflächen-Betrieb", "--fragen", "2")
    made.done("beteiligen", NR)
    cosigned(made, "Tiefbauamt", "ja")
    made.done("archiv", "import", "alt.txt")
    return made.folder / "buero"


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    with open_desk(str(folder)) as opened:
        opened.archive.read()
        yield opened


def found(desk: Desk, typed: str) -> set[str]:
    return {f"{one.source or 'Vorgang'} {one.number}" for one in desk.archive.find(typed).answers}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("stelle:Tiefbauamt", {"Vorgang 1"}),
        ("stelle:tief Bänke", {"Vorgang 1"}),
        ("stelle:kämmerei", {"Vorgang 2"}),
        ("stelle:KAEMMER", {"Vorgang 2"}),
        ("stelle:kammerei", {"Vorgang 2"}),
        ("stelle:Rechtsamt", {"Vorgang 1", "Vorgang 2"}),
        ("stelle:presse", {"Vorgang 1", "Vorgang 2"}),
        ("stelle:grünfl", {"Vorgang 2", "alt.txt 1"}),
        ('stelle:"amt für Grün"', {"alt.txt 1"}),
        ('stelle:"grünflächen betrieb"', {"Vorgang 2"}),
        ("stelle:rechtsamt seit:2099", set()),
        ("stelle:Feuerwehr", set()),
        ("stelle:", {"Vorgang 1", "Vorgang 2", "alt.txt 1"}),
        ("stelle:.", {"Vorgang 1", "Vorgang 2", "alt.txt 1"}),
    ],
)
def test_a_part_of_a_units_name_finds_what_it_took_part_in(
    desk: Desk, typed: str, expected: set[str]
) -> None:
    assert found(desk, typed) == expected


def test_a_name_is_not_found_across_two_units(desk: Desk) -> None:
    units = {one.number: one.units for one in desk.archive.find("nr:2026").answers}
    assert units["1"] == ("Pressestelle", "Tiefbauamt", "Rechtsamt")
    assert found(desk, 'stelle:"Tiefbauamt Rechtsamt"') == set()


def test_who_is_only_informed_took_no_part(desk: Desk) -> None:
    given = desk.participating.view(NR).now.current
    assert given is not None
    assert "Personalrat" in [one.unit for one in given.route]
    assert found(desk, "stelle:personal") == set()


def test_the_filter_is_named_where_one_types(tmp_path: Path) -> None:
    assert "stelle:" in PLACEHOLDER
    assert "stelle:" in Office(tmp_path).done("archiv", "suchen", "--help")
