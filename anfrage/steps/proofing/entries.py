"""Whether the entries that answers were made from still stand."""

import datetime as dt
from collections.abc import Iterator

from anfrage.domain.position import Publicity
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
    if now.position.expired(material.today):
        yield finding(ProofKind.EXPIRED, now.position.valid_until or now.position.valid_from)
    review = now.position.review_on
    if entry.review_reason:
        yield finding(ProofKind.REVIEW_DUE, why=entry.review_reason)
    elif review is not None and review < material.today:
        yield finding(ProofKind.REVIEW_DUE, review)
    if material.rules.public and now.position.publicity is Publicity.NON_PUBLIC:
        yield finding(ProofKind.NON_PUBLIC)
