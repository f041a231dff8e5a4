"""How a question is dealt with where it is not simply answered: shown, and decided by key."""

from dataclasses import replace

from textual import work

from anfrage.domain.treatment import QuestionDecision
from anfrage.german import treatment_words as words
from anfrage.tui.drafts import Draft
from anfrage.tui.screens.answering import Answering
from anfrage.tui.widgets.answer_list import AnswerList
from anfrage.tui.work import attempt


class QuestionMatters(Answering):
    """A screen with the questions of a case, some of them answered together or not at all."""

    def settled(self, draft: Draft) -> bool:
        """Whether nothing has to be written to a question."""
        case = self.case
        if case is None or not (case.details.joint or case.details.treatments):
            return False
        asked = tuple(one.asked for one in self.drafts)
        return replace(case, questions=asked).settled(draft.asked)

    def matters_of(self, draft: Draft) -> list[str]:
        """Lines that say with which questions one is answered and what stands for an answer."""
        decided = self._decided(draft)
        lines = [words.joint_line(decided.together)] if decided.together else []
        if decided.kind is not None:
            lines.append(words.treatment_line(decided.kind.value, decided.ground))
        return lines

    def _decided(self, draft: Draft) -> QuestionDecision:
        if self.case is None:
            return QuestionDecision()
        number, details = draft.asked.question.number, self.case.details
        groups = (group for group in details.joint if number in group)
        others = tuple(one for group in groups for one in group if one != number)
        treatments = (one for one in details.treatments if one.question == number)
        found = next(treatments, None)
        if found is None:
            return QuestionDecision(together=others)
        return QuestionDecision(found.kind, found.ground, found.wording_too, others)

    def action_treat(self) -> None:
        """Ask how the question under the cursor is dealt with."""
        from anfrage.tui.dialogs.treatment import TreatmentDialog  # noqa: PLC0415 - start-up time

        at = self.query_one(AnswerList).highlighted
        if at is None or at >= len(self.drafts) or not self.drafts[at].own:
            return
        draft = self.drafts[at]

        def decided(decision: QuestionDecision | None) -> None:
            if decision is not None:
                self._decide(draft, decision)

        number = draft.asked.question.number
        self.app.push_screen(TreatmentDialog(number, self._decided(draft)), decided)

    @work(group="save")
    async def _decide(self, draft: Draft, decision: QuestionDecision) -> None:
        from anfrage.desk.treating import Treating  # noqa: PLC0415 - start-up time

        treating = Treating(self.desk.casework)
        number = draft.asked.question.number
        async with self.step:
            case = await attempt(
                self, words.DECIDING, treating.decide, self.number, number, decision
            )
            if case is None or self.case is None:
                return
            self.case = replace(self.case, details=case.details)
            self.drafts_changed()
            self.ui.tell(words.decided(number, self.matters_of(draft)))
