"""What the repositories of one transaction share."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from anfrage.domain.errors import OfficeDamaged
from anfrage.store.base import Actor
from anfrage.store.canonical import moment
from anfrage.store.identity import new_id
from anfrage.store.sqlite.tables import intact, place_of, with_hash

T = TypeVar("T")

_PERSON = "SELECT * FROM person WHERE login = :login"
_ADD_PERSON = """
    INSERT INTO person (id, login, name, row_hash) VALUES (:id, :login, :name, :row_hash)"""
_RENAME_PERSON = "UPDATE person SET name = :name, row_hash = :row_hash WHERE id = :id"


class Session:
    """One database transaction: who acts, when, and the statements that it runs."""

    def __init__(
        self,
        raw: sqlite3.Connection,
        folder: Path,
        actor: Actor,
        clock: Callable[[], datetime],
    ) -> None:
        self._raw = raw
        self._folder = folder
        self._actor = actor
        self._clock = clock
        self._person_id = ""

    def run(self, statement: str, **values: Any) -> int:
        """Run a statement; returns the number of rows that it changed."""
        return self._raw.execute(statement, values).rowcount

    def write(self, statement: str, table: str, **values: Any) -> int:
        """Run a statement that writes a whole row of `table`, and its hash."""
        return self.run(statement, **with_hash(table, values))

    def row(self, statement: str, **values: Any) -> dict[str, Any] | None:
        """Return the first row, unchecked."""
        found = self._raw.execute(statement, values).fetchone()
        return None if found is None else dict(found)

    def rows(self, statement: str, **values: Any) -> Iterator[dict[str, Any]]:
        """Return the rows one by one, unchecked."""
        return map(dict, self._raw.execute(statement, values))

    def kept(self, table: str, statement: str, **values: Any) -> list[dict[str, Any]]:
        """Return whole rows of `table`, each as it was written.

        Raises:
            OfficeDamaged: names the row that is not.
        """
        found = [dict(row) for row in self._raw.execute(statement, values)]
        for row in found:
            if not intact(table, row):
                raise self.damaged(table, row)
        return found

    def one(self, table: str, statement: str, **values: Any) -> dict[str, Any] | None:
        """Return one whole row of `table` as it was written.

        Raises:
            OfficeDamaged: it is not.
        """
        found = self.kept(table, statement, **values)
        return found[0] if found else None

    def decoded(self, table: str, row: dict[str, Any], reader: Callable[..., T], *said: Any) -> T:
        """Return what `reader` makes of what a row says.

        Raises:
            OfficeDamaged: another version of the program wrote something that is not known here.
        """
        try:
            return reader(*said)
        except (KeyError, TypeError, ValueError) as error:
            raise self.damaged(table, row) from error

    def damaged(self, table: str, row: dict[str, Any]) -> OfficeDamaged:
        """Return the failure that names a row."""
        return OfficeDamaged(self._folder, place_of(table, row))

    def now(self) -> str:
        """Return the time as it is kept."""
        return moment(self._clock())

    def person_id(self) -> str:
        """Return the id of who acts; keeps the person when they write for the first time."""
        if not self._person_id:
            self._person_id = self._person()
        return self._person_id

    def _person(self) -> str:
        login, name = self._actor.login, self._actor.name
        known = self.one("person", _PERSON, login=login)
        if known is None:
            known = {"id": new_id(), "login": login, "name": name}
            self.write(_ADD_PERSON, "person", **known)
        elif known["name"] != name:
            self.write(_RENAME_PERSON, "person", id=known["id"], login=login, name=name)
        person_id: str = known["id"]
        return person_id
