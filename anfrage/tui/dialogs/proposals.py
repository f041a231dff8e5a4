"""What others propose to a case: read one by one, accepted or refused."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from anfrage.desk.desk import Desk
from anfrage.desk.returning import Settled
from anfrage.domain.case import Case
from anfrage.domain.proposal import KeptProposal, ProposalState
from anfrage.german import return_words as words
from anfrage.tui.dialogs.dialog import Dialog
from anfrage.tui.work import attempt


class Proposals(Dialog[None]):
    """The open proposals above, the words of the one under the cursor below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a,A", "settle(True)", words.ACCEPT),
        Binding("l,L", "settle(False)", words.REFUSE),
    ]
    title_text = words.PROPOSALS_TITLE
    hint = words.PROPOSALS_HINT

    def __init__(self, desk: Desk, case: Case, kept: Sequence[KeptProposal]) -> None:
        super().__init__()
        self._desk = desk
        self._case = case
        self._open = [one for one in kept if one.state is ProposalState.OPEN]

    def compose_fields(self) -> Iterable[Widget]:
        """The list, and what stands there so far and shall stand there."""
        yield OptionList(markup=False, compact=True)
        yield VerticalScroll(Static(markup=False, id="proposal"), classes="version")

    def on_mount(self) -> None:
        """Begin with the first."""
        self._show(0)

    def _show(self, at: int) -> None:
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options([Option(self._line(one), str(one.number)) for one in self._open])
        if self._open:
            options.highlighted = min(at, len(self._open) - 1)
        else:
            nothing = Content.styled(words.NOTHING_OPEN, "$muted")
            options.add_option(Option(nothing, disabled=True))
            self.query_one("#proposal", Static).update("")

    def _line(self, kept: KeptProposal) -> Content:
        one = kept.proposal
        number = next(
            (q.question.number for q in self._case.questions if q.id == one.question_id), ""
        )
        place = words.place_words(one.place.value, number)
        who = words.author_words(one.author, one.at, tracked=one.tracked)
        kind = words.KINDS[one.kind.value]
        return Content.assemble((place, "bold $accent"), f" {kind} ", (who, "$muted"))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the words of the proposal under the cursor."""
        one = self._open[event.option_index].proposal
        parts = [
            Content.assemble((f"{label}\n", "bold"), text.strip("\n"))
            for label, text in words.proposal_texts(one.kind.value, one.before, one.after)
        ]
        self.query_one("#proposal", Static).update(Content("\n\n").join(parts))

    def action_settle(self, accept: bool) -> None:  # noqa: FBT001 - called by name from a binding
        """Accept or refuse the proposal under the cursor."""
        at = self.query_one(OptionList).highlighted
        if self._open and at is not None:
            self._settle(at, self._desk.returning.accept if accept else self._desk.returning.refuse)

    @work(group="settle", exclusive=True)
    async def _settle(self, at: int, decide: Callable[[str, int], Settled]) -> None:
        kept = self._open[at]
        settled = await attempt(self, words.SETTLING, decide, self._case.number, kept.number)
        if settled is None:
            return
        text = kept.proposal.changes_text
        state = settled.kept.state.value
        self.ui.tell(words.settled_sentence(kept.number, state, changed=settled.changed, text=text))
        self._open.remove(kept)
        self._show(at)
