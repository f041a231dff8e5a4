"""The repositories of one transaction, all on the same connection."""

from functools import cached_property
from typing import TYPE_CHECKING

from anfrage.store.sqlite.cases import SqliteCases
from anfrage.store.sqlite.events import SqliteEvents
from anfrage.store.sqlite.exports import SqliteExports
from anfrage.store.sqlite.journal import SqliteJournal
from anfrage.store.sqlite.positions import SqlitePositions
from anfrage.store.sqlite.session import Session

if TYPE_CHECKING:
    from anfrage.store.sqlite.archive import SqliteArchive
    from anfrage.store.sqlite.decisions import SqliteDecisions
    from anfrage.store.sqlite.earlier import SqliteEarlier
    from anfrage.store.sqlite.persons import SqlitePersons
    from anfrage.store.sqlite.proposals import SqliteProposals
    from anfrage.store.sqlite.shelf import SqliteFacts, SqliteOccurrences, SqlitePresences
    from anfrage.store.sqlite.vectors import SqliteVectors
    from anfrage.store.sqlite.workflow import SqliteWorkflow


class SqliteTransaction:
    """Everything read and written here happens together or not at all.

    What most starts of the program do not need is loaded when it is asked for.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self.positions = SqlitePositions(session)
        self.cases = SqliteCases(session)
        self.journal = SqliteJournal(session)
        self.events = SqliteEvents(session)
        self.exports = SqliteExports(session)

    @cached_property
    def archive(self) -> "SqliteArchive":
        """Past papers."""
        from anfrage.store.sqlite.archive import SqliteArchive

        return SqliteArchive(self._session)

    @cached_property
    def proposals(self) -> "SqliteProposals":
        """What came back in Word files."""
        from anfrage.store.sqlite.proposals import SqliteProposals

        return SqliteProposals(self._session)

    @cached_property
    def vectors(self) -> "SqliteVectors":
        """Vectors of the search."""
        from anfrage.store.sqlite.vectors import SqliteVectors

        return SqliteVectors(self._session)

    @cached_property
    def decisions(self) -> "SqliteDecisions":
        """What was decided on matches, as numbers."""
        from anfrage.store.sqlite.decisions import SqliteDecisions

        return SqliteDecisions(self._session)

    @cached_property
    def earlier(self) -> "SqliteEarlier":
        """Answers that were given before."""
        from anfrage.store.sqlite.earlier import SqliteEarlier

        return SqliteEarlier(self._session)

    @cached_property
    def facts(self) -> "SqliteFacts":
        """Facts with their versions."""
        from anfrage.store.sqlite.shelf import SqliteFacts

        return SqliteFacts(self._session)

    @cached_property
    def presences(self) -> "SqlitePresences":
        """The register of presences."""
        from anfrage.store.sqlite.shelf import SqlitePresences

        return SqlitePresences(self._session)

    @cached_property
    def occurrences(self) -> "SqliteOccurrences":
        """What asks for a review."""
        from anfrage.store.sqlite.shelf import SqliteOccurrences

        return SqliteOccurrences(self._session)

    @cached_property
    def persons(self) -> "SqlitePersons":
        """Traces of persons."""
        from anfrage.store.sqlite.persons import SqlitePersons

        return SqlitePersons(self._session)

    @cached_property
    def workflow(self) -> "SqliteWorkflow":
        """Versions, standings, signatures and the files kept with them."""
        from anfrage.store.sqlite.workflow import SqliteWorkflow

        return SqliteWorkflow(self._session)
