"""What the officer is offered: positions and old answers, each text once."""

import time
from pathlib import Path

from answered_papers import ANSWERS, under_each
from builders import asked, position
from inquiry_papers import QUESTIONS
from weights import weights

from anfrage.desk.desk import Desk
from anfrage.domain.match import Verdict

BENCHES = position("baenke", ANSWERS[0], title="Bänke im Stadtpark", examples=(QUESTIONS[0],))


def archive(desk: Desk, folder: Path, *answers: str) -> None:
    for number, answer in enumerate(answers):
        file = folder / f"alt-{number}.txt"
        file.write_text(under_each(1, said=[answer]), encoding="utf-8")
        assert [one.error for one in desk.archiving.take_in([file])] == [None]


def test_an_old_answer_in_the_words_of_a_position_is_counted_not_shown(
    desk: Desk, tmp_path: Path
) -> None:
    desk.knowledge.keep([("test", BENCHES)], adopt=True, replace=True)
    archive(desk, tmp_path, BENCHES.text, "Im Stadtpark gibt es keine einzige Bank mehr.")
    found = desk.suggesting.for_question(asked(QUESTIONS[0]), "Bänke im Stadtpark")
    assert [(one.past, one.alike) for one in found.offers] == [(False, 1), (True, 0)]
    assert found.preselected == ("baenke",)
    matches = desk.matching.find(QUESTIONS[0], "Bänke im Stadtpark").matches
    assert len(matches) == 3, "only a screen folds"


def test_an_old_answer_comes_with_its_question_paper_and_day_and_is_never_preselected(
    desk: Desk, tmp_path: Path
) -> None:
    archive(desk, tmp_path, ANSWERS[0])
    found = desk.suggesting.for_question(asked(QUESTIONS[0]), "Bänke im Stadtpark")
    (offer,) = found.offers
    assert (offer.past, offer.position.text) == (True, ANSWERS[0])
    assert offer.position.examples == (QUESTIONS[0],)
    assert offer.position.as_of is not None
    assert offer.label
    assert found.preselected == ()
    assert found.verdict is not Verdict.FITS


def test_a_quick_suggestion_waits_for_no_model_and_says_so(desk: Desk) -> None:
    desk.knowledge.keep([("test", BENCHES)], adopt=True, replace=True)
    found = desk.suggesting.for_question(asked(QUESTIONS[0]), "Bänke", quick=True)
    assert (found.quick, [one.match.id for one in found.offers]) == (True, ["baenke"])
    assert desk.suggesting.readiness().done == 0, "nothing was loaded"


def test_the_background_makes_every_vector_and_can_be_stopped(desk: Desk) -> None:
    weights()
    # No other test may say the same: what it had made would be there too early to be stopped.
    many = [("test", position(f"p{n}", f"Halt {n}", title=f"Linie {n}")) for n in range(40)]
    desk.knowledge.keep(many, adopt=True, replace=True)
    desk.preparing.start()
    desk.preparing.start()
    deadline = time.monotonic() + 60
    while desk.suggesting.readiness().done < 16 and time.monotonic() < deadline:
        time.sleep(0.01)
    desk.preparing.stop()
    while desk.preparing.going_on and time.monotonic() < deadline:
        time.sleep(0.01)
    made = desk.suggesting.readiness().done
    assert 16 <= made < 40
    desk.preparing.start()
    while desk.preparing.going_on and time.monotonic() < deadline:
        time.sleep(0.01)
    assert desk.suggesting.readiness().complete
    assert desk.matching.find("Linie 7").by_meaning
