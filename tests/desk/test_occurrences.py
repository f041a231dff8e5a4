"""A ruling marks the positions that depend on it until they are reviewed."""

from dataclasses import replace

from builders import position

from anfrage.desk.desk import Desk
from anfrage.domain.answer import EntryUse
from anfrage.domain.occurrence import OccurrenceKind
from anfrage.domain.position import Source
from anfrage.domain.proof import ProofKind

PAPER = "Anfrage: Recht\n\n1. Was gilt?\n"


def filled(desk: Desk) -> str:
    ruling = (Source("EuGH, Urteil C-210/16"),)
    desk.knowledge.keep(
        [("x", position("gemeinsam", "Es gilt das Urteil.", sources=ruling)),
         ("x", position("anders", "Etwas anderes."))],
        adopt=True, replace=False,
    )  # fmt: skip
    case = desk.intake.open_paper("a.txt", PAPER.encode()).case
    asked = case.questions[0].answer
    uses = (EntryUse("gemeinsam", 1),)
    desk.drafting.save(case, replace(asked, text="Es gilt das Urteil.", uses=uses))
    return case.number


def test_a_ruling_marks_what_depends_on_it_and_names_the_answers(desk: Desk) -> None:
    number = filled(desk)
    recorded = desk.occurrences.record(OccurrenceKind.RULING, "EuGH, neu", terms=["c-210/16"])
    assert [one.position.id for one in recorded.reach.positions] == ["gemeinsam"]
    assert [one.label for one in recorded.reach.drafts] == [number]
    assert list(desk.occurrences.marked()) == ["gemeinsam"]
    lines = desk.proofing.report(number).lines
    (due,) = [one.finding for one in lines if one.finding.kind is ProofKind.REVIEW_DUE]
    assert due.source == "EuGH, neu"
    desk.casework.check()


def test_a_review_ends_the_mark(desk: Desk) -> None:
    filled(desk)
    desk.occurrences.record(OccurrenceKind.LAW, "Neues Gesetz", ids=["gemeinsam"])
    desk.curating.extend(desk.knowledge.get("gemeinsam"), 6, "Urteil geprüft")
    assert desk.occurrences.marked() == {}


def test_looking_records_nothing(desk: Desk) -> None:
    filled(desk)
    assert desk.occurrences.look(["urteil"]).positions
    assert desk.occurrences.all() == []
    assert desk.occurrences.look([" "]).positions == ()
