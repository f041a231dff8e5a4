"""Positions as they are offered: with the facts and the register of today in their texts."""

import datetime as dt
from dataclasses import replace
from typing import Final

from anfrage.domain.fact import Fact
from anfrage.domain.position import Position
from anfrage.steps.fact_filling import fill_facts, names_register
from anfrage.steps.registering import presence_table
from anfrage.store.base import Transaction

_OPENS: Final = "{{"


class Filling:
    """Fills positions in one transaction; facts are read when the first position needs them."""

    def __init__(self, office: Transaction, today: dt.date) -> None:
        self._office = office
        self._today = today
        self._facts: dict[str, Fact] | None = None
        self._register: str | None = None

    def filled(self, position: Position) -> Position:
        """Return the position with its facts and tables; what is missing is a visible gap."""
        if _OPENS not in position.text:
            return position
        return replace(position, text=self.text(position.text))

    def text(self, text: str) -> str:
        """Return a position's text, filled."""
        if _OPENS not in text:
            return text
        if self._facts is None:
            records = self._office.facts.all()
            self._facts = {one.fact.key: one.fact for one in records if not one.deleted}
        if self._register is None and names_register(text):
            kept = [one.presence for one in self._office.presences.all() if not one.deleted]
            self._register = presence_table(kept, self._today)
        return fill_facts(text, self._facts, self._register or "")
