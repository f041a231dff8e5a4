"""The check of proposals: what became of each is what its event says."""

import json
import sqlite3
from collections.abc import Iterator
from typing import Final

from anfrage.domain.event import EventKind
from anfrage.domain.proposal import ProposalState
from anfrage.store.base import Finding
from anfrage.store.problem import Problem

_STATES: Final = {
    EventKind.PROPOSAL_ACCEPTED.value: ProposalState.ACCEPTED.value,
    EventKind.PROPOSAL_REFUSED.value: ProposalState.REFUSED.value,
}
_EVENTS: Final = """
    SELECT e.kind, p.payload FROM event e JOIN event_payload p ON p.seq = e.seq
    WHERE e.kind IN (:accepted, :refused)"""
_PROPOSALS: Final = "SELECT id, state FROM proposal"
_GAPS: Final = """
    SELECT case_id FROM proposal GROUP BY case_id HAVING count(*) <> max(number)"""


def check_proposals(raw: sqlite3.Connection) -> Iterator[Finding]:
    """Every settled proposal has the one event that says so, and every such event its proposal."""
    told: dict[str, list[str]] = {}
    kinds = {"accepted": EventKind.PROPOSAL_ACCEPTED.value}
    kinds |= {"refused": EventKind.PROPOSAL_REFUSED.value}
    for kind, payload in raw.execute(_EVENTS, kinds):
        try:
            name = str(json.loads(payload)["proposal"])
        except (ValueError, KeyError, TypeError):
            name = ""
        told.setdefault(name, []).append(_STATES[kind])
    for proposal_id, state in raw.execute(_PROPOSALS):
        wanted = [] if state == ProposalState.OPEN.value else [state]
        if told.pop(proposal_id, []) != wanted:
            yield Finding(f"proposal {proposal_id}", Problem.PROPOSAL_EVENT)
    for name in told:
        yield Finding(f"proposal {name}", Problem.PROPOSAL_EVENT)
    for (case_id,) in raw.execute(_GAPS):
        yield Finding(f"proposal {case_id}", Problem.GAP)
