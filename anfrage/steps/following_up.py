"""What somebody may ask after an answer was read out, as far as the case knows it."""

from collections.abc import Mapping

from anfrage.domain.case import CaseQuestion
from anfrage.domain.position import Position
from anfrage.german.dates import short_date
from anfrage.german.output_words import based_on, left_open


def follow_ups(asked: CaseQuestion, positions: Mapping[str, Position]) -> tuple[str, ...]:
    """Return a line for each: parts left open first, then what the answer rests on.

    Args:
        asked: The question with its answer.
        positions: The positions that answers use, by id, in the version that was used.
    """
    lines = [left_open(asked.question.parts[at].text) for at in asked.answer.open_parts]
    for use in asked.answer.uses:
        position = positions.get(use.id)
        if position is None:
            continue
        stand = short_date(position.as_of) if position.as_of else ""
        sources = ", ".join(one.title for one in position.sources if one.title)
        lines.append(based_on(position.title or position.id, stand, sources))
    return tuple(lines)
