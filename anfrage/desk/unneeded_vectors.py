"""Vectors of texts that the office holds no more: forgotten together with the texts.

A vector tells something of the text that it was made of, so it must not outlive it.
"""

from collections.abc import Sequence
from datetime import date

from anfrage.desk.past_answers import PastAnswers
from anfrage.search.base import Entry, entries_of
from anfrage.store.base import Transaction


def forget_unneeded(office: Transaction, encoder: str, today: date) -> int:
    """Forget the vectors of all texts that are not searched any more; returns how many.

    Belongs into the transaction that deletes the texts.

    Args:
        office: A write transaction, in which the texts are gone already.
        encoder: Name of the model that the office searches with; others' vectors go, too.
        today: The day, for what is searched on it.
    """
    entries = [*entries_of(office.positions.all(), today), *PastAnswers().read(office, today)]
    return office.vectors.keep_only(vector_keys(entries, encoder))


def vector_keys(entries: Sequence[Entry], encoder: str) -> set[str]:
    """Return the keys of everything that is kept of `entries`."""
    if not entries:
        return set()
    from anfrage.search.vectors import keys_of  # numpy: start-up time

    return {key for entry in entries for key in keys_of(entry, encoder)}
