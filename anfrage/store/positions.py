"""What a store can do with positions."""

from typing import Protocol

from anfrage.domain.position import Position, PositionRecord


class PositionsRepository(Protocol):
    """Positions and their versions."""

    def all(self) -> list[PositionRecord]:
        """Return every position in its newest version, by id."""
        ...

    def get(self, position_id: str) -> PositionRecord | None:
        """Return a position in its newest version, or `None`."""
        ...

    def version(self, position_id: str, version: int) -> Position | None:
        """Return what a version says, or `None`."""
        ...

    def add(self, position: Position) -> PositionRecord:
        """Keep a new position, or the next version of a known one; the same text adds nothing."""
        ...

    def adopt(self, position_id: str, version: int) -> None:
        """Make a version the city's own; twice is harmless.

        Raises:
            PositionUnknown: there is no such version.
            RivalAdopted: an alternative is the city's own; nothing was changed.
        """
        ...

    def retract(self, position_id: str) -> int:
        """Take the last adoption back: no version is the city's own any more.

        Whoever calls records POSITION_RETRACTED with the position's id and the number that is
        returned; without it the check finds a fault.

        Returns:
            The number of the adoption that was taken back, counted for this position from 1.

        Raises:
            PositionUnknown: there is no such position.
            NotAdopted: there is nothing to take back.
        """
        ...
