"""A position that another one replaced: it points there, fits no more, nothing runs in circles."""

import json
from pathlib import Path

import pytest
from builders import position

from anfrage.desk.desk import Desk
from anfrage.desk.replacing import replace_position
from anfrage.domain.errors import PositionsRefused, PositionUnknown
from anfrage.domain.knowledge_errors import ReasonTooShort, ReplacementRefused
from anfrage.domain.match import Verdict
from anfrage.german.failure import sentence

ASKED = "Wie viele Stellen hat die Pressestelle für soziale Medien?"
TEXT = "Die Pressestelle hat für die Betreuung der sozialen Medien zwei Stellen."


def filled(desk: Desk, *ids: str) -> None:
    desk.knowledge.keep(
        [("x", position(one, f"{TEXT} ({one})", title="Stellen der Pressestelle soziale Medien",
                        keywords=("Stellen", "Pressestelle"), examples=(ASKED,))) for one in ids],
        adopt=True, replace=False,
    )  # fmt: skip


def test_a_replaced_position_never_fits_again_even_if_it_is_adopted_anew(desk: Desk) -> None:
    filled(desk, "alt")
    assert desk.matching.find(ASKED).verdict is Verdict.FITS
    filled(desk, "neu")
    desk.knowledge.retract("neu", "noch nicht so weit")
    kept, successor = replace_position(desk.store, "alt", "neu", "neuer Beschluss")
    assert (kept.position.replaced_by, successor.position.id) == ("neu", "neu")
    desk.knowledge.adopt(["alt"])
    found = desk.matching.find(ASKED)
    assert {one.id for one in found.matches} == {"alt", "neu"}
    assert found.verdict is not Verdict.FITS
    suggestion = desk.suggesting.for_words(ASKED)
    (old,) = [one for one in suggestion.offers if one.match.id == "alt"]
    assert old.expired
    assert old.position.replaced_by == "neu"
    desk.casework.check()


def test_the_reason_is_recorded_and_a_missing_one_changes_nothing(desk: Desk) -> None:
    filled(desk, "alt", "neu")
    with pytest.raises(ReasonTooShort):
        replace_position(desk.store, "alt", "neu", " ")
    assert desk.knowledge.get("alt").position.replaced_by == ""
    replace_position(desk.store, "alt", "neu", "Beschluss vom 3. März")
    with desk.store.reading() as office:
        last = list(office.events.all())[-1]
    assert last.said["reason"] == "Beschluss vom 3. März"


def test_a_circle_is_refused_with_its_way(desk: Desk) -> None:
    filled(desk, "a", "b", "c")
    replace_position(desk.store, "a", "b", "Grund")
    replace_position(desk.store, "b", "c", "Grund")
    with pytest.raises(ReplacementRefused) as raised:
        replace_position(desk.store, "c", "a", "Grund")
    assert raised.value.circle == ("c", "a", "b", "c")
    assert "im Kreis (c → a → b → c)" in sentence(raised.value)
    with pytest.raises(ReplacementRefused):
        replace_position(desk.store, "c", "c", "Grund")
    assert desk.knowledge.get("c").position.replaced_by == ""


def test_an_unknown_successor_is_refused_with_the_nearest(desk: Desk) -> None:
    filled(desk, "netiquette", "b")
    with pytest.raises(ReplacementRefused) as raised:
        replace_position(desk.store, "b", "netikette", "Grund")
    assert raised.value.nearest == "netiquette"
    with pytest.raises(PositionUnknown):
        replace_position(desk.store, "gibt-es-nicht", "b", "Grund")
    form = desk.knowledge.get("b")
    with pytest.raises(ReplacementRefused):
        desk.curating.save(position("b", replaced_by="fehlt"), form.version)


def test_an_import_with_a_circle_names_each_line_and_takes_nothing_in(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "p.jsonl"
    rows = [("a", "b"), ("b", "a"), ("c", "fehlt"), ("d", "e"), ("e", "")]
    path.write_text(
        "\n".join(json.dumps({"id": i, "text": "x", "replaced_by": s}) for i, s in rows),
        encoding="utf-8",
    )
    with pytest.raises(PositionsRefused) as raised:
        desk.knowledge.import_paths([path])
    problems = raised.value.problems
    assert [one.split(":")[0].split(", ")[1] for one in problems] == [
        "Zeile 1",
        "Zeile 2",
        "Zeile 3",
    ]
    assert "a → b → a" in problems[0]
    assert desk.knowledge.records() == []
    path.write_text("\n".join(json.dumps({"id": i, "text": "x", "replaced_by": s})
                              for i, s in rows[3:]), encoding="utf-8")  # fmt: skip
    assert desk.knowledge.import_paths([path]).added == ("d", "e")


def test_what_is_replaced_is_never_due_and_an_unchanged_position_keeps_its_version(
    desk: Desk,
) -> None:
    filled(desk, "a")
    first = desk.knowledge.get("a")
    assert desk.curating.save(first.position, first.version).version == first.version
    kept = desk.curating.extend(first, 6, "geprüft")
    assert kept.adopted
    with pytest.raises(ReasonTooShort):
        desk.curating.extend(kept, 6, "")
    filled(desk, "b")
    replace_position(desk.store, "a", "b", "Grund")
    review = kept.position.review_on
    assert review is not None
    assert "a" not in [one.position.id for one in desk.knowledge.due(review)]
