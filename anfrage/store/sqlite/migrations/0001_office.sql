-- Schema 1. Times are UTC text of fixed width, ids are UUIDs except the positions' own ids.
-- `content` is canonical JSON; `row_hash` is the SHA-256 over the other columns of its row
-- (store/canonical.py), without the bytes of a paper, which `sha256` stands for.

CREATE TABLE meta (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    office_id TEXT NOT NULL,
    created_at TEXT NOT NULL,
    row_hash TEXT NOT NULL
) STRICT;

-- Names stand here alone, so that they can be erased; everything else names the id.
CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL,
    login TEXT UNIQUE,
    name TEXT,
    row_hash TEXT NOT NULL
) STRICT;

-- The head of a position: its newest version, and the version that a person adopted.
CREATE TABLE position (
    id TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    adopted_version INTEGER,
    alternatives TEXT NOT NULL,
    row_hash TEXT NOT NULL
) STRICT;
CREATE INDEX position_alternatives ON position (alternatives) WHERE alternatives <> '';

CREATE TABLE position_version (
    position_id TEXT NOT NULL REFERENCES position (id),
    version INTEGER NOT NULL CHECK (version > 0),
    content TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    row_hash TEXT NOT NULL,
    PRIMARY KEY (position_id, version)
) STRICT;

CREATE TABLE adoption (
    position_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL CHECK (ordinal > 0),
    version INTEGER NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    row_hash TEXT NOT NULL,
    PRIMARY KEY (position_id, ordinal),
    FOREIGN KEY (position_id, version) REFERENCES position_version (position_id, version)
) STRICT;

CREATE TABLE paper (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    row_hash TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT;
CREATE INDEX paper_sha256 ON paper (sha256);

-- A past paper with its questions linked to its answers; the same text comes in once.
CREATE TABLE archived_paper (
    id TEXT PRIMARY KEY NOT NULL,
    paper_id TEXT NOT NULL UNIQUE REFERENCES paper (id),
    text_sha256 TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    row_hash TEXT NOT NULL
) STRICT;

CREATE TABLE case_file (
    id TEXT PRIMARY KEY NOT NULL,
    number TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL,
    paper_id TEXT NOT NULL REFERENCES paper (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    opened_at TEXT NOT NULL,
    row_hash TEXT NOT NULL
) STRICT;
CREATE INDEX case_file_paper ON case_file (paper_id);

-- What a person said about the letter of a case; the highest version counts.
CREATE TABLE case_details (
    case_id TEXT NOT NULL REFERENCES case_file (id),
    version INTEGER NOT NULL CHECK (version > 0),
    content TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    row_hash TEXT NOT NULL,
    PRIMARY KEY (case_id, version)
) STRICT;

CREATE TABLE question (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    ordinal INTEGER NOT NULL CHECK (ordinal > 0),
    content TEXT NOT NULL,
    row_hash TEXT NOT NULL,
    UNIQUE (case_id, ordinal)
) STRICT;

-- The head of an answer: the revision that counts; 0 before the first was saved.
CREATE TABLE answer (
    question_id TEXT PRIMARY KEY NOT NULL REFERENCES question (id),
    rev INTEGER NOT NULL CHECK (rev >= 0),
    row_hash TEXT NOT NULL
) STRICT;

CREATE TABLE answer_version (
    question_id TEXT NOT NULL REFERENCES answer (question_id),
    rev INTEGER NOT NULL CHECK (rev > 0),
    content TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    row_hash TEXT NOT NULL,
    PRIMARY KEY (question_id, rev)
) STRICT;

-- Typing that was not saved. It may be older than the case, so it refers to nothing.
CREATE TABLE journal (
    session TEXT NOT NULL,
    case_id TEXT NOT NULL,
    question_id TEXT NOT NULL,
    base_rev INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    content TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    row_hash TEXT NOT NULL,
    PRIMARY KEY (session, case_id, question_id)
) STRICT;

CREATE TABLE export (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    content TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    state TEXT NOT NULL CHECK (state IN ('intent', 'done', 'failed')),
    at TEXT NOT NULL,
    row_hash TEXT NOT NULL
) STRICT;
CREATE INDEX export_case ON export (case_id);
CREATE INDEX export_pending ON export (state) WHERE state = 'intent';

-- The chain. What it says about persons and texts is in event_payload and can be erased there.
CREATE TABLE event (
    seq INTEGER PRIMARY KEY CHECK (seq > 0),
    case_id TEXT REFERENCES case_file (id),
    at TEXT NOT NULL,
    actor_id TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    commitment TEXT NOT NULL,
    letter_commitment TEXT,
    prev TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX event_case ON event (case_id);

CREATE TABLE event_payload (
    seq INTEGER PRIMARY KEY REFERENCES event (seq),
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    payload TEXT NOT NULL,
    letter_hash TEXT
) STRICT;

-- What is recorded stays. REPLACE would slip past a trigger on DELETE, so inserting is guarded too.
CREATE TRIGGER event_next BEFORE INSERT ON event
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event)
BEGIN SELECT RAISE(ABORT, 'event: only the next number'); END;
CREATE TRIGGER event_kept BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'event: never changed'); END;
CREATE TRIGGER event_stays BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'event: never deleted'); END;

CREATE TRIGGER event_payload_next BEFORE INSERT ON event_payload
WHEN NEW.seq IS NOT (SELECT max(seq) FROM event)
    OR EXISTS (SELECT 1 FROM event_payload WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'event_payload: only for the newest event'); END;
CREATE TRIGGER event_payload_kept BEFORE UPDATE ON event_payload
BEGIN SELECT RAISE(ABORT, 'event_payload: never changed'); END;

CREATE TRIGGER position_version_next BEFORE INSERT ON position_version
WHEN NEW.version IS NOT (
    SELECT coalesce(max(version), 0) + 1 FROM position_version
    WHERE position_id = NEW.position_id)
BEGIN SELECT RAISE(ABORT, 'position_version: only the next number'); END;
CREATE TRIGGER position_version_kept BEFORE UPDATE ON position_version
BEGIN SELECT RAISE(ABORT, 'position_version: never changed'); END;
CREATE TRIGGER position_version_stays BEFORE DELETE ON position_version
BEGIN SELECT RAISE(ABORT, 'position_version: never deleted'); END;

CREATE TRIGGER adoption_next BEFORE INSERT ON adoption
WHEN NEW.ordinal IS NOT (
    SELECT coalesce(max(ordinal), 0) + 1 FROM adoption WHERE position_id = NEW.position_id)
BEGIN SELECT RAISE(ABORT, 'adoption: only the next number'); END;
CREATE TRIGGER adoption_kept BEFORE UPDATE ON adoption
BEGIN SELECT RAISE(ABORT, 'adoption: never changed'); END;
CREATE TRIGGER adoption_stays BEFORE DELETE ON adoption
BEGIN SELECT RAISE(ABORT, 'adoption: never deleted'); END;

CREATE TRIGGER answer_version_next BEFORE INSERT ON answer_version
WHEN NEW.rev IS NOT (
    SELECT coalesce(max(rev), 0) + 1 FROM answer_version WHERE question_id = NEW.question_id)
BEGIN SELECT RAISE(ABORT, 'answer_version: only the next number'); END;
CREATE TRIGGER answer_version_kept BEFORE UPDATE ON answer_version
BEGIN SELECT RAISE(ABORT, 'answer_version: never changed'); END;
CREATE TRIGGER answer_version_stays BEFORE DELETE ON answer_version
BEGIN SELECT RAISE(ABORT, 'answer_version: never deleted'); END;

CREATE TRIGGER case_details_next BEFORE INSERT ON case_details
WHEN NEW.version IS NOT (
    SELECT coalesce(max(version), 0) + 1 FROM case_details WHERE case_id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'case_details: only the next number'); END;
CREATE TRIGGER case_details_kept BEFORE UPDATE ON case_details
BEGIN SELECT RAISE(ABORT, 'case_details: never changed'); END;
CREATE TRIGGER case_details_stays BEFORE DELETE ON case_details
BEGIN SELECT RAISE(ABORT, 'case_details: never deleted'); END;

CREATE TRIGGER archived_paper_kept BEFORE UPDATE ON archived_paper
BEGIN SELECT RAISE(ABORT, 'archived_paper: never changed'); END;
CREATE TRIGGER archived_paper_stays BEFORE DELETE ON archived_paper
BEGIN SELECT RAISE(ABORT, 'archived_paper: never deleted'); END;

CREATE TRIGGER paper_kept BEFORE UPDATE ON paper
BEGIN SELECT RAISE(ABORT, 'paper: never changed'); END;
CREATE TRIGGER paper_stays BEFORE DELETE ON paper
BEGIN SELECT RAISE(ABORT, 'paper: never deleted'); END;
