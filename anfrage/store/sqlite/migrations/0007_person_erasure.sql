-- One person erased wherever the name stands. `what` says what was found, without the name. Only
-- while one is going on (done = 0, inside a single transaction) do the triggers let content go.
CREATE TABLE person_erasure (
    id TEXT PRIMARY KEY NOT NULL,
    basis TEXT NOT NULL,
    what TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    done INTEGER NOT NULL CHECK (done IN (0, 1)),
    row_hash TEXT NOT NULL
) STRICT;

CREATE TRIGGER person_erasure_done BEFORE UPDATE ON person_erasure
WHEN OLD.done = 1 OR NEW.done = 0
BEGIN SELECT RAISE(ABORT, 'person_erasure: never changed'); END;
CREATE TRIGGER person_erasure_stays BEFORE DELETE ON person_erasure
BEGIN SELECT RAISE(ABORT, 'person_erasure: never deleted'); END;

DROP TRIGGER IF EXISTS event_payload_stays;
CREATE TRIGGER event_payload_stays BEFORE DELETE ON event_payload
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE done = 0)
    AND NOT EXISTS (SELECT 1 FROM person_erasure WHERE done = 0)
BEGIN SELECT RAISE(ABORT, 'event_payload: only erased with a legal basis'); END;
DROP TRIGGER IF EXISTS paper_stays;
CREATE TRIGGER paper_stays BEFORE DELETE ON paper
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE done = 0)
    AND NOT EXISTS (SELECT 1 FROM person_erasure WHERE done = 0)
BEGIN SELECT RAISE(ABORT, 'paper: never deleted'); END;
DROP TRIGGER IF EXISTS archived_paper_stays;
CREATE TRIGGER archived_paper_stays BEFORE DELETE ON archived_paper
WHEN NOT EXISTS (SELECT 1 FROM person_erasure WHERE done = 0)
BEGIN SELECT RAISE(ABORT, 'archived_paper: never deleted'); END;
DROP TRIGGER IF EXISTS position_version_kept;
CREATE TRIGGER position_version_kept BEFORE UPDATE ON position_version
WHEN NOT EXISTS (SELECT 1 FROM person_erasure WHERE done = 0)
BEGIN SELECT RAISE(ABORT, 'position_version: never changed'); END;
DROP TRIGGER IF EXISTS shelf_version_kept;
CREATE TRIGGER shelf_version_kept BEFORE UPDATE ON shelf_version
WHEN NOT EXISTS (SELECT 1 FROM person_erasure WHERE done = 0)
BEGIN SELECT RAISE(ABORT, 'shelf_version: never changed'); END;
