"""What keeps a file of facts or presences from being taken in: all of it is named at once."""

from collections.abc import Container, Iterable, Sequence

from anfrage.domain.knowledge_errors import EntriesRefused, EntryRefused
from anfrage.german.knowledge_messages import ENTRY_PROBLEMS


def refuse_bad_entries(
    bad: Sequence[EntryRefused], keys: Iterable[str], known: Container[str], *, replace: bool
) -> None:
    """Refuse a file with bad entries, or with known ones that nobody wants to replace.

    Args:
        bad: What is wrong with entries of the file.
        keys: Of the good ones.
        known: Keys that the office has.
        replace: Whether known entries get a new version.

    Raises:
        EntriesRefused: names every such entry.
    """
    problems = [
        f"{one.key}, {one.field}: {ENTRY_PROBLEMS.get(one.reason, one.reason)}" for one in bad
    ]
    if not replace:
        problems += [f"{key}: {ENTRY_PROBLEMS['known_key']}" for key in keys if key in known]
    if problems:
        raise EntriesRefused(tuple(problems))
