"""Rows of a returned table become proposals at their questions."""

import pytest
from builders import answered, case

from anfrage.domain.contribution import FilledTable, TableRow
from anfrage.domain.proposal import ProposalKind
from anfrage.steps.contributing import ReadRows, is_nil_return, read_rows

CASE = case(answered("Wie viele Stellen gibt es?", "", "1"), answered("Was kostet das?", "", "2"))


def rows(*given: tuple[str, str, str, str], unit: str = "") -> ReadRows:
    table = FilledTable("c1", "2026-001", "Tiefbau", "Kim", tuple(TableRow(*one) for one in given))
    return read_rows(CASE, table, unit, "5" * 64)


@pytest.mark.parametrize(
    "text", ["Fehlanzeige", "fehlanzeige.", " Fehlanzeige! ", "Keine Erkenntnisse.", "-", "./.",
             "entfällt", "k. A.", "nicht betroffen"],
)  # fmt: skip
def test_a_nil_return_is_recognised(text: str) -> None:
    assert is_nil_return(text)


@pytest.mark.parametrize(
    "text", ["Fehlanzeige bei Frage 1, sonst zwei Stellen.", "Keine Kosten.", "Keine", "0", "Nein."]
)
def test_an_answer_is_no_nil_return(text: str) -> None:
    assert not is_nil_return(text)


def test_a_row_is_found_by_its_hidden_name_then_number_then_wording() -> None:
    found = rows(
        ("q2", "9", "anders", "a"),
        ("", "1", "Wie viele Stellen gibt es?", "b"),
        ("weg", "", "Was kostet das", "c"),
    )
    assert [(one.question_id, one.after) for one in found.proposals] == [
        ("q2", "a"),
        ("q1", "b"),
        ("q2", "c"),
    ]
    assert found.reworded == ("2",)


def test_empty_rows_and_rows_of_nothing_are_told() -> None:
    found = rows(("q1", "1", "Wie viele Stellen gibt es?", ""), ("", "7", "Was noch?", "x"))
    assert found.proposals == ()
    assert found.empty == ("1",)
    assert found.unknown == ("7",)


def test_a_contribution_says_which_unit_and_who() -> None:
    (one,) = rows(("q1", "1", "", "Zwei."), unit="Kämmerei").proposals
    assert one.author == "Kämmerei, Kim"
    assert one.kind is ProposalKind.CONTRIBUTION
    assert one.changes_text


def test_a_nil_return_changes_no_answer() -> None:
    (one,) = rows(("q1", "1", "", "Fehlanzeige")).proposals
    assert one.nil
    assert not one.changes_text
