"""What a store can do with recorded facts."""

from collections.abc import Collection, Iterator
from typing import Protocol

from anfrage.domain.event import Event, EventKind, NewEvent


class EventsRepository(Protocol):
    """The chain of recorded facts."""

    def append(self, event: NewEvent) -> Event:
        """Record a fact as the chain's new head."""
        ...

    def of_case(self, case_id: str) -> list[EventKind]:
        """Return what happened in a case, in the order recorded."""
        ...

    def facts(self, case_id: str | None, kinds: Collection[EventKind] = ()) -> list[Event]:
        """Return what happened in a case (`None`: in any), of some kinds or all, in order.

        Raises:
            OfficeDamaged: an event does not say what was recorded.
        """
        ...

    def all(self) -> Iterator[Event]:
        """Return every event, from the first; only while the transaction is open."""
        ...

    def kinds_since(self, seq: int) -> set[EventKind]:
        """Return what kinds of events there were after number `seq`."""
        ...

    def names(self) -> dict[str, str]:
        """Return the names of everybody who ever wrote here, by id, without erased ones."""
        ...

    def hash_of(self, seq: int) -> str | None:
        """Return the hash of the event with this number, or `None`."""
        ...

    def head(self) -> tuple[int, str]:
        """Number and hash of the last event; (0, 64 zeros) before the first."""
        ...
