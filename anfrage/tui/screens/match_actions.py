"""Finding positions for a question and taking them over into its answer."""

import asyncio
from collections.abc import Sequence
from typing import Final

from textual import work
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input

from anfrage.desk.suggesting import Offer, Suggestion
from anfrage.domain.errors import AnfrageError
from anfrage.german import drafting_words as words
from anfrage.german import search_words
from anfrage.german.failure import sentence
from anfrage.tui.drafts import Draft
from anfrage.tui.screens.question_matters import QuestionMatters
from anfrage.tui.widgets.field import Field
from anfrage.tui.widgets.match_list import MatchList
from anfrage.tui.widgets.preview import Preview
from anfrage.tui.work import attempt

_PAUSE_SECONDS: Final = 0.2  # between the last key and the search by meaning
_LOOK_SECONDS: Final = 0.5  # between two looks at how far the vectors are
_AHEAD: Final = 2  # questions that are looked up before one gets there


class MatchActions(QuestionMatters):
    """A screen with matches and their preview beside the answer."""

    _waited = False  # for vectors that are being made
    _looking: Timer | None = None

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self._listed: Suggestion | None = None  # what stands in the list

    # Finding

    async def suggested(self, draft: Draft) -> Suggestion | None:
        """Return what fits a question; it is searched once."""
        if draft.suggestion is None and self.case is not None:
            draft.suggestion = await self._suggest(draft, quick=False)
        return draft.suggestion

    async def _suggest(self, draft: Draft, *, quick: bool) -> Suggestion | None:
        if self.case is None:
            return None
        found = await attempt(
            self, words.SEARCHING, self.desk.suggesting.for_question, draft.asked,
            self.case.inquiry.title, besides=[one.id for one in self.drafts], quick=quick,
        )  # fmt: skip
        if not quick:
            self._waited = self._waited or not self.desk.suggesting.readiness().complete
        return found

    async def prepare_search(self) -> None:
        """Load the model and make what is missing, in the background, and show how far it is."""
        await attempt(self, words.SEARCHING, self.desk.preparing.start)
        if self._looking is None:
            self._looking = self.set_interval(_LOOK_SECONDS, self._look_at_search)

    def action_pause_search(self) -> None:
        """Stop making what is missing, or go on where it stopped."""
        preparing, readiness = self.desk.preparing, self.desk.suggesting.readiness()
        if preparing.going_on:
            preparing.stop()
            self.ui.tell(search_words.PREPARING_STOPPED)
        elif isinstance(readiness.hindrance, AnfrageError):
            self.ui.tell(sentence(readiness.hindrance))
        elif readiness.complete and not preparing.stopped:
            self.ui.tell(search_words.NOTHING_TO_PREPARE)
        else:
            preparing.start()
            self.ui.tell(search_words.PREPARING_GOES_ON)

    def _look_at_search(self) -> None:
        """Show how far it is; once everything is there, search again what was found by words."""
        if not (lists := self.query(MatchList)):
            return  # the screen is going away
        readiness = self.desk.suggesting.readiness()
        working = self.desk.preparing.going_on
        lists.first().border_subtitle = Content(
            search_words.pane_mark(readiness, quick=False, working=working)
        )
        if isinstance(readiness.hindrance, AnfrageError) and not self.desk.preparing.announced:
            self.desk.preparing.announced = True
            self.ui.tell(sentence(readiness.hindrance))
        if self._waited and readiness.complete:
            self._waited = False
            self.knowledge_changed()

    @work(exclusive=True, group="search")
    async def find(self, draft: Draft) -> None:
        """Show what fits; a newer question or search word takes the place of this one."""
        self.show_matches(draft.suggestion)
        if draft.suggestion is None:
            self.show_matches(await self._suggest(draft, quick=True))
            await asyncio.sleep(_PAUSE_SECONDS)
            self.show_matches(await self.suggested(draft))
        at = self.drafts.index(draft)
        for later in self.drafts[at + 1 : at + 1 + _AHEAD]:
            await self.suggested(later)

    def show_matches(self, suggestion: Suggestion | None) -> None:
        """Show a suggestion beside the present answer."""
        self._listed = suggestion
        used = [one.id for one in self.draft.uses] if self.draft else []
        self.query_one(MatchList).show(suggestion, used)

    def on_match_list_pointed(self, event: MatchList.Pointed) -> None:
        """Show the offer under the cursor."""
        self.preview(event.offer)

    @work(exclusive=True, group="preview")
    async def preview(self, offer: Offer | None) -> None:
        """Show a position's text at once, then its marked words."""
        view = self.query_one(Preview)
        view.show(offer)
        if offer is None or self.draft is None:
            return
        question = self.draft.asked.question.text
        marked = await attempt(
            self, words.SEARCHING, self.desk.suggesting.marked, question, offer.position.text
        )
        view.show(offer, marked or ())

    def knowledge_changed(self) -> None:
        """Search again: with the own words while they stand in their field."""
        for draft in self.drafts:
            draft.suggestion = None
        words_field = self.query_one("#field-search", Field)
        if words_field.display and words_field.value.strip():
            self._search(words_field.value)
        elif self.draft is not None:
            self.find(self.draft)

    # Own words

    def action_search(self) -> None:
        """Search with own words."""
        field = self.query_one("#field-search", Field)
        field.display = True
        field.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search while typing."""
        if event.input.id == "field-search" and event.input.display:
            self._search(event.value)

    @work(exclusive=True, group="search")
    async def _search(self, text: str) -> None:
        if not text.strip():
            if self.draft is not None:
                self.find(self.draft)
            return
        own = [one.id for one in self.drafts]
        for quick in (True, False):
            found = await attempt(
                self, words.SEARCHING, self.desk.suggesting.for_words, text, besides=own,
                quick=quick,
            )  # fmt: skip
            if found is not None:
                self.show_matches(found)
            await asyncio.sleep(_PAUSE_SECONDS if quick else 0)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """From the search words into the list."""
        if event.input.id == "field-search":
            self.action_matches()

    def close_search(self) -> bool:
        """Go back to what fits the question; returns whether a search was open."""
        field = self.query_one("#field-search", Field)
        if not field.display:
            return False
        field.display = False
        field.value = ""
        if self.draft is not None:
            self.find(self.draft)
        return True

    # Taking over

    def action_matches(self) -> None:
        """Go to the list."""
        matches = self.query_one(MatchList)
        matches.begin()
        matches.focus()

    def action_take_over(self) -> None:
        """Take over what is chosen in the list, elsewhere what is preselected."""
        draft, matches = self.draft, self.query_one(MatchList)
        if draft is None:
            return
        if matches.has_focus and matches.pointed is not None:
            self.ask_and_take(draft, matches.pointed)
        else:
            self._take_preselected(draft)

    @work(group="take")
    async def _take_preselected(self, draft: Draft) -> None:
        async with self.step:
            suggestion = await self.suggested(draft)
            if suggestion is None:
                return
            chosen = [one for one in suggestion.offers if one.match.id in suggestion.preselected]
            if chosen:
                self._take(draft, [(one, one.position.text) for one in chosen])
                await self.save(draft)
                return
        self.ui.tell(words.CHOOSE_MATCH)
        self.action_matches()

    def on_match_list_chosen(self, event: MatchList.Chosen) -> None:
        """Enter or a digit in the list."""
        if self.draft is not None:
            self.ask_and_take(self.draft, event.offer)

    def ask_and_take(self, draft: Draft, offer: Offer, text: str = "") -> None:
        """Take an offer over; what is not adopted or out of date only after asking once more."""
        from anfrage.tui.dialogs.confirm import Confirm  # noqa: PLC0415 - start-up time

        texts = [(offer, text or offer.position.text)]
        if offer.past or (offer.match.adopted and not offer.expired):
            self._take_and_save(draft, texts)
            return

        def answered(answer: bool | None) -> None:  # noqa: FBT001 - the dialog's answer
            if answer:
                self._take_and_save(draft, texts)

        question = words.confirm_take(
            offer.position, adopted=offer.match.adopted, expired=offer.expired
        )
        self.app.push_screen(Confirm(question), answered)

    @work(group="take")
    async def _take_and_save(self, draft: Draft, texts: Sequence[tuple[Offer, str]]) -> None:
        async with self.step:
            self._take(draft, texts)
            await self.save(draft)

    def _take(self, draft: Draft, texts: Sequence[tuple[Offer, str]]) -> None:
        """Put texts below what is written, as one step that can be undone."""
        editor = self.editor_of(draft)
        if editor is None:
            return
        before = editor.text.rstrip()
        new = [text.strip() for _, text in texts if text.strip() not in before]
        for offer, _ in texts:
            draft.take(offer)
        if not new:
            self.ui.tell(words.TAKEN_TWICE)
            return
        editor.put("\n\n".join([*filter(None, [before]), *new]), len(before) + 2 if before else 0)
        self.note(draft)
        self.drafts_changed()
        self.show_matches(self._listed)
        if draft is self.draft:
            editor.focus()

    def action_paragraphs(self) -> None:
        """Choose paragraphs of the offer under the cursor."""
        from anfrage.tui.dialogs.choice import Choice  # noqa: PLC0415 - start-up time

        draft, offer = self.draft, self.query_one(MatchList).pointed
        if draft is None or offer is None:
            return
        paragraphs = [one for one in offer.position.text.split("\n\n") if one.strip()]

        def chosen(places: tuple[int, ...] | None) -> None:
            if places:
                self.ask_and_take(draft, offer, "\n\n".join(paragraphs[at] for at in places))

        self.app.push_screen(
            Choice(words.PARAGRAPHS_TITLE, paragraphs, range(len(paragraphs))), chosen
        )

    @work(group="adopt")
    async def action_adopt(self) -> None:
        """Make the offer under the cursor the city's own position."""
        offer = self.query_one(MatchList).pointed
        if offer is None:
            return
        if offer.past:
            self.ui.tell(search_words.NO_ADOPTION)
            return
        report = await attempt(self, words.ADOPTING, self.desk.knowledge.adopt, [offer.match.id])
        if report is None:
            return
        for refused in report.refused:
            self.ui.tell(sentence(refused), failed=True)
        if report.adopted:
            self.ui.tell(words.adopted_now(offer.position.title or offer.match.id))
            self.knowledge_changed()
