"""How a case ends on the screen: without a letter, in the session, in the archive."""

import datetime as dt

from textual import work

from anfrage.domain.oral import FollowUp
from anfrage.domain.workflow import Outcome
from anfrage.german import ending_words as words
from anfrage.german import participation_screen_words as screen_words
from anfrage.german import sealing_words
from anfrage.german.dates import read_date, short_date
from anfrage.german.participation_words import OUTCOME_NAMES
from anfrage.tui.dialogs.confirm import Confirm
from anfrage.tui.dialogs.form import Values
from anfrage.tui.screens.recording_stage import RecordingStage
from anfrage.tui.work import attempt


class EndingActions(RecordingStage):
    """The screen of a case with what ends it, and what comes after that."""

    def action_close_case(self) -> None:
        """Ask how the case ended without a letter."""
        values = {"on": short_date(self.desk.clock().date())}
        self._ask(words.CLOSE_TITLE, words.CLOSE_FIELDS, self._ended, words.CLOSE_SAID, values)

    def _ended(self, said: Values) -> None:
        name = screen_words.chosen(said["how"], OUTCOME_NAMES)
        if name is None:
            self.ui.tell(words.OUTCOME_UNKNOWN, failed=True)
            return
        outcome = OUTCOME_NAMES[name]
        on = self._day(said["on"])
        if on is None:
            return
        reason, person = said["reason"], said["name"]

        def step() -> object:
            if outcome is Outcome.ORAL:
                return self.desk.answering_orally.close(self.number, reason, person, on)
            return self.desk.closing.close(self.number, outcome, reason, person, on)

        self._record(screen_words.RECORDING, words.CLOSED, step)

    def action_follow_up(self) -> None:
        """Ask what followed in the session."""
        values = {"on": short_date(self.desk.clock().date())}
        self._ask(
            words.FOLLOW_UP_TITLE, words.FOLLOW_UP_FIELDS, self._followed,
            words.FOLLOW_UP_SAID, values,
        )  # fmt: skip

    def _followed(self, values: Values) -> None:
        on = self._day(values["on"])
        if on is None:
            return
        answer = values["answer"]
        said = FollowUp(
            values["question"], answer, values["by"], on, values["asked_by"], later=not answer
        )
        self._record(
            screen_words.RECORDING,
            screen_words.RECORDED,
            lambda: self.desk.answering_orally.follow_up(self.number, said),
        )

    def action_file_away(self) -> None:
        """Ask, then take the case into the archive."""

        def answered(answer: bool | None) -> None:  # noqa: FBT001 - the dialog's answer
            if answer:
                self._record(
                    screen_words.RECORDING,
                    words.FILED,
                    lambda: self.desk.closing.archive(self.number),
                )

        self.app.push_screen(Confirm(words.FILE_QUESTION), answered)

    @work(group="complete")
    async def action_complete(self) -> None:
        """Make the PDFs that could not be made at the signature."""
        async with self.step:
            added = await attempt(
                self, sealing_words.COMPLETING, self.desk.sealing.complete, self.number
            )
        if added is not None:
            self.ui.tell(sealing_words.added_words(added))
            self.refresh_stage()

    def _day(self, typed: str) -> dt.date | None:
        try:
            return read_date(typed)
        except ValueError:
            self.ui.tell(screen_words.DATE_UNREADABLE, failed=True)
            return None
