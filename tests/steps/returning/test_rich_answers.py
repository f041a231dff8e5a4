"""Answers with tables, lists and footnotes come back from LibreOffice, each change in place."""

from returned.rich_draft import LIST, NOTE, RETURNED, TABLE, WENT_OUT, rich_case

from anfrage.documents.readers.returned_docx import read_returned
from anfrage.domain.proposal import Proposal
from anfrage.steps.returning.accepting import accept_proposal
from anfrage.steps.returning.places import part_file, sent_texts
from anfrage.steps.returning.proposing import propose

CASE = rich_case()


def proposed(returned: bytes) -> tuple[Proposal, ...]:
    file = read_returned("entwurf.docx", returned)
    sent = sent_texts(read_returned("", WENT_OUT.read_bytes()).paragraphs, CASE)
    return propose(file, part_file(file.paragraphs, CASE), sent, "")


def test_changes_in_cells_items_and_beside_footnotes_are_found_by_author() -> None:
    found = proposed(RETURNED.read_bytes())
    assert [(p.question_id, p.kind.value, p.author, p.before, p.after) for p in found] == [
        ("q1", "insertion", "Anna Amt", "", " und einem Blog"),
        ("q1", "replacement", "Anna Amt", "12.000", "12.500"),
        ("q2", "replacement", "Anna Amt", "Sachkosten", "Mittel"),
        ("q2", "insertion", "Bernd Bau", "", "\n- Schulungen von 300 Euro"),
        ("q3", "replacement", "Bernd Bau", "im Haushalt", "im Stellenplan"),
    ]


def test_accepted_changes_leave_table_list_and_footnote_as_they_are_marked() -> None:
    texts: dict[str, str | None] = {one.id: one.answer.text for one in CASE.questions}
    for one in proposed(RETURNED.read_bytes()):
        text = texts[one.question_id]
        assert text is not None
        texts[one.question_id] = accept_proposal(text, one)
    assert texts == {
        "q1": TABLE.replace("Kanälen", "Kanälen und einem Blog").replace("12.000", "12.500"),
        "q2": LIST.replace("Sachkosten", "Mittel") + "\n- Schulungen von 300 Euro",
        "q3": NOTE.replace("im Haushalt", "im Stellenplan"),
    }


def test_the_draft_as_it_went_out_proposes_nothing() -> None:
    assert proposed(WENT_OUT.read_bytes()) == ()
