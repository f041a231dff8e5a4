"""Whether an answer of the archive passes the filters of a search."""

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from anfrage.search.analysis import fold
from anfrage.search.word_search import word_text

if TYPE_CHECKING:
    from anfrage.desk.archive import ArchivedAnswer
    from anfrage.desk.archive_query import ArchiveQuery

# A city has some dozens of units; together they take part in some hundreds of ways.
_KEPT: Final = 4096


def passes(query: "ArchiveQuery", one: "ArchivedAnswer") -> bool:
    """Whether `one` passes every filter of `query`."""
    return (
        (not query.since or (one.day is not None and one.day >= query.since))
        and (not query.until or (one.day is not None and one.day <= query.until))
        and (not query.group or query.group in fold(one.group))
        and (not query.person or query.person in fold(one.person))
        and (not query.unit or query.unit in _folded(one.units))
        and (
            not query.number
            or query.number in fold(f"{one.case_number} {one.reference} {one.source}")
        )
    )


def folded_unit(text: str) -> str:
    """Return words of a unit's name as they are compared: "Grün", "Gruen" and "grun" are one."""
    return word_text(text).head.strip()


@lru_cache(maxsize=_KEPT)
def _folded(units: tuple[str, ...]) -> str:
    """One line a unit, so that nothing is found across two names."""
    return "\n".join(map(folded_unit, units))
