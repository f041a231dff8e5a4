"""What a returned draft proposes: from LibreOffice, from Word, and by comparison."""

from collections.abc import Callable

from returned.sent_draft import RETURNED, WENT_OUT, sent_case, sent_docx
from returned.word_edits import (
    COMMENTS,
    comments_part,
    deleted,
    edited,
    inserted,
    retyped,
    run,
    swap,
    tracked,
    with_parts,
)

from anfrage.documents.readers.returned_docx import read_returned
from anfrage.domain.proposal import Proposal, ProposalKind, ProposalPlace
from anfrage.steps.returning.places import part_file, sent_texts
from anfrage.steps.returning.proposing import propose

CASE = sent_case()
SENT = sent_docx(CASE)
THIRD = "Auftritt 3 wuchs."


def proposed(returned: bytes, went_out: bytes = SENT) -> tuple[Proposal, ...]:
    file = read_returned("entwurf.docx", returned)
    sent = sent_texts(read_returned("", went_out).paragraphs, CASE)
    return propose(file, part_file(file.paragraphs, CASE), sent, "5" * 64)


def said(returned: bytes, went_out: bytes = SENT) -> list[tuple[str, str, str, str, str]]:
    found = proposed(returned, went_out)
    return [(p.question_id, p.kind.value, p.author, p.before, p.after) for p in found]


def test_every_change_of_two_authors_in_libreoffice_is_found_at_its_question() -> None:
    assert said(RETURNED.read_bytes(), WENT_OUT.read_bytes()) == [
        ("q1", "comment", "Bernd Bau", "Auftritt 1 wuchs", "Bitte mit Zahl belegen."),
        ("q2", "insertion", "Anna Amt", "", " und zwei Kanäle"),
        ("q2", "deletion", "Bernd Bau", " und zwei", ""),
        ("q2", "replacement", "Anna Amt", "4.800 Euro", "5.200 Euro"),
        ("q2", "deletion", "Anna Amt", "Weitere Kosten sind nicht veranschlagt.", ""),
        ("q3", "insertion", "Bernd Bau", "", "\n\nEr wird weiter gepflegt."),
        ("", "insertion", "Bernd Bau", "", " aus dem Rathaus"),
    ]


def test_the_last_change_of_the_fixture_stands_below_the_answers() -> None:
    last = proposed(RETURNED.read_bytes(), WENT_OUT.read_bytes())[-1]
    assert last.place is ProposalPlace.BELOW
    assert not last.changes_text


def test_an_untouched_draft_proposes_nothing() -> None:
    assert proposed(SENT) == ()


def test_a_replacement_in_word_is_one_proposal_with_author_and_time() -> None:
    change = retyped(THIRD, run("Auftritt 3 "), deleted("wuchs"), inserted("schrumpfte"), run("."))
    (found,) = proposed(edited(SENT, change))
    assert (found.kind, found.before, found.after) == (
        ProposalKind.REPLACEMENT,
        "wuchs",
        "schrumpfte",
    )
    assert found.at is not None
    assert found.at.isoformat() == "2026-11-20T08:15:00+00:00"
    assert found.base[found.start :].startswith("wuchs")


def test_neighbouring_changes_of_two_authors_are_two_proposals() -> None:
    change = retyped(THIRD, run("Auftritt 3 "), deleted("wuchs"),
                     inserted("sank", "Bernd Bau"), run("."))  # fmt: skip
    assert [one[1:4] for one in said(edited(SENT, change))] == [
        ("deletion", "Anna Amt", "wuchs"),
        ("insertion", "Bernd Bau", ""),
    ]


def test_a_paragraph_split_with_tracking_proposes_the_new_paragraph() -> None:
    mark = tracked("ins", "", "Anna Amt").replace("></w:ins>", "/>")
    old = f"<w:r><w:t>{THIRD}</w:t></w:r>"
    text = edited(
        SENT,
        swap(old, old + "</w:p><w:p>" + inserted("Neu."))
    )  # fmt: skip
    text = edited(text, _mark_end_of_third(mark))
    assert said(text) == [("q3", "insertion", "Anna Amt", "", "\n\nNeu.")]


def _mark_end_of_third(mark: str) -> Callable[[str], str]:
    def edit(text: str) -> str:
        at = text.index(THIRD)
        start = text.rindex("<w:pPr>", 0, at)
        end = text.index("</w:pPr>", start)
        return f"{text[:end]}<w:rPr>{mark}</w:rPr>{text[end:]}"

    return edit


def test_moved_text_is_a_deletion_here_and_an_insertion_there() -> None:
    moved = edited(SENT, retyped(THIRD, tracked("moveFrom", run(THIRD))))
    moved = edited(
        moved,
        swap("<w:r><w:t>Auftritt 1 wuchs.</w:t></w:r>",
             run("Auftritt 1 wuchs.") + tracked("moveTo", run(" " + THIRD))),
    )  # fmt: skip
    assert said(moved) == [
        ("q1", "insertion", "Anna Amt", "", " " + THIRD),
        ("q3", "deletion", "Anna Amt", THIRD, ""),
    ]


def test_a_comment_carries_the_words_it_is_about() -> None:
    about = (
        '<w:commentRangeStart w:id="7"/>' + run("Auftritt 3 wuchs")
        + '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>' + run(".")
    )  # fmt: skip
    file = edited(SENT, retyped(THIRD, about))
    file = with_parts(file, {COMMENTS: comments_part("Carla Kämmerei", "Stimmt das noch?")})
    assert said(file) == [
        ("q3", "comment", "Carla Kämmerei", "Auftritt 3 wuchs", "Stimmt das noch?")
    ]


def test_an_untracked_change_is_found_by_comparison_with_what_went_out() -> None:
    (found,) = proposed(edited(SENT, swap("4.800 Euro", "6.100 Euro")))
    assert (found.question_id, found.before, found.after) == ("q2", "4.800", "6.100")
    assert not found.tracked


def test_tracked_and_untracked_changes_of_one_answer_are_both_found() -> None:
    file = edited(SENT, swap("4.800 Euro", "6.100 Euro"))
    pieces = (run("Weitere "), inserted("kleine "), run("Kosten sind nicht veranschlagt."))
    file = edited(file, retyped("Weitere Kosten sind nicht veranschlagt.", *pieces))
    assert [(one[1], one[4]) for one in said(file)] == [
        ("replacement", "6.100"),
        ("insertion", "kleine "),
    ]


def test_a_changed_wording_of_a_question_is_no_change_of_an_answer() -> None:
    old = "Wie hat sich Auftritt Nummer 3 der Stadt"
    (found,) = proposed(edited(SENT, swap(old, "Wie hat sich der Auftritt Nummer 3 der Stadt")))
    assert found.place is ProposalPlace.QUESTION
    assert found.question_id == "q3"
    assert not found.changes_text


def test_an_answer_that_was_deleted_with_its_paragraph_is_proposed_as_deleted() -> None:
    def edit(text: str) -> str:
        at = text.index(THIRD)
        start = text.rindex("<w:p>", 0, at)
        return text[:start] + text[text.index("</w:p>", at) + 6 :]

    (found,) = proposed(edited(SENT, edit))
    assert (found.question_id, found.kind, found.before) == ("q3", ProposalKind.DELETION, THIRD)
    assert not found.tracked
