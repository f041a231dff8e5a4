"""The repositories of one transaction, all on the same connection."""

from anfrage.store.sqlite.archive import SqliteArchive
from anfrage.store.sqlite.cases import SqliteCases
from anfrage.store.sqlite.earlier import SqliteEarlier
from anfrage.store.sqlite.events import SqliteEvents
from anfrage.store.sqlite.exports import SqliteExports
from anfrage.store.sqlite.journal import SqliteJournal
from anfrage.store.sqlite.positions import SqlitePositions
from anfrage.store.sqlite.proposals import SqliteProposals
from anfrage.store.sqlite.session import Session
from anfrage.store.sqlite.shelf import SqliteFacts, SqliteOccurrences, SqlitePresences
from anfrage.store.sqlite.vectors import SqliteVectors
from anfrage.store.sqlite.workflow import SqliteWorkflow


class SqliteTransaction:
    """Everything read and written here happens together or not at all."""

    def __init__(self, session: Session) -> None:
        self.positions = SqlitePositions(session)
        self.cases = SqliteCases(session)
        self.journal = SqliteJournal(session)
        self.events = SqliteEvents(session)
        self.exports = SqliteExports(session)
        self.archive = SqliteArchive(session)
        self.proposals = SqliteProposals(session)
        self.vectors = SqliteVectors(session)
        self.earlier = SqliteEarlier(session)
        self.facts = SqliteFacts(session)
        self.presences = SqlitePresences(session)
        self.occurrences = SqliteOccurrences(session)
        self.workflow = SqliteWorkflow(session)
