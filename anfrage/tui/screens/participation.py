"""Beteiligung: what the units said to the version, what happened, and the final signature."""

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from anfrage.desk.participating import ParticipationView, StandingWish
from anfrage.desk.resuming import Place
from anfrage.desk.signing import SignedPaper
from anfrage.german import participation_screen_words as words
from anfrage.german.dates import read_date, short_date
from anfrage.german.participation_words import (
    NO_REMINDER,
    VOTE_NAMES,
    event_words,
    signing_hint,
    version_words,
)
from anfrage.german.screen_words import COPIED
from anfrage.tui.bindings import bindings_of
from anfrage.tui.command import PARTICIPATION
from anfrage.tui.dialogs.confirm import Confirm
from anfrage.tui.dialogs.form import Values
from anfrage.tui.screens.ending_actions import EndingActions
from anfrage.tui.screens.revising_actions import RevisingActions
from anfrage.tui.widgets.unit_list import UnitList
from anfrage.tui.work import attempt


class ParticipationScreen(RevisingActions, EndingActions):
    """The units above, the history below."""

    CSS_PATH = "participation.tcss"
    SCOPES = (PARTICIPATION,)
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(PARTICIPATION)

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self._view: ParticipationView | None = None

    def compose_body(self) -> Iterable[Widget]:
        """Columns, units, history."""
        yield Static(id="heading", markup=False)
        yield UnitList()
        yield Static(id="said", markup=False)
        yield Static(id="next", markup=False)
        history = VerticalScroll(Static(id="events", markup=False), id="history")
        history.border_title = Content(words.HISTORY)
        yield history

    def on_mount(self) -> None:
        """Name the place."""
        self.headline.place = words.place_words(self.number)
        self.query_one(UnitList).focus()

    def place(self) -> Place:
        """This case's participation."""
        return Place("participation", self.number)

    @work(exclusive=True, group="load")
    async def refresh_stage(self) -> None:
        """Read where the case stands."""
        view = await attempt(self, words.LOADING, self.desk.participating.view, self.number)
        if view is None:
            return
        self._view = view
        current = view.now.current
        self.headline.status = (
            version_words(current.version, current.revision) if current else words.NOT_RELEASED
        )
        units = self.query_one(UnitList)
        units.show(view)
        self.query_one("#heading", Static).update(units.heading())
        rules = self.desk.progress.rules
        step = words.next_step(
            view.now,
            [one.unit for one in view.asked],
            approval=rules.approval,
            changed=view.changed,
        )
        self.query_one("#next", Static).update(
            Content.assemble((f"{words.NEXT}: ", "bold $accent"), step)
        )
        self._show_said()
        self.query_one("#events", Static).update(Content("\n".join(_history(view))))

    def on_option_list_option_highlighted(self) -> None:
        """Show all that the unit under the cursor said."""
        self._show_said()

    def _show_said(self) -> None:
        unit = self.query_one(UnitList).chosen
        said = words.unit_words(self._view.now, unit) if self._view and unit else ""
        self.query_one("#said", Static).update(Content.styled(said, "$muted"))

    def action_release(self) -> None:
        """Ask, then freeze the letter as it stands."""

        def answered(answer: bool | None) -> None:  # noqa: FBT001 - the dialog's answer
            if answer:
                self._record(words.RECORDING, words.RELEASED, self._released)

        self.app.push_screen(Confirm(words.RELEASE_QUESTION), answered)

    def _released(self) -> object:
        return self.desk.participating.release(self.number)

    def action_cosign(self) -> None:
        """Record what the chosen unit said."""
        unit = self.query_one(UnitList).chosen
        if not unit:
            self.ui.tell(words.NO_UNIT, failed=True)
            return
        title = words.VOTE_TITLE.format(unit=unit)
        self._ask(
            title, words.VOTE_FIELDS, lambda said: self._cosigned(unit, said), words.VOTE_SAID
        )

    def _cosigned(self, unit: str, said: Values) -> None:
        name = words.chosen(said["vote"], VOTE_NAMES)
        if name is None:
            self.ui.tell(words.VOTE_UNKNOWN, failed=True)
            return
        vote = VOTE_NAMES[name]
        proof = Path(said["evidence"]).expanduser() if said["evidence"] else None
        wish = StandingWish(unit, vote, said["person"], remark=said["remark"], evidence=proof)
        self._record(
            words.RECORDING,
            words.RECORDED,
            lambda: self.desk.participating.record(self.number, wish),
        )

    def _objecting(self) -> str:
        """Return the chosen unit if an objection of it is open; else "", and say so."""
        unit = self.query_one(UnitList).chosen
        if not unit:
            self.ui.tell(words.NO_UNIT, failed=True)
        elif self._view is None or unit not in words.objecting_units(self._view.now):
            self.ui.tell(words.NO_OBJECTION.format(unit=unit), failed=True)
        else:
            return unit
        return ""

    def action_answer(self) -> None:
        """Record how the chosen unit's objection was answered."""
        unit = self._objecting()
        if not unit:
            return

        def answered(said: Values) -> None:
            self._record(
                words.RECORDING,
                words.RECORDED,
                lambda: self.desk.participating.answer(self.number, unit, said["text"], said["by"]),
            )

        self._ask(words.ANSWER_TITLE.format(unit=unit), words.ANSWER_FIELDS, answered)

    def action_escalate(self) -> None:
        """Record that the chosen unit's objection went to the common superior."""
        unit = self._objecting()
        if not unit:
            return

        def answered(said: Values) -> None:
            to, reason = said["to"], said["reason"]
            self._record(
                words.RECORDING,
                words.ESCALATED,
                lambda: self.desk.participating.escalate(self.number, unit, to, reason),
            )

        self._ask(words.ESCALATE_TITLE.format(unit=unit), words.ESCALATE_FIELDS, answered)

    def action_approve(self) -> None:
        """Record that the head of the unit approved the release."""

        def answered(said: Values) -> None:
            self._record(
                words.RECORDING,
                words.RECORDED,
                lambda: self.desk.participating.approve(self.number, said["by"]),
            )

        self._ask(words.APPROVE_TITLE, words.APPROVE_FIELDS, answered)

    @work(group="remind")
    async def action_remind(self) -> None:
        """Copy a reminder for every unit whose turn it is."""
        due = self.desk.casework.get(self.number).due
        texts = await attempt(
            self, words.LOADING, self.desk.participating.reminders, self.number, due
        )
        if texts:
            self.app.copy_to_clipboard("\n\n".join(texts))
            self.ui.tell(COPIED)
        elif texts is not None:
            self.ui.tell(NO_REMINDER)

    @work(group="sign")
    async def action_sign(self) -> None:
        """Say what is missing, or ask who signed; only a typed confirmation seals."""
        ready = await attempt(self, words.LOADING, self.desk.signing.readiness, self.number)
        if ready is None:
            return
        if ready.missing:
            self.ui.tell(ready.missing[0], failed=True)
            return
        current = ready.now.current
        today = short_date(self.desk.clock().date())
        values = {"signer": current.signer if current else "", "on": today}
        said = signing_hint(ready.digits, self.number)
        self._ask(words.SIGN_TITLE, words.SIGN_FIELDS, self._signed, said, values)

    def _signed(self, said: Values) -> None:
        try:
            on = read_date(said["on"])
        except ValueError:
            self.ui.tell(words.DATE_UNREADABLE, failed=True)
            return
        scan = Path(said["scan"]).expanduser() if said["scan"] else None
        paper = SignedPaper(said["signer"], said["confirmation"], on, scan=scan)
        self._record(
            words.SEALING, words.SIGNED, lambda: self.desk.signing.sign(self.number, paper)
        )

    def action_send(self) -> None:
        """Record that the signed letter went out."""

        def answered(said: Values) -> None:
            to = [said["to"]] if said["to"] else []
            self._record(
                words.RECORDING,
                words.SENT,
                lambda: self.desk.closing.send(self.number, said["how"], None, to),
            )

        self._ask(words.SEND_TITLE, words.SEND_FIELDS, answered)

    async def action_letter(self) -> None:
        """Show the letter."""
        await self.ui.show_stage("letter", self.number)


def _history(view: ParticipationView) -> list[str]:
    """Return the facts, newest first: when, who, what."""
    return [
        f"{fact.at.astimezone():%d.%m. %H:%M}  {view.names.get(fact.actor_id, '–')}  "
        f"{event_words(fact.kind.value, fact.payload)}"
        for fact in reversed(view.facts)
    ]
