"""The sub-items of a question: "a) …" or bullets inside its text."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from anfrage.steps.splitting.cutting import Cut
from anfrage.steps.splitting.markers import Marker

Piece = tuple[int, int]


def _start(marker: Marker) -> int:
    return marker.start


def find_children(cut: Cut, markers: Sequence[Marker]) -> list[tuple[Marker, tuple[Piece, ...]]]:
    """Return mark and pieces of every sub-item of `cut`.

    Sub-items are the marks of one kind inside the question: that of the first one ("i)" counts
    with "ii)" or with "h)" and "j)", whichever there is more of). Marks inside a sub-item belong
    to its text.

    Args:
        cut: The question.
        markers: All marks of the paper, in order.
    """
    first = bisect_left(markers, cut.start, key=_start)
    inside = markers[first : bisect_left(markers, cut.end, key=_start)]
    if not inside:
        return []
    readings = {marker.family for marker in inside if marker.start == inside[0].start}
    counts = Counter(marker.family for marker in inside if marker.family in readings)
    family = counts.most_common(1)[0][0]
    own = [marker for marker in inside if marker.family == family]
    ends = [marker.start for marker in own[1:]] + [cut.end]
    children = []
    for marker, end in zip(own, ends, strict=True):
        pieces = tuple(
            (max(a, marker.end), min(b, end)) for a, b in cut.pieces if b > marker.end and a < end
        )
        if pieces:
            children.append((marker, pieces))
    return children
