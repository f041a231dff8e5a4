"""Setting recognised questions right: the commands of the list in Erfassen."""

from anfrage.desk.revising import Revision
from anfrage.german import intake_words as words
from anfrage.tui.screens.stage import Stage
from anfrage.tui.widgets.paper_editor import PaperEditor
from anfrage.tui.widgets.question_list import QuestionList


class QuestionActions(Stage):
    """A screen with a list of questions that can be changed; each change can be undone."""

    def __init__(self) -> None:
        super().__init__()
        self.revision = Revision()

    def questions_changed(self) -> None:
        """Show the questions anew; called after each change."""
        raise NotImplementedError

    @property
    def _chosen(self) -> int | None:
        return self.query_one(QuestionList).chosen

    def action_add_question(self) -> None:
        """Make a question of the marked text, or ask for its wording."""
        marked = self.query_one(PaperEditor).selected_text
        if marked.strip():
            self._add(marked)
        else:
            from anfrage.tui.dialogs.question_text import WordingDialog  # noqa: PLC0415 - start-up time

            self.app.push_screen(WordingDialog(words.ADD_TITLE), self._add)

    def _add(self, text: str | None) -> None:
        if text:
            self.revision.add(text)
            self.questions_changed()

    def action_edit_question(self) -> None:
        """Change the wording."""
        from anfrage.tui.dialogs.question_text import WordingDialog  # noqa: PLC0415 - start-up time

        at = self._chosen
        if at is None:
            return

        def reword(text: str | None) -> None:
            if text:
                self.revision.reword(at, text)
                self.questions_changed()

        text = self.revision.questions[at].text
        self.app.push_screen(WordingDialog(words.EDIT_TITLE, text), reword)

    def action_cut_question(self) -> None:
        """Cut it in two; the second part of the question is offered as the place."""
        from anfrage.tui.dialogs.question_text import CutDialog  # noqa: PLC0415 - start-up time

        at = self._chosen
        if at is None:
            return
        question = self.revision.questions[at]
        parts = question.parts
        likely = question.text.find(parts[1].text) if len(parts) > 1 else -1

        def cut(place: int | None) -> None:
            if place is not None:
                self.revision.cut(at, place)
                self.questions_changed()

        place = likely if likely > 0 else len(question.text) // 2
        self.app.push_screen(CutDialog(question.text, place), cut)

    def action_number_question(self) -> None:
        """Change the number."""
        from anfrage.tui.dialogs.question_text import NumberDialog  # noqa: PLC0415 - start-up time

        at = self._chosen
        if at is None:
            return

        def number(text: str | None) -> None:
            if text:
                self.revision.number(at, text)
                self.questions_changed()

        self.app.push_screen(NumberDialog(self.revision.questions[at].number), number)

    def action_join_question(self) -> None:
        """Join it with the next."""
        if self._chosen is not None:
            self.revision.join(self._chosen)
            self.questions_changed()

    def action_drop_question(self) -> None:
        """Leave it out."""
        if self._chosen is not None:
            self.revision.drop(self._chosen)
            self.questions_changed()

    def action_renumber(self) -> None:
        """Count anew."""
        self.revision.count_anew()
        self.questions_changed()

    def action_undo(self) -> None:
        """Go one step back."""
        if self.revision.undo():
            self.questions_changed()
        else:
            self.ui.tell(words.NOTHING_TO_UNDO)

    def action_redo(self) -> None:
        """Go one step forward."""
        if self.revision.redo():
            self.questions_changed()
        else:
            self.ui.tell(words.NOTHING_TO_REDO)
