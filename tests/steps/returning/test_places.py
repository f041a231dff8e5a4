"""The places of a returned file, also where its anchors suffered."""

import re

import pytest
from letters import SHIPPED
from returned.sent_draft import sent_case, sent_docx
from returned.word_edits import edited, swap

from anfrage.documents.readers.returned_docx import read_returned
from anfrage.domain.proposal import ProposalPlace
from anfrage.steps.returning.places import Partition, part_file

CASE = sent_case()
SENT = sent_docx(CASE)


def parted(docx: bytes) -> Partition:
    return part_file(read_returned("entwurf.docx", docx).paragraphs, CASE)


def answers(partition: Partition) -> dict[str, str]:
    return {
        one.question_id: one.standing
        for one in partition.places
        if one.place is ProposalPlace.ANSWER
    }


def everything(partition: Partition) -> str:
    return re.sub(r"\s+", " ", " ".join(one.standing for one in partition.places))


def test_each_answer_of_a_draft_is_one_place_with_its_text() -> None:
    partition = parted(SENT)
    assert answers(partition)["q1"] == "Auftritt 1 wuchs."
    assert answers(partition)["q2"] == (
        "Die Stadt betreut drei Auftritte.\n\nIm Jahr fallen an:\n\n"
        "- Personalkosten von 96.000 Euro,\n- Sachkosten von 4.800 Euro.\n\n"
        "Weitere Kosten sind nicht veranschlagt."
    )
    assert (partition.found_by_wording, partition.lost) == ((), ())
    assert partition.places[0].place is ProposalPlace.ABOVE
    assert partition.places[-1].place is ProposalPlace.BELOW


@pytest.mark.parametrize("layout", SHIPPED)
def test_every_layout_has_an_anchor_for_every_question_and_answer(layout: str) -> None:
    file = read_returned("entwurf.docx", sent_docx(CASE, layout))
    names = [name for one in file.paragraphs for name in one.anchors]
    wanted = {f"{kind}_q{at}" for kind in ("Frage", "Antw") for at in (1, 2, 3)}
    assert wanted <= set(names)
    assert len(names) == len(set(names))
    said = answers(part_file(file.paragraphs, CASE))
    assert "Auftritt 1 wuchs." in said["q1"]
    assert "96.000 Euro" in said["q2"]
    assert "Auftritt 3 wuchs." in said["q3"]


def test_without_any_bookmark_the_questions_are_found_by_their_wording() -> None:
    bare = edited(SENT, lambda text: re.sub(r"<w:bookmark(Start|End)[^>]*>", "", text))
    partition = parted(bare)
    assert partition.found_by_wording == ("1", "2", "3")
    assert answers(partition)["q1"] == "Auftritt 1 wuchs."
    assert "Mit freundlichen Grüßen" in answers(partition)["q3"]  # nothing says where it ends
    assert everything(partition) == everything(parted(SENT))


def test_a_question_that_is_gone_altogether_leaves_its_text_with_the_one_before() -> None:
    def without_second(text: str) -> str:
        names = re.findall(r'w:name="((?:Frage|Antw)_q2)"', text)
        for name in names:
            text = text.replace(name, "x" + name)
        return text.replace("Auftritt Nummer 2 der Stadt", "unser Auftritt")

    partition = parted(edited(SENT, without_second))
    assert partition.lost == ("2",)
    assert "Die Stadt betreut drei Auftritte." in answers(partition)["q1"]
    assert "q2" not in answers(partition)


def test_text_before_the_first_anchor_and_behind_the_last_is_kept_apart() -> None:
    partition = parted(edited(SENT, swap("Sehr geehrter Herr Mustermann,", "Guten Tag,")))
    above = next(one for one in partition.places if one.place is ProposalPlace.ABOVE)
    assert "Guten Tag," in above.standing
