"""What a run of the workflow model came to: a rule that was never broken proves nothing."""

import os
from collections import Counter
from pathlib import Path

from anfrage.domain.event import EventKind
from anfrage.domain.workflow import Workflow

RECORDED = (
    EventKind.ANSWER_SAVED,
    EventKind.LETTER_RELEASED,
    EventKind.RELEASE_APPROVED,
    EventKind.STANDING_RECORDED,
    EventKind.OBJECTION_ANSWERED,
    EventKind.OBJECTION_ESCALATED,
    EventKind.LETTER_SIGNED,
    EventKind.LETTER_SENT,
    EventKind.CASE_CLOSED,
    EventKind.REVISION_OPENED,
    EventKind.CASE_ARCHIVED,
)
REFUSED = (
    "signed", "ended", "archived", "unchanged", "not_released", "approval_not_needed",
    "approval_own", "approval_missing", "stale_version", "not_its_turn", "own_standing",
    "no_objection", "changed_since", "standing_open", "check_open", "signer_author",
    "signer_other", "confirmation", "not_signed", "not_sent", "reason_missing", "revision_open",
    "not_ended",
)  # fmt: skip
STATES = (
    "drafting", "approval awaited", "objection open", "standings awaited", "all standings in",
    "signed", "sent", "withdrawn", "inadmissible", "passed_on", "oral", "archived",
    "correction begun", "supplement begun", "reopened begun",
)  # fmt: skip


def state_of(now: Workflow, *, approval: bool, settled: bool) -> str:
    """Say where a case stands, in one of the words of `STATES`."""
    if now.archived:
        return "archived"
    if now.revision is not None:
        return f"{now.revision.value} begun"
    if now.outcome is not None:
        return now.outcome.value
    return _of_version(now, approval=approval, settled=settled)


def _of_version(now: Workflow, *, approval: bool, settled: bool) -> str:
    current = now.current
    if current is None:
        return "drafting"
    if now.current_signed:
        sent = any(one.version == current.version for one in now.dispatches)
        return "sent" if sent else "signed"
    if approval and current.version not in now.approved:
        return "approval awaited"
    objecting = any(one.vote.value in {"no", "yes_with_change"} for one in now.standings.values())
    waiting = "objection open" if objecting else "standings awaited"
    return "all standings in" if settled else waiting


class Tally:
    """Counts steps taken and refused, and the states after each."""

    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()

    def count(self, what: str) -> None:
        """Count one more."""
        self.seen[what] += 1

    def missed(self, runs: int) -> list[str]:
        """Return what should have come up in so many runs and never did."""
        rare = {EventKind.OBJECTION_ESCALATED}  # in every thirtieth run of 50 steps
        due = [f"taken {one.value}" for one in RECORDED if one not in rare]
        due += [f"state {one}" for one in STATES]
        if runs >= 1000:  # some refusals need a rare turn, too
            due += [f"taken {one.value}" for one in rare] + [f"refused {one}" for one in REFUSED]
        return [one for one in due if not self.seen[one]]

    def write(self) -> None:
        """Write the figures to the file that ANFRAGE_WORKFLOW_TALLY names, if it does."""
        if target := os.environ.get("ANFRAGE_WORKFLOW_TALLY"):
            lines = [f"{count:9} {what}" for what, count in sorted(self.seen.items())]
            Path(target).write_text("\n".join(lines) + "\n", encoding="utf-8")
