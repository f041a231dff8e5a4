"""What each unit owns, as the list that it looks through once a year."""

from anfrage.german import yearly_words as words
from anfrage.german.dates import short_date
from anfrage.store.base import Store


def yearly_lists(store: Store) -> dict[str, str]:
    """Return a Markdown list for each unit, by its name, "" for what nobody owns.

    It names positions, facts and presences with the days of their reviews and leaves room for
    who looked at them; what was withdrawn, deleted or closed is left out.
    """
    today = store.now().date()
    with store.reading() as office:
        positions = [one for one in office.positions.all() if not one.withdrawn]
        facts = [one.fact for one in office.facts.all() if not one.deleted]
        kept = [one.presence for one in office.presences.all() if not one.deleted]
    presences = [one for one in kept if one.open(today)]
    units = {one.position.owner for one in positions} | {one.owner for one in facts}
    units |= {one.unit for one in presences}
    lists = {}
    for unit in sorted(units, key=str.casefold):
        lines = [words.yearly_title(unit, short_date(today)), ""]
        if mine := [one for one in positions if one.position.owner == unit]:
            lines += words.position_rows(mine)
        if figures := [one for one in facts if one.owner == unit]:
            lines += words.fact_rows(figures)
        if accounts := [one for one in presences if one.unit == unit]:
            lines += words.presence_rows(accounts)
        lists[unit] = "\n".join(lines).rstrip() + "\n"
    return lists
