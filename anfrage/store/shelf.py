"""What a store can do with facts, presences and occurrences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from anfrage.store.earlier import EarlierRepository

if TYPE_CHECKING:
    from anfrage.domain.fact import Fact, FactRecord
    from anfrage.domain.occurrence import Occurrence
    from anfrage.domain.presence import Presence, PresenceRecord


class FactsRepository(Protocol):
    """Facts and what they said before."""

    def all(self) -> list[FactRecord]:
        """Return every fact with its history, deleted ones included, by key."""
        ...

    def get(self, key: str) -> FactRecord | None:
        """Return a fact with its history, or `None`."""
        ...

    def save(self, fact: Fact, base_version: int, *, deleted: bool = False) -> FactRecord:
        """Keep the next version; the same content adds nothing.

        Raises:
            EntryChanged: another version than `base_version` (0 for a new one) is the newest.
        """
        ...


class PresencesRepository(Protocol):
    """The register of presences."""

    def all(self) -> list[PresenceRecord]:
        """Return every presence, deleted ones included, by key."""
        ...

    def get(self, key: str) -> PresenceRecord | None:
        """Return a presence, or `None`."""
        ...

    def save(
        self, presence: Presence, base_version: int, *, deleted: bool = False
    ) -> PresenceRecord:
        """Keep the next version; the same content adds nothing.

        Raises:
            EntryChanged: another version than `base_version` (0 for a new one) is the newest.
        """
        ...


class OccurrencesRepository(Protocol):
    """What happened outside."""

    def all(self) -> list[Occurrence]:
        """Return every occurrence, by key."""
        ...

    def add(self, occurrence: Occurrence) -> None:
        """Keep an occurrence.

        Raises:
            EntryChanged: one with this key is there.
        """
        ...


class Shelves(Protocol):
    """The shelves of one transaction, and what was answered before."""

    @property
    def facts(self) -> FactsRepository:
        """Figures with unit and date."""
        ...

    @property
    def presences(self) -> PresencesRepository:
        """The register of accounts on platforms."""
        ...

    @property
    def occurrences(self) -> OccurrencesRepository:
        """What happened outside."""
        ...

    @property
    def earlier(self) -> EarlierRepository:
        """Answers that were given before."""
        ...
