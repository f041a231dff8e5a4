"""Traces of persons in every table that holds text."""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from anfrage.domain.person_trace import PersonTrace, TraceArea
from anfrage.store.canonical import canonical
from anfrage.store.identity import new_id
from anfrage.store.persons import TracedFile, TracedText
from anfrage.store.sqlite.session import Session
from anfrage.store.sqlite.tables import HASHED_COLUMNS, with_hash

# Of each table: the row, its case, what it is called, what it says.
_TEXTS: Final[tuple[tuple[TraceArea, str], ...]] = (
    (TraceArea.INQUIRY, "SELECT rowid AS key, id AS case_id, '' AS label, content FROM case_file"),
    (TraceArea.INQUIRY, "SELECT rowid AS key, case_id, '' AS label, content FROM question"),
    (TraceArea.DETAILS, "SELECT rowid AS key, case_id, '' AS label, content FROM case_details"),
    (
        TraceArea.ANSWER,
        (
            "SELECT v.rowid AS key, q.case_id, '' AS label, v.content FROM answer_version v"
            " JOIN question q ON q.id = v.question_id"
        ),
    ),
    (
        TraceArea.JOURNAL,
        (
            "SELECT j.rowid AS key, coalesce(c.id, '') AS case_id, '' AS label, j.content"
            " FROM journal j LEFT JOIN case_file c ON c.id = j.case_id"
        ),
    ),
    (TraceArea.VERSION, "SELECT rowid AS key, case_id, '' AS label, content FROM letter_version"),
    (TraceArea.DRAFT, "SELECT rowid AS key, case_id, '' AS label, content FROM sent_draft"),
    (TraceArea.CONTRIBUTION, "SELECT rowid AS key, case_id, '' AS label, content FROM proposal"),
    (TraceArea.EXPORT, "SELECT rowid AS key, case_id, '' AS label, content FROM export"),
    (
        TraceArea.EVENT,
        (
            "SELECT e.seq AS key, coalesce(e.case_id, '') AS case_id, e.kind AS label,"
            " p.payload AS content FROM event e JOIN event_payload p ON p.seq = e.seq"
        ),
    ),
    (
        TraceArea.POSITION,
        "SELECT rowid AS key, '' AS case_id, position_id AS label, content FROM position_version",
    ),
    (
        TraceArea.SHELF,
        "SELECT rowid AS key, '' AS case_id, key AS label, content FROM shelf_version",
    ),
    (
        TraceArea.ARCHIVED,
        (
            "SELECT a.rowid AS key, '' AS case_id, p.name AS label, a.content FROM archived_paper a"
            " JOIN paper p ON p.id = a.paper_id"
        ),
    ),
    (
        TraceArea.ACCOUNT,
        (
            "SELECT rowid AS key, '' AS case_id, '' AS label, json_array(name, login) AS content"
            " FROM person"
        ),
    ),
)
_FILES: Final = """
    SELECT f.case_id, p.name, p.content FROM kept_file f JOIN paper p ON p.id = f.paper_id
    WHERE f.role <> 'sealed'
    UNION ALL SELECT r.case_id, p.name, p.content FROM returned_file r
    JOIN paper p ON p.id = r.paper_id"""
_BEGIN: Final = """
    INSERT INTO person_erasure (id, basis, what, person_id, at, done, row_hash)
    VALUES (:id, :basis, :what, :person_id, :at, :done, :row_hash)"""
_END: Final = "UPDATE person_erasure SET done = :done, row_hash = :row_hash WHERE id = :id"
_REWORDED: Final = {
    TraceArea.POSITION: ("position_version", "content"),
    TraceArea.SHELF: ("shelf_version", "content"),
}
_SILENCE: Final = "DELETE FROM event_payload WHERE seq = :key"
_DROP_TYPING: Final = "DELETE FROM journal WHERE rowid = :key"
_ARCHIVED: Final = "SELECT id, paper_id FROM archived_paper WHERE rowid = :key"
_TOLD: Final = """
    SELECT e.seq FROM event e JOIN event_payload p ON p.seq = e.seq
    WHERE e.kind = 'paper_archived' AND json_extract(p.payload, '$.archived') = :id"""
_DROP_ARCHIVED: Final = (
    "DELETE FROM archived_question WHERE archived_id = :id",
    "DELETE FROM archived_paper WHERE id = :id",
)
_DROP_PAPER: Final = """
    DELETE FROM paper WHERE id = :paper_id
        AND NOT EXISTS (SELECT 1 FROM case_file WHERE paper_id = :paper_id)
        AND NOT EXISTS (SELECT 1 FROM kept_file WHERE paper_id = :paper_id)
        AND NOT EXISTS (SELECT 1 FROM returned_file WHERE paper_id = :paper_id)
        AND NOT EXISTS (SELECT 1 FROM archived_paper WHERE paper_id = :paper_id)"""


class SqlitePersons:
    """Traces in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def texts(self) -> Iterator[TracedText]:
        """Return everything that is kept as text."""
        for area, statement in _TEXTS:
            for row in self._session.rows(statement):
                trace = PersonTrace(area, row["case_id"], row["label"], row["key"])
                yield TracedText(trace, tuple(_strings(_read(row["content"]))))

    def files(self) -> Iterator[TracedFile]:
        """Return the files that are kept beside it."""
        for row in self._session.rows(_FILES):
            trace = PersonTrace(TraceArea.FILE, row["case_id"], row["name"])
            yield TracedFile(trace, row["name"], row["content"])

    def erase(
        self,
        traces: Sequence[PersonTrace],
        without_name: Callable[[str], str],
        basis: str,
        what: str,
    ) -> tuple[str, Sequence[int]]:
        """Erase traces outside cases; returns the erasure's id and the events that fell silent."""
        session = self._session
        begun = {
            "id": new_id(), "basis": basis, "what": what,
            "person_id": session.person_id(), "at": session.now(),
        }  # fmt: skip
        session.write(_BEGIN, "person_erasure", **begun, done=0)
        silent: list[int] = []
        for one in traces:
            if one.area in _REWORDED:
                self._reword(one, without_name)
            elif one.area is TraceArea.EVENT:
                silent += [one.key] * session.run(_SILENCE, key=one.key)
            elif one.area is TraceArea.JOURNAL:
                session.run(_DROP_TYPING, key=one.key)
            elif one.area is TraceArea.ARCHIVED:
                silent += self._drop_archived(one)
            elif one.area is TraceArea.ACCOUNT:
                self._change("person", one.key, login=None, name=None)
        session.write(_END, "person_erasure", **begun, done=1)
        return begun["id"], sorted(set(silent))

    def _reword(self, trace: PersonTrace, without_name: Callable[[str], str]) -> None:
        table, column = _REWORDED[trace.area]
        row = self._session.row(f"SELECT {column} FROM {table} WHERE rowid = :key", key=trace.key)  # noqa: S608 -- our own names
        if row is not None:
            said = _reworded(json.loads(row[column]), without_name)
            self._change(table, trace.key, **{column: canonical(said)})

    def _drop_archived(self, trace: PersonTrace) -> list[int]:
        session = self._session
        row = session.row(_ARCHIVED, key=trace.key)
        if row is None:
            return []
        told = [one["seq"] for one in session.rows(_TOLD, id=row["id"])]
        for seq in told:
            session.run(_SILENCE, key=seq)
        for statement in _DROP_ARCHIVED:
            session.run(statement, id=row["id"])
        session.run(_DROP_PAPER, paper_id=row["paper_id"])
        return told

    def _change(self, table: str, key: int, **values: Any) -> None:
        """Change a row and give it the hash that fits."""
        row = self._session.row(f"SELECT * FROM {table} WHERE rowid = :key", key=key)  # noqa: S608 -- our own names
        if row is None:
            return
        kept = {name: row[name] for name in HASHED_COLUMNS[table]}
        changed = with_hash(table, {**kept, **values})
        names = (*values, "row_hash")
        spelled = ", ".join(f"{name} = :{name}" for name in names)
        statement = f"UPDATE {table} SET {spelled} WHERE rowid = :key"  # noqa: S608 -- our own names
        self._session.run(statement, key=key, **{name: changed[name] for name in names})


def _read(content: str) -> Any:
    try:
        return json.loads(content)
    except ValueError:
        return content


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)


def _reworded(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {
            name: one if name in {"id", "key"} else _reworded(one, change)
            for name, one in value.items()
        }
    return [_reworded(one, change) for one in value] if isinstance(value, list) else value
