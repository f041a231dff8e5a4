"""The day of the answers, as the paper says it."""

import datetime as dt
from collections.abc import Sequence

from anfrage.steps.linking.anchors import Anchor, AnchorRole
from anfrage.steps.splitting.frame import Frame
from anfrage.steps.splitting.head.dates import find_answered


def date_answers(frame: Frame, anchors: Sequence[Anchor], behind: int) -> dt.date | None:
    """Return the day in a heading over answers, else under the signature.

    Args:
        frame: The paper's lines.
        anchors: In order.
        behind: Offset of the end of the last answer.
    """
    lines = {line.start: at for at, line in enumerate(frame.lines)}
    heads = [
        lines[one.start]
        for one in anchors
        if one.start in lines and one.role in {AnchorRole.ANSWER, AnchorRole.NAMED}
    ]
    texts = [" ".join(line.text for line in frame.lines[at : at + 2]) for at in heads]
    return find_answered(texts, [line for line in frame.lines if line.start >= behind])
