"""Where a case stands, read inside a transaction, and the letter as it would be released now."""

import hashlib
from dataclasses import replace
from pathlib import Path

from anfrage.desk.casework import Casework
from anfrage.desk.composing import Composing
from anfrage.domain.case import Case
from anfrage.domain.errors import PaperMissing
from anfrage.domain.letter import LetterVersion as Scope
from anfrage.domain.letter_version import LetterVersion
from anfrage.domain.refusal import StepRefused
from anfrage.domain.text import clean_line
from anfrage.domain.workflow import CaseName, Enclosed, RouteUnit, Workflow, WorkflowRules
from anfrage.settings import Settings
from anfrage.steps.following import follow_facts
from anfrage.steps.treating import withholds
from anfrage.store.base import Store, Transaction


class Progress:
    """Reads where cases stand."""

    def __init__(
        self, store: Store, settings: Settings, casework: Casework, composing: Composing
    ) -> None:
        self._store = store
        self._settings = settings
        self._casework = casework
        self._composing = composing

    @property
    def rules(self) -> WorkflowRules:
        """What the office demands."""
        said = self._settings.participation
        return WorkflowRules(said.four_eyes, said.approval, said.keep, said.scan, said.signers)

    @property
    def route(self) -> tuple[RouteUnit, ...]:
        """The units that every letter passes, by step."""
        units = [
            RouteUnit(one.name, one.step, one.questions, one.consent)
            for one in self._settings.units
        ]
        return tuple(sorted(units, key=lambda one: one.step))

    def of(self, number: str) -> tuple[Case, Workflow]:
        """Return a case and where it stands.

        Raises:
            CaseUnknown: with the nearest number.
        """
        case = self._casework.get(number).case
        with self._store.reading() as office:
            return case, self.now(office, case)

    def now(self, office: Transaction, case: Case) -> Workflow:
        """Return where a case stands, as this transaction sees it."""
        return follow_facts(office.events.facts(case.id))

    def authors(self, office: Transaction, now: Workflow) -> tuple[str, ...]:
        """Return the names of who wrote or released the letter."""
        names = office.events.names()
        return tuple(names[one] for one in now.authors if one in names)

    def letter(self, case: Case, enclosures: tuple[Enclosed, ...]) -> LetterVersion:
        """Return the case's letter as it would be released now.

        Raises:
            LayoutUnknown, LayoutBroken, WordingBroken: there is no letter.
        """
        from anfrage.documents.layout_hash import layout_hash

        layout = self._composing.layout(case)
        letter = replace(self._composing.letter(case, layout), draft=False)
        full = None
        if withholds(case.details):
            full = replace(self._composing.letter(case, layout, Scope.FULL), draft=False)
        return LetterVersion(letter, layout.name, layout_hash(layout), enclosures, full)

    def draft(self, case: Case, now: Workflow) -> LetterVersion:
        """Return the letter as it would be released now, with the enclosures as they lie now.

        Raises:
            StepRefused: an enclosure's file was changed since it was bound.
            LayoutUnknown, LayoutBroken, WordingBroken: there is no letter.
        """
        bound = now.current.enclosures if now.current is not None else ()
        for one in bound:
            if one.path and _digest(Path(one.path)) not in {one.sha256, ""}:
                raise StepRefused(case.number, "enclosure_changed", one.name)
        return self.letter(case, bound)


def name_of(case: Case) -> CaseName:
    """Return how a step names its case."""
    return CaseName(case.id, case.number)


def read_enclosed(path: Path) -> tuple[Enclosed, bytes]:
    """Return a file that is to go with a letter, and its bytes.

    Raises:
        PaperMissing: it cannot be read.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise PaperMissing(clean_line(str(path))) from error
    sha256 = hashlib.sha256(content).hexdigest()
    return Enclosed(clean_line(path.name), sha256, clean_line(str(path.absolute()))), content


def _digest(path: Path) -> str:
    """Return the hash of a file, "" where it is no longer there: then the kept bytes count."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
