"""The way from a released version of a letter to its signature, dispatch and archive."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from anfrage.domain.frozen import frozen
from anfrage.domain.letter import LetterVersion as Scope
from anfrage.domain.oral import FollowUp, OralAnswer


class Vote(StrEnum):
    """What a unit says to a version (Votum)."""

    YES = "yes"
    NO = "no"
    IN_PROGRESS = "in_progress"
    NOTED = "noted"
    NOT_CONCERNED = "not_concerned"
    YES_WITH_CHANGE = "yes_with_change"


class Channel(StrEnum):
    """How a standing or a signature came in."""

    EMAIL = "email"
    PAPER = "paper"
    PHONE = "phone"
    PROGRAM = "program"


class Outcome(StrEnum):
    """How a case ended without a letter."""

    WITHDRAWN = "withdrawn"
    INADMISSIBLE = "inadmissible"
    PASSED_ON = "passed_on"
    ORAL = "oral"


class RevisionKind(StrEnum):
    """Why something is written after the signature."""

    CORRECTION = "correction"  # Berichtigung: what was sent is wrong
    SUPPLEMENT = "supplement"  # Nachtrag: something is added later
    REOPENED = "reopened"  # a case that had ended without a letter goes on


@frozen
class WorkflowRules:
    """What the office demands.

    Attributes:
        four_eyes: Who wrote may neither co-sign nor sign.
        approval: The head of the unit approves every release.
        keep_standings: A standing outlives a change that does not concern it.
        scan: The signed paper has to be kept as a scan.
        signers: Names of who may sign; empty: whoever the letter names.
    """

    four_eyes: bool = True
    approval: bool = False
    keep_standings: bool = True
    scan: bool = False
    signers: tuple[str, ...] = ()


@frozen
class RouteUnit:
    """A unit that takes part. Units of one `step` work side by side, steps one after another.

    `questions` are numbers as printed, none for all; without `consent` the unit is informed.
    """

    unit: str
    step: int = 1
    questions: tuple[str, ...] = ()
    consent: bool = True


@frozen
class Enclosed:
    """A file that goes with the letter. `path` is where it lay when it was bound."""

    name: str
    sha256: str
    path: str = ""


@frozen
class Content:
    """What a version says, as hashes: what changed decides which standings stay.

    `items` are (question number, hash of question and answer); `common` covers everything else:
    introduction, signer, layout, enclosures.
    """

    items: tuple[tuple[str, str], ...]
    common: str


@frozen
class Release:
    """A frozen version of the letter. `binding` is what a signature binds to.

    It covers the text, the layout with its wordings, and the enclosures' bytes; `letter` is the
    hash of the text alone, whose first digits a layout may print.
    """

    version: int
    binding: str
    letter: str
    content: Content
    route: tuple[RouteUnit, ...]
    at: dt.datetime
    actor_id: str
    signer: str = ""
    previous: int = 0
    revision: str = ""
    enclosures: tuple[Enclosed, ...] = ()


@frozen
class Standing:
    """What a unit said to a version; `version` is the one that it was given on."""

    version: int
    unit: str
    vote: Vote
    person: str
    on: dt.date
    channel: Channel
    remark: str = ""
    evidence: str = ""


@frozen
class ObjectionAnswer:
    """What was answered to a Nein or to a wish for change."""

    unit: str
    text: str
    by: str


@frozen
class FinalSignature:
    """The signature that lets a version go out. `scan` is the SHA-256 of the signed paper."""

    version: int
    binding: str
    signer: str
    on: dt.date
    channel: Channel
    scan: str = ""


@frozen
class SealedFile:
    """A format of the sealed letter. `sha256` is empty as long as it could not be made."""

    version: int
    format: str
    copy_kind: str
    sha256: str
    scope: Scope = Scope.PUBLIC

    @property
    def name(self) -> tuple[int, str, str, Scope]:
        """What tells it from the other files of a case."""
        return self.version, self.format, self.copy_kind, self.scope

    @property
    def label(self) -> str:
        """What it is kept under: the format, and that it is the full letter."""
        return self.format if self.scope is Scope.PUBLIC else f"{self.format}/{self.scope}"

    def told(self) -> dict[str, str]:
        """Return what a fact says about it, without its version."""
        said = {"format": self.format, "copy_kind": self.copy_kind, "sha256": self.sha256}
        return said if self.scope is Scope.PUBLIC else {**said, "scope": self.scope.value}


def sealed_file(version: int, told: Mapping[str, str]) -> SealedFile:
    """Return the file that a fact tells of."""
    scope = Scope(told.get("scope", Scope.PUBLIC))
    return SealedFile(version, told["format"], told["copy_kind"], told["sha256"], scope)


@frozen
class Dispatch:
    """How a signed version went out."""

    version: int
    how: str
    on: dt.date
    to: tuple[str, ...]


@frozen
class Workflow:
    """Where a case stands, as its recorded facts say.

    Attributes:
        releases: All versions, oldest first.
        standings: By unit, on the current version; kept ones included.
        answers: By unit, answers to objections against the current version.
        escalated: Units whose objection went to the superior.
        approved: Versions that the head of the unit approved.
        authors: Ids of who wrote answers or the letter's details, or released.
        outcome: How the case ended without a letter, `None` while it did not.
        oral: How the case was answered in the session, `None` if it was not.
        follow_ups: Questions that followed in the session.
        revision: What is open after a signature or an outcome, `None` if nothing.
    """

    releases: tuple[Release, ...] = ()
    standings: Mapping[str, Standing] = field(default_factory=dict)
    answers: Mapping[str, ObjectionAnswer] = field(default_factory=dict)
    escalated: Mapping[str, str] = field(default_factory=dict)
    approved: tuple[int, ...] = ()
    signatures: tuple[FinalSignature, ...] = ()
    sealed: tuple[SealedFile, ...] = ()
    dispatches: tuple[Dispatch, ...] = ()
    authors: tuple[str, ...] = ()
    outcome: Outcome | None = None
    archived: bool = False
    revision: RevisionKind | None = None
    erased: bool = False
    oral: OralAnswer | None = None
    follow_ups: tuple[FollowUp, ...] = ()

    @property
    def current(self) -> Release | None:
        """The newest version, `None` before the first release."""
        return self.releases[-1] if self.releases else None

    @property
    def signed(self) -> FinalSignature | None:
        """The newest signature."""
        return self.signatures[-1] if self.signatures else None

    @property
    def current_signed(self) -> bool:
        """Whether the newest version is the signed one."""
        current, signed = self.current, self.signed
        return current is not None and signed is not None and signed.version == current.version

    @property
    def writable(self) -> bool:
        """Whether the letter may be changed: not after signature or end, unless reopened."""
        if self.erased:
            return False
        ended = self.outcome is not None or self.archived or self.current_signed
        return self.revision is not None or not ended


def same_person(one: str, other: str) -> bool:
    """Whether two names are the same, whatever their case and blanks."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


@frozen
class CaseName:
    """Which case a step belongs to: the id used inside and the number that people see."""

    id: str
    number: str
