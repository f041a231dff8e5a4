"""One line of the check list, whoever checked."""

from anfrage.domain.frozen import frozen


@frozen
class CheckItem:
    """One finding.

    Attributes:
        key: What was found where, the same each time it is found.
        words: The German sentence.
        good: Whether it needs no work, or was overridden with a reason.
    """

    key: str
    words: str
    good: bool
