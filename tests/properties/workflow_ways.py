"""Long ways on which a letter goes, so that late states are met often enough to be tested."""

from typing import Protocol

from properties.workflow_rules import BAD, SIGNER, Rules

from anfrage.domain.workflow import RevisionKind, Vote


class Steps(Protocol):
    """The steps of the model that a way is made of."""

    book: Rules

    def change(self, who: str, what: str, text: str) -> None: ...
    def release(self, who: str) -> None: ...
    def approve(self, who: str) -> None: ...
    def vote(self, unit: str, vote: Vote, person: str, stale: bool) -> None: ...  # noqa: FBT001 - drawn by name
    def object(self, unit: str, escalate: bool, standing: bool) -> None: ...  # noqa: FBT001 - drawn by name
    def accept(self, key: str) -> None: ...
    def sign(self, who: str, confirmed: bool) -> None: ...  # noqa: FBT001 - drawn by name
    def send(self) -> None: ...
    def revise(self, kind: RevisionKind) -> None: ...


def to_signature(steps: Steps, missing: str) -> None:
    """Go the whole way to the signature but for one thing; "" leaves nothing out."""
    book = steps.book
    if book.outcome:
        steps.revise(RevisionKind.REOPENED)
    elif book.newest_signed and not book.revision:
        steps.revise(RevisionKind.CORRECTION)
    if missing in {"check", "signer"}:
        who = SIGNER if missing == "signer" else "Anna Beispiel"
        steps.change(who, "1", BAD if missing == "check" else "b")
    if book.may_release():
        steps.release("Anna Beispiel")
    if book.approval and missing != "approval":
        steps.approve("Anna Beispiel" if missing == "releaser" else "Hugo Haupt")
    for key in () if missing == "check" else sorted(book.findings()):
        steps.accept(key)
    _collect(steps, missing)
    if missing in {"release", "again"}:
        steps.change("Anna Beispiel", "1", "a" if book.draft["1"] == "b" else "b")
    if missing == "again":
        steps.release("Anna Beispiel")
    if missing != "signature":
        steps.sign(SIGNER, confirmed=missing != "confirmation")


def _collect(steps: Steps, missing: str) -> None:
    """Gather the standings, but for what shall be missing."""
    book = steps.book
    if missing == "turn":
        steps.vote("Rechtsamt", Vote.YES, "Paula Prüf", stale=False)
    for unit in tuple(book.waiting()):
        if book.objecting(unit):
            steps.object(unit, escalate=missing == "objection", standing=False)
        elif not (missing == "unit" and unit == "Rechtsamt"):
            person = "Anna Beispiel" if missing == "own" else "Paula Prüf"
            steps.vote(unit, Vote.YES, person, stale=False)
    if missing == "objection":
        steps.vote("Rechtsamt", Vote.NO, "Paula Prüf", stale=False)


def from_signature(steps: Steps, further: RevisionKind, *, sent: bool) -> None:
    """Send what is signed, if wanted, and begin what follows it; or take up again what ended."""
    if steps.book.outcome and not sent:
        steps.revise(RevisionKind.REOPENED)
        return
    if not steps.book.newest_signed:
        to_signature(steps, "")
    if sent:
        steps.send()
    steps.revise(further)
