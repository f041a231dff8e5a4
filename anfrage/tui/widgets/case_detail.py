"""One case in short: who asks what, which answers there are, what comes next."""

from typing import Final

from textual.content import Content
from textual.widgets import Static

from anfrage.desk.casework import CaseLine
from anfrage.domain.case import ENDED, CaseQuestion, CaseState
from anfrage.german import screen_words as words
from anfrage.german.assignment_words import assignment_words
from anfrage.german.dates import short_date

ANSWERED, PARTLY, OPEN, FOREIGN = "●", "◐", "○", "–"
_STYLES: Final = {ANSWERED: "$success", PARTLY: "$warning", OPEN: "", FOREIGN: "$muted"}


def answer_sign(asked: CaseQuestion, *, own: bool = True) -> str:
    """● answered, ◐ with open parts, ○ not answered, – not answered and not ours."""
    if asked.answered:
        return ANSWERED
    return (OPEN if own else FOREIGN) if asked.answer.empty else PARTLY


def styled_sign(sign: str) -> Content:
    """The sign in its colour; its shape says the same without colour."""
    return Content.styled(sign, _STYLES[sign])


class CaseDetail(Static):
    """The card beside the list."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._line: CaseLine | None = None

    def show(self, line: CaseLine | None) -> None:
        """Show a case; `None` empties the card."""
        if line == self._line:
            return
        self._line = line
        self.border_title = Content(line.case.number) if line else ""
        # The card's size is its screen's matter: nothing beside it moves.
        self.update(_text(line) if line else "", layout=False)


def _text(line: CaseLine) -> Content:
    case, inquiry = line.case, line.case.inquiry
    facts = [", ".join(one.name or one.group for one in inquiry.inquirers)]
    groups = dict.fromkeys(one.group for one in inquiry.inquirers if one.name and one.group)
    facts += groups
    dated = [inquiry.reference, short_date(inquiry.date) if inquiry.date else ""]
    facts.append(" · ".join(one for one in dated if one))
    lines = [Content.styled(inquiry.title or words.NO_TITLE, "bold")]
    lines += [Content(fact) for fact in facts if fact]
    unanswered = next((q.question.number for q in case.own_questions if not q.answered), "")
    step = words.next_step(
        unanswered, exported=line.state is CaseState.EXPORTED or line.state in ENDED
    )
    lines += [Content(""), Content.styled(words.NEXT_STEP, "$muted"), Content(f" {step}")]
    lines += [Content(""), Content.styled(words.QUESTIONS, "$muted")]
    if inquiry.assignment is not None:
        lines.append(Content.styled(assignment_words(inquiry.assignment), "$warning"))
    own = case.own_questions
    for asked in case.questions:
        sign = styled_sign(answer_sign(asked, own=asked in own))
        text = Content(f"{asked.question.number} {asked.question.text}").truncate(60, ellipsis=True)
        lines.append(Content.assemble(" ", sign, " ", text))
    return Content("\n").join(lines)
