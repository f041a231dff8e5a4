"""An adoption is taken back for a reason, and what happened stays recorded."""

from pathlib import Path

import pytest
from offices import bypassing

from anfrage.desk.desk import Desk
from anfrage.domain.adoption import NotAdopted, RetractionReasonMissing
from anfrage.domain.errors import PositionUnknown, StoreInconsistent
from anfrage.domain.event import EventKind
from anfrage.domain.position import Position, PositionState

YES = Position("ja", "Für den Hafen", "Die Stadt ist dafür.", alternatives="hafen")
NO = Position("nein", "Gegen den Hafen", "Die Stadt ist dagegen.", alternatives="hafen")


def keep(desk: Desk, *positions: Position) -> None:
    desk.knowledge.keep([("hier", one) for one in positions], adopt=False, replace=False)


def reasons(desk: Desk) -> list[object]:
    """What was recorded of adoptions that were taken back."""
    with desk.store.reading() as office:
        facts = [one.payload for one in office.events.all() if one.kind is RETRACTED]
    return [fact["reason"] for fact in facts if fact]


RETRACTED = EventKind.POSITION_RETRACTED


def test_an_adoption_is_taken_back_with_its_reason_and_can_be_given_anew(desk: Desk) -> None:
    keep(desk, YES)
    desk.knowledge.adopt(["ja"])
    record = desk.knowledge.retract("ja", "  Ratsbeschluss\nvom Mai ")
    assert (record.state, record.version) == (PositionState.TEMPLATE, 1)
    assert reasons(desk) == ["Ratsbeschluss vom Mai"]
    desk.casework.check()
    assert desk.knowledge.adopt(["ja"]).adopted == ("ja",)
    assert desk.knowledge.get("ja").adopted
    desk.casework.check()
    desk.knowledge.retract("ja", "noch einmal")
    desk.casework.check()


def test_the_city_can_change_its_mind_between_rivals(desk: Desk) -> None:
    keep(desk, YES, NO)
    desk.knowledge.adopt(["ja"])
    collection = {one.id: one.record for one in desk.curating.collection().positions}
    desk.curating.supersede(collection["nein"], collection["ja"], "neue Mehrheit")
    assert [one.position.id for one in desk.knowledge.records() if one.adopted] == ["nein"]
    assert reasons(desk) == ["neue Mehrheit"]
    desk.casework.check()


def test_what_was_adopted_in_an_older_version_is_taken_back_too(desk: Desk) -> None:
    keep(desk, YES)
    desk.knowledge.adopt(["ja"])
    desk.curating.save(Position("ja", "Für den Hafen", "Neu.", alternatives="hafen"), 1)
    assert desk.knowledge.get("ja").state is PositionState.CHANGED
    assert desk.knowledge.retract("ja", "überholt").state is PositionState.TEMPLATE
    desk.casework.check()


@pytest.mark.parametrize(
    ("name", "reason", "refusal"),
    [
        ("ja", "  ", RetractionReasonMissing),
        ("nein", "warum", NotAdopted),
        ("jaa", "warum", PositionUnknown),
    ],
)
def test_what_cannot_be_taken_back_is_refused_and_nothing_changes(
    desk: Desk, name: str, reason: str, refusal: type[Exception]
) -> None:
    keep(desk, YES, NO)
    desk.knowledge.adopt(["ja"])
    with pytest.raises(refusal):
        desk.knowledge.retract(name, reason)
    assert desk.knowledge.get("ja").adopted
    assert reasons(desk) == []


def test_a_rival_stays_adopted_where_the_other_was_changed_meanwhile(desk: Desk) -> None:
    keep(desk, YES, NO)
    desk.knowledge.adopt(["ja"])
    seen = {one.id: one.record for one in desk.curating.collection().positions}
    desk.curating.save(Position("nein", "Gegen", "Anders.", alternatives="hafen"), 1)
    with pytest.raises(Exception, match="nein"):
        desk.curating.supersede(seen["nein"], seen["ja"], "warum")
    assert desk.knowledge.get("ja").adopted
    assert reasons(desk) == []


def test_an_adoption_that_vanished_without_a_record_is_found(desk: Desk) -> None:
    keep(desk, YES)
    desk.knowledge.adopt(["ja"])
    with desk.store.writing() as office:
        office.positions.retract("ja")
    with pytest.raises(StoreInconsistent, match="adoption ja"):
        desk.casework.check()


def test_a_retraction_that_was_made_up_is_found(desk: Desk, office: Path) -> None:
    keep(desk, YES)
    desk.knowledge.adopt(["ja"])
    desk.knowledge.retract("ja", "warum")
    with bypassing(office) as raw:
        raw.execute("DELETE FROM event_payload WHERE payload LIKE '%warum%'")
    with pytest.raises(StoreInconsistent, match="Inhalt des Ereignisses fehlt"):
        desk.casework.check()
