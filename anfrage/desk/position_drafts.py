"""Positions that somebody is changing: their forms in the journal, not yet a version."""

import json
from collections.abc import Mapping
from typing import Final

from anfrage.desk.journaling import NEW_INQUIRY, Journal
from anfrage.domain.frozen import frozen

# Beside the raw text of an inquiry; what follows is the position's id, "" for a new one.
_PLACE: Final = "@position/"


@frozen
class PositionDraft:
    """The fields of a form, by name, and the version that they started from."""

    values: tuple[tuple[str, str], ...]
    base_version: int


class PositionDrafts:
    """Finds the forms that were left open, by this session or one before."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def ids(self) -> frozenset[str]:
        """Return the ids of the positions with a draft; "" stands for a new one."""
        entries = self._journal.latest(NEW_INQUIRY)
        return frozenset(
            one.question_id.removeprefix(_PLACE)
            for one in entries
            if one.question_id.startswith(_PLACE)
        )

    def take(self, position_id: str) -> PositionDraft | None:
        """Return the newest draft of a position and make it this session's own."""
        place = journal_place(position_id)
        kept = [one for one in self._journal.latest(NEW_INQUIRY) if one.question_id == place]
        draft = _read(kept[0].body, kept[0].base_rev) if kept else None
        if draft is None:
            return None
        for entry in kept:
            if entry.session != self._journal.session:
                if entry is kept[0]:
                    self._journal.keep(NEW_INQUIRY, place, entry.body, entry.base_rev)
                self._journal.drop(NEW_INQUIRY, place, entry.session)
        return draft


def journal_place(position_id: str) -> str:
    """Return where a form is kept in the journal."""
    return _PLACE + position_id


def written_draft(values: Mapping[str, str]) -> str:
    """Return a form's fields as they are kept."""
    return json.dumps(dict(values), ensure_ascii=False)


def _read(body: str, base_version: int) -> PositionDraft | None:
    try:
        values = tuple((str(name), str(value)) for name, value in json.loads(body).items())
    except (ValueError, AttributeError):
        return None  # of another version of the program
    return PositionDraft(values, base_version)
