"""Whether the entries that answers were made from still stand."""

import datetime as dt
from collections.abc import Iterator

from anfrage.domain.position import Position, Publicity
from anfrage.domain.proof import ProofFinding, ProofKind
from anfrage.steps.proofing.material import ProofItem, ProofMaterial, UsedEntry


def find_stale_entries(material: ProofMaterial) -> Iterator[ProofFinding]:
    """Find used positions that are withdrawn, expired, changed, not adopted, due or non-public."""
    for one in material.items:
        for entry in one.used:
            yield from _of_entry(one, entry, material)
        for gone in one.lost:
            yield ProofFinding(ProofKind.ENTRY_GONE, one.place(), gone)


def _of_entry(one: ProofItem, entry: UsedEntry, material: ProofMaterial) -> Iterator[ProofFinding]:
    title = entry.position.title or entry.id

    def finding(kind: ProofKind, day: dt.date | None = None, why: str = "") -> ProofFinding:
        return ProofFinding(kind, one.place(), title, source=why or entry.id, day=day)

    now = entry.now
    if now is None:
        yield finding(ProofKind.ENTRY_GONE)
        return
    if now.withdrawn:
        yield finding(ProofKind.WITHDRAWN)
    elif now.version != entry.version:
        yield finding(ProofKind.CHANGED)
    elif not now.adopted:
        yield finding(ProofKind.NOT_ADOPTED)
    yield from _out_of_force(one, now.position, material.today)
    review = now.position.review_on
    if entry.review_reason:
        yield finding(ProofKind.REVIEW_DUE, why=entry.review_reason)
    elif review is not None and review < material.today:
        yield finding(ProofKind.REVIEW_DUE, review)
    if material.rules.public and now.position.publicity is Publicity.NON_PUBLIC:
        yield finding(ProofKind.NON_PUBLIC)


def _out_of_force(one: ProofItem, now: Position, today: dt.date) -> Iterator[ProofFinding]:
    title = now.title or now.id
    if now.replaced_by:
        yield ProofFinding(ProofKind.REPLACED, one.place(), title, now.replaced_by, now.id)
    elif now.expired(today):
        day = now.valid_until or now.valid_from
        yield ProofFinding(ProofKind.EXPIRED, one.place(), title, source=now.id, day=day)
