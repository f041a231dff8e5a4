"""Random tracked changes in random answers: accepted they give the author's text, nothing else."""

import itertools
import os

from builders import answered, case
from hypothesis import example, given, settings
from hypothesis import strategies as st

from anfrage.domain.proposal import Proposal, ProposalPlace
from anfrage.domain.returned import Change, Mark, ReturnedFile, ReturnedParagraph, ReturnedPiece
from anfrage.steps.returning.accepting import accept_proposal
from anfrage.steps.returning.places import PlaceKey, part_file
from anfrage.steps.returning.proposing import propose

EXAMPLES = int(os.environ.get("ANFRAGE_EXAMPLES", "150"))
WORDS = [
    "Die", "Stadt", "betreut", "drei", "Auftritte", "und", "der", "4.800", "Euro", "im", "Jahr",
    "**", "(2026)", "Bürger*innen", "–", "z. B.", "a", "€",
]  # fmt: skip
MARKS = {
    "keep": Mark(),
    "insert": Mark(Change.INSERTED, "Anna Amt"),
    "insert by another": Mark(Change.INSERTED, "Bernd Bau"),
    "delete": Mark(Change.DELETED, "Anna Amt"),
    "delete by another": Mark(Change.DELETED, "Bernd Bau"),
}
PIECES = st.lists(
    st.tuples(
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(lambda w: " ".join(w) + " "),
        st.sampled_from(["keep", "keep", *MARKS]),
    ),
    min_size=1,
    max_size=8,
)


def told_apart(paragraphs: list[list[tuple[str, str]]]) -> list[list[tuple[str, str]]]:
    """Each piece begins and ends with a word of its own.

    Where two neighbouring insertions begin with the same word as what follows, nobody can say
    which of the two places was meant; their order is then open.
    """
    count = itertools.count(1)
    return [
        [(f"A{at} {text}Z{at} ", kind) for (text, kind), at in zip(pieces, count, strict=False)]
        for pieces in paragraphs
    ]


PARAGRAPHS = st.lists(PIECES, min_size=1, max_size=4).map(told_apart)


TWO_BEHIND_A_PARAGRAPH = told_apart(
    [
        [("Die ", "keep"), ("Die ", "insert"), ("Die ", "insert by another")],
        [("Die ", "insert")],
        [("Die ", "keep")],
    ]
)
APPENDED_TO_THE_FIRST = told_apart([[("Die ", "keep"), ("Stadt ", "insert")], [("Die ", "keep")]])


def paragraph(pieces: list[tuple[str, str]]) -> ReturnedParagraph:
    return ReturnedParagraph(tuple(ReturnedPiece(text, MARKS[kind]) for text, kind in pieces))


def view(paragraphs: list[list[tuple[str, str]]], dropped: str) -> str:
    """The text without what was deleted (or without what was inserted)."""
    lines = (
        "".join(text for text, kind in pieces if not kind.startswith(dropped))
        for pieces in paragraphs
    )
    return "\n\n".join(lines)


def paragraphs_of(text: str) -> list[list[str]]:
    """The words of each paragraph that has any."""
    return [one.split() for one in text.split("\n\n") if one.strip()]


@settings(max_examples=EXAMPLES, deadline=None)
@given(PARAGRAPHS)
@example(TWO_BEHIND_A_PARAGRAPH)
@example(APPENDED_TO_THE_FIRST)
def test_all_tracked_changes_accepted_in_order_give_what_the_author_sees(
    paragraphs: list[list[tuple[str, str]]],
) -> None:
    before, after = view(paragraphs, "insert"), view(paragraphs, "delete")
    asked = case(answered("Was?", before))
    read = [paragraph(one) for one in paragraphs]
    first = ReturnedParagraph(read[0].pieces, anchors=("Antw_q1",))
    file = ReturnedFile("c1", "2026-001", "", "", (first, *read[1:]))
    partition = part_file(file.paragraphs, asked)
    sent: dict[PlaceKey, str] = {(ProposalPlace.ANSWER, "q1"): before}
    text: str | None = before
    earlier: list[Proposal] = []
    for one in propose(file, partition, sent, ""):
        assert one.tracked
        assert text is not None
        text = accept_proposal(text, one, earlier)
        earlier.append(one)
    assert text is not None, "a place was not found again"
    assert paragraphs_of(text) == paragraphs_of(after)
