"""Earlier answers are found by words, by what they used and by what they say."""

from dataclasses import replace
from datetime import date

from offices import archived_paper, opened_case

from anfrage.domain.answer import EntryUse
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.letter import LetterDetails
from anfrage.store.earlier import SoughtWords
from anfrage.store.problem import Problem
from anfrage.store.sqlite.store import SqliteStore

SOUGHT = SoughtWords(("stelle", "gibt"), 2)


def answered(store: SqliteStore, text: str) -> str:
    case = opened_case(store)
    with store.writing() as office:
        answer = replace(case.questions[0].answer, text=text, uses=(EntryUse("p-1", 2),))
        office.cases.save_answer(answer)
    return case.id


def test_questions_of_cases_and_past_papers_are_found_by_their_words(store: SqliteStore) -> None:
    answered(store, 'Zwei „Stellen" \\ mehr nicht.')
    archived_paper(store, b"alt")
    with store.reading() as office:
        found, none = office.earlier.asking([SOUGHT, SoughtWords(("baum",), 1)])
        assert none == []
        assert {one.question for one in found} == {"Wie viele Stellen gibt es?"}
        texts = office.earlier.answers([one.key for one in found])
    said = sorted({one.answer for one in texts})
    assert said == ["Es gibt zwei Stellen.", 'Zwei „Stellen" \\ mehr nicht.']


def test_an_answer_counts_as_sent_when_its_letter_went_out(store: SqliteStore) -> None:
    case_id = answered(store, "Zwei.")

    def sent() -> list[bool]:
        with store.reading() as office:
            return [one.sent for one in office.earlier.using(["p-1"])]

    assert sent() == [False]
    with store.writing() as office:
        office.events.append(NewEvent(EventKind.LETTER_EXPORTED, {}, case_id))
    assert sent() == [False], "a draft that was written to a file did not go out"
    with store.writing() as office:
        office.cases.save_details(case_id, LetterDetails(date=date(2026, 11, 9)))
    assert sent() == [True]


def test_answers_are_found_by_the_position_they_used_and_by_a_piece_of_text(
    store: SqliteStore,
) -> None:
    answered(store, "Es sind 18.400 Personen.")
    archived_paper(store, b"alt")
    with store.reading() as office:
        assert [one.answer for one in office.earlier.using(["p-1"])] == ["Es sind 18.400 Personen."]
        assert office.earlier.using(["p"]) == []
        labels = {one.label for one in office.earlier.saying(["18.400", "zwei Stellen"])}
    assert labels == {"2026-001", "AF/012/2026"}


def test_a_list_of_past_questions_that_was_changed_is_found(store: SqliteStore) -> None:
    from offices import bypassing

    archived_paper(store, b"alt")
    assert store.check() == []
    with bypassing(store.folder) as raw:
        raw.execute("UPDATE archived_question SET text = 'x' WHERE ordinal = 0")
    assert {one.problem for one in store.check()} == {Problem.ASKED}
