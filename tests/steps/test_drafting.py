from builders import answered, asked, found, match, position

from anfrage.domain.answer import AnswerOrigin, EntryUse
from anfrage.domain.match import Verdict
from anfrage.steps.drafting import draft_answer, plan_answer


def test_a_question_of_one_part_is_answered_by_the_entry_that_fits() -> None:
    plan = plan_answer(found(match("p1", 91.0), match("p2", 85.0)), [])
    assert [entry.id for entry in plan.entries] == ["p1"]
    assert plan.open_parts == ()


def test_an_unsure_match_answers_nothing() -> None:
    plan = plan_answer(found(match("p1", 79.0)), [])
    assert plan.verdict is Verdict.UNSURE
    assert plan.entries == ()


def test_each_part_can_bring_its_own_entry() -> None:
    whole = found(match("kosten", 55.0), match("stellen", 50.0))
    plan = plan_answer(whole, [found(match("kosten", 90.0)), found(match("stellen", 88.0))])
    assert [entry.id for entry in plan.entries] == ["kosten", "stellen"]
    assert plan.verdict is Verdict.FITS
    assert plan.open_parts == ()


def test_a_part_that_nothing_fits_stays_open() -> None:
    plan = plan_answer(
        found(match("p1", 90.0)), [found(match("p1", 85.0)), found(match("p9", 10.0))]
    )
    assert plan.open_parts == (1,)


def test_an_entry_for_the_whole_covers_a_part_that_it_at_least_touches() -> None:
    plan = plan_answer(found(match("p1", 90.0)), [found(match("p2", 50.0), match("p1", 45.0))])
    assert plan.open_parts == ()


def test_the_same_entry_is_never_used_twice() -> None:
    fits = found(match("p1", 90.0))
    assert len(plan_answer(found(match("p1", 50.0)), [fits, fits]).entries) == 1


def test_without_any_entry_no_part_counts_as_open_because_the_whole_answer_is_missing() -> None:
    plan = plan_answer(found(match("p1", 10.0)), [found(), found()])
    assert plan.verdict is Verdict.NONE
    assert plan.open_parts == ()


def test_the_answer_records_which_version_of_which_position_went_in() -> None:
    plan = plan_answer(found(match("p1", 90.0, version=3)), [])
    answer = draft_answer(asked(), plan, {"p1": position("p1", "Zwei Stellen.")})
    assert answer.text == "Zwei Stellen."
    assert answer.uses == (EntryUse("p1", 3),)
    assert answer.origin is AnswerOrigin.MATCHED


def test_what_a_person_wrote_is_never_replaced() -> None:
    mine = answered("Wie viele?", "Von Hand geschrieben.")
    plan = plan_answer(found(match("p1", 99.0)), [])
    assert draft_answer(mine, plan, {"p1": position()}) == mine.answer


def test_an_answer_whose_position_no_longer_fits_becomes_a_gap_again() -> None:
    before = asked(text="Wie viele?")
    answer = draft_answer(before, plan_answer(found(), []), {})
    assert answer.empty
    assert answer.origin is AnswerOrigin.EMPTY
