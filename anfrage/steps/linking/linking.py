"""From an inquiry to its answered paper: what stands between the anchors is told apart."""

from collections.abc import Iterable, Sequence

from anfrage.domain.archived_paper import AnsweredPaper, PaperAnswer
from anfrage.domain.inquiry import Inquiry, Span
from anfrage.steps.linking.anchors import find_anchors
from anfrage.steps.linking.dating import date_answers
from anfrage.steps.linking.pieces import Piece, cut_pieces, left_over, text_of
from anfrage.steps.linking.stretches import Answered, assign_stretches
from anfrage.steps.splitting.frame import Frame, find_frame
from anfrage.steps.splitting.furniture import without_furniture
from anfrage.steps.splitting.markers import find_markers
from anfrage.steps.splitting.page import Page, read_page


def link_answers(inquiry: Inquiry) -> AnsweredPaper:
    """Link every question of a paper to what the paper answers to it.

    Recognised are answers under each question, also where questions are printed once more over
    them, joint answers, a running answer to all questions, answers under headings that name
    their question, and forms. A paper without answers gives none. Every visible character of
    the paper stands in exactly one of: the questions' places, the answers' places, the
    remainder. Linear in the length of the paper.

    Args:
        inquiry: As `split_inquiry` made it, with the text that its spans count in.
    """
    page = read_page(inquiry.text)
    lines = without_furniture(page.lines)
    markers = find_markers(lines, page.width)
    frame = find_frame(page.view, page.width, lines, markers)
    anchors = find_anchors(page, frame, markers, inquiry.questions)
    if not anchors:
        return AnsweredPaper(inquiry, remainder=left_over(inquiry.text, ()))
    stretches = cut_pieces(frame, anchors)
    found = assign_stretches(frame, anchors, stretches, inquiry.questions)
    marked = frozenset(marker.start for marker in markers)
    answers = tuple(_answer(page, frame, marked, one) for one in found)
    asked = [one.span for one in inquiry.questions]
    used = [*asked, *(span for one in answers for span in one.spans)]
    behind = max((piece.end for one in found for piece in one.pieces), default=len(page.view))
    day = date_answers(frame, anchors, behind) if found else None
    return AnsweredPaper(inquiry, answers, left_over(inquiry.text, used), day)


def _answer(page: Page, frame: Frame, marked: frozenset[int], found: Answered) -> PaperAnswer:
    return PaperAnswer(
        text=text_of(page, frame, marked, found.pieces),
        questions=found.questions,
        spans=tuple(_spans(page, found.pieces)),
    )


def _spans(page: Page, pieces: Sequence[Piece]) -> Iterable[Span]:
    """Return the places of an answer, those that follow each other as one."""
    joined: list[tuple[int, int]] = []
    for piece in pieces:
        between = page.cleaned[joined[-1][1] : piece.start].strip() if joined else "x"
        if between:
            joined.append((piece.start, piece.end))
        else:
            joined[-1] = (joined[-1][0], piece.end)
    return (Span(page.raw(start), page.raw(end)) for start, end in joined)
