"""The deadline rules of an office: its own from the settings, then those that are shipped."""

import datetime as dt
import difflib
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from anfrage.domain.deadline import UNLIMITED, DeadlineRule, StartEvent
from anfrage.domain.errors import SettingsBroken
from anfrage.german import deadline_words as words
from anfrage.german.dates import read_date
from anfrage.german.deadline_presets import PRESETS
from anfrage.settings import FILE_NAME, DeadlineRuleSettings, Settings

T = TypeVar("T")


def known_rules(settings: Settings, folder: Path) -> dict[str, DeadlineRule]:
    """Return all rules by name.

    Raises:
        SettingsBroken: a rule uses a word that is not known, with the nearest known one.
    """
    rules = {rule.id: rule for rule in PRESETS}
    for number, said in enumerate(settings.deadline_rules, 1):
        rules[said.name] = _rule(said, folder / FILE_NAME, f"fristregel[{number}]")
    return rules


def local_holidays(settings: Settings, folder: Path) -> dict[str, str]:
    """Return the local holidays, `MM-DD` → name, from lines such as `08.08. Friedensfest`.

    Raises:
        SettingsBroken: a line does not begin with day and month.
    """
    found = {}
    for number, line in enumerate(settings.deadline.local, 1):
        day, _, name = line.partition(" ")
        try:
            when = read_date(f"{day.rstrip('.')}.2024")  # a leap year: 29 February is a day
        except ValueError as error:
            place = f"frist.oertliche_feiertage[{number}]"
            raise SettingsBroken(folder / FILE_NAME, place, "unknown_word") from error
        found[f"{when:%m-%d}"] = name.strip() or day
    return found


def _rule(said: DeadlineRuleSettings, path: Path, place: str) -> DeadlineRule:
    start = _word(said.start, words.START_WORDS, path, f"{place}.beginn")
    shift = said.shift or ("bleibt" if start is StartEvent.SESSION else "danach")
    return DeadlineRule(
        id=said.name,
        title=said.title or said.name,
        length=said.length,
        unit=_word(said.unit, words.UNIT_WORDS, path, f"{place}.einheit"),
        start=start,
        hard=_word(said.hard, words.HARD_WORDS, path, f"{place}.art"),
        shift=_word(shift, words.SHIFT_WORDS, path, f"{place}.tagesende"),
        extension_days=_extension(said.extension, path, f"{place}.verlaengerung"),
        source=said.source,
        hint=said.hint,
    )


def _extension(said: str, path: Path, place: str) -> int:
    if said.isdecimal():
        return int(said)
    known = {words.OPEN_EXTENSION: UNLIMITED, words.NO_EXTENSION: 0}
    return _word(said, known, path, place)


def _word(said: str, known: Mapping[str, T], path: Path, place: str) -> T:
    found = known.get(said.casefold())
    if found is None:
        nearest = difflib.get_close_matches(said.casefold(), known, 1, 0.4)
        raise SettingsBroken(path, place, "unknown_word", nearest[0] if nearest else "")
    return found


def latest_extension(rule: DeadlineRule, due: dt.date) -> dt.date | None:
    """Return the last day that the rule lets a deadline be extended to, `None` for any."""
    if rule.extension_days == UNLIMITED:
        return None
    return due + dt.timedelta(days=rule.extension_days)
