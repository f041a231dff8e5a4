"""Decisions on matches and the correction learnt from them, in their tables."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from anfrage.domain.decision import Correction, Decision
from anfrage.domain.match import EntryKind, Verdict
from anfrage.store.sqlite.session import Session

_KINDS: Final = (EntryKind.POSITION, EntryKind.ANSWER)
_VERDICTS: Final = (Verdict.NONE, Verdict.UNSURE, Verdict.FITS)

_ADD: Final = """
    INSERT INTO decision (day, kind, may_fit, shown, log_odds, taken)
    VALUES (:day, :kind, :may_fit, :shown, :log_odds, :taken)"""
_ALL: Final = "SELECT * FROM decision ORDER BY rowid"
_CORRECTION: Final = "SELECT slope, displacement FROM correction"
_CORRECT: Final = """
    INSERT INTO correction (id, slope, displacement) VALUES (1, :slope, :displacement)
    ON CONFLICT (id) DO UPDATE SET slope = excluded.slope, displacement = excluded.displacement"""
_COUNT: Final = "SELECT count(*) AS number FROM decision"
_FURTHEST: Final = 20.0  # beyond this lies damage: logits end at 6.9, corrections nearer to 1 and 0
_ERASE: Final = ("DELETE FROM decision", "DELETE FROM correction")


class SqliteDecisions:
    """The decisions of one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, decisions: Sequence[Decision]) -> None:
        """Keep decisions, in order."""
        for one in decisions:
            self._session.run(
                _ADD,
                day=one.day.toordinal(),
                kind=_KINDS.index(one.kind),
                may_fit=int(one.may_fit),
                shown=_VERDICTS.index(one.shown),
                log_odds=one.log_odds,
                taken=int(one.taken),
            )

    def all(self) -> list[Decision]:
        """Return every decision, the first kept first; damaged rows count as missing."""
        found = (_decision(row) for row in self._session.rows(_ALL))
        return [one for one in found if one is not None]

    def correction(self) -> Correction | None:
        """Return the correction that is in force, or `None`; a damaged one counts as missing."""
        for row in self._session.rows(_CORRECTION):
            slope, offset = row["slope"], row["displacement"]
            if 0 < slope <= _FURTHEST and abs(offset) <= _FURTHEST:
                return Correction(slope, offset)
        return None

    def correct(self, correction: Correction) -> None:
        """Put a correction in force, in place of another."""
        self._session.run(_CORRECT, slope=correction.slope, displacement=correction.offset)

    def erase(self) -> int:
        """Delete all decisions and the correction; returns how many decisions there were."""
        number = sum(int(row["number"]) for row in self._session.rows(_COUNT))
        for statement in _ERASE:
            self._session.run(statement)
        return number


def _decision(row: Mapping[str, Any]) -> Decision | None:
    if abs(row["log_odds"]) > _FURTHEST:
        return None
    try:
        return Decision(
            day=date.fromordinal(row["day"]),
            kind=dict(enumerate(_KINDS))[row["kind"]],
            may_fit=bool(row["may_fit"]),
            shown=dict(enumerate(_VERDICTS))[row["shown"]],
            log_odds=row["log_odds"],
            taken=bool(row["taken"]),
        )
    except (ValueError, OverflowError, KeyError):
        return None
