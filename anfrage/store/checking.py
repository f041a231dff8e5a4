"""The check of everything that an office keeps."""

import hashlib
import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any, Final

from anfrage.domain.event import EventKind
from anfrage.store.audit import Link, verify
from anfrage.store.base import Finding
from anfrage.store.checking_proposals import check_proposals
from anfrage.store.checking_workflow import WORKFLOW_PARTS, silent_events
from anfrage.store.problem import Problem
from anfrage.store.sqlite.tables import HASHED_COLUMNS, intact, place_of

_MOST_OF_ONE_KIND: Final = 100  # more lines of SQLite's own report help nobody

# A head, its versions, and what makes two of them belong together.
_HEADS: Final = {
    "position": (
        "SELECT p.id AS owner, p.version AS newest, count(v.version) AS kept,"
        " max(v.version) AS highest FROM position p"
        " LEFT JOIN position_version v ON v.position_id = p.id GROUP BY p.id"
    ),
    "answer": (
        "SELECT a.question_id AS owner, a.rev AS newest, count(v.rev) AS kept,"
        " coalesce(max(v.rev), 0) AS highest FROM answer a"
        " LEFT JOIN answer_version v ON v.question_id = a.question_id GROUP BY a.question_id"
    ),
}
_ADOPTIONS: Final = """
    SELECT p.id AS owner, p.adopted_version AS adopted, a.version AS latest,
        v.version AS there, coalesce(a.ordinal, 0) AS highest,
        (SELECT count(*) FROM adoption WHERE position_id = p.id) AS kept
    FROM position p
    LEFT JOIN adoption a ON a.position_id = p.id AND a.ordinal =
        (SELECT max(ordinal) FROM adoption WHERE position_id = p.id)
    LEFT JOIN position_version v ON v.position_id = p.id AND v.version = p.adopted_version"""
_RETRACTIONS: Final = """
    SELECT p.payload FROM event e JOIN event_payload p ON p.seq = e.seq WHERE e.kind = :kind"""
_SILENT_RETRACTION: Final = """
    SELECT 1 FROM event e LEFT JOIN event_payload p ON p.seq = e.seq
    WHERE e.kind = :kind AND p.seq IS NULL"""
_RIVALS: Final = """
    SELECT alternatives FROM position
    WHERE alternatives <> '' AND adopted_version = version
    GROUP BY alternatives HAVING count(*) > 1"""
_UNASKED: Final = """
    SELECT q.id AS owner FROM question q LEFT JOIN answer a ON a.question_id = q.id
    WHERE a.question_id IS NULL"""
_QUESTION_GAPS: Final = """
    SELECT case_id AS owner FROM question GROUP BY case_id HAVING count(*) <> max(ordinal)"""
_DETAIL_GAPS: Final = """
    SELECT case_id AS owner FROM case_details GROUP BY case_id HAVING count(*) <> max(version)"""
_FIRST_ROWS: Final = {
    "meta": "SELECT 1 FROM meta WHERE id = 1",
    "event": "SELECT 1 FROM event WHERE seq = 1",
}
_CHAIN: Final = """
    SELECT e.seq, e.case_id, e.at, e.actor_id, e.kind, e.commitment, e.letter_commitment,
        e.prev, e.hash, p.salt, p.payload, p.letter_hash
    FROM event e LEFT JOIN event_payload p ON p.seq = e.seq ORDER BY e.seq"""
_ABOUT_EXPORTS: Final = (EventKind.LETTER_EXPORTED, EventKind.EXPORT_RECONCILED)
_EXPORT_EVENTS: Final = """
    SELECT e.seq, e.case_id, p.payload, p.letter_hash FROM event e
    JOIN event_payload p ON p.seq = e.seq WHERE e.kind IN (:exported, :reconciled)"""

_ARCHIVED: Final = """
    SELECT a.id, p.sha256 FROM archived_paper a JOIN paper p ON p.id = a.paper_id"""
_ARCHIVE_EVENTS: Final = """
    SELECT p.payload FROM event e JOIN event_payload p ON p.seq = e.seq WHERE e.kind = :kind"""


_ASKED: Final = """
    WITH asked AS (
        SELECT a.id AS archived_id, j.key AS ordinal, json_extract(j.value, '$.text') AS text
        FROM archived_paper a, json_each(a.content, '$.inquiry.questions') j)
    SELECT archived_id AS owner FROM (
        SELECT * FROM (SELECT * FROM asked EXCEPT SELECT * FROM archived_question)
        UNION ALL
        SELECT * FROM (SELECT * FROM archived_question EXCEPT SELECT * FROM asked))"""


def structure(raw: sqlite3.Connection) -> list[Finding]:
    """Check what every SQLite database promises: sound pages and indexes, references that lead."""
    return [
        *_guarded(raw, "database", _integrity),
        *_guarded(raw, "database", _foreign_keys),
    ]


def check(raw: sqlite3.Connection) -> list[Finding]:
    """Check everything that an office of the present schema keeps; empty when all is as written.

    Damage never ends the check: a table that cannot be read is a finding, and the rest goes on.
    """
    findings = structure(raw)
    for table in HASHED_COLUMNS:
        findings += _guarded(raw, table, _rows_of(table))
    for place, part in _PARTS.items():
        findings += _guarded(raw, place, part)
    return findings


def _guarded(
    raw: sqlite3.Connection, place: str, part: Callable[[sqlite3.Connection], Iterator[Finding]]
) -> list[Finding]:
    found: list[Finding] = []
    try:
        found.extend(part(raw))
    except (sqlite3.Error, TypeError, AttributeError, ValueError, KeyError):
        # Damage can also turn a value into one of another kind (numbers where text was).
        found.append(Finding(place, Problem.UNREADABLE))
    return found


def _select(raw: sqlite3.Connection, statement: str, **values: Any) -> Iterator[dict[str, Any]]:
    return map(dict, raw.execute(statement, values))


def _integrity(raw: sqlite3.Connection) -> Iterator[Finding]:
    for (line,) in raw.execute(f"PRAGMA integrity_check({_MOST_OF_ONE_KIND})"):
        if line != "ok":
            yield Finding(f"database: {line}", Problem.INTEGRITY)


def _foreign_keys(raw: sqlite3.Connection) -> Iterator[Finding]:
    for table, row, *_ in raw.execute("PRAGMA foreign_key_check"):
        yield Finding(f"{table} {row}", Problem.FOREIGN_KEY)


def _rows_of(table: str) -> Callable[[sqlite3.Connection], Iterator[Finding]]:
    def rows(raw: sqlite3.Connection) -> Iterator[Finding]:
        columns = ", ".join((*HASHED_COLUMNS[table], "row_hash"))
        for row in _select(raw, f"SELECT {columns} FROM {table}"):  # noqa: S608 -- our own names
            if not intact(table, row):
                yield Finding(place_of(table, row), Problem.HASH)

    return rows


def _papers(raw: sqlite3.Connection) -> Iterator[Finding]:
    for row in _select(raw, "SELECT id, sha256, content FROM paper"):
        if hashlib.sha256(row["content"]).hexdigest() != row["sha256"]:
            yield Finding(f"paper {row['id']}", Problem.PAPER)


def _heads(raw: sqlite3.Connection) -> Iterator[Finding]:
    for table, statement in _HEADS.items():
        for row in _select(raw, statement):
            if row["highest"] != row["newest"]:
                yield Finding(f"{table} {row['owner']}", Problem.VERSION_MISSING)
            elif row["kept"] != row["highest"]:
                yield Finding(f"{table} {row['owner']}", Problem.GAP)


def _adoptions(raw: sqlite3.Connection) -> Iterator[Finding]:
    """What is adopted is what was adopted last, unless an event says that it was taken back."""
    said = (
        _json_object(row["payload"])
        for row in _select(raw, _RETRACTIONS, kind=EventKind.POSITION_RETRACTED.value)
    )
    retracted = {(one.get("id"), one.get("adoption")) for one in said}
    # One whose reason was erased with a person no longer says what it took back.
    silent = raw.execute(_SILENT_RETRACTION, {"kind": EventKind.POSITION_RETRACTED.value})
    erased = silent.fetchone() is not None
    for row in _select(raw, _ADOPTIONS):
        place = f"adoption {row['owner']}"
        taken_back = (row["owner"], row["highest"]) in retracted
        taken_back = taken_back or (erased and row["adopted"] is None)
        latest = None if taken_back else row["latest"]
        if row["adopted"] != latest or row["adopted"] != row["there"]:
            yield Finding(place, Problem.VERSION_MISSING)
        if row["kept"] != row["highest"]:
            yield Finding(place, Problem.GAP)
    for row in _select(raw, _RIVALS):
        yield Finding(f"position {row['alternatives']}", Problem.RIVALS)


def _numbering(raw: sqlite3.Connection) -> Iterator[Finding]:
    for row in _select(raw, _UNASKED):
        yield Finding(f"question {row['owner']}", Problem.VERSION_MISSING)
    for table, statement in (("question", _QUESTION_GAPS), ("case_details", _DETAIL_GAPS)):
        for row in _select(raw, statement):
            yield Finding(f"{table} {row['owner']}", Problem.GAP)


def _beginning(raw: sqlite3.Connection) -> Iterator[Finding]:
    """An office is made with its description and its first event; neither can be missing."""
    for table, statement in _FIRST_ROWS.items():
        if raw.execute(statement).fetchone() is None:
            yield Finding(f"{table} 1", Problem.GAP)


def _chain(raw: sqlite3.Connection) -> Iterator[Finding]:
    yield from verify((Link(*row) for row in raw.execute(_CHAIN)), silent_events(raw))


def _exports(raw: sqlite3.Connection) -> Iterator[Finding]:
    """A finished export is what its event says, and every such event has its export."""
    exported, reconciled = _ABOUT_EXPORTS
    told: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    names = {"exported": exported.value, "reconciled": reconciled.value}
    for row in _select(raw, _EXPORT_EVENTS, **names):
        said = _json_object(row["payload"])
        facts = (row["case_id"], row["letter_hash"], said.get("content_sha256"))
        told[str(said.get("export"))].append(facts)
    for row in _select(raw, "SELECT id, case_id, content, state FROM export"):
        kept = _json_object(row["content"])
        facts = (row["case_id"], kept.get("letter_hash"), kept.get("content_sha256"))
        wanted = [facts] if row["state"] == "done" else []
        if told.pop(row["id"], []) != wanted:
            yield Finding(f"export {row['id']}", Problem.EXPORT_EVENT)
    for export_id in told:
        yield Finding(f"export {export_id}", Problem.EXPORT_EVENT)


def _archive(raw: sqlite3.Connection) -> Iterator[Finding]:
    """Every past paper has the one event that says so, and every such event its paper."""
    told: dict[str, list[Any]] = defaultdict(list)
    for row in _select(raw, _ARCHIVE_EVENTS, kind=EventKind.PAPER_ARCHIVED.value):
        said = _json_object(row["payload"])
        told[str(said.get("archived"))].append(said.get("sha256"))
    for row in _select(raw, _ARCHIVED):
        if told.pop(row["id"], []) != [row["sha256"]]:
            yield Finding(f"archived_paper {row['id']}", Problem.ARCHIVE_EVENT)
    for archived_id in told:
        yield Finding(f"archived_paper {archived_id}", Problem.ARCHIVE_EVENT)


def _asked(raw: sqlite3.Connection) -> Iterator[Finding]:
    """The questions of past papers are listed as they stand there."""
    for row in _select(raw, _ASKED):
        yield Finding(f"archived_question {row['owner']}", Problem.ASKED)


def _json_object(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


_PARTS: Final[dict[str, Callable[[sqlite3.Connection], Iterator[Finding]]]] = {
    "paper": _papers,
    "version": _heads,
    "adoption": _adoptions,
    "question": _numbering,
    "office": _beginning,
    "event": _chain,
    "export": _exports,
    "archive": _archive,
    "archived_question": _asked,
    "proposal": check_proposals,
    **WORKFLOW_PARTS,
}
