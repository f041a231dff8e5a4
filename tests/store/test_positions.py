from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from offices import bypassing, in_child, kept_position, reopened

from anfrage.domain.errors import OfficeDamaged, PositionUnknown, RivalAdopted
from anfrage.domain.position import Position, PositionState, Publicity, Source
from anfrage.store.sqlite.store import SqliteStore

FULL = Position(
    id="p-1",
    title="Auftritte",
    text="Die Stadt betreibt **zwei** Auftritte.\n\nSie werden geprüft.",
    topic="social-media",
    keywords=("Auftritt", "Kanal"),
    examples=("Welche Kanäle gibt es?",),
    owner="Pressestelle",
    sources=(Source("Leitlinie", date(2026, 1, 2), "https://example.org/"), Source("Gespräch")),
    date=date(2026, 1, 3),
    as_of=date(2026, 1, 4),
    valid_from=date(2026, 1, 5),
    valid_until=date(2026, 12, 31),
    review_on=date(2026, 6, 1),
    publicity=Publicity.NON_PUBLIC,
    alternatives="",
    note="nur intern",
)


def test_a_position_comes_back_as_it_was_kept(store: SqliteStore) -> None:
    kept_position(store, FULL)
    with store.reading() as office:
        record = office.positions.get("p-1")
    assert record is not None
    assert record.position == FULL
    assert (record.version, record.adopted_version, record.state) == (
        1,
        None,
        PositionState.TEMPLATE,
    )


def test_an_unknown_position_is_none(store: SqliteStore) -> None:
    with store.reading() as office:
        assert office.positions.get("p-1") is None
        assert office.positions.version("p-1", 1) is None


def test_positions_come_by_id(store: SqliteStore) -> None:
    for name in ("b", "a", "C"):
        kept_position(store, Position(name, "", "Text"))
    with store.reading() as office:
        assert [record.position.id for record in office.positions.all()] == ["C", "a", "b"]


def test_the_same_text_adds_nothing(store: SqliteStore) -> None:
    kept_position(store, FULL)
    with store.writing() as office:
        assert office.positions.add(FULL).version == 1
        assert office.positions.version("p-1", 2) is None


def test_another_text_is_the_next_version_and_the_old_one_stays(store: SqliteStore) -> None:
    kept_position(store, FULL)
    with store.writing() as office:
        record = office.positions.add(replace(FULL, text="Neu."))
        assert (record.version, record.position.text) == (2, "Neu.")
        assert office.positions.version("p-1", 1) == FULL
        assert office.positions.all() == [record]


def test_an_adopted_position_stays_so_until_its_text_changes(store: SqliteStore) -> None:
    kept_position(store, FULL, adopt=True)
    with store.writing() as office:
        record = office.positions.get("p-1")
        assert record is not None
        assert record.adopted
        changed = office.positions.add(replace(FULL, text="Neu."))
        assert changed.state is PositionState.CHANGED
        office.positions.adopt("p-1", 2)
        assert office.positions.all()[0].adopted


def test_adopting_twice_is_one_act(store: SqliteStore, folder: Path) -> None:
    kept_position(store, FULL, adopt=True)
    with store.writing() as office:
        office.positions.adopt("p-1", 1)
    with bypassing(folder) as raw:
        assert raw.execute("SELECT count(*) FROM adoption").fetchone()[0] == 1


@pytest.mark.parametrize(("name", "version"), [("p-9", 1), ("p-1", 2), ("p-1", 0)])
def test_what_is_not_there_cannot_be_adopted(store: SqliteStore, name: str, version: int) -> None:
    kept_position(store, FULL)
    with pytest.raises(PositionUnknown), store.writing() as office:
        office.positions.adopt(name, version)


def test_of_two_rivals_one_can_be_adopted(store: SqliteStore) -> None:
    kept_position(store, Position("ja", "", "Ja.", alternatives="haltung"), adopt=True)
    kept_position(store, Position("nein", "", "Nein.", alternatives="haltung"))
    kept_position(store, Position("anders", "", "Anderes.", alternatives="sonst"), adopt=True)
    with store.writing() as office:
        with pytest.raises(RivalAdopted) as refusal:
            office.positions.adopt("nein", 1)
        adopted = {record.position.id for record in office.positions.all() if record.adopted}
    assert (refusal.value.position_id, refusal.value.rival_id) == ("nein", "ja")
    assert adopted == {"ja", "anders"}
    assert store.check() == []


def test_a_rival_that_was_changed_since_stands_in_nobodys_way(store: SqliteStore) -> None:
    kept_position(store, Position("ja", "", "Ja.", alternatives="haltung"), adopt=True)
    kept_position(store, Position("ja", "", "Ja, aber.", alternatives="haltung"))
    kept_position(store, Position("nein", "", "Nein.", alternatives="haltung"), adopt=True)
    for version in (1, 2):
        with store.writing() as office:
            if version == 1:
                office.positions.adopt("ja", 1)  # adopted before: nothing changes
            else:
                with pytest.raises(RivalAdopted):
                    office.positions.adopt("ja", 2)
    assert store.check() == []


def test_positions_without_alternatives_are_no_rivals(store: SqliteStore) -> None:
    for name in ("a", "b"):
        kept_position(store, Position(name, "", "Text"), adopt=True)
    with store.reading() as office:
        assert all(record.adopted for record in office.positions.all())


def test_two_processes_cannot_adopt_rivals_at_the_same_time(
    store: SqliteStore, folder: Path
) -> None:
    kept_position(store, Position("ja", "", "Ja.", alternatives="haltung"))
    kept_position(store, Position("nein", "", "Nein.", alternatives="haltung"))
    store.close()

    def adopt_in_another_process() -> str:
        other = reopened(folder)
        try:
            with other.writing() as office:
                office.positions.adopt("nein", 1)
        except RivalAdopted as refusal:
            return refusal.rival_id
        return ""

    here = reopened(folder)
    with here.writing() as office:
        office.positions.adopt("ja", 1)
    here.close()
    assert in_child(adopt_in_another_process) == "ja"


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE position_version SET content = replace(content, 'zwei', 'drei')",
        "UPDATE position SET adopted_version = 1",
        "DELETE FROM position_version",
    ],
)
def test_a_position_that_was_changed_past_the_program_is_not_used(
    store: SqliteStore, folder: Path, change: str
) -> None:
    kept_position(store, FULL)
    store.close()
    with bypassing(folder) as raw:
        raw.execute(change)
    again = reopened(folder)
    with pytest.raises(OfficeDamaged, match="position"), again.reading() as office:
        office.positions.all()
    again.close()
