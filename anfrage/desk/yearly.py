"""What each unit owns, as the list that it looks through once a year."""

import re
from collections.abc import Sequence
from pathlib import Path

from anfrage.domain.frozen import frozen
from anfrage.domain.position import PositionRecord
from anfrage.german import yearly_words as words
from anfrage.german.dates import short_date
from anfrage.store.base import Store


@frozen
class YearlyList:
    """What one unit owns, or looks after as a deputy; `unit` is "" for what nobody owns."""

    unit: str
    title: str
    tables: tuple[words.YearlyTable, ...]

    @property
    def markdown(self) -> str:
        """The list as Markdown."""
        return words.yearly_markdown(self.title, self.tables)

    def docx(self, authority: str) -> bytes:
        """Return the list as a Word file."""
        from anfrage.documents.yearly_docx import yearly_docx

        tables = [(one.heading, one.head, one.rows) for one in self.tables]
        return yearly_docx(self.title, authority, tables)


def yearly_lists(store: Store) -> list[YearlyList]:
    """Return a list for each unit that owns something or is a deputy, by its name.

    It names positions, facts and presences with the days of their reviews and leaves room for
    who looked at them; what was withdrawn, replaced, deleted or closed is left out.
    """
    today = store.now().date()
    with store.reading() as office:
        records = [
            one
            for one in office.positions.all()
            if not one.withdrawn and not one.position.replaced_by
        ]
        facts = [one.fact for one in office.facts.all() if not one.deleted]
        kept = [one.presence for one in office.presences.all() if not one.deleted]
    presences = [one for one in kept if one.open(today)]
    units = {one.position.owner for one in records} | {one.owner for one in facts}
    units |= {one.unit for one in presences}
    units |= {one.position.deputy for one in records if one.position.deputy}
    lists = []
    for unit in sorted(units, key=str.casefold):
        tables = _positions(unit, records)
        if figures := [one for one in facts if one.owner == unit]:
            tables.append(words.fact_table(figures))
        if accounts := [one for one in presences if one.unit == unit]:
            tables.append(words.presence_table(accounts))
        title = words.yearly_title(unit, short_date(today))
        lists.append(YearlyList(unit, title, tuple(tables)))
    return lists


def _positions(unit: str, records: Sequence[PositionRecord]) -> list[words.YearlyTable]:
    tables = []
    if own := [one for one in records if one.position.owner == unit]:
        tables.append(words.position_table(own, deputy=False))
    if others := [one for one in records if unit and one.position.deputy == unit]:
        tables.append(words.position_table(others, deputy=True))
    return tables


def write_yearly_lists(lists: Sequence[YearlyList], folder: Path, authority: str) -> list[Path]:
    """Write each list as DOCX and as Markdown into `folder`; returns the files.

    Raises:
        TargetExists, TargetUnwritable, DiskFull: nothing is overwritten, nothing half written.
    """
    from anfrage.store.atomic_file import write_atomically

    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for one in lists:
        stem = re.sub(r"[^\w-]+", "-", one.unit or words.NO_OWNER).strip("-") or "liste"
        for suffix, content in ((".docx", one.docx(authority)), (".md", one.markdown.encode())):
            path = _free(folder / f"jahresliste-{stem}{suffix}", written)
            write_atomically(path, content, replace=False)
            written.append(path)
    return written


def _free(path: Path, written: Sequence[Path]) -> Path:
    """Units whose names differ in signs alone get files of their own."""
    number, free = 2, path
    while free in written:
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free
