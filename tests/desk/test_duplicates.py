"""What says nearly the same is offered for merging; merging loses nothing."""

import hashlib
from datetime import date

import pytest
from builders import position, question

from anfrage.desk.desk import Desk
from anfrage.desk.duplicates import duplicates, merge
from anfrage.domain.archived_paper import AnsweredPaper, PaperAnswer
from anfrage.domain.errors import PositionUnknown
from anfrage.domain.inquiry import Inquiry
from anfrage.domain.knowledge_errors import ReasonTooShort
from anfrage.steps.duplicates import find_duplicates, told_apart
from anfrage.store.base import Paper

TEXT = (
    "Die Pressestelle betreut die Auftritte der Stadt in sozialen Netzwerken mit zwei Stellen und"
    " beantwortet Fragen dort an Werktagen innerhalb von 24 Stunden."
)
OTHER = TEXT.replace("zwei Stellen", "drei Stellen")


def filled(desk: Desk) -> None:
    desk.knowledge.keep(
        [("x", position("neu", TEXT, keywords=("Stellen",), as_of=date(2026, 5, 1))),
         ("x", position("alt", OTHER, keywords=("Personal",), examples=("Wer betreut das?",))),
         ("x", position("ganz-anders", "Das Rathaus öffnet um acht Uhr und schließt um vier."))],
        adopt=False, replace=False,
    )  # fmt: skip
    desk.knowledge.adopt(["neu"])


def archived(desk: Desk, text: str) -> None:
    asked = "Wer betreut die Auftritte?"
    inquiry = Inquiry("a.txt", asked, (question(asked),), "AF/7/2024", "Auftritte")
    paper = AnsweredPaper(inquiry, (PaperAnswer(text, (0,), ()),), (), date(2024, 5, 1))
    raw = text.encode()
    with desk.store.writing() as office:
        sha = hashlib.sha256(raw).hexdigest()
        office.archive.add(Paper("a.txt", "text/plain", raw, sha), paper)


def test_two_positions_that_differ_in_a_word_are_offered_with_their_difference(desk: Desk) -> None:
    filled(desk)
    (one,) = duplicates(desk.store)
    assert (one.kept.id, one.other.id, one.answer) == ("neu", "alt", False)
    assert one.differences == (("zwei", "drei"),)
    assert one.share > 0.5


def test_merging_keeps_both_texts_and_points_from_one_to_the_other(desk: Desk) -> None:
    filled(desk)
    kept = merge(desk.store, "neu", "alt", "gleicher Inhalt")
    assert kept.position.text == TEXT
    assert kept.position.keywords == ("Stellen", "Personal")
    assert "Wer betreut das?" in kept.position.examples
    gone = desk.knowledge.get("alt")
    assert gone.position.replaced_by == "neu"
    with desk.store.reading() as office:
        before = office.positions.version("alt", 1)
        first = office.positions.version("neu", 1)
    assert before is not None
    assert first is not None
    assert (before.text, first.text) == (OTHER, TEXT)
    assert duplicates(desk.store) == [], "what was merged is not offered again"
    desk.casework.check()


def test_an_old_answer_gives_its_question_and_its_source_and_stays_as_it_was(desk: Desk) -> None:
    filled(desk)
    archived(desk, OTHER.replace("Werktagen", "Wochentagen"))
    (answer,) = [one for one in duplicates(desk.store) if one.answer and one.kept.id == "neu"]
    kept = merge(desk.store, "neu", answer.other.id, "dieselbe Frage")
    assert "Wer betreut die Auftritte?" in kept.position.examples
    assert ("AF/7/2024", date(2024, 5, 1)) in [
        (one.title, one.date) for one in kept.position.sources
    ]
    assert not [one for one in duplicates(desk.store) if one.answer and one.kept.id == "neu"]


def test_without_a_reason_or_a_partner_nothing_is_merged(desk: Desk) -> None:
    filled(desk)
    with pytest.raises(ReasonTooShort):
        merge(desk.store, "neu", "alt", "")
    with pytest.raises(PositionUnknown):
        merge(desk.store, "neu", "gibt-es-nicht", "Grund")
    with pytest.raises(PositionUnknown):
        merge(desk.store, "gibt-es-nicht", "neu", "Grund")
    assert desk.knowledge.get("alt").version == 1
    assert desk.knowledge.get("neu").version == 1


def test_frames_and_short_texts_alone_make_no_duplicates() -> None:
    frame = "Die Frage wird wie folgt beantwortet und zur Kenntnis gegeben "
    curated = {f"p{at}": f"{frame}{at} {at * 7} {at * 11} {at * 13}" for at in range(60)}
    assert find_duplicates(curated, [("x", "Ja.")]) == []
    assert find_duplicates({"a": "Ja.", "b": "Ja."}, []) == []
    assert told_apart("eins zwei", "eins drei vier") == (("zwei", "drei vier"),)
