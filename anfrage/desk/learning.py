"""An answer that a person wrote becomes a position, for the next time."""

import datetime as dt
from collections.abc import Callable

from anfrage.desk.knowledge import Knowledge
from anfrage.desk.position_ids import new_position_id
from anfrage.domain.frozen import frozen
from anfrage.domain.position import Position, PositionRecord, Publicity, Source
from anfrage.domain.text import clean, clean_line


@frozen
class NewPosition:
    """What a person says about a position made from an answer.

    `text` is the answer, `question` what it answers, `origin` names case and question.
    """

    title: str
    text: str
    question: str
    origin: str
    topic: str = ""
    owner: str = ""
    review_on: dt.date | None = None


class Learning:
    """Keeps answers as positions."""

    def __init__(self, knowledge: Knowledge, clock: Callable[[], dt.datetime]) -> None:
        self._knowledge = knowledge
        self._clock = clock

    def keep_answer(self, new: NewPosition, *, adopt: bool) -> PositionRecord:
        """Keep an answer as a position of its own, non-public until a person says otherwise.

        Its id is made from the title and a random end, so that no other position is replaced.
        """
        today = self._clock().date()
        position = Position(
            id=new_position_id(new.title),
            title=clean_line(new.title),
            text=clean(new.text).strip(),
            topic=clean_line(new.topic),
            examples=(clean_line(new.question),),
            owner=clean_line(new.owner),
            sources=(Source(clean_line(new.origin), today),),
            as_of=today,
            review_on=new.review_on,
            publicity=Publicity.NON_PUBLIC,
        )
        self._knowledge.keep([(new.origin, position)], adopt=adopt, replace=False)
        return self._knowledge.get(position.id)
