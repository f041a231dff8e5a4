"""A draft as the Word file that goes out and can come back."""

from anfrage.documents.docx_letter import write_docx
from anfrage.documents.docx_properties import DraftOrigin
from anfrage.documents.layout import Layout
from anfrage.documents.readers.returned_docx import read_sent
from anfrage.domain.case import Case
from anfrage.domain.letter import Letter
from anfrage.domain.proposal import ProposalPlace, SentDraft, SentText
from anfrage.steps.returning.places import sent_texts


def draft_file(case: Case, letter: Letter, layout: Layout) -> tuple[bytes, SentDraft]:
    """Return a draft as a Word file with anchors, and what it says in each place.

    Raises:
        FieldUnprintable: a value holds a character that no document can hold.
    """
    docx = write_docx(letter, layout, DraftOrigin(case.id, case.number, _names(case, letter)))
    revisions = {one.id: one.answer.rev for one in case.questions}
    texts = tuple(
        SentText(
            question_id,
            place,
            text,
            revisions.get(question_id, 0) if place is ProposalPlace.ANSWER else 0,
        )
        for (place, question_id), text in sent_texts(read_sent(docx), case).items()
    )
    return docx, SentDraft(case.id, letter.content_hash(), texts)


def _names(case: Case, letter: Letter) -> tuple[str, ...]:
    """Return the id of each item's question: a public letter may leave a question out."""
    left = list(case.own_questions)
    names = []
    for item in letter.items:
        asked = next((one for one in left if one.question.number == item.number), None)
        if asked is not None:
            left.remove(asked)
        names.append(asked.id if asked is not None else "")
    return tuple(names)
