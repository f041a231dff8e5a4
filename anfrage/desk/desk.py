"""The desk: everything that can be done in one office, by stage."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType

from anfrage.desk.casework import Casework
from anfrage.desk.composing import Composing
from anfrage.desk.drafting import Drafting
from anfrage.desk.inbox import Inbox
from anfrage.desk.intake import Intake
from anfrage.desk.journaling import Journal
from anfrage.desk.knowledge import Knowledge
from anfrage.desk.matching import Matching
from anfrage.desk.resuming import Resuming
from anfrage.desk.suggesting import Suggesting
from anfrage.desk.writing import Writing
from anfrage.domain.frozen import frozen
from anfrage.settings import Settings
from anfrage.store.base import Store

Clock = Callable[[], datetime]


@frozen
class Desk:
    """The use cases of one open office. A context manager: leaving it closes the office."""

    folder: Path
    store: Store
    settings: Settings
    clock: Clock
    intake: Intake
    knowledge: Knowledge
    matching: Matching
    drafting: Drafting
    casework: Casework
    composing: Composing
    writing: Writing
    journal: Journal
    inbox: Inbox
    suggesting: Suggesting
    resuming: Resuming

    def __enter__(self) -> "Desk":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.store.close()


def set_up_desk(
    folder: Path, store: Store, settings: Settings, clock: Clock, layout_folders: Sequence[Path]
) -> Desk:
    """Put the use cases of an office together from what they need."""
    intake = Intake(store, clock)
    matching = Matching(store, clock)
    drafting = Drafting(store, matching)
    casework = Casework(store)
    composing = Composing(settings, clock, layout_folders)
    journal = Journal(store, clock)
    return Desk(
        folder=folder,
        store=store,
        settings=settings,
        clock=clock,
        intake=intake,
        knowledge=Knowledge(store),
        matching=matching,
        drafting=drafting,
        casework=casework,
        composing=composing,
        writing=Writing(store, clock, intake, casework, drafting, composing),
        journal=journal,
        inbox=Inbox(store, folder),
        suggesting=Suggesting(store, matching, clock),
        resuming=Resuming(journal),
    )
