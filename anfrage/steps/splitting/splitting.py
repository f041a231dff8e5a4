"""From a decoded paper to an inquiry: the stages in their order."""

from collections.abc import Sequence

from anfrage.domain.inquiry import Inquiry, Question, Span
from anfrage.domain.text import clean
from anfrage.steps.splitting.cutting import Cut, cut_items
from anfrage.steps.splitting.frame import Frame, Role, find_frame
from anfrage.steps.splitting.furniture import without_furniture
from anfrage.steps.splitting.markers import Marker, find_markers
from anfrage.steps.splitting.page import Page, read_page
from anfrage.steps.splitting.prose import cut_prose
from anfrage.steps.splitting.schemes import explain, gather_evidence
from anfrage.steps.splitting.wording import join_pieces


def split_inquiry(text: str, source: str) -> Inquiry:
    """Take a decoded paper apart."""
    page = read_page(text)
    lines = without_furniture(page.lines)
    frame = find_frame(page.view, page.width, lines)
    markers = find_markers(lines)
    cuts = _cut(frame, markers)
    questions = []
    for place, cut in enumerate(cuts, 1):
        number = cut.marker.number if cut.marker and cut.marker.number else str(place)
        questions.append(
            Question(
                clean(number),
                join_pieces(page.cleaned[a:b] for a, b in cut.pieces),
                Span(page.raw(cut.start), page.raw(cut.end)),
            )
        )
    return Inquiry(source, text, tuple(questions))


def _cut(frame: Frame, markers: Sequence[Marker]) -> list[Cut]:
    evidence = gather_evidence(frame, markers)
    found = explain(evidence, markers)
    marked = frozenset(marker.line for marker in markers)
    if found and found[0].chain.value > 0.9:
        return cut_items(frame, found[0].chain.markers, marked)
    for zones in ({Role.QUESTIONS}, {Role.TEXT}, {Role.RATIONALE}):
        lines = [at for at, zone in enumerate(frame.zones) if zone in zones]
        cuts = cut_prose(frame, lines, marked)
        if cuts:
            return cuts
    return []
