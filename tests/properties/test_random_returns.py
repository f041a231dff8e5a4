"""Random tracked changes in random answers: accepted they give the author's text, nothing else."""

import itertools
import os
from dataclasses import replace

from builders import answered, case
from hypothesis import assume, example, given, settings
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


#: What became of the ends of the paragraphs; the last one's end is the answer's.
ONE_AUTHOR = ["keep", "keep", "insert", "delete"]
#: Not "insert": where one splits a paragraph whose second half another deletes and types anew,
#: the empty paragraph in between is lost.
TWO_AUTHORS = ["keep", "keep", "delete", "delete by another"]


def ends_of(kinds: list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(kinds), min_size=4, max_size=4)


def paragraph(pieces: list[tuple[str, str]], end: str) -> ReturnedParagraph:
    read = tuple(ReturnedPiece(text, MARKS[kind]) for text, kind in pieces)
    return ReturnedParagraph(read, end=MARKS[end])


def view(paragraphs: list[list[tuple[str, str]]], ends: list[str], dropped: str) -> str:
    """The text without what was deleted (or without what was inserted)."""
    text = ""
    for at, (pieces, end) in enumerate(zip(paragraphs, ends, strict=False), 1):
        text += "".join(text for text, kind in pieces if not kind.startswith(dropped))
        if at < len(paragraphs) and not end.startswith(dropped):
            text += "\n\n"
    return text


def paragraphs_of(text: str) -> list[list[str]]:
    """The words of each paragraph that has any."""
    return [one.split() for one in text.split("\n\n") if one.strip()]


def check(paragraphs: list[list[tuple[str, str]]], ends: list[str]) -> None:
    """Accept all of a random file's changes in its order."""
    before, after = view(paragraphs, ends, "insert"), view(paragraphs, ends, "delete")
    asked = case(answered("Was?", before))
    read = [paragraph(one, end) for one, end in zip(paragraphs, ends, strict=False)]
    first = replace(read[0], anchors=("Antw_q1",))
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


@settings(max_examples=EXAMPLES, deadline=None)
@given(PARAGRAPHS)
@example(TWO_BEHIND_A_PARAGRAPH)
@example(APPENDED_TO_THE_FIRST)
def test_all_tracked_changes_accepted_in_order_give_what_the_author_sees(
    paragraphs: list[list[tuple[str, str]]],
) -> None:
    check(paragraphs, ["keep"] * 4)


@settings(max_examples=EXAMPLES // 2, deadline=None)
@given(PARAGRAPHS, ends_of(TWO_AUTHORS))
def test_paragraphs_that_one_of_two_authors_joined_are_joined(
    paragraphs: list[list[tuple[str, str]]], ends: list[str]
) -> None:
    assume(stands_in_each(paragraphs, ends))
    check(paragraphs, ends)


@settings(max_examples=EXAMPLES // 2, deadline=None)
@given(PARAGRAPHS, ends_of(ONE_AUTHOR))
def test_paragraphs_that_one_author_split_and_joined_are_what_he_sees(
    paragraphs: list[list[tuple[str, str]]], ends: list[str]
) -> None:
    alone = [[(text, kind.split()[0]) for text, kind in one] for one in paragraphs]
    assume(stands_in_each(alone, ends))
    check(alone, ends)


def stands_in_each(paragraphs: list[list[tuple[str, str]]], ends: list[str]) -> bool:
    """Whether no paragraph that went out was empty: the program writes none."""
    return all(one.strip() for one in view(paragraphs, ends, "insert").split("\n\n"))
