"""From a decoded paper to an inquiry: the stages in their order."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from anfrage.domain.inquiry import HeadPlace, Inquiry, Question, Span, SubItem
from anfrage.domain.text import clean_line
from anfrage.steps.splitting.children import Piece, find_children
from anfrage.steps.splitting.cutting import Cut, cut_items
from anfrage.steps.splitting.doubts import asked_outside, find_doubts
from anfrage.steps.splitting.flattening import without_sub_bullets
from anfrage.steps.splitting.frame import Frame, Role, find_frame
from anfrage.steps.splitting.furniture import without_furniture
from anfrage.steps.splitting.head import Head, read_head
from anfrage.steps.splitting.markers import Kind, Marker, find_markers
from anfrage.steps.splitting.page import Page, read_page
from anfrage.steps.splitting.parting import part_question
from anfrage.steps.splitting.prose import cut_openings, cut_prose
from anfrage.steps.splitting.schemes import Explanation, explain, gather_evidence
from anfrage.steps.splitting.surroundings import find_surroundings
from anfrage.steps.splitting.wording import join_pieces

#: What a numbering must be worth to be believed, in questions.
_ENOUGH: Final = 0.6
#: More questions have no inquiry; the largest seen had 35, large parliamentary ones some hundred.
_QUESTION_LIMIT: Final = 1000


def split_inquiry(text: str, source: str) -> Inquiry:
    """Take a decoded paper apart: its questions and what it says about itself.

    Nothing is guessed: what the paper does not say is empty, and every doubt becomes a code in
    `Inquiry.warnings`. A paper without questions gives an inquiry without questions. Linear in
    the length of the paper.

    Args:
        text: The paper as decoded; every span of the result counts its code points.
        source: The paper's name, kept as it is.
    """
    page = read_page(text)
    lines = without_furniture(page.lines)
    markers = find_markers(lines, page.width)
    frame = find_frame(page.view, page.width, lines, markers)
    chosen = _believed(frame, markers)
    first = chosen[0].chain.markers[0].line if chosen else len(lines)
    head = read_head(page.lines, frame, markers, first)
    found = _numbered(frame, chosen[0]) if chosen else _unnumbered(frame, head.title_end)
    cuts = found[:_QUESTION_LIMIT]
    kept = _without_repeats(page, frame, cuts)
    questions = tuple(_question(page, cut, place, markers) for place, cut in enumerate(kept, 1))
    asked = frozenset(at for cut in cuts for at in range(cut.first, cut.last + 1))
    around = find_surroundings(frame, cuts, head.title_end)
    inquiry = Inquiry(
        source, text, questions,
        preamble="\n\n".join(_text(page, pieces) for pieces in around),
        warnings=find_doubts(
            frame, questions, chosen,
            cut_short=page.cut_short or len(cuts) < len(found),
            repeated=len(kept) < len(cuts),
            outside=asked_outside(frame, asked),
        ),
    )  # fmt: skip
    return _with_head(inquiry, page, head)


def _with_head(inquiry: Inquiry, page: Page, head: Head) -> Inquiry:
    """Return the inquiry with what its paper says about itself."""
    return replace(
        inquiry,
        reference=clean_line(head.reference),
        title=clean_line(head.title),
        date=head.written,
        received=head.received,
        inquirers=head.inquirers,
        committee=clean_line(head.session.committee),
        session=head.session.day,
        agenda_item=head.session.item,
        lead_unit=clean_line(head.lead_unit),
        publicity=head.session.publicity,
        places=tuple(
            HeadPlace(name, _span(page, [(start, end)])) for name, start, end in head.places
        ),
    )


def _believed(frame: Frame, markers: Sequence[Marker]) -> list[Explanation]:
    """Return the explanations by numbering, best first; none where no numbering is believed."""
    found = explain(gather_evidence(frame, markers), markers)
    return found if found and found[0].chain.value > _ENOUGH else []


def _numbered(frame: Frame, explanation: Explanation) -> list[Cut]:
    """Return the numbered questions, and those before them; a subject that asks is none."""
    first = explanation.chain.markers[0]
    missing = first.kind is Kind.ARABIC and first.ordinal == (2,)
    openings = cut_openings(frame, first.line, from_body=missing)
    asked = [cut for cut in openings if Role.SALUTATION not in frame.roles[cut.last : first.line]]
    markers = without_sub_bullets(frame, explanation.chain.markers)
    return asked + cut_items(frame, markers, explanation.chain.starts)


def _unnumbered(frame: Frame, title_end: int) -> list[Cut]:
    """Return the questions of a paper without numbering, from the likeliest zone that has any."""
    for zone in (Role.QUESTIONS, Role.TEXT, Role.RATIONALE):
        lines = [
            at
            for at, own in enumerate(frame.zones)
            if own is zone and at >= frame.body and frame.lines[at].start >= title_end
        ]
        cuts = cut_prose(frame, lines)
        if cuts:
            return cuts
    return []


def _without_repeats(page: Page, frame: Frame, cuts: Sequence[Cut]) -> list[Cut]:
    """Drop questions that come again word for word over their answers.

    The same words under another number are another question ("2 b", "3 b": "Wie viele davon …?").
    """
    seen: dict[str, set[str]] = {}
    kept = []
    for cut in cuts:
        words = "".join(filter(str.isalnum, _text(page, cut.pieces))).casefold()
        number = cut.marker.number if cut.marker else ""
        numbers = seen.setdefault(words, set())
        repeated = (number and number in numbers) or frame.zones[cut.first] is Role.ANSWER
        if not numbers or not repeated:
            kept.append(cut)
        numbers.add(number)
    return kept


def _question(page: Page, cut: Cut, place: int, markers: Sequence[Marker]) -> Question:
    children = tuple(
        SubItem(clean_line(marker.number), _text(page, pieces), _span(page, pieces))
        for marker, pieces in find_children(cut, markers)
    )
    number = cut.marker.number if cut.marker and cut.marker.number else str(place)
    text = _text(page, cut.pieces)
    return Question(
        number=clean_line(number),
        text=text,
        span=_span(page, cut.pieces),
        children=children,
        parts=part_question(text, [child.text for child in children]),
    )


def _text(page: Page, pieces: Sequence[Piece]) -> str:
    return join_pieces(page.cleaned[start:end] for start, end in pieces)


def _span(page: Page, pieces: Sequence[Piece]) -> Span:
    return Span(page.raw(pieces[0][0]), page.raw(pieces[-1][1]))
