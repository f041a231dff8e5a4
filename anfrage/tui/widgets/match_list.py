"""What was found for a question: rank, how sure, until when it holds, whether it is adopted."""

from collections.abc import Container
from typing import ClassVar, Final

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from anfrage.desk.suggesting import Offer, Suggestion
from anfrage.domain.match import Verdict
from anfrage.german import drafting_words as words
from anfrage.german.search_words import alike_words, past_words
from anfrage.tui.bindings import bindings_of
from anfrage.tui.command import MATCHES

_STEPS: Final = 5  # cells of the bar
_LOWEST: Final = 10.0  # per cent; what is less likely is noise and not shown beside better ones
_STYLES: Final = {Verdict.FITS: "$success", Verdict.UNSURE: "$warning", Verdict.NONE: "$muted"}


class MatchList(OptionList):
    """Offers, best first; digits and Enter take one over."""

    SCOPE = MATCHES
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(MATCHES)

    class Pointed(Message):
        """The cursor is on an offer."""

        def __init__(self, offer: Offer | None) -> None:
            super().__init__()
            self.offer = offer

    class Chosen(Message):
        """An offer shall be taken over."""

        def __init__(self, offer: Offer) -> None:
            super().__init__()
            self.offer = offer

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._offers: dict[str, Offer] = {}
        self._shown: tuple[Suggestion | None, Container[str]] = (None, ())

    @property
    def pointed(self) -> Offer | None:
        """The offer under the cursor."""
        at = self.highlighted
        return self._offers.get(self.options[at].id or "") if at is not None else None

    def show(self, suggestion: Suggestion | None, used: Container[str]) -> None:
        """Show a suggestion; `None` while it is being looked for. `used` are ids in the answer."""
        untouched = self._at_the_top_of_a_first_look()
        self._shown = (suggestion, used)
        pointed = self.pointed
        self.clear_options()
        self._offers = {}
        self.border_title = Content(words.MATCHES)
        if suggestion is not None:
            self._fill(suggestion, used)
            if untouched:
                self.action_first()
            elif pointed is not None and self.has_focus and pointed.match.id in self._offers:
                self.highlighted = self.get_option_index(pointed.match.id)
        self.post_message(self.Pointed(self.pointed or next(iter(self._offers.values()), None)))

    def _at_the_top_of_a_first_look(self) -> bool:
        """Whether the cursor is where it began, in a list that was ranked by words alone.

        It then goes with the first place, not with the offer that happened to have it.
        """
        before, pointed = self._shown[0], self.pointed
        if before is None or not before.quick or pointed is None or not self.has_focus:
            return False
        return pointed is next(iter(self._offers.values()))

    def _fill(self, suggestion: Suggestion, used: Container[str]) -> None:
        shown = [one for one in suggestion.offers if one.match.score >= _LOWEST]
        self._offers = {one.match.id: one for one in shown}
        verdict = suggestion.verdict
        judged = "…" if suggestion.quick else words.verdict_mark(verdict)
        style = "$muted" if suggestion.quick else f"bold {_STYLES[verdict]}"
        self.border_title = Content.assemble(f"{words.MATCHES} {len(shown)} · ", (judged, style))
        if verdict is Verdict.NONE and not suggestion.quick:
            text = words.WEAK_MATCHES if shown else words.NO_MATCH
            self.add_option(Option(Content.styled(text, "$muted"), disabled=True))
        chosen, width = suggestion.preselected, max(20, self.size.width)
        for rank, offer in enumerate(shown, 1):
            mark = "✓" if offer.match.id in used else "▸" if offer.match.id in chosen else " "
            self.add_option(Option(_row(width, rank, mark, offer), offer.match.id))
        if chosen and chosen[0] in self._offers:
            self.highlighted = self.get_option_index(chosen[0])

    def on_resize(self, _event: events.Resize) -> None:
        """Lines follow the width."""
        at = self.highlighted
        self.show(*self._shown)
        self.highlighted = at

    def begin(self) -> None:
        """Put the cursor on the first offer if it is nowhere."""
        if self.highlighted is None:
            self.action_first()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell where the cursor is."""
        event.stop()
        self.post_message(self.Pointed(self.pointed))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter takes over."""
        event.stop()
        if self.pointed is not None:
            self.post_message(self.Chosen(self.pointed))

    def on_key(self, event: events.Key) -> None:
        """A digit takes over the offer of that rank."""
        if event.character and event.character in "123456789":
            place = int(event.character) - 1
            if place < len(self._offers):
                event.stop()
                self.post_message(self.Chosen(list(self._offers.values())[place]))


def _row(width: int, rank: int, mark: str, offer: Offer) -> Content:
    match = offer.match
    style = "$success" if match.adopted and not offer.expired else "$warning"
    filled = min(_STEPS, round(match.score / 100 * _STEPS))
    bar = "█" * filled + "░" * (_STEPS - filled)
    head = Content.assemble(
        (f"{mark}{rank} ", "bold"), (bar, style), f" {words.score_words(match.score)} ",
        (match.title or match.id, "bold"),
    )  # fmt: skip
    state = [
        words.adopted_words(adopted=match.adopted),
        words.currency(offer.position, expired=offer.expired),
    ]
    if offer.expired:
        state.reverse()
    told = " · ".join(state) + alike_words(offer.alike)
    if offer.past:
        told = past_words(offer.position.as_of, offer.label, offer.alike)
    return Content("\n").join(
        [
            head.truncate(width, ellipsis=True),
            Content.styled(f"   {told}", style).truncate(width, ellipsis=True),
        ]
    )
