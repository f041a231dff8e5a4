"""Which units led, contributed to or co-signed an answer, as far as that is recorded."""

from collections.abc import Iterator, Sequence
from typing import Final

from anfrage.domain.case import Case
from anfrage.domain.event import Event, EventKind
from anfrage.domain.frozen import frozen
from anfrage.domain.text import clean_line
from anfrage.store.base import Transaction

#: What names units: the route of a version, what they said to it, what they were asked for, sent.
_NAMING: Final = frozenset(
    {
        EventKind.LETTER_RELEASED,
        EventKind.STANDING_RECORDED,
        EventKind.CONTRIBUTION_REQUESTED,
        EventKind.FILE_RETURNED,
    }
)


@frozen
class UnitPart:
    """A unit's part in a case; `questions` are numbers as printed, none for all."""

    unit: str
    questions: tuple[str, ...] = ()


class CaseUnits:
    """Reads who took part in cases; what a released letter says is read once."""

    def __init__(self) -> None:
        self._senders: dict[tuple[str, int], str] = {}

    def parts(
        self, case: Case, kinds: Sequence[EventKind], office: Transaction
    ) -> tuple[UnitPart, ...]:
        """Return who took part in a case of which `kinds` of facts are recorded.

        The unit that the paper names as responsible, the sender of the released letter, whom the
        letter was given to for co-signing, who said something to it, and who was asked for a
        contribution or sent one. Who was only informed took no part.
        """
        found = [UnitPart(case.inquiry.lead_unit)]
        if not _NAMING.isdisjoint(kinds):
            facts = office.events.facts(case.id, _NAMING)
            versions = [
                one.said["version"]
                for one in facts
                if one.kind is EventKind.LETTER_RELEASED and one.payload is not None
            ]
            if versions:
                found.append(UnitPart(self._sender(case.id, versions[-1], office)))
            found += _told(facts)
        return tuple(UnitPart(clean_line(one.unit), one.questions) for one in found if one.unit)

    def _sender(self, case_id: str, version: int, office: Transaction) -> str:
        key = case_id, version
        if key not in self._senders:
            kept = office.workflow.version(case_id, version)
            self._senders[key] = kept.letter.sender.unit if kept else ""
        return self._senders[key]


def units_of(parts: Sequence[UnitPart], number: str) -> tuple[str, ...]:
    """Return the units that took part in the question of this number, each once."""
    units = (one.unit for one in parts if not one.questions or number in one.questions)
    return tuple(dict.fromkeys(units))


def _told(facts: Sequence[Event]) -> Iterator[UnitPart]:
    """Yield what facts say; a reply counts for the questions that its unit was asked about."""
    asked: set[str] = set()
    for said, kind in ((one.said, one.kind) for one in facts if one.payload is not None):
        if kind is EventKind.LETTER_RELEASED:
            for unit in said["route"]:
                if unit["consent"]:
                    asked.add(unit["unit"])
                    yield UnitPart(unit["unit"], tuple(unit["questions"]))
        elif kind is EventKind.CONTRIBUTION_REQUESTED:
            asked.add(said["unit"])
            yield UnitPart(said["unit"], tuple(said["questions"]))
        elif said.get("unit") and said["unit"] not in asked:
            yield UnitPart(said["unit"])
