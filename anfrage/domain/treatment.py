"""How a question is dealt with where it is not simply answered."""

from enum import StrEnum

from anfrage.domain.frozen import frozen


class Treatment(StrEnum):
    """What stands in place of a plain answer."""

    DECLINED = "declined"  # not answered, and why
    NONPUBLIC = "nonpublic"  # answered in the full letter alone; the public one says why not there
    REFERRED = "referred"  # answered before, in an earlier paper
    ENCLOSED = "enclosed"  # the answer is an enclosure


@frozen
class QuestionTreatment:
    """What a person decided on one question.

    Attributes:
        question: Its number as printed in the paper.
        kind: What stands in place of a plain answer.
        ground: The legal or factual ground (declined, not public), the earlier paper (referred)
            or the enclosure's name; may be empty for an enclosure.
        wording_too: Whether the question's own wording is withheld from the public letter as
            well; only with `NONPUBLIC`.
    """

    question: str
    kind: Treatment
    ground: str = ""
    wording_too: bool = False

    @property
    def settles(self) -> bool:
        """Whether the question needs no text of its own any more."""
        return self.kind is not Treatment.NONPUBLIC


@frozen
class QuestionDecision:
    """All that a person decides on one question at once.

    Attributes:
        kind: What stands in place of a plain answer; `None` for a plain one.
        ground: As in `QuestionTreatment`.
        wording_too: As in `QuestionTreatment`.
        together: Numbers of the other questions that get the same answer.
    """

    kind: Treatment | None = None
    ground: str = ""
    wording_too: bool = False
    together: tuple[str, ...] = ()
