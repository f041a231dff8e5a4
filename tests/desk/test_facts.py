"""Facts in positions: filled, changed, deleted, and what a change reaches."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from builders import position

from anfrage.desk.desk import Desk
from anfrage.domain.knowledge_errors import (
    EntriesRefused,
    EntryChanged,
    EntryExists,
    EntryRefused,
    EntryUnknown,
    FactInUse,
)
from anfrage.domain.letter import LetterDetails
from anfrage.domain.proof import ProofKind

PAPER = "Anfrage: Instagram\n\n1. Wie viele Personen folgen der Stadt auf Instagram?\n"
FOLLOWERS = {
    "key": "follower", "title": "Abonnements auf Instagram", "value": "18.400",
    "unit": "Personen", "as_of": date(2026, 10, 31), "owner": "Pressestelle",
}  # fmt: skip
TEXT = "Dem Auftritt auf Instagram folgen {{ fakt.follower.mit_einheit }}."


def keep(desk: Desk, text: str = TEXT) -> None:
    asked = ("Wie viele Personen folgen der Stadt auf Instagram?",)
    named = position("insta", text, title="Instagram", examples=asked)
    desk.knowledge.keep([("x", named)], adopt=True, replace=True)


def drafted(desk: Desk, tmp_path: Path) -> str:
    target = tmp_path / "brief.docx"
    letter = desk.writing.draft_letter(
        "a.txt", PAPER.encode(), LetterDetails(), target, replace=True
    )
    return letter.case.number


def answer(desk: Desk, number: str) -> str:
    return desk.casework.get(number).case.questions[0].answer.text


def test_a_position_says_the_fact_in_german_form(desk: Desk, tmp_path: Path) -> None:
    desk.facts.add(FOLLOWERS)
    keep(desk)
    number = drafted(desk, tmp_path)
    assert answer(desk, number) == "Dem Auftritt auf Instagram folgen 18.400 Personen."


def test_one_change_updates_positions_and_names_drafts_and_sent_answers(
    desk: Desk, tmp_path: Path
) -> None:
    desk.facts.add(FOLLOWERS)
    keep(desk)
    number = drafted(desk, tmp_path)
    past = "AF/001/2026\n\n1. Wie viele folgen der Stadt?\nAntwort: Es sind 18.400 Personen.\n"
    (tmp_path / "alt.txt").write_text(past, encoding="utf-8")
    list(desk.archiving.take_in([tmp_path / "alt.txt"]))
    change = desk.facts.change("follower", {"value": "19.000", "as_of": date(2026, 11, 20)})
    reach = change.reach
    assert [one.position.id for one in reach.positions] == ["insta"]
    assert [one.label for one in reach.drafts] == [number]
    assert [one.label for one in reach.sent] == ["AF/001/2026"]
    assert [one.value for one in change.record.history] == [Decimal(18400)]
    found = [one.finding for one in desk.proofing.report(number).lines]
    (differs,) = [one for one in found if one.kind is ProofKind.FIGURE_DIFFERS]
    assert (differs.found, differs.expected) == ("18.400", "19.000")
    offered = desk.suggesting.for_words("Personen Instagram").offers[0]
    assert "19.000 Personen" in offered.position.text
    desk.casework.check()


def test_a_draft_that_was_sent_is_listed_as_sent(desk: Desk, tmp_path: Path) -> None:
    desk.facts.add(FOLLOWERS)
    keep(desk)
    number = drafted(desk, tmp_path)
    case = desk.casework.get(number).case
    desk.casework.save_details(case, LetterDetails(date=date(2026, 11, 9)))
    reach = desk.facts.reach("follower")
    assert ([one.label for one in reach.sent], reach.drafts) == ([number], ())


def test_another_figure_needs_another_date(desk: Desk) -> None:
    desk.facts.add(FOLLOWERS)
    with pytest.raises(EntryRefused) as raised:
        desk.facts.change("follower", {"value": "19.000"})
    assert raised.value.field == "as_of"
    assert desk.facts.get("follower").fact.value == Decimal(18400)


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [("unit", "", "missing"), ("value", "1.5", "number"), ("value", "viel", "number"),
     ("title", "", "missing"), ("as_of", "morgen", "date"), ("key", "Ä", "key")],
)  # fmt: skip
def test_a_bad_field_is_named_and_nothing_is_kept(
    desk: Desk, field: str, value: str, reason: str
) -> None:
    with pytest.raises(EntryRefused) as raised:
        desk.facts.add({**FOLLOWERS, field: value})
    assert (raised.value.field, raised.value.reason) == (field, reason)
    assert desk.facts.all() == []


def test_a_fact_in_use_cannot_be_deleted_and_another_can(desk: Desk) -> None:
    desk.facts.add(FOLLOWERS)
    keep(desk)
    with pytest.raises(FactInUse) as raised:
        desk.facts.delete("follower")
    assert raised.value.positions == ("insta",)
    keep(desk, "Die Zahl wird nicht mehr erhoben.")
    assert desk.facts.delete("follower").deleted
    with pytest.raises(EntryUnknown):
        desk.facts.get("follower")
    assert desk.facts.add(FOLLOWERS).version == 3
    with pytest.raises(EntryExists):
        desk.facts.add(FOLLOWERS)


def test_an_unknown_fact_is_a_visible_gap_and_is_named(desk: Desk, tmp_path: Path) -> None:
    keep(desk)
    assert desk.facts.unknown() == {"follower": ("insta",)}
    number = drafted(desk, tmp_path)
    assert answer(desk, number) == "Dem Auftritt auf Instagram folgen [Kennzahl follower fehlt]."
    kinds = {one.finding.kind for one in desk.proofing.open_findings(number)}
    assert {ProofKind.GAP, ProofKind.FACT_UNKNOWN} <= kinds


def test_two_people_changing_one_fact_do_not_overwrite_each_other(desk: Desk) -> None:
    seen = desk.facts.add(FOLLOWERS).version
    desk.facts.change("follower", {"note": "geprüft"}, seen)
    with pytest.raises(EntryChanged):
        desk.facts.change("follower", {"note": "anders"}, seen)
    assert desk.facts.get("follower").fact.note == "geprüft"


def test_facts_go_out_and_come_in_unchanged(desk: Desk, tmp_path: Path) -> None:
    desk.facts.add(FOLLOWERS)
    desk.facts.add({**FOLLOWERS, "key": "satz", "value": "1,420", "unit": "Prozent", "months": 6})
    before = [one.fact for one in desk.facts.all()]
    target = tmp_path / "kennzahlen.toml"
    desk.facts.export(target)
    assert [one.fact for one in desk.facts.import_file(target, replace=True)] == before
    with pytest.raises(EntriesRefused):
        desk.facts.import_file(target)


def test_an_import_with_bad_facts_names_each_and_takes_nothing_in(
    desk: Desk, tmp_path: Path
) -> None:
    good = '[gut]\ntitle = "T"\nvalue = 3\nunit = "Stellen"\nas_of = 2026-01-01\n'
    bad = '[ohne]\ntitle = "T"\nvalue = 3\nas_of = 2026-01-01\n[fremd]\nfarbe = "rot"\n'
    path = tmp_path / "k.toml"
    path.write_text(good + bad, encoding="utf-8")
    with pytest.raises(EntriesRefused) as raised:
        desk.facts.import_file(path)
    assert raised.value.problems == (
        "ohne, unit: die Angabe fehlt",
        "fremd, farbe: diese Angabe gibt es nicht",
    )
    assert desk.facts.all() == []
    path.write_text("[kaputt", encoding="utf-8")
    with pytest.raises(EntriesRefused):
        desk.facts.import_file(path)
