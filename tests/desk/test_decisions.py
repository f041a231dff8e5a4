"""What a released letter took over and left is counted, where the settings allow it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from builders import position
from decided import decision, decisions_of

from anfrage.desk.desk import Desk
from anfrage.domain.answer import AnswerOrigin, EntryUse
from anfrage.domain.case import Case
from anfrage.domain.decision import Correction, Decision
from anfrage.domain.decision_errors import LearningOff, NothingGained, TooFewDecisions
from anfrage.domain.letter import LetterDetails
from anfrage.domain.match import EntryKind, Verdict
from anfrage.settings import FILE_NAME
from anfrage.steps.refitting import NEEDED
from anfrage.wiring import open_desk

NR = "2026-001"
ASKED = "Welche Kanäle betreibt die Stadt in den sozialen Netzwerken?"
KEPT = "Die Stadt betreibt Kanäle bei Mastodon und Bluesky."
CHANNELS = position("kanaele", KEPT, title="Kanäle der Stadt", examples=(ASKED,))
FREE = "Darüber entscheidet der Ausschuss in seiner nächsten Sitzung."
TOO_SURE = Correction(0.6, -1.2)


@pytest.fixture
def learning(office: Path) -> Iterator[Desk]:
    (office / FILE_NAME).write_text("[suche]\nlernen = true\n", encoding="utf-8")
    with open_desk(str(office)) as opened:
        yield opened


def drafted(desk: Desk, folder: Path) -> Case:
    desk.knowledge.keep([("test", CHANNELS)], adopt=True, replace=True)
    paper = f"Soziale Medien\n\n1. {ASKED}\n".encode()
    desk.writing.draft_letter("a.txt", paper, LetterDetails(), folder / "a.docx")
    return desk.casework.get(NR).case


def answer(desk: Desk, case: Case, text: str, *uses: EntryUse) -> None:
    (asked,) = case.questions
    written = replace(asked.answer, text=text, uses=uses, origin=AnswerOrigin.EDITED)
    desk.drafting.save(case, written)


def rows(desk: Desk) -> list[Decision]:
    with desk.store.reading() as office:
        return office.decisions.all()


def decide(desk: Desk, decisions: list[Decision]) -> None:
    with desk.store.writing() as office:
        office.decisions.add(decisions)


def test_where_nobody_switched_it_on_nothing_is_counted(desk: Desk, tmp_path: Path) -> None:
    assert drafted(desk, tmp_path).questions[0].answer.text == KEPT
    desk.participating.release(NR)
    assert rows(desk) == []
    assert not desk.decisions.learnt().on


def test_a_match_that_the_released_answer_holds_was_taken(learning: Desk, tmp_path: Path) -> None:
    drafted(learning, tmp_path)
    assert rows(learning) == [], "a draft decides nothing"
    learning.participating.release(NR)
    (one,) = rows(learning)
    assert (one.taken, one.may_fit, one.shown) == (True, True, Verdict.FITS)
    assert (one.day, one.kind) == (learning.clock().date(), EntryKind.POSITION)


def test_a_match_beside_a_free_answer_was_left(learning: Desk, tmp_path: Path) -> None:
    case = drafted(learning, tmp_path)
    answer(learning, case, FREE, *case.questions[0].answer.uses)
    learning.participating.release(NR)
    assert [one.taken for one in rows(learning)] == [False], "its words do not stand there any more"


def test_a_position_made_from_the_answer_was_not_left(learning: Desk, tmp_path: Path) -> None:
    case = drafted(learning, tmp_path)
    answer(learning, case, KEPT)
    learning.participating.release(NR)
    assert rows(learning) == []


def test_a_question_without_answer_decides_nothing(learning: Desk, tmp_path: Path) -> None:
    case = drafted(learning, tmp_path)
    answer(learning, case, "")
    learning.participating.release(NR)
    assert rows(learning) == []


def test_a_second_release_counts_nothing_again(learning: Desk, tmp_path: Path) -> None:
    case = drafted(learning, tmp_path)
    learning.participating.release(NR)
    answer(learning, learning.casework.get(case.number).case, FREE)
    learning.participating.release(NR)
    assert [one.taken for one in rows(learning)] == [True]


def test_what_is_counted_are_the_scores_of_the_engine_not_corrected_ones(
    learning: Desk, tmp_path: Path
) -> None:
    drafted(learning, tmp_path)
    with learning.store.writing() as office:
        office.decisions.correct(Correction(1.0, -9.0))
    learning.participating.release(NR)
    (one,) = rows(learning)
    assert one.log_odds > 0
    assert one.shown is Verdict.NONE


def test_a_correction_changes_what_is_found_only_while_learning_is_on(
    learning: Desk, office: Path, tmp_path: Path
) -> None:
    drafted(learning, tmp_path)
    plain = learning.matching.find(ASKED)
    assert plain.verdict is Verdict.FITS
    decide(learning, decisions_of(TOO_SURE, 200))
    learning.decisions.apply()
    less = learning.matching.find(ASKED)
    assert less.matches[0].score < plain.matches[0].score
    assert learning.matching.measured(ASKED) == plain
    (office / FILE_NAME).unlink()
    with open_desk(str(office)) as off:
        assert off.matching.find(ASKED) == plain


def test_too_few_decisions_change_nothing(learning: Desk) -> None:
    decide(learning, [decision(90, taken=True)] * 500)
    decide(learning, [decision(60, taken=False)] * (NEEDED - 1))
    with pytest.raises(TooFewDecisions) as refused:
        learning.decisions.apply()
    assert (refused.value.taken, refused.value.left) == (500, NEEDED - 1)
    assert learning.decisions.learnt().correction is None


def test_a_correction_that_gains_nothing_is_not_put_in_force(learning: Desk) -> None:
    level = [decision(50, taken=at % 2 == 0) for at in range(4 * NEEDED)]
    decide(learning, level)
    with pytest.raises(NothingGained):
        learning.decisions.apply()
    assert learning.decisions.learnt().correction is None


def test_where_learning_is_off_nothing_is_put_in_force(desk: Desk) -> None:
    decide(desk, decisions_of(TOO_SURE, 200))
    with pytest.raises(LearningOff):
        desk.decisions.apply()
    assert desk.decisions.learnt().correction is None


def test_erasing_takes_back_everything_that_was_learnt(learning: Desk, tmp_path: Path) -> None:
    drafted(learning, tmp_path)
    plain = learning.matching.find(ASKED)
    decide(learning, decisions_of(TOO_SURE, 200))
    learning.decisions.apply()
    assert learning.decisions.erase() == 200
    assert rows(learning) == []
    assert learning.matching.find(ASKED) == plain
    assert learning.store.check() == []
