"""What a returned Word file says about itself and about who changed it."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from anfrage.documents.docx_properties import (
    CASE_ID_PROPERTY,
    CASE_PROPERTY,
    HASH_PROPERTY,
    UNIT_PROPERTY,
)
from anfrage.documents.readers.gate import Archive
from anfrage.documents.readers.wordml import local, parse, w
from anfrage.domain.frozen import frozen
from anfrage.domain.returned import Change, Mark
from anfrage.domain.text import clean_line

if TYPE_CHECKING:
    from lxml.etree import _Element

_CUSTOM: Final = "docProps/custom.xml"
_CORE: Final = "docProps/core.xml"
_AUTHOR_LIMIT: Final = 100  # characters of a name; a file may claim any


@frozen
class FileFacts:
    """Which draft a file was, as it says; each may be ""."""

    case_id: str = ""
    case_number: str = ""
    letter_hash: str = ""
    last_author: str = ""
    is_table: bool = False


def file_facts(archive: Archive) -> FileFacts:
    """Read the properties of a Word file; those that are missing are ""."""
    values = custom_values(archive)
    return FileFacts(
        case_id=values.get(CASE_ID_PROPERTY, ""),
        case_number=values.get(CASE_PROPERTY, ""),
        letter_hash=values.get(HASH_PROPERTY, ""),
        last_author=last_author(archive),
        is_table=UNIT_PROPERTY in values,
    )


def custom_values(archive: Archive) -> dict[str, str]:
    """Return the custom properties of an office file by name."""
    data = archive.xml(_CUSTOM)
    if data is None:
        return {}
    return {
        entry.get("name", ""): clean_line("".join(str(part) for part in entry.itertext()))
        for entry in parse(archive.name, data)
    }


def last_author(archive: Archive) -> str:
    """Return who saved the file last, "" while it is as it was made."""
    data = archive.xml(_CORE)
    if data is None:
        return ""
    said = {local(one): clean_line(one.text or "") for one in parse(archive.name, data)}
    author = said.get("lastModifiedBy", "")
    return "" if author == said.get("creator") else author[:_AUTHOR_LIMIT]


def mark_of(element: "_Element", change: Change) -> Mark:
    """Return who made a tracked change, and when."""
    author = clean_line(element.get(w("author"), ""))[:_AUTHOR_LIMIT]
    return Mark(change, author, moment_of(element.get(w("date"), "")))


def moment_of(text: str) -> datetime | None:
    """Return the moment that a file states, `None` where it states none.

    Word writes local time and calls it UTC (MS-OI29500, 2.1.1 on `w:date`): good for showing, not
    for deadlines.
    """
    try:
        found = datetime.fromisoformat(text)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
