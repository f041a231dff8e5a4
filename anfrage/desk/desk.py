"""The desk: everything that can be done in one office, by stage.

A stage is imported when it is first used: a command pays at start for what it does, not for what
the program can do.
"""

import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from anfrage.desk.stage import Stage
from anfrage.desk.workflow_stages import WorkflowStages
from anfrage.settings import Settings
from anfrage.store.base import Store

if TYPE_CHECKING:
    from anfrage.desk.archive import Archive
    from anfrage.desk.archive_meaning import ArchiveMeaning
    from anfrage.desk.archiving import Archiving
    from anfrage.desk.casework import Casework
    from anfrage.desk.checking import Checking
    from anfrage.desk.composing import Composing
    from anfrage.desk.contributing import Contributing
    from anfrage.desk.curating import Curating
    from anfrage.desk.drafting import Drafting
    from anfrage.desk.encoding import Encoding
    from anfrage.desk.facts import Facts
    from anfrage.desk.inbox import Inbox
    from anfrage.desk.intake import Intake
    from anfrage.desk.journaling import Journal
    from anfrage.desk.knowledge import Knowledge
    from anfrage.desk.layouts import Layouts
    from anfrage.desk.learning import Learning
    from anfrage.desk.matching import Matching
    from anfrage.desk.occurrences import Occurrences
    from anfrage.desk.position_drafts import PositionDrafts
    from anfrage.desk.preparing import Preparing
    from anfrage.desk.presences import Presences
    from anfrage.desk.proofing import Proofing
    from anfrage.desk.resuming import Resuming
    from anfrage.desk.returning import Returning
    from anfrage.desk.suggesting import Suggesting
    from anfrage.desk.writing import Writing

Clock = Callable[[], datetime]
T = TypeVar("T")


class Desk(WorkflowStages):
    """The use cases of one open office. A context manager: leaving it closes the office."""

    def __init__(
        self,
        folder: Path,
        store: Store,
        settings: Settings,
        clock: Clock,
        layout_folders: Sequence[Path],
    ) -> None:
        self.folder = folder
        self.store = store
        self.settings = settings
        self.clock = clock
        self.lock = threading.RLock()  # one stage may need another
        self._layout_folders = tuple(layout_folders)

    @Stage
    def intake(self) -> "Intake":
        """Paper in."""
        from anfrage.desk.intake import Intake

        return Intake(self.store, self.clock, self.deadlines.fact_at_opening)

    @Stage
    def knowledge(self) -> "Knowledge":
        """Positions in, out, adopted."""
        from anfrage.desk.knowledge import Knowledge

        return Knowledge(self.store)

    @Stage
    def curating(self) -> "Curating":
        """Positions looked after."""
        from anfrage.desk.curating import Curating

        return Curating(self.store, self.clock)

    @Stage
    def position_drafts(self) -> "PositionDrafts":
        """Positions that somebody is changing."""
        from anfrage.desk.position_drafts import PositionDrafts

        return PositionDrafts(self.journal)

    @Stage
    def archive(self) -> "Archive":
        """What was answered before."""
        from anfrage.desk.archive import Archive

        return Archive(self.store)

    @Stage
    def archive_meaning(self) -> "ArchiveMeaning":
        """What was answered before, in other words."""
        from anfrage.desk.archive_meaning import ArchiveMeaning

        return ArchiveMeaning(self.archive, self.matching)

    @Stage
    def archiving(self) -> "Archiving":
        """Past papers in."""
        from anfrage.desk.archiving import Archiving

        return Archiving(self.store)

    @Stage
    def learning(self) -> "Learning":
        """Answers kept as positions."""
        from anfrage.desk.learning import Learning

        return Learning(self.knowledge, self.clock)

    @Stage
    def matching(self) -> "Matching":
        """What the knowledge holds on a question."""
        from anfrage.desk.matching import Matching

        learns, city = self.settings.search.learning, self.settings.city.name
        return Matching(self.store, self.clock, self.encoding, learns=learns, city=city)

    @Stage
    def encoding(self) -> "Encoding":
        """The language model of the search."""
        from anfrage.desk.encoding import Encoding

        chosen = self.settings.search
        return Encoding(self.folder, chosen.model, chosen.asked_prefix, chosen.told_prefix)

    @Stage
    def preparing(self) -> "Preparing":
        """What the search by meaning needs, made in the background."""
        from anfrage.desk.preparing import Preparing

        return Preparing(self.matching)

    @Stage
    def drafting(self) -> "Drafting":
        """Answers drafted and kept."""
        from anfrage.desk.drafting import Drafting

        return Drafting(self.store, self.matching)

    @Stage
    def casework(self) -> "Casework":
        """Cases listed, shown, checked."""
        from anfrage.desk.casework import Casework

        return Casework(self.store)

    @Stage
    def layouts(self) -> "Layouts":
        """Letter layouts looked after."""
        from anfrage.desk.layouts import Layouts

        return Layouts(self.folder, self._layout_folders, self.settings)

    @Stage
    def composing(self) -> "Composing":
        """Letters put together."""
        from anfrage.desk.composing import Composing

        return Composing(self.settings, self.clock, self._layout_folders)

    @Stage
    def checking(self) -> "Checking":
        """Letters looked at before they are written."""
        from anfrage.desk.checking import Checking

        return Checking(
            self.store, self.clock, self.casework, self.composing, lambda: self.proofing
        )

    @Stage
    def facts(self) -> "Facts":
        """Figures with unit and date."""
        from anfrage.desk.facts import Facts

        return Facts(self.store)

    @Stage
    def presences(self) -> "Presences":
        """The register of accounts on platforms."""
        from anfrage.desk.presences import Presences

        return Presences(self.store, self.clock)

    @Stage
    def occurrences(self) -> "Occurrences":
        """New law, rulings, decisions."""
        from anfrage.desk.occurrences import Occurrences

        return Occurrences(self.store, self.clock)

    @Stage
    def proofing(self) -> "Proofing":
        """Letters checked before they are signed."""
        from anfrage.desk.proofing import Proofing

        return Proofing(
            self.store, self.settings, self.folder, self.clock, self.casework, self.composing
        )

    @Stage
    def writing(self) -> "Writing":
        """Letters written to files."""
        from anfrage.desk.writing import Writing

        return Writing(
            self.store, self.clock, self.intake, self.casework, self.drafting, self.composing
        )

    @Stage
    def returning(self) -> "Returning":
        """Drafts that come back, and what others propose."""
        from anfrage.desk.returning import Returning

        return Returning(self.store, self.casework, self.composing)

    @Stage
    def contributing(self) -> "Contributing":
        """Contributions of other units."""
        from anfrage.desk.contributing import Contributing

        return Contributing(self.store, self.casework, self.settings)

    @Stage
    def journal(self) -> "Journal":
        """What is being typed."""
        from anfrage.desk.journaling import Journal

        return Journal(self.store, self.clock)

    @Stage
    def inbox(self) -> "Inbox":
        """Papers that wait in the office's folder."""
        from anfrage.desk.inbox import Inbox

        return Inbox(self.store, self.folder)

    @Stage
    def suggesting(self) -> "Suggesting":
        """Matches as a screen shows them."""
        from anfrage.desk.suggesting import Suggesting

        return Suggesting(self.store, self.matching, self.clock)

    @Stage
    def resuming(self) -> "Resuming":
        """Where the last session stopped."""
        from anfrage.desk.resuming import Resuming

        return Resuming(self.journal)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End what goes on in the background, and close the office."""
        if "preparing" in self.__dict__:
            self.preparing.stop()
        self.store.close()
