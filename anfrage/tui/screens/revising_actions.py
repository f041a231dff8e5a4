"""What follows a signature or an end on the screen: correction, supplement, taking up again."""

from anfrage.domain.workflow import RevisionKind
from anfrage.german import participation_screen_words as words
from anfrage.tui.dialogs.form import Values
from anfrage.tui.screens.recording_stage import RecordingStage


class RevisingActions(RecordingStage):
    """The screen of a case whose letter is signed, or that has ended."""

    def action_correct(self) -> None:
        """Begin a correction: what was sent is wrong."""
        self._revise(RevisionKind.CORRECTION)

    def action_supplement(self) -> None:
        """Begin a supplement: something is added."""
        self._revise(RevisionKind.SUPPLEMENT)

    def action_reopen(self) -> None:
        """Go on with a case that had ended without a letter."""
        self._revise(RevisionKind.REOPENED)

    def _revise(self, kind: RevisionKind) -> None:
        def answered(said: Values) -> None:
            self._record(
                words.RECORDING,
                words.REVISION_BEGUN,
                lambda: self.desk.closing.revise(self.number, kind, said["reason"]),
            )

        self._ask(words.REVISION_TITLES[kind], words.REASON_FIELDS, answered)
