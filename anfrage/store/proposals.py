"""What a store can do with drafts that went out and with what came back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from anfrage.domain.proposal import KeptProposal, Proposal, ProposalState, SentDraft
    from anfrage.store.base import Paper


class ProposalsRepository(Protocol):
    """Drafts that went out, files that came back, and what they propose."""

    def keep_sent(self, draft: "SentDraft") -> None:
        """Keep what a draft said when it went out; the same draft again changes nothing."""
        ...

    def sent(self, case_id: str, letter_hash: str = "") -> "SentDraft | None":
        """Return a draft as it went out, without a hash the last one; `None` if there is none."""
        ...

    def read_before(self, case_id: str, sha256: str) -> bool:
        """Whether a file of these bytes came back to this case before."""
        ...

    def add(
        self, case_id: str, file: "Paper", proposals: "Sequence[Proposal]"
    ) -> "tuple[KeptProposal, ...]":
        """Keep a file that came back, byte for byte, with what it proposes.

        The proposals are numbered on from the case's last one.
        """
        ...

    def of_case(self, case_id: str) -> "list[KeptProposal]":
        """Return all proposals to a case by number."""
        ...

    def settle(self, proposal_id: str, state: "ProposalState") -> "KeptProposal":
        """Keep what became of an open proposal.

        Raises:
            StoreInconsistent: there is no such proposal, or it was settled before.
        """
        ...


class HoldsProposals(Protocol):
    """The part of a transaction that is about proposals."""

    @property
    def proposals(self) -> ProposalsRepository:
        """What others propose to cases."""
        ...
