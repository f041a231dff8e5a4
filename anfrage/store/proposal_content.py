"""Proposals and drafts that went out to canonical JSON and back, exactly."""

import json
from datetime import datetime
from typing import Any

from anfrage.domain.proposal import (
    Proposal,
    ProposalKind,
    ProposalPlace,
    SentDraft,
    SentText,
)
from anfrage.store.canonical import canonical


def proposal_content(proposal: Proposal) -> str:
    """Return everything that a proposal says."""
    return canonical(proposal)


def proposal_from(content: str) -> Proposal:
    """Return the proposal that `content` was made from."""
    data: dict[str, Any] = json.loads(content)
    data["kind"] = ProposalKind(data["kind"])
    data["place"] = ProposalPlace(data["place"])
    data["at"] = None if data["at"] is None else datetime.fromisoformat(data["at"])
    return Proposal(**data)


def sent_content(draft: SentDraft) -> str:
    """Return the texts of a draft; case and hash stand beside them."""
    return canonical({"texts": draft.texts})


def sent_from(content: str, case_id: str, letter_hash: str) -> SentDraft:
    """Return the draft that `content` was made from."""
    texts = json.loads(content)["texts"]
    return SentDraft(case_id, letter_hash, tuple(map(_sent_text, texts)))


def _sent_text(data: dict[str, Any]) -> SentText:
    return SentText(**{**data, "place": ProposalPlace(data["place"])})
