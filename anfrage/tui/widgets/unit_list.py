"""The units that take part, one a line, with what they said."""

from textual import events
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from anfrage.desk.participating import ParticipationView
from anfrage.domain.workflow import RouteUnit, Vote, Workflow
from anfrage.german import participation_screen_words as words
from anfrage.german.participation_words import ALL_QUESTIONS, VOTES
from anfrage.tui.widgets.columns import row

_SIGNS = {
    Vote.YES: ("✓", "$success"),
    Vote.NOT_CONCERNED: ("✓", "$success"),
    Vote.NOTED: ("·", "$success"),
    Vote.NO: ("!", "bold $error"),
    Vote.YES_WITH_CHANGE: ("!", "bold $warning"),
    Vote.IN_PROGRESS: ("…", "$warning"),
}
_UNIT, _PERSON, _QUESTIONS, _STANDING = 17, 15, 8, 23


class UnitList(OptionList):
    """Units of the current version; the options' ids are the units' places, from 0."""

    def __init__(self) -> None:
        super().__init__(markup=False, compact=True)
        self._view: ParticipationView | None = None

    @property
    def chosen(self) -> str:
        """The unit under the cursor; "" where there is none."""
        current = self._view.now.current if self._view else None
        at = self.highlighted
        return current.route[at].unit if current and at is not None and current.route else ""

    def show(self, view: ParticipationView) -> None:
        """Show the units; the cursor stays where it was."""
        self._view = view
        self._draw()

    def _draw(self) -> None:
        if self._view is None or not self.size.width:
            return
        before = self.highlighted or 0
        self.clear_options()
        current = self._view.now.current
        route = current.route if current else ()
        now, asked = self._view.now, self._view.asked
        self.add_options(
            [
                Option(row(_cells(now, unit, asked=unit in asked), self.widths()), str(at))
                for at, unit in enumerate(route)
            ]
        )
        if route:
            self.highlighted = min(before, len(route) - 1)
        else:
            said = words.NO_ROUTE if current else words.EMPTY
            self.add_option(Option(Content.styled(said, "$muted"), disabled=True))

    def widths(self) -> tuple[int, ...]:
        """The columns' widths: unit, person, questions, standing, remark."""
        rest = self.size.width - _UNIT - _PERSON - _QUESTIONS - _STANDING - 6
        return _UNIT, _PERSON, _QUESTIONS, _STANDING, max(4, rest)

    def heading(self) -> Content:
        """The names of the columns."""
        return row([Content.styled(name, "$muted") for name in words.COLUMNS], self.widths())

    def on_resize(self, _event: events.Resize) -> None:
        """Columns follow the width."""
        self._draw()


def _cells(now: Workflow, unit: RouteUnit, *, asked: bool) -> tuple[Content, ...]:
    """Return what stands in a unit's columns."""
    standing = now.standings.get(unit.unit)
    questions = Content(", ".join(unit.questions) or ALL_QUESTIONS)
    if standing is None:
        state = words.ASKED if asked else words.WAITING if unit.consent else words.TOLD
        return Content(unit.unit), Content("–"), questions, Content(state), Content("–")
    sign = ("✓", "$success") if unit.unit in now.answers else _SIGNS[standing.vote]
    vote = words.SETTLED if unit.unit in now.answers else VOTES[standing.vote]
    said = Content.assemble(sign, f" {vote} F{standing.version}")
    remark = Content(standing.remark or f"{standing.on:%d.%m.}")
    return Content(unit.unit), Content(standing.person), questions, said, remark
