"""The draft that goes out in the tests of the way back, with fixed names of its questions."""

import sys
from pathlib import Path

from builders import answered, case
from letters import ANSWER_WITH_LIST, letter, shipped

from anfrage.documents.docx_letter import write_docx
from anfrage.documents.docx_properties import DraftOrigin
from anfrage.domain.case import Case, CaseQuestion
from anfrage.domain.letter import Letter, LetterItem

FOLDER = Path(__file__).parent
# What went out and what came back, of one day: layouts change.
WENT_OUT = FOLDER / "ausgegeben.docx"
RETURNED = FOLDER / "von_zwei_bearbeitet.docx"
_ANSWERS = ("Auftritt 1 wuchs.", ANSWER_WITH_LIST, "Auftritt 3 wuchs.")


def _asked(number: int, answer: str) -> CaseQuestion:
    text = f"Wie hat sich Auftritt Nummer {number} der Stadt im letzten Jahr entwickelt?"
    return answered(text, answer, str(number))


def sent_case(*answers: str) -> Case:
    return case(*(_asked(at, text) for at, text in enumerate(answers or _ANSWERS, 1)))


def sent_letter(sent: Case) -> Letter:
    items = (
        LetterItem(one.question.number, one.question.text, one.answer.text)
        for one in sent.questions
    )
    return letter(*items, draft=True)


def sent_docx(sent: Case, layout: str = "brief") -> bytes:
    origin = DraftOrigin(sent.id, sent.number, tuple(one.id for one in sent.questions))
    return write_docx(sent_letter(sent), shipped(layout), origin)


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(sent_docx(sent_case()))
