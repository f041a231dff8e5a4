"""One person erased wherever the office keeps the name; the chain of events stays whole."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Final

from anfrage.desk.erasing import Erasing
from anfrage.domain.case import Case
from anfrage.domain.errors import AnfrageError
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.frozen import frozen
from anfrage.domain.person_trace import (
    PersonErasureRefused,
    PersonNotFound,
    PersonTrace,
    TraceArea,
)
from anfrage.domain.text import clean_line
from anfrage.german.erasing_words import NAME_ERASED
from anfrage.steps.naming import NamePattern
from anfrage.store.base import Store, Transaction


@frozen
class TracedCase:
    """A case that bears the name: where and how often, and until when it is to be kept."""

    case: Case
    areas: Mapping[TraceArea, int]
    until: dt.date


@frozen
class PersonTraces:
    """Everything that bears a name.

    Attributes:
        cases: Erasing takes them whole: what was signed cannot be changed.
        others: Positions and facts lose the name, past papers and typing go, an account loses
            its name.
        unreadable: Files (case number, name) in which nobody could look, scans among them.
    """

    name: str
    cases: tuple[TracedCase, ...]
    others: tuple[PersonTrace, ...]
    unreadable: tuple[tuple[str, str], ...]


@frozen
class ErasedPerson:
    """What was erased: numbers of cases, traces outside them, events that fell silent."""

    cases: tuple[str, ...]
    others: int
    events: int


class ErasingPeople:
    """Finds and erases persons."""

    def __init__(self, store: Store, clock: Callable[[], dt.datetime], erasing: Erasing) -> None:
        self._store = store
        self._clock = clock
        self._erasing = erasing

    def find(self, name: str) -> PersonTraces:
        """Return every place that bears the name; files are opened and read for that.

        Raises:
            PersonNotFound: there is none, and every file could be read.
            PersonErasureRefused: the name is empty.
        """
        pattern = _pattern(name)
        with self._store.reading() as office:
            cases = {one.id: one for one in office.cases.all()}
            traces = list(_traces(office, pattern))
            unreadable: list[tuple[str, str]] = []
            for file in office.persons.files():
                text = _text_of(file.name, file.content)
                if not text.strip():
                    unreadable.append((cases[file.trace.case_id].number, clean_line(file.name)))
                elif pattern.stands_in(text) or pattern.stands_in(file.name):
                    traces.append(file.trace)
            found = self._grouped(office, cases, traces)
        others = tuple(one for one in traces if not one.case_id)
        if not found and not others and not unreadable:
            raise PersonNotFound(clean_line(name))
        return PersonTraces(clean_line(name), found, others, tuple(unreadable))

    def erase(
        self, name: str, basis: str, *, early: bool = False, besides: Collection[str] = ()
    ) -> ErasedPerson:
        """Erase every case that bears the name, and the name everywhere else; all or nothing.

        Args:
            name: The person.
            basis: The legal basis, kept with the facts.
            early: Before the time of retention has passed: Art. 17 DSGVO asks for it.
            besides: Numbers of cases that stay whole: a duty to keep them goes first.

        Raises:
            PersonNotFound: there is nothing to erase.
            PersonErasureRefused: no basis, a case is to be kept for longer and not `early`, or
                one of `besides` does not bear the name.
        """
        basis, pattern = clean_line(basis).strip(), _pattern(name)
        if not basis:
            raise PersonErasureRefused("basis_missing")
        found = self.find(name)
        known = {one.case.number for one in found.cases}
        for number in besides:
            if number not in known:
                raise PersonErasureRefused("besides_unknown", clean_line(number))
        chosen = [one for one in found.cases if one.case.number not in besides]
        for one in chosen:
            if not early and one.until > self._clock().date():
                raise PersonErasureRefused("retention", f"{one.case.number} ({one.until:%d.%m.%Y})")
        if not chosen and not found.others:
            raise PersonNotFound(found.name)
        with self._store.writing() as office:
            silent: list[int] = []
            for traced in chosen:
                silent += _erase_case(office, traced.case, basis)
            others = [one for one in _traces(office, pattern) if not one.case_id]
            numbers = tuple(one.case.number for one in chosen)
            silent += _erase_others(office, others, pattern, basis, numbers)
            self._erasing.forget_vectors(office)
        self._store.forget()
        return ErasedPerson(numbers, len(others), len(silent))

    def _grouped(
        self, office: Transaction, cases: Mapping[str, Case], traces: list[PersonTrace]
    ) -> tuple[TracedCase, ...]:
        ids = dict.fromkeys(one.case_id for one in traces if one.case_id)
        return tuple(
            TracedCase(
                cases[case_id],
                Counter(one.area for one in traces if one.case_id == case_id),
                self._erasing.kept_until(office, cases[case_id]),
            )
            for case_id in ids
        )


def _pattern(name: str) -> NamePattern:
    pattern = NamePattern(clean_line(name))
    if pattern.empty:
        raise PersonErasureRefused("name_missing")
    return pattern


def _traces(office: Transaction, pattern: NamePattern) -> Iterator[PersonTrace]:
    for one in office.persons.texts():
        if any(map(pattern.stands_in, one.texts)):
            yield one.trace


def _erase_case(office: Transaction, case: Case, basis: str) -> list[int]:
    silent = list(office.workflow.erase(case.id, basis))
    said = {"what": "case", "events": silent, "basis": basis}
    office.events.append(NewEvent(EventKind.REDACTED, said, case.id))
    return silent


def _erase_others(
    office: Transaction,
    others: list[PersonTrace],
    pattern: NamePattern,
    basis: str,
    numbers: tuple[str, ...],
) -> list[int]:
    counted = Counter(one.area.value for one in others)
    what = ", ".join(f"{area} {number}" for area, number in sorted(counted.items()))
    put: Final = NAME_ERASED
    erasure, silent = office.persons.erase(
        others, lambda text: pattern.taken_out(text, put), basis, what
    )
    said = {
        "what": "person", "erasure": erasure, "events": list(silent), "basis": basis,
        "cases": list(numbers),
    }  # fmt: skip
    office.events.append(NewEvent(EventKind.REDACTED, said))
    return list(silent)


def _text_of(name: str, content: bytes) -> str:
    """Return a file's text, "" where none can be read: a scan, or a broken file."""
    from anfrage.documents.readers.paper_reader import read_paper

    try:
        return read_paper(name, content)
    except AnfrageError:
        return ""
