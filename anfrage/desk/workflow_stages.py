"""The stages between a draft and the archive: deadlines, participation, signature, proof."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from anfrage.desk.stage import Stage
from anfrage.settings import Settings
from anfrage.store.base import Store

if TYPE_CHECKING:
    from anfrage.desk.anchoring import Anchoring
    from anfrage.desk.answering import Answering
    from anfrage.desk.answering_orally import AnsweringOrally
    from anfrage.desk.casework import Casework
    from anfrage.desk.check_list import CheckList
    from anfrage.desk.closing import Closing
    from anfrage.desk.composing import Composing
    from anfrage.desk.curating import Curating
    from anfrage.desk.deadline_calendar import DeadlineCalendar
    from anfrage.desk.deadlines import Deadlines
    from anfrage.desk.decisions import Decisions
    from anfrage.desk.drafting import Drafting
    from anfrage.desk.encoding import Encoding
    from anfrage.desk.erasing import Erasing
    from anfrage.desk.erasing_people import ErasingPeople
    from anfrage.desk.giving_out import GivingOut
    from anfrage.desk.lessons import Lessons
    from anfrage.desk.matching import Matching
    from anfrage.desk.participating import Participating
    from anfrage.desk.progress import Progress
    from anfrage.desk.proofing import Proofing
    from anfrage.desk.regenerating import Regenerating
    from anfrage.desk.sealing import Sealing
    from anfrage.desk.signing import Signing
    from anfrage.desk.tracing import Tracing
    from anfrage.desk.writing import Writing
    from anfrage.domain.case import Case


class WorkflowStages:
    """The part of the desk that these stages make up; the rest gives them what they need."""

    folder: Path
    store: Store
    settings: Settings
    clock: Callable[[], datetime]

    if TYPE_CHECKING:

        @property
        def casework(self) -> Casework:
            """Cases listed, shown, checked."""
            ...

        @property
        def proofing(self) -> Proofing:
            """Letters checked before they are signed."""
            ...

        @property
        def composing(self) -> Composing:
            """Letters put together."""
            ...

        @property
        def drafting(self) -> Drafting:
            """Answers kept."""
            ...

        @property
        def curating(self) -> Curating:
            """Positions looked after."""
            ...

        @property
        def encoding(self) -> Encoding:
            """The language model of the search."""
            ...

        @property
        def matching(self) -> Matching:
            """What the knowledge holds on a question."""
            ...

        @property
        def writing(self) -> Writing:
            """Letters written to files."""
            ...

    @Stage
    def deadlines(self) -> "Deadlines":
        """Until when."""
        from anfrage.desk.deadlines import Deadlines

        return Deadlines(self.store, self.settings, self.folder, self.clock)

    @Stage
    def deadline_calendar(self) -> "DeadlineCalendar":
        """Deadlines for other calendars."""
        from anfrage.desk.deadline_calendar import DeadlineCalendar

        return DeadlineCalendar(self.deadlines, self.clock)

    @Stage
    def progress(self) -> "Progress":
        """Where cases stand."""
        from anfrage.desk.progress import Progress

        return Progress(self.store, self.settings, self.casework, self.composing)

    @Stage
    def participating(self) -> "Participating":
        """Versions given to the units, and what they say."""
        from anfrage.desk.participating import Participating

        return Participating(self.store, self.clock, self.progress, self._count_decisions)

    @Stage
    def decisions(self) -> "Decisions":
        """Learning from what is taken over."""
        from anfrage.desk.decisions import Decisions

        return Decisions(self.store, self.matching, self.clock, on=self.settings.search.learning)

    def _count_decisions(self, case: "Case") -> None:
        if self.settings.search.learning:
            self.decisions.record(case)

    @Stage
    def check_list(self) -> "CheckList":
        """What keeps a letter from being signed."""
        from anfrage.desk.check_list import CheckList

        return CheckList(self.proofing)

    @Stage
    def sealing(self) -> "Sealing":
        """The bytes of signed letters."""
        from anfrage.desk.sealed_formats import sealed_formats
        from anfrage.desk.sealing import Sealing

        formats = sealed_formats(self.settings, self.folder)
        return Sealing(self.store, self.progress, self.writing.render, formats)

    @Stage
    def signing(self) -> "Signing":
        """The final signature."""
        from anfrage.desk.signing import Signing

        return Signing(self.store, self.clock, self.progress, self.check_list, self.sealing)

    @Stage
    def giving_out(self) -> "GivingOut":
        """Letters written to files as they count."""
        from anfrage.desk.giving_out import GivingOut

        return GivingOut(
            self.store, self.progress, self.writing, self.sealing, self.signing, self.tracing,
            self.regenerating, self.answering_orally,
        )  # fmt: skip

    @Stage
    def answering_orally(self) -> "AnsweringOrally":
        """Answers in the session."""
        from anfrage.desk.answering_orally import AnsweringOrally

        return AnsweringOrally(
            self.store, self.clock, self.progress, self.composing, self.writing.render
        )

    @Stage
    def regenerating(self) -> "Regenerating":
        """Sealed letters written anew."""
        from anfrage.desk.regenerating import Regenerating

        return Regenerating(
            self.store, self.progress, self.composing, self.sealing, self.writing.render
        )

    @Stage
    def tracing(self) -> "Tracing":
        """Where answers come from."""
        from anfrage.desk.tracing import Tracing

        return Tracing(self.store, self.participating, self.deadlines)

    @Stage
    def answering(self) -> "Answering":
        """Answers written without a screen."""
        from anfrage.desk.answering import Answering

        return Answering(self.store, self.casework, self.drafting)

    @Stage
    def lessons(self) -> "Lessons":
        """Answers that become positions, or versions of them."""
        from anfrage.desk.lessons import Lessons

        return Lessons(self.store, self.clock, self.progress, self.curating)

    @Stage
    def anchoring(self) -> "Anchoring":
        """The chain's head noted outside."""
        from anfrage.desk.anchoring import Anchoring

        return Anchoring(self.store, self.clock)

    @Stage
    def erasing(self) -> "Erasing":
        """Cases deleted."""
        from anfrage.desk.erasing import Erasing

        years = self.settings.participation.retention
        return Erasing(self.store, self.clock, self.progress, years, self.encoding)

    @Stage
    def erasing_people(self) -> "ErasingPeople":
        """Persons deleted."""
        from anfrage.desk.erasing_people import ErasingPeople

        return ErasingPeople(self.store, self.clock, self.erasing)

    @Stage
    def closing(self) -> "Closing":
        """What comes after the signature."""
        from anfrage.desk.closing import Closing

        return Closing(self.store, self.clock, self.progress)
