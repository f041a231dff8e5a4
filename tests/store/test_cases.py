from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from offices import BERND, bypassing, inquiry, opened_case, paper, reopened

from anfrage.domain.answer import AnswerOrigin, DraftAnswer, EntryUse
from anfrage.domain.errors import AnswerChanged, OfficeDamaged, StoreInconsistent
from anfrage.domain.letter import LetterDetails
from anfrage.domain.match import EntryKind
from anfrage.store.sqlite.store import SqliteStore


def test_a_case_comes_back_as_it_was_opened(store: SqliteStore) -> None:
    opened = opened_case(store, b"1. Frage")
    with store.reading() as office:
        case = office.cases.by_number("2026-001")
    assert case == opened
    assert case.inquiry == inquiry(3)
    assert [one.question.number for one in case.questions] == ["1", "2", "3"]
    assert [one.answer for one in case.questions] == [DraftAnswer(one.id) for one in case.questions]
    assert case.paper_hash == paper(b"1. Frage").sha256


def test_a_paper_without_questions_is_a_case_too(store: SqliteStore) -> None:
    opened = opened_case(store, questions=0)
    with store.reading() as office:
        assert office.cases.by_number(opened.number) == opened
    assert opened.questions == ()


def test_a_paper_is_kept_byte_for_byte(store: SqliteStore) -> None:
    content = bytes(range(256)) * 400
    case = opened_case(store, content)
    with store.reading() as office:
        assert office.cases.paper(case.id) == paper(content)
        assert office.cases.paper("unknown") is None


def test_the_same_bytes_lead_to_their_case(store: SqliteStore) -> None:
    case = opened_case(store, b"eins")
    opened_case(store, b"zwei")
    with store.reading() as office:
        assert office.cases.by_paper(paper(b"eins").sha256) == case
        assert office.cases.by_paper(paper(b"drei").sha256) is None


def test_numbers_count_within_a_year(store: SqliteStore) -> None:
    with store.writing() as office:
        assert office.cases.next_number(2026) == "2026-001"
        for number in ("2026-001", "2026-009", "2027-044", "2026-alt", "12026-777"):
            office.cases.open(number, inquiry(), paper())
        assert office.cases.next_number(2026) == "2026-010"
        assert office.cases.next_number(2027) == "2027-045"
        assert office.cases.next_number(2028) == "2028-001"


def test_after_999_numbers_go_on(store: SqliteStore) -> None:
    with store.writing() as office:
        for number in ("2026-999", "2026-1000"):
            office.cases.open(number, inquiry(), paper())
        assert office.cases.next_number(2026) == "2026-1001"


def test_cases_come_oldest_first(store: SqliteStore) -> None:
    opened = [opened_case(store, bytes([number])) for number in range(3)]
    with store.reading() as office:
        assert office.cases.all() == opened


def test_an_answer_comes_back_with_the_next_revision(store: SqliteStore) -> None:
    asked = opened_case(store).questions[1]
    answer = DraftAnswer(
        asked.id,
        "Es gibt zwei Stellen.\n\nSeit 2020.",
        open_parts=(1,),
        uses=(EntryUse("p-1", 2), EntryUse("a-7", 1, EntryKind.ANSWER)),
        origin=AnswerOrigin.MATCHED,
    )
    with store.writing() as office:
        saved = office.cases.save_answer(answer)
    assert saved == replace(answer, rev=1)
    with store.reading() as office:
        case = office.cases.by_number("2026-001")
    assert case is not None
    assert [one.answer.rev for one in case.questions] == [0, 1, 0]
    assert case.questions[1].answer == saved


def test_two_editors_do_not_overwrite_each_other(store: SqliteStore, folder: Path) -> None:
    asked = opened_case(store).questions[2]
    other = reopened(folder, BERND)
    with other.writing() as office:
        office.cases.save_answer(replace(asked.answer, text="Bernds Fassung"))
    with pytest.raises(AnswerChanged) as refusal, store.writing() as office:
        office.cases.save_answer(replace(asked.answer, text="Annas Fassung"))
    assert refusal.value.question_number == "3"
    with store.reading() as office:
        case = office.cases.by_number("2026-001")
    assert case is not None
    assert case.questions[2].answer.text == "Bernds Fassung"
    other.close()


def test_a_revision_that_is_ahead_is_refused_too(store: SqliteStore) -> None:
    asked = opened_case(store).questions[0]
    with pytest.raises(AnswerChanged), store.writing() as office:
        office.cases.save_answer(replace(asked.answer, rev=5))


def test_an_answer_to_nothing_is_refused(store: SqliteStore) -> None:
    with pytest.raises(StoreInconsistent), store.writing() as office:
        office.cases.save_answer(DraftAnswer("no-such-question", "Text"))


def test_every_saved_revision_stays(store: SqliteStore, folder: Path) -> None:
    answer = opened_case(store).questions[0].answer
    for text in ("eins", "zwei", "", "vier"):
        with store.writing() as office:
            answer = office.cases.save_answer(replace(answer, text=text))
    with bypassing(folder) as raw:
        kept = raw.execute("SELECT content FROM answer_version ORDER BY rev").fetchall()
    assert [
        f'"text":"{text}"' in content
        for text, (content,) in zip(("eins", "zwei", "", "vier"), kept, strict=True)
    ] == [True] * 4


def test_details_of_a_letter_stay_with_the_case(store: SqliteStore) -> None:
    case = opened_case(store)
    assert case.details == LetterDetails()
    for subject in ("Erster Betreff", "Zweiter Betreff"):
        details = LetterDetails(
            ("Frau Muster", "Rathaus"), subject, date=date(2026, 11, 9), enclosures=("Liste",)
        )
        with store.writing() as office:
            office.cases.save_details(case.id, details)
    with store.reading() as office:
        again = office.cases.by_number(case.number)
    assert again is not None
    assert again.details == details
    assert again.details.subject == "Zweiter Betreff"


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE case_file SET content = replace(content, 'Auftritte', 'Konten')",
        "UPDATE question SET content = replace(content, 'Stellen', 'Autos')",
        "UPDATE answer_version SET content = replace(content, 'Ja', 'Nein')",
        "UPDATE answer SET rev = 0",
        "DELETE FROM answer",
        "DELETE FROM answer_version",
        "DELETE FROM paper",
        "UPDATE case_file SET content = '{}'",
    ],
)
def test_a_case_that_was_changed_past_the_program_is_not_shown(
    store: SqliteStore, folder: Path, change: str
) -> None:
    asked = opened_case(store).questions[0]
    with store.writing() as office:
        office.cases.save_answer(replace(asked.answer, text="Ja"))
    store.close()
    with bypassing(folder) as raw:
        raw.execute(change)
    again = reopened(folder)
    with pytest.raises(OfficeDamaged), again.reading() as office:
        office.cases.by_number("2026-001")
    again.close()


def test_a_paper_whose_bytes_were_changed_is_not_given_out(
    store: SqliteStore, folder: Path
) -> None:
    case = opened_case(store)
    with bypassing(folder) as raw:
        raw.execute("UPDATE paper SET content = x'00'")
    with pytest.raises(OfficeDamaged, match="paper"), store.reading() as office:
        office.cases.paper(case.id)
