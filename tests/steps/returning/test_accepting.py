"""One proposal put into an answer: in its place, or not at all."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from returned.sent_draft import RETURNED, WENT_OUT, sent_case

from anfrage.documents.readers.returned_docx import read_returned
from anfrage.domain.proposal import Proposal, ProposalKind, ProposalPlace
from anfrage.german.letter_words import ANSWER_MISSING, open_part
from anfrage.steps.returning.accepting import accept_proposal
from anfrage.steps.returning.differences import differences
from anfrage.steps.returning.places import part_file, sent_texts
from anfrage.steps.returning.proposing import propose

CASE = sent_case()


def proposal(base: str, before: str, after: str, start: int | None = None) -> Proposal:
    at = base.index(before) if start is None else start
    kind = ProposalKind.REPLACEMENT
    return Proposal("q1", ProposalPlace.ANSWER, kind, before, after, base=base, start=at)


def accepted(text: str, base: str, before: str, after: str, start: int | None = None) -> str | None:
    return accept_proposal(text, proposal(base, before, after, start))


def fixture_proposals() -> list[Proposal]:
    file = read_returned("r.docx", RETURNED.read_bytes())
    sent = sent_texts(read_returned("", WENT_OUT.read_bytes()).paragraphs, CASE)
    found = propose(file, part_file(file.paragraphs, CASE), sent, "")
    return [one for one in found if one.question_id == "q2"]


def test_all_changes_accepted_one_by_one_give_the_text_that_libreoffice_shows() -> None:
    text: str | None = CASE.questions[1].answer.text
    for one in fixture_proposals():
        assert text is not None
        text = accept_proposal(text, one)
    assert text == (
        "Die Stadt betreut drei Auftritte Kanäle.\n\nIm Jahr fallen an:\n"
        "- Personalkosten von **96.000 Euro**,\n- Sachkosten von 5.200 Euro."
    )


def test_the_order_of_accepting_does_not_matter_for_changes_in_different_places() -> None:
    apart = [one for one in fixture_proposals() if one.author == "Anna Amt"]
    assert len(apart) == 3
    results = set()
    for order in itertools.permutations(apart):
        text: str | None = CASE.questions[1].answer.text
        for one in order:
            assert text is not None
            text = accept_proposal(text, one)
        results.add(text)
    assert len(results) == 1


def test_marks_of_form_around_the_place_stay() -> None:
    assert accepted("Es sind **96.000 Euro** im Jahr.", "Es sind 96.000 Euro im Jahr.", "im Jahr",
                    "je Jahr") == "Es sind **96.000 Euro** je Jahr."  # fmt: skip
    assert accepted("Es sind **96.000 Euro**.", "Es sind 96.000 Euro.", "96", "97") == (
        "Es sind **97.000 Euro**."
    )


def test_the_place_is_found_although_the_answer_grew_in_front_of_it() -> None:
    text = "Ein neuer Satz. Auftritt 3 wuchs. Auftritt 4 wuchs."
    assert accepted(text, "Auftritt 3 wuchs. Auftritt 4 wuchs.", "wuchs", "sank", 29) == (
        "Ein neuer Satz. Auftritt 3 wuchs. Auftritt 4 sank."
    )


def test_words_that_are_not_there_any_more_are_not_replaced_elsewhere() -> None:
    assert accepted("Ganz anderer Text.", "Auftritt 3 wuchs.", "wuchs", "sank") is None
    assert accepted("Es wuchs. Es wuchs.", "Auftritt 3 blieb.", "blieb", "sank") is None


def test_what_fills_a_gap_becomes_the_answer() -> None:
    assert accepted("", ANSWER_MISSING, ANSWER_MISSING, "Drei Stellen.") == "Drei Stellen."
    gap = open_part("welche Kosten")
    base = f"Drei Stellen.\n\n{gap}"
    assert accepted("Drei Stellen.", base, gap, "Keine.") == "Drei Stellen.\n\nKeine."


def test_a_deleted_paragraph_leaves_no_empty_one_behind() -> None:
    text = "Erstens.\n\nZweitens.\n\nDrittens."
    assert accepted(text, text, "Zweitens.", "") == "Erstens.\n\nDrittens."
    assert accepted(text, text, "\n\nZweitens.", "") == "Erstens.\n\nDrittens."
    assert accepted(text, text, "Drittens.", "") == "Erstens.\n\nZweitens."


@pytest.mark.parametrize("kind", [ProposalKind.COMMENT])
def test_a_comment_changes_no_text(kind: ProposalKind) -> None:
    remark = Proposal("q1", ProposalPlace.ANSWER, kind, "wuchs", "Wirklich?", base="Es wuchs.")
    assert accept_proposal("Es wuchs.", remark) == "Es wuchs."


def test_a_contribution_is_put_below_what_is_there() -> None:
    more = Proposal("q1", ProposalPlace.ANSWER, ProposalKind.CONTRIBUTION, "", "Drei Stellen.")
    assert accept_proposal("", more) == "Drei Stellen."
    assert accept_proposal("Es gibt Stellen.", more) == "Es gibt Stellen.\n\nDrei Stellen."


WORDS = st.lists(st.sampled_from(["drei", "Auftritte", "und", "Euro", "4.800", "Stadt,", "ä"]))


@given(WORDS, WORDS)
def test_all_differences_accepted_from_the_last_give_the_other_text(
    ones: list[str], others: list[str]
) -> None:
    first, second = " ".join(ones), " ".join(others)
    text: str | None = first
    for one in reversed(differences(first, second)):
        assert text is not None
        before = first[one.start : one.end]
        text = text[: one.start] + one.after + text[one.start + len(before) :]
    assert text is not None
    assert text.split() == second.split()
