"""The final signature: what is missing, who signed, and the letter sealed."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from anfrage.desk.check_list import CheckList
from anfrage.desk.intake import paper_of
from anfrage.desk.progress import Progress, name_of, read_enclosed
from anfrage.desk.sealing import Contents, Sealing
from anfrage.domain.case import Case
from anfrage.domain.check_item import CheckItem
from anfrage.domain.frozen import frozen
from anfrage.domain.letter_version import LetterVersion
from anfrage.domain.refusal import StepRefused
from anfrage.domain.text import clean_line
from anfrage.domain.workflow import Channel, Workflow
from anfrage.german.refusals import obstacle
from anfrage.steps.signing import (
    CONFIRMING_DIGITS,
    Draft,
    SignatureWish,
    sign_letter,
    what_is_missing,
)
from anfrage.store.base import Store
from anfrage.store.workflow import KeptFile


@frozen
class Readiness:
    """What a case lacks before it can be signed.

    Attributes:
        missing: One sentence each; empty if it can be signed now.
        checks: The whole check list.
        digits: What is typed to confirm, "" before the first release.
    """

    case: Case
    now: Workflow
    missing: tuple[str, ...]
    checks: tuple[CheckItem, ...]
    digits: str


@frozen
class SignedPaper:
    """What an officer says about a signature; `scan` is the signed paper as a file."""

    signer: str
    confirmation: str
    on: dt.date | None = None
    channel: Channel = Channel.PAPER
    scan: Path | None = None


class Signing:
    """Records final signatures."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], dt.datetime],
        progress: Progress,
        checks: CheckList,
        sealing: Sealing,
    ) -> None:
        self._store = store
        self._clock = clock
        self._progress = progress
        self._checks = checks
        self._sealing = sealing

    def readiness(self, number: str) -> Readiness:
        """Return what is missing before a case can be signed.

        Raises:
            CaseUnknown, LayoutUnknown, LayoutBroken, WordingBroken.
        """
        case, now = self._progress.of(number)
        try:
            letter = self._progress.draft(case, now)
        except StepRefused as refused:
            return Readiness(case, now, (obstacle(refused.reason, refused.detail),), (), "")
        draft = self._draft(case, letter)
        missing = what_is_missing(now, name_of(case), self._progress.rules, draft)
        digits = now.current.binding[:CONFIRMING_DIGITS] if now.current else ""
        said = tuple(obstacle(one.reason, one.detail) for one in missing)
        return Readiness(case, now, said, draft.findings, digits)

    def sign(self, number: str, paper: SignedPaper) -> Workflow:
        """Record the signature on the current version and seal its bytes, all or nothing.

        The files are made before the transaction, since a PDF takes seconds; what was recorded
        meanwhile is judged inside it.

        Raises:
            StepRefused: the first reason against it; nothing was sealed.
            PaperMissing: the scan cannot be read.
        """
        case, before = self._progress.of(number)
        letter = self._progress.draft(case, before)
        draft = self._draft(case, letter)
        scan = read_enclosed(paper.scan) if paper.scan is not None else None
        today = self._clock().date()
        wish = SignatureWish(
            clean_line(paper.signer), paper.on or today, paper.confirmation, paper.channel,
            scan[0].sha256 if scan else "",
        )  # fmt: skip
        self._refuse_early(case, before, draft, wish, today)
        released = before.current.version if before.current else 0
        made = self._sealing.make(case, letter, released)
        environment = _environment(made)
        with self._store.writing() as office:
            now = self._progress.now(office, case)
            authors = self._progress.authors(office, now)
            fact = sign_letter(
                now, name_of(case), self._progress.rules, draft, wish, authors, today,
                tuple(made), environment,
            )  # fmt: skip
            if now.current is None or now.current.version != released:
                raise StepRefused(case.number, "changed_since", str(released))
            if scan is not None:
                kept = KeptFile(released, "scan", "", "", scan[0].sha256)
                office.workflow.keep_file(case.id, kept, paper_of(scan[0].name, scan[1]))
            self._sealing.keep(office, case, made)
            office.events.append(fact)
            return self._progress.now(office, case)

    def _refuse_early(
        self, case: Case, now: Workflow, draft: Draft, wish: SignatureWish, today: dt.date
    ) -> None:
        """Refuse what can be refused before files are made."""
        with self._store.reading() as office:
            authors = self._progress.authors(office, now)
        sign_letter(now, name_of(case), self._progress.rules, draft, wish, authors, today, ())

    def _draft(self, case: Case, letter: LetterVersion) -> Draft:
        found = {
            one.key: one for _, said in letter.scopes() for one in self._checks.items(case, said)
        }
        return Draft(letter.binding(), tuple(found.values()))


def _environment(made: Contents) -> dict[str, str]:
    """Return what the files were made with; LibreOffice only where it made one."""
    from anfrage.documents.made_with import LIBREOFFICE, libreoffice_version, made_with

    found = made_with()
    if any(one.format == "pdf" and one.sha256 for one in made):
        found[LIBREOFFICE] = libreoffice_version()
    return found
