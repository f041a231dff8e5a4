"""What the terminal UI asks of the desk, without any screen."""

from datetime import date
from pathlib import Path

import pytest
from builders import asked, position

from anfrage.desk.browsing import list_folder
from anfrage.desk.desk import Desk
from anfrage.desk.dropping import dropped_file
from anfrage.desk.intake import take_apart
from anfrage.desk.journaling import NEW_INQUIRY
from anfrage.desk.learning import NewPosition
from anfrage.desk.resuming import PLACE, Place
from anfrage.desk.revising import IntakeState, Revision, read_intake_state
from anfrage.desk.suggesting import still_used
from anfrage.desk.targets import free_target
from anfrage.domain.errors import PaperMissing
from anfrage.domain.match import Verdict
from anfrage.domain.position import ID_PATTERN
from anfrage.wiring import open_desk

PAPER = "1. Wie viele Bäume wurden gefällt?\n2. Wann werden neue gepflanzt?\n"


def test_the_last_place_of_any_session_is_found_and_becomes_this_sessions(office: Path) -> None:
    place = Place("drafting", "2026-001", "q1", (3, 7), "hell")
    with open_desk(str(office)) as first:
        first.journal.keep(NEW_INQUIRY, PLACE, Place("overview").written())
    with open_desk(str(office)) as second:
        second.journal.keep(NEW_INQUIRY, PLACE, place.written())
    with open_desk(str(office)) as third:
        assert third.resuming.last() == place
        third.resuming.take_over()
        kept = [one.session for one in third.journal.latest(NEW_INQUIRY)]
        assert kept == [third.journal.session], "ended sessions are forgotten"
    with open_desk(str(office)) as fourth:
        assert fourth.resuming.last() == place, "the third was killed before it went anywhere"
        fourth.journal.keep(NEW_INQUIRY, PLACE, Place("archive").written())
        fourth.resuming.take_over()
        assert fourth.resuming.last() == Place("archive"), "its own place is not overwritten"


@pytest.mark.parametrize("body", ["", "{}", "[1]", '{"cursor": [1]}', '{"cursor":[0,0],"x":1}'])
def test_a_place_of_another_version_of_the_program_is_no_place(desk: Desk, body: str) -> None:
    desk.journal.keep(NEW_INQUIRY, PLACE, body)
    assert desk.resuming.last() is None


def test_papers_wait_until_they_are_taken_in(desk: Desk) -> None:
    assert desk.inbox.waiting() == []
    folder = desk.folder / "anfragen"
    folder.mkdir()
    (folder / "b\x1b[2J.txt").write_text(PAPER, encoding="utf-8")
    (folder / "a.txt").write_text("1. Was?\n", encoding="utf-8")
    assert [one.name for one in desk.inbox.waiting()] == ["a.txt", "b.txt"]
    desk.intake.open_paper("anders.txt", PAPER.encode())
    assert [one.name for one in desk.inbox.waiting()] == ["a.txt"]


@pytest.mark.parametrize("form", ["{}", "  {} \n", "'{}'", '"{}"', "{escaped}", "file://{url}"])
def test_a_dropped_file_is_known_in_every_form_that_terminals_paste(
    tmp_path: Path, form: str
) -> None:
    file = tmp_path / "Anfrage Süd.txt"
    file.write_text("x", encoding="utf-8")
    escaped, url = str(file).replace(" ", "\\ "), str(file).replace(" ", "%20")
    assert dropped_file(form.format(file, escaped=escaped, url=url)) == file


@pytest.mark.parametrize(
    "text", ["", "/gibt/es/nicht", "/", "relativ.txt", "a\nb", "/x" * 9000, "\0"]
)
def test_an_ordinary_text_is_no_file(text: str) -> None:
    assert dropped_file(text) is None


def test_a_folder_shows_folders_first_and_only_what_can_be_read(tmp_path: Path) -> None:
    for name in ("b.txt", "A.docx", "bild.png", ".versteckt.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "zuletzt").mkdir()
    assert [one.name for one in list_folder(tmp_path)] == ["zuletzt", "A.docx", "b.txt"]
    with pytest.raises(PaperMissing):
        list_folder(tmp_path / "fehlt")


def test_a_free_name_is_found_beside_files_that_are_there(tmp_path: Path) -> None:
    wanted = tmp_path / "brief.docx"
    assert free_target(wanted) == wanted
    for name in ("brief.docx", "brief-2.docx"):
        (tmp_path / name).touch()
    assert free_target(wanted).name == "brief-3.docx"


def test_a_revision_goes_back_and_forth_and_survives_a_restart() -> None:
    inquiry = take_apart("a.txt", PAPER.encode())
    revision = Revision()
    revision.recognise(inquiry)
    assert not revision.edited
    revision.drop(0)
    revision.number(0, "7")
    kept = read_intake_state(IntakeState("x.txt", (("date", ""),), revision.questions).written())
    assert kept.questions == revision.questions
    assert (kept.path, kept.head) == ("x.txt", (("date", ""),))
    revision.recognise(inquiry)
    assert (revision.questions, revision.edited) == (inquiry.questions, False)
    assert revision.undo()
    assert [one.number for one in revision.questions] == ["7"]
    assert revision.undo()
    assert revision.undo()
    assert not revision.undo()
    assert revision.questions == inquiry.questions
    assert revision.redo()
    revision.count_anew()
    assert not revision.redo(), "a new step ends what could be done again"


@pytest.mark.parametrize("written", ["", "null", "{}", '{"path":"","head":[],"questions":[{}]}'])
def test_an_unreadable_state_of_intake_is_an_empty_one(written: str) -> None:
    assert read_intake_state(written) == IntakeState()


def test_an_answer_becomes_a_position_that_is_found_the_next_time(desk: Desk) -> None:
    new = NewPosition(
        "Bäume: Fällungen & Ersatz", "2026 wurden 40 Bäume gefällt.", "Wie viele Bäume?",
        "Vorgang 2026-001", topic="Grün", review_on=date(2027, 1, 1),
    )  # fmt: skip
    record = desk.learning.keep_answer(new, adopt=True)
    assert ID_PATTERN.fullmatch(record.position.id)
    assert record.adopted
    assert desk.learning.keep_answer(new, adopt=False).position.id != record.position.id
    found = desk.suggesting.for_words("Bäume gefällt")
    assert record.position.id in [one.match.id for one in found.offers]
    assert found.preselected == ()


def test_only_current_adopted_positions_that_fit_are_preselected(desk: Desk) -> None:
    text = "Die Stadt hat im Jahr 2026 vierzig Bäume gefällt und neunzig gepflanzt."
    question = "Wie viele Bäume hat die Stadt im Jahr 2026 gefällt?"
    expired = position(
        "alt", text, title=question, examples=(question,), valid_until=date(2020, 1, 1)
    )
    desk.knowledge.keep([("x", expired)], adopt=True, replace=False)
    suggestion = desk.suggesting.for_question(asked(question), "")
    assert suggestion.offers[0].expired
    assert suggestion.preselected == ()
    current = position("neu", text, title=question, examples=(question,))
    desk.knowledge.keep([("y", current)], adopt=True, replace=False)
    again = desk.suggesting.for_question(asked(question), "")
    if again.verdict is Verdict.FITS:
        assert again.preselected in {("neu",), ()}
    assert {one.match.id for one in again.offers} == {"alt", "neu"}


@pytest.mark.parametrize(
    ("answer", "used"),
    [
        ("Vorweg: Die Stadt hat im letzten Jahr vierzig Bäume gefällt.", True),
        ("Die Stadt hat keine Bäume.", False),
        ("", False),
    ],
)
def test_a_text_is_used_while_five_of_its_words_stand_in_a_row(answer: str, used: bool) -> None:  # noqa: FBT001 - a parameter of the table above
    assert still_used("Die Stadt hat im letzten Jahr Bäume gefällt.", answer) is used


def test_a_letter_is_shown_with_what_it_lacks(desk: Desk) -> None:
    desk.intake.open_paper("a.txt", PAPER.encode())
    view = desk.checking.view("2026-001")
    assert "Wie viele Bäume wurden gefällt?" in view.text
    assert [one.kind.value for one in view.findings].count("answer_missing") == 2
