"""From a decoded paper to an inquiry: the stages in their order."""

from collections.abc import Sequence
from typing import Final

from anfrage.domain.inquiry import Inquiry, Question, Span, SubItem
from anfrage.domain.text import clean
from anfrage.steps.splitting.children import Piece, find_children
from anfrage.steps.splitting.cutting import Cut, cut_items
from anfrage.steps.splitting.frame import Frame, Role, find_frame
from anfrage.steps.splitting.furniture import without_furniture
from anfrage.steps.splitting.markers import Marker, find_markers
from anfrage.steps.splitting.page import Page, read_page
from anfrage.steps.splitting.parting import part_question
from anfrage.steps.splitting.prose import cut_prose
from anfrage.steps.splitting.schemes import explain, gather_evidence
from anfrage.steps.splitting.wording import join_pieces

#: What a numbering must be worth to be believed, in questions.
_ENOUGH: Final = 0.6


def split_inquiry(text: str, source: str) -> Inquiry:
    """Take a decoded paper apart.

    Args:
        text: The paper as decoded; every span of the result counts its code points.
        source: The paper's name, kept as it is.
    """
    page = read_page(text)
    lines = without_furniture(page.lines)
    markers = find_markers(lines, page.width)
    frame = find_frame(page.view, page.width, lines, markers)
    cuts = _cut(frame, markers)
    questions = tuple(_question(page, cut, place, markers) for place, cut in enumerate(cuts, 1))
    return Inquiry(source, text, questions)


def _question(page: Page, cut: Cut, place: int, markers: Sequence[Marker]) -> Question:
    children = tuple(
        SubItem(clean(marker.number), _text(page, pieces), _span(page, pieces))
        for marker, pieces in find_children(cut, markers)
    )
    number = cut.marker.number if cut.marker and cut.marker.number else str(place)
    text = _text(page, cut.pieces)
    return Question(
        number=number,
        text=text,
        span=_span(page, cut.pieces),
        children=children,
        parts=part_question(text, [child.text for child in children]),
    )


def _text(page: Page, pieces: Sequence[Piece]) -> str:
    return join_pieces(page.cleaned[start:end] for start, end in pieces)


def _span(page: Page, pieces: Sequence[Piece]) -> Span:
    return Span(page.raw(pieces[0][0]), page.raw(pieces[-1][1]))


def _cut(frame: Frame, markers: Sequence[Marker]) -> list[Cut]:
    evidence = gather_evidence(frame, markers)
    found = explain(evidence, markers)
    if found and found[0].chain.value > _ENOUGH:
        return cut_items(frame, found[0].chain.markers)
    for zone in (Role.QUESTIONS, Role.TEXT, Role.RATIONALE):
        lines = [at for at, own in enumerate(frame.zones) if own is zone and at >= frame.body]
        cuts = cut_prose(frame, lines)
        if cuts:
            return cuts
    return []
