"""The check of released versions, sealed files and erasures against what the events say.

A row's own hash shows a slip of the hand; whoever recomputes it is found here, since the events
name the content and their chain cannot be changed alone.
"""

import hashlib
import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from typing import Any, Final

from anfrage.domain.event import EventKind
from anfrage.domain.workflow import sealed_file
from anfrage.store.base import Finding
from anfrage.store.letter_content import version_from
from anfrage.store.problem import Problem

_EVENTS: Final = """
    SELECT e.seq, e.case_id, e.kind, p.payload, p.letter_hash FROM event e
    JOIN event_payload p ON p.seq = e.seq WHERE e.kind = :kind ORDER BY e.seq"""
_VERSIONS: Final = "SELECT case_id, version, content FROM letter_version"
_FILES: Final = """
    SELECT f.case_id, f.version, f.role, f.label, f.copy_kind, p.sha256, p.content
    FROM kept_file f JOIN paper p ON p.id = f.paper_id"""
_ANSWERS: Final = "SELECT question_id, rev, content FROM answer_version"
_ERASURES: Final = "SELECT case_id, basis, done FROM erasure"
_PERSON_ERASURES: Final = "SELECT id, basis, done FROM person_erasure"


def silent_events(raw: sqlite3.Connection) -> frozenset[int]:
    """Return the numbers of the events whose content was erased on a legal basis."""
    silent: set[int] = set()
    for _, said, _ in _said(raw, EventKind.REDACTED):
        silent.update(said.get("events", ()))
    return frozenset(silent)


def _said(
    raw: sqlite3.Connection, kind: EventKind
) -> Iterator[tuple[str, dict[str, Any], str | None]]:
    """Yield case, content and letter hash of every event of a kind that still speaks."""
    for row in raw.execute(_EVENTS, {"kind": kind.value}):
        said = json.loads(row["payload"])
        yield str(row["case_id"]), said if isinstance(said, dict) else {}, row["letter_hash"]


def _versions(raw: sqlite3.Connection) -> Iterator[Finding]:
    """Every released version is there and is what its event bound."""
    told = {
        (case_id, said.get("version")): binding
        for case_id, said, binding in _said(raw, EventKind.LETTER_RELEASED)
    }
    for row in raw.execute(_VERSIONS):
        place = f"letter_version {row['case_id']} {row['version']}"
        binding = told.pop((row["case_id"], row["version"]), "")
        try:
            same = version_from(row["content"]).binding() == binding
        except (KeyError, TypeError, ValueError, AttributeError):
            same = False
        if not same:
            yield Finding(place, Problem.LETTER_VERSION)
    for case_id, version in told:
        yield Finding(f"letter_version {case_id} {version}", Problem.LETTER_VERSION)


_Told = tuple[str, int, str, str, str, str]


def _files(raw: sqlite3.Connection) -> Iterator[Finding]:
    """Every file that an event names is there with those bytes, and no other."""
    told = Counter(_named_files(raw))
    for row in raw.execute(_FILES):
        sha256 = hashlib.sha256(row["content"]).hexdigest()
        key = (*(row[name] for name in ("case_id", "version", "role", "label", "copy_kind")),)
        if not told[(*key, sha256)]:
            place = f"kept_file {row['case_id']} {row['version']} {row['role']} {row['label']}"
            yield Finding(place, Problem.KEPT_FILE)
        told[(*key, sha256)] -= 1
    for case_id, version, role, label, *_ in (one for one, left in told.items() if left > 0):
        yield Finding(f"kept_file {case_id} {version} {role} {label}", Problem.KEPT_FILE)


def _named_files(raw: sqlite3.Connection) -> Iterator[_Told]:
    for case_id, said, _ in _said(raw, EventKind.LETTER_RELEASED):
        for one in said.get("enclosures", ()):
            yield case_id, said["version"], "enclosure", one["name"], "", one["sha256"]
    for case_id, said, _ in _said(raw, EventKind.STANDING_RECORDED):
        if said.get("evidence"):
            yield case_id, said["version"], "evidence", said["unit"], "", said["evidence"]
    for case_id, said, _ in _said(raw, EventKind.CASE_CLOSED):
        if said.get("notes"):
            yield case_id, 0, "evidence", "sprechzettel", "", said["notes"]
    yield from _signed_files(raw)


def _signed_files(raw: sqlite3.Connection) -> Iterator[_Told]:
    for case_id, said, _ in _said(raw, EventKind.LETTER_SIGNED):
        if said.get("scan"):
            yield case_id, said["version"], "scan", "", "", said["scan"]
        for one in said.get("files", ()):
            if one["sha256"]:
                yield _sealed(case_id, said["version"], one)
    for case_id, said, _ in _said(raw, EventKind.SEALED_FILE_ADDED):
        yield _sealed(case_id, said["version"], said)


def _sealed(case_id: str, version: int, said: dict[str, Any]) -> _Told:
    made = sealed_file(version, said)
    return case_id, version, "sealed", made.label, made.copy_kind, made.sha256


def _answers(raw: sqlite3.Connection) -> Iterator[Finding]:
    """Every saved answer says what its event says that it said."""
    told = {
        (said.get("question"), said.get("rev")): said["sha256"]
        for _, said, _ in _said(raw, EventKind.ANSWER_SAVED)
        if "sha256" in said
    }
    for row in raw.execute(_ANSWERS):
        wanted = told.get((row["question_id"], row["rev"]))
        sha256 = hashlib.sha256(row["content"].encode("utf-8", "surrogatepass")).hexdigest()
        if wanted is not None and sha256 != wanted:
            place = f"answer_version {row['question_id']} {row['rev']}"
            yield Finding(place, Problem.ANSWER_EVENT)


def _erasures(raw: sqlite3.Connection) -> Iterator[Finding]:
    """Every erasure is finished and told by one event with the same basis."""
    told: dict[str, list[Any]] = defaultdict(list)
    for case_id, said, _ in _said(raw, EventKind.REDACTED):
        if said.get("what") == "case":
            told[case_id].append(said.get("basis"))
    for row in raw.execute(_ERASURES):
        if told.pop(row["case_id"], []) != [row["basis"]] or row["done"] != 1:
            yield Finding(f"erasure {row['case_id']}", Problem.ERASURE)
    for case_id in told:
        yield Finding(f"erasure {case_id}", Problem.ERASURE)


def _person_erasures(raw: sqlite3.Connection) -> Iterator[Finding]:
    """Every erasure of a person is finished and told by one event with the same basis."""
    told: dict[str, list[Any]] = defaultdict(list)
    for _, said, _ in _said(raw, EventKind.REDACTED):
        if said.get("what") == "person":
            told[str(said.get("erasure"))].append(said.get("basis"))
    for row in raw.execute(_PERSON_ERASURES):
        if told.pop(row["id"], []) != [row["basis"]] or row["done"] != 1:
            yield Finding(f"person_erasure {row['id']}", Problem.ERASURE)
    for erasure_id in told:
        yield Finding(f"person_erasure {erasure_id}", Problem.ERASURE)


WORKFLOW_PARTS: Final[dict[str, Callable[[sqlite3.Connection], Iterator[Finding]]]] = {
    "letter_version": _versions,
    "kept_file": _files,
    "answer_version": _answers,
    "erasure": _erasures,
    "person_erasure": _person_erasures,
}
