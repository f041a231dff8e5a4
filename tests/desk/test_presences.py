"""The register of presences, and the table that answers who is where since when."""

from datetime import date
from pathlib import Path

import pytest
from builders import position

from anfrage.desk.desk import Desk
from anfrage.domain.knowledge_errors import EntriesRefused, EntryRefused, EntryUnknown
from anfrage.domain.letter import LetterDetails
from anfrage.domain.presence import Assessment

INSTA = {
    "key": "instagram", "channel": "Instagram", "unit": "Pressestelle", "since": "2019-03-01",
    "role": "Redaktion", "followers": 18400, "followers_as_of": "2026-10-31",
    "address": "instagram.com/musterlingen", "assessment": "liegt vor",
}  # fmt: skip
QUESTION = "Auf welchen Plattformen ist die Stadt vertreten, seit wann, und wer betreut sie?"


def test_the_question_where_since_when_and_who_is_answered_by_a_dated_table(
    desk: Desk, tmp_path: Path
) -> None:
    desk.presences.add(INSTA)
    desk.presences.add({"key": "x", "channel": "X", "unit": "Pressestelle", "until": "2025-06-30"})
    text = "Die Stadt betreibt folgende Auftritte:\n\n{{ register.auftritte }}"
    desk.knowledge.keep(
        [("x", position("register", text, title="Register", examples=(QUESTION,)))],
        adopt=True, replace=False,
    )  # fmt: skip
    paper = f"Anfrage: Plattformen\n\n1. {QUESTION}\n".encode()
    case = desk.writing.draft_letter("a.txt", paper, LetterDetails(), tmp_path / "b.docx").case
    lines = case.questions[0].answer.text.split("\n")
    today = desk.clock().date()
    assert f"Stand: {today.day:02}.{today.month:02}.{today.year}" in lines
    row = "| Instagram | Pressestelle | 01.03.2019 | instagram.com/musterlingen | Redaktion |"
    assert lines[-1] == f"{row} 18.400 (31.10.2026) |"
    assert "X" not in case.questions[0].answer.text, "an account that was closed is not in use"


def test_an_empty_register_is_a_visible_gap(desk: Desk, tmp_path: Path) -> None:
    desk.knowledge.keep(
        [("x", position("register", "{{ register.auftritte }}", examples=(QUESTION,)))],
        adopt=True, replace=False,
    )  # fmt: skip
    paper = f"Anfrage: Plattformen\n\n1. {QUESTION}\n".encode()
    letter = desk.writing.draft_letter("a.txt", paper, LetterDetails(), tmp_path / "b.docx")
    kinds = [one.finding.kind for one in desk.proofing.open_findings(letter.case.number)]
    assert "gap" in kinds


def test_signs_of_a_table_in_a_text_stay_text(desk: Desk) -> None:
    desk.presences.add({**INSTA, "role": "Redaktion | *Team*"})
    assert "Redaktion \\| \\*Team\\*" in desk.presences.table()


def test_a_presence_is_changed_closed_and_taken_out(desk: Desk) -> None:
    desk.presences.add(INSTA)
    changed = desk.presences.change("instagram", {"until": date(2026, 1, 31)})
    assert changed.presence.since == date(2019, 3, 1)
    assert changed.presence.assessment is Assessment.DONE
    assert desk.presences.table() == ""
    assert desk.presences.delete("instagram").deleted
    with pytest.raises(EntryUnknown):
        desk.presences.get("instagram")
    desk.casework.check()


@pytest.mark.parametrize(
    ("field", "value"),
    [("until", "2018-01-01"), ("followers", -1), ("assessment", "bald"), ("channel", "")],
)
def test_a_bad_field_is_named(desk: Desk, field: str, value: object) -> None:
    with pytest.raises(EntryRefused) as raised:
        desk.presences.add({**INSTA, field: value})
    assert raised.value.field == field
    assert desk.presences.all() == []


def test_the_register_goes_out_and_comes_in_unchanged(desk: Desk, tmp_path: Path) -> None:
    desk.presences.add(INSTA)
    desk.presences.add({"key": "leer", "channel": "Mastodon", "unit": "Hauptamt", "followers": 0})
    before = [one.presence for one in desk.presences.all()]
    desk.presences.export(tmp_path / "a.toml")
    again = desk.presences.import_file(tmp_path / "a.toml", replace=True)
    assert [one.presence for one in again] == before
    with pytest.raises(EntriesRefused):
        desk.presences.import_file(tmp_path / "a.toml")
