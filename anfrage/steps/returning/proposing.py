"""Proposals from a returned file: tracked changes, comments, and what was changed untracked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from anfrage.domain.proposal import Proposal, ProposalKind
from anfrage.domain.returned import Change, Mark, ReturnedComment, ReturnedFile, ReturnedPiece
from anfrage.steps.returning.differences import differences
from anfrage.steps.returning.places import Partition, PlaceKey, ReturnedPlace

_CHANGED: Final = frozenset({Change.INSERTED, Change.DELETED, Change.STRUCK})


def propose(
    file: ReturnedFile, partition: Partition, sent: Mapping[PlaceKey, str], source: str
) -> tuple[Proposal, ...]:
    """Return every proposal of a returned file in the order of the letter.

    Args:
        file: What came back.
        partition: Its places.
        sent: The text of each place as it went out; a place that is missing is not compared.
        source: SHA-256 of the file.
    """
    found: list[Proposal] = []
    for place in partition.places:
        inside = [
            *_untracked(place, sent.get(place.key), file.last_author),
            *_tracked(place),
            *_comments(place, file.comments),
        ]
        found += sorted(inside, key=lambda one: one.start)
    missing = set(sent) - {one.key for one in partition.places}
    for key, text in sent.items():
        if key in missing and text:
            found.append(_removed(key, text, file.last_author))
    return tuple(replace(one, source=source) for one in found)


def _removed(key: PlaceKey, text: str, author: str) -> Proposal:
    """A place that is not in the file any more: somebody deleted all of it."""
    kind = ProposalKind.DELETION
    return Proposal(key[1], key[0], kind, text, "", author, tracked=False, base=text)


def _untracked(place: ReturnedPlace, sent: str | None, author: str) -> Iterator[Proposal]:
    """Yield what differs from what went out and was not tracked; who saved the file did it."""
    if sent is None:
        return
    for one in differences(sent, place.standing):
        yield _change(place, sent, one.start, sent[one.start : one.end], one.after, author, None,
                      tracked=False)  # fmt: skip


def _tracked(place: ReturnedPlace) -> Iterator[Proposal]:
    """Yield the tracked changes of a place: neighbouring ones of one author are one proposal."""
    base = place.standing
    at = 0
    group: list[ReturnedPiece] = []
    for piece in [*place.pieces, ReturnedPiece("")]:
        author = _first_author(piece.mark)
        if group and (piece.mark.change not in _CHANGED or author != _first_author(group[0].mark)):
            yield from _grouped(place, base, at, group)
            at += sum(len(one.text) for one in group if one.mark.change is Change.DELETED)
            group = []
        if piece.mark.change in _CHANGED:
            group.append(piece)
        else:
            at += len(piece.text)


def _first_author(mark: Mark) -> str:
    return mark.inserted_by if mark.change is Change.STRUCK else mark.author


def _grouped(
    place: ReturnedPlace, base: str, at: int, group: Sequence[ReturnedPiece]
) -> Iterator[Proposal]:
    """Yield the proposal of a group, and those of others who struck some of its text again."""
    before = "".join(one.text for one in group if one.mark.change is Change.DELETED)
    after = "".join(one.text for one in group if one.mark.change is not Change.DELETED)
    first = group[0].mark
    moment = first.inserted_at if first.change is Change.STRUCK else first.at
    if before != after:
        yield _change(place, base, at, before, after, _first_author(first), moment, tracked=True)
    behind = at + len(before)
    struck = [one for one in group if one.mark.change is Change.STRUCK]
    for one in struck:
        mark = one.mark
        if mark.author != mark.inserted_by:
            yield _change(place, base, behind, one.text, "", mark.author, mark.at, tracked=True)


def _change(
    place: ReturnedPlace, base: str, start: int, before: str, after: str, author: str,
    at: datetime | None, *, tracked: bool,
) -> Proposal:  # fmt: skip
    kind = ProposalKind.REPLACEMENT
    if not before:
        kind = ProposalKind.INSERTION
    elif not after:
        kind = ProposalKind.DELETION
    return Proposal(
        place.question_id, place.place, kind, before, after, author, at, tracked, base, start
    )


def _comments(place: ReturnedPlace, comments: Sequence[ReturnedComment]) -> Iterator[Proposal]:
    base = place.standing
    for one in comments:
        if one.start[0] not in place.offsets:
            continue
        start = place.offsets[one.start[0]] + one.start[1]
        end = place.offsets.get(one.end[0], len(base) - one.end[1]) + one.end[1]
        yield Proposal(
            place.question_id, place.place, ProposalKind.COMMENT, base[start:end], one.text,
            one.author, one.at, base=base, start=start,
        )  # fmt: skip
