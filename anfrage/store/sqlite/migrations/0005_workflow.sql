-- Versions of letters that were released, and the files that belong to them byte for byte.

CREATE TABLE letter_version (
    case_id TEXT NOT NULL REFERENCES case_file (id),
    version INTEGER NOT NULL CHECK (version > 0),
    content TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    row_hash TEXT NOT NULL,
    PRIMARY KEY (case_id, version)
) STRICT;

-- `label` is a format ("docx"), a unit or a file's name; the bytes are a paper.
CREATE TABLE kept_file (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    version INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('sealed', 'scan', 'evidence', 'enclosure')),
    label TEXT NOT NULL,
    copy_kind TEXT NOT NULL,
    paper_id TEXT NOT NULL REFERENCES paper (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    row_hash TEXT NOT NULL
) STRICT;
CREATE INDEX kept_file_case ON kept_file (case_id);
CREATE UNIQUE INDEX kept_file_sealed ON kept_file (case_id, version, label, copy_kind)
    WHERE role = 'sealed';

-- What was erased on which legal basis. Only while one is going on (done = 0, inside a single
-- transaction) do the triggers let content go.
CREATE TABLE erasure (
    case_id TEXT PRIMARY KEY NOT NULL REFERENCES case_file (id),
    basis TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    done INTEGER NOT NULL CHECK (done IN (0, 1)),
    row_hash TEXT NOT NULL
) STRICT;

CREATE TRIGGER letter_version_next BEFORE INSERT ON letter_version
WHEN NEW.version IS NOT (
    SELECT coalesce(max(version), 0) + 1 FROM letter_version WHERE case_id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'letter_version: only the next number'); END;
CREATE TRIGGER letter_version_kept BEFORE UPDATE ON letter_version
BEGIN SELECT RAISE(ABORT, 'letter_version: never changed'); END;
CREATE TRIGGER letter_version_stays BEFORE DELETE ON letter_version
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE done = 0)
BEGIN SELECT RAISE(ABORT, 'letter_version: never deleted'); END;

CREATE TRIGGER kept_file_once BEFORE INSERT ON kept_file
WHEN EXISTS (SELECT 1 FROM kept_file WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'kept_file: never replaced'); END;
CREATE TRIGGER kept_file_kept BEFORE UPDATE ON kept_file
BEGIN SELECT RAISE(ABORT, 'kept_file: never changed'); END;
CREATE TRIGGER kept_file_stays BEFORE DELETE ON kept_file
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE done = 0)
BEGIN SELECT RAISE(ABORT, 'kept_file: never deleted'); END;

CREATE TRIGGER erasure_done BEFORE UPDATE ON erasure
WHEN OLD.done = 1 OR NEW.done = 0
BEGIN SELECT RAISE(ABORT, 'erasure: never changed'); END;
CREATE TRIGGER erasure_stays BEFORE DELETE ON erasure
BEGIN SELECT RAISE(ABORT, 'erasure: never deleted'); END;

CREATE TRIGGER event_payload_stays BEFORE DELETE ON event_payload
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE done = 0)
BEGIN SELECT RAISE(ABORT, 'event_payload: only erased with a legal basis'); END;

DROP TRIGGER IF EXISTS answer_version_stays;
CREATE TRIGGER answer_version_stays BEFORE DELETE ON answer_version
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE done = 0)
BEGIN SELECT RAISE(ABORT, 'answer_version: never deleted'); END;
DROP TRIGGER IF EXISTS case_details_stays;
CREATE TRIGGER case_details_stays BEFORE DELETE ON case_details
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE done = 0)
BEGIN SELECT RAISE(ABORT, 'case_details: never deleted'); END;
DROP TRIGGER IF EXISTS paper_stays;
CREATE TRIGGER paper_stays BEFORE DELETE ON paper
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE done = 0)
BEGIN SELECT RAISE(ABORT, 'paper: never deleted'); END;
DROP TRIGGER IF EXISTS sent_draft_stays;
CREATE TRIGGER sent_draft_stays BEFORE DELETE ON sent_draft
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE done = 0)
BEGIN SELECT RAISE(ABORT, 'sent_draft: never deleted'); END;
DROP TRIGGER IF EXISTS returned_file_stays;
CREATE TRIGGER returned_file_stays BEFORE DELETE ON returned_file
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE done = 0)
BEGIN SELECT RAISE(ABORT, 'returned_file: never deleted'); END;
DROP TRIGGER IF EXISTS proposal_stays;
CREATE TRIGGER proposal_stays BEFORE DELETE ON proposal
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE done = 0)
BEGIN SELECT RAISE(ABORT, 'proposal: never deleted'); END;
