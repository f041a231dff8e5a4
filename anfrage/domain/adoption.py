"""What can go wrong when the adoption of a position is taken back."""

from anfrage.domain.errors import AnfrageError


class NotAdopted(AnfrageError):
    """The position is not the city's own; there is nothing to take back."""

    position_id: str


class RetractionReasonMissing(AnfrageError):
    """An adoption is taken back for a reason that can be read later; none was given."""

    position_id: str
