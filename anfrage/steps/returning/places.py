"""Which paragraphs of a returned file belong to which question.

An anchor begins the place of a question or of its answer; everything up to the next anchor
belongs to it, so that no text is lost whatever somebody did to the file. The wording of a
question stands in one paragraph: what follows it is its answer.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from anfrage.domain.case import Case, CaseQuestion
from anfrage.domain.frozen import frozen
from anfrage.domain.proposal import ProposalPlace
from anfrage.domain.returned import Change, Mark, ReturnedParagraph, ReturnedPiece

#: The anchors' names, as `documents.docx_anchors` sets them.
_QUESTION: Final = "Frage_"
_ANSWER: Final = "Antw_"
_END: Final = "Antworten_Ende"
_LETTERS: Final = re.compile(r"\W+")
_STANDING: Final = frozenset({Change.NONE, Change.DELETED})  # what went out

PlaceKey = tuple[ProposalPlace, str]


@dataclass(slots=True)
class ReturnedPlace:
    """The text of one place with what was changed in it; ids are "" above and below."""

    place: ProposalPlace
    question_id: str
    pieces: list[ReturnedPiece] = field(default_factory=list)
    #: By paragraph of the file: how many characters of `standing` come before it.
    offsets: dict[int, int] = field(default_factory=dict)
    length: int = 0  # of `standing`

    def add(self, *pieces: ReturnedPiece) -> None:
        """Append pieces."""
        self.pieces += pieces
        self.length += sum(len(one.text) for one in pieces if one.mark.change in _STANDING)

    @property
    def key(self) -> PlaceKey:
        """What names the place."""
        return self.place, self.question_id

    @property
    def standing(self) -> str:
        """The text as it was before any tracked change."""
        return "".join(one.text for one in self.pieces if one.mark.change in _STANDING)


@frozen
class Partition:
    """All places of a file in its order, and the questions whose anchors were lost."""

    places: tuple[ReturnedPlace, ...]
    found_by_wording: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def part_file(paragraphs: Sequence[ReturnedParagraph], case: Case) -> Partition:
    """Return the places of a file by its paragraphs.

    A question whose anchor is gone is looked for by its wording; one that is not found at all
    leaves its text with the question before it.
    """
    asked = case.own_questions
    keys = [_anchored(one, asked) for one in paragraphs]
    known = {key[1] for key in keys if key is not None}
    found = []
    for one in asked:
        at = None if one.id in known else _by_wording(paragraphs, one)
        if at is not None:
            keys[at] = (ProposalPlace.QUESTION, one.id)
            found.append(one.question.number)
    known = {key[1] for key in keys if key is not None}
    lost = tuple(one.question.number for one in asked if one.id not in known)
    return Partition(_collected(paragraphs, keys), tuple(found), lost)


def _anchored(paragraph: ReturnedParagraph, asked: Sequence[CaseQuestion]) -> PlaceKey | None:
    """Return the place that begins with a paragraph."""
    for name in paragraph.anchors:
        if name == _END:
            return ProposalPlace.BELOW, ""
        for one in asked:
            short = _LETTERS.sub("", one.id)[:32]
            if name == _QUESTION + short:
                return ProposalPlace.QUESTION, one.id
            if name == _ANSWER + short:
                return ProposalPlace.ANSWER, one.id
    return None


def _by_wording(paragraphs: Sequence[ReturnedParagraph], asked: CaseQuestion) -> int | None:
    """Return the paragraph that says what the question says, `None` for none or several."""
    wanted = _folded(asked.question.text)
    found = [at for at, one in enumerate(paragraphs) if wanted and wanted in _folded(_text(one))]
    return found[0] if len(found) == 1 else None


def _text(paragraph: ReturnedParagraph) -> str:
    return "".join(one.text for one in paragraph.pieces if one.mark.change in _STANDING)


def _folded(text: str) -> str:
    return _LETTERS.sub("", text).casefold()


def _collected(
    paragraphs: Sequence[ReturnedParagraph], keys: Sequence[PlaceKey | None]
) -> tuple[ReturnedPlace, ...]:
    places: dict[PlaceKey, ReturnedPlace] = {}
    current: PlaceKey = (ProposalPlace.ABOVE, "")
    before: ReturnedParagraph | None = None
    for number, (paragraph, key) in enumerate(zip(paragraphs, keys, strict=True)):
        if key is not None:
            current = key
        elif current[0] is ProposalPlace.QUESTION and before is not None:
            current = (ProposalPlace.ANSWER, current[1])
        place = places.setdefault(current, ReturnedPlace(*current))
        _add(place, paragraph, number, before)
        before = paragraph
    return tuple(places.values())


def _add(
    place: ReturnedPlace,
    paragraph: ReturnedParagraph,
    number: int,
    before: ReturnedParagraph | None,
) -> None:
    """Append a paragraph: a line feed between items of a list, else a blank line."""
    end = before.end if before is not None and place.pieces else Mark()
    if place.pieces and before is not None:
        place.add(ReturnedPiece("\n" if before.label and paragraph.label else "\n\n", end))
    if paragraph.label:
        place.add(ReturnedPiece(paragraph.label, end))
    place.offsets[number] = place.length
    place.add(*paragraph.pieces)


def sent_texts(paragraphs: Sequence[ReturnedParagraph], case: Case) -> dict[PlaceKey, str]:
    """Return the text of every place as it stands in a file that nobody has changed."""
    return {one.key: one.standing for one in part_file(paragraphs, case).places}
