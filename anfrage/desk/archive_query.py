"""What a person types to search the archive: words, and filters such as `seit:2024`."""

import calendar
import datetime as dt
import re
from typing import Final

from anfrage.desk.archive_filters import folded_unit
from anfrage.domain.frozen import frozen
from anfrage.german.archive_words import FILTERS
from anfrage.german.dates import read_date
from anfrage.search.analysis import fold
from anfrage.search.word_search import SoughtWord, sought_words

# A name of a filter, a colon, and a value without blanks or in quotation marks.
_FILTER: Final = re.compile(rf'(?i)(?<!\w)({"|".join(FILTERS)}):("[^"]*"?|„[^“"]*[“"]?|\S*)')
_QUOTES: Final = '"„“'
_YEAR: Final = re.compile(r"(\d{4})")
_MONTH: Final = re.compile(r"(\d{1,2})[./-](\d{4})")


@frozen
class ArchiveQuery:
    """A search in the archive.

    Attributes:
        text: What was typed without the filters, between single blanks.
        sought: Every one of these words has to be there.
        group: Folded piece of the group's name; "" for any.
        person: Folded piece of the inquirer's name; "" for any.
        unit: Folded piece of the name of a unit that took part; "" for any.
        number: Piece of the case's number or of the paper's reference; "" for any.
        since: First day; `None` is open.
        until: Last day, inclusive; `None` is open.
        unread: Names of filters whose value cannot be read (yet); they filter nothing.
    """

    text: str = ""
    sought: tuple[SoughtWord, ...] = ()
    group: str = ""
    person: str = ""
    unit: str = ""
    number: str = ""
    since: dt.date | None = None
    until: dt.date | None = None
    unread: tuple[str, ...] = ()

    @property
    def filters(self) -> bool:
        """Whether anything but words is asked for."""
        words = self.group or self.person or self.unit or self.number
        return bool(words or self.since or self.until)


def read_archive_query(typed: str) -> ArchiveQuery:
    """Read what was typed; any text will do. The last filter of a name counts."""
    values = {name.lower(): value.strip(_QUOTES) for name, value in _FILTER.findall(typed)}
    since, until = _days(values.get("seit", "")), _days(values.get("bis", ""))
    text = " ".join(_FILTER.sub(" ", typed).split())
    return ArchiveQuery(
        text=text,
        sought=sought_words(text),
        group=fold(values.get("fraktion", "")).strip(),
        person=fold(values.get("von", "")).strip(),
        unit=folded_unit(values.get("stelle", "")),
        number=fold(values.get("nr", "")).strip(),
        since=since[0] if since else None,
        until=until[1] if until else None,
        unread=tuple(
            name
            for name, days in (("seit", since), ("bis", until))
            if days is None and values.get(name) is not None
        ),
    )


def _days(text: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of `2024`, `3.2024` or `14.03.2024`; `None` for anything else."""
    try:
        if year := _YEAR.fullmatch(text):
            return dt.date(int(year[1]), 1, 1), dt.date(int(year[1]), 12, 31)
        if month := _MONTH.fullmatch(text):
            first = dt.date(int(month[2]), int(month[1]), 1)
            last = calendar.monthrange(first.year, first.month)[1]
            return first, first.replace(day=last)
        day = read_date(text)
    except ValueError:
        return None
    return day, day
