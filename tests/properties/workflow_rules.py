"""What may happen on the way of a letter, written down from the office's rules alone.

The model knows nothing of the program: it keeps who wrote, what was released and said, and tells
for every step whether the rules allow it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

# Unit: step, questions, whether its consent is needed.
UNITS = {
    "Tiefbauamt": (1, ("1",), True),
    "Kämmerei": (1, ("2",), True),
    "IT-Sicherheit": (1, ("1", "2"), False),
    "Rechtsamt": (2, ("1", "2"), True),
}
CONSENT = {"yes", "not_concerned"}
OBJECTION = {"no", "yes_with_change"}
SIGNER = "Helene Muster"
# What a letter can lack on its way to the signature, one thing at a time.
MISSING = (
    "", "check", "unit", "objection", "signer", "release", "approval", "releaser", "turn", "own",
    "again", "signature", "confirmation",
)  # fmt: skip
BAD = "fehlerhaft"  # a text that the check list objects to

Letter = dict[str, str]  # "1" and "2": the answers; "common": everything else


@dataclass
class Rules:
    """The model: every attribute is something that a person in the office could tell."""

    four_eyes: bool = True
    approval: bool = False
    keep: bool = True
    draft: Letter = field(default_factory=lambda: {"1": "a", "2": "a", "common": "a"})
    versions: list[Letter] = field(default_factory=list)
    releaser: str = ""
    approved: bool = False
    votes: dict[str, str] = field(default_factory=dict)
    answered: set[str] = field(default_factory=set)
    accepted: set[str] = field(default_factory=set)
    authors: set[str] = field(default_factory=set)
    signed: list[int] = field(default_factory=list)
    sent: set[int] = field(default_factory=set)
    outcome: str = ""
    archived: bool = False
    revision: str = ""

    @property
    def newest_signed(self) -> bool:
        return bool(self.signed) and self.signed[-1] == len(self.versions)

    @property
    def changeable(self) -> bool:
        """Only what is released, signed or ended can no longer be changed, unless revised."""
        ended = bool(self.outcome) or self.archived or self.newest_signed
        return bool(self.revision) or not ended

    @property
    def in_participation(self) -> bool:
        over = self.newest_signed or self.outcome or self.archived or self.revision
        return bool(self.versions) and not over

    def changed(self) -> bool:
        return not self.versions or self.draft != self.versions[-1]

    def may_release(self) -> bool:
        return self.changeable and (bool(self.revision) or self.changed())

    def release(self, who: str) -> None:
        """A new version; standings stay only where nothing that they were about changed."""
        old = self.versions[-1] if self.versions else None
        stay: set[str] = set()
        if self.keep and old and not self.newest_signed and old["common"] == self.draft["common"]:
            stay = {
                unit
                for unit, (_, questions, _) in UNITS.items()
                if all(old[number] == self.draft[number] for number in questions)
            }
        self.votes = {unit: vote for unit, vote in self.votes.items() if unit in stay}
        self.answered &= stay
        self.approved, self.revision = False, ""
        self.versions.append(dict(self.draft))
        self.releaser = who
        self.authors.add(who)

    def may_approve(self, who: str) -> bool:
        open_one = self.in_participation and self.approval and not self.approved
        return open_one and who != self.releaser

    def objecting(self, unit: str) -> bool:
        return self.votes.get(unit) in OBJECTION and unit not in self.answered

    def settled(self, unit: str) -> bool:
        """A Nein blocks until it was answered; who is only informed need not say anything."""
        vote = self.votes.get(unit)
        if vote in OBJECTION:
            return unit in self.answered
        return not UNITS[unit][2] or vote in CONSENT

    def may_vote(self, unit: str, person: str, *, stale: bool) -> bool:
        step = UNITS[unit][0]
        earlier = all(self.settled(one) for one, (at, _, _) in UNITS.items() if at < step)
        released = self.in_participation and (self.approved or not self.approval)
        own = self.four_eyes and person in self.authors
        return released and earlier and not own and not stale

    def vote(self, unit: str, vote: str) -> None:
        self.votes[unit] = vote
        self.answered.discard(unit)

    def may_answer(self, unit: str) -> bool:
        return self.in_participation and self.objecting(unit)

    def findings(self) -> set[str]:
        return {f"text {number}" for number in ("1", "2") if self.draft[number] == BAD}

    def may_sign(self, who: str, *, confirmed: bool) -> bool:
        ready = (
            self.in_participation
            and (self.approved or not self.approval)
            and not self.changed()
            and all(self.settled(unit) for unit in UNITS)
            and self.findings() <= self.accepted
        )
        own = self.four_eyes and who in self.authors
        return ready and confirmed and who == SIGNER and not own

    def may_send(self) -> bool:
        return self.newest_signed and not self.revision

    def may_close(self, reason: str) -> bool:
        over = bool(self.outcome) or self.archived or (self.newest_signed and not self.revision)
        return not over and bool(reason)

    def may_revise(self, kind: str) -> bool:
        if self.revision:
            return False
        return bool(self.outcome) if kind == "reopened" else self.newest_signed

    def may_archive(self) -> bool:
        went_out = self.newest_signed and len(self.versions) in self.sent
        return not self.archived and not self.revision and (bool(self.outcome) or went_out)

    def waiting(self) -> Iterable[str]:
        return (unit for unit in UNITS if not self.settled(unit))
