"""Lists inside lists of which a reader kept no indent: which bullets are sub-items."""

from collections.abc import Sequence

from anfrage.steps.splitting.frame import Frame
from anfrage.steps.splitting.markers import Kind, Marker
from anfrage.steps.splitting.sentences import Asking, asks


def without_sub_bullets(frame: Frame, markers: Sequence[Marker]) -> tuple[Marker, ...]:
    """Return the marks of a list without those that count sub-items.

    "• Welche Maßnahmen trifft die Stadt hinsichtlich: • des Lärms, • des Verkehrs?" is one
    question: behind an item that ends with a colon, bullets go on with it as long as they begin
    with a small letter or ask nothing. Other marks tell their levels by their numbers.

    Args:
        frame: The paper's lines.
        markers: In order, all of one list.
    """
    if not markers or markers[0].kind is not Kind.BULLET:
        return tuple(markers)
    kept: list[Marker] = []
    opened = False
    ends = [marker.start for marker in markers[1:]] + [frame.lines[markers[-1].line].end]
    for marker, end in zip(markers, ends, strict=True):
        text = frame.view[marker.end : end].strip()
        if opened and (text[:1].islower() or asks(text) is Asking.NO):
            continue
        kept.append(marker)
        opened = text.endswith(":")
    return tuple(kept)
