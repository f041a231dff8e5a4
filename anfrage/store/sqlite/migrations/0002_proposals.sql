-- Drafts that went out as Word files, what came back, and what it proposes.

-- What a draft said when it went out: case and hash name it.
CREATE TABLE sent_draft (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    letter_hash TEXT NOT NULL,
    content TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    row_hash TEXT NOT NULL,
    UNIQUE (case_id, letter_hash)
) STRICT;

CREATE TABLE returned_file (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    paper_id TEXT NOT NULL UNIQUE REFERENCES paper (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    row_hash TEXT NOT NULL
) STRICT;
CREATE INDEX returned_file_case ON returned_file (case_id);

CREATE TABLE proposal (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    number INTEGER NOT NULL CHECK (number > 0),
    file_id TEXT NOT NULL REFERENCES returned_file (id),
    content TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'refused')),
    row_hash TEXT NOT NULL,
    UNIQUE (case_id, number)
) STRICT;

CREATE TRIGGER sent_draft_kept BEFORE UPDATE ON sent_draft
BEGIN SELECT RAISE(ABORT, 'sent_draft: never changed'); END;
CREATE TRIGGER sent_draft_stays BEFORE DELETE ON sent_draft
BEGIN SELECT RAISE(ABORT, 'sent_draft: never deleted'); END;
CREATE TRIGGER returned_file_kept BEFORE UPDATE ON returned_file
BEGIN SELECT RAISE(ABORT, 'returned_file: never changed'); END;
CREATE TRIGGER returned_file_stays BEFORE DELETE ON returned_file
BEGIN SELECT RAISE(ABORT, 'returned_file: never deleted'); END;
CREATE TRIGGER proposal_settled_once BEFORE UPDATE ON proposal
WHEN OLD.state <> 'open'
    OR NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id OR NEW.number IS NOT OLD.number
    OR NEW.file_id IS NOT OLD.file_id OR NEW.content IS NOT OLD.content
BEGIN SELECT RAISE(ABORT, 'proposal: only settled, and once'); END;
CREATE TRIGGER proposal_stays BEFORE DELETE ON proposal
BEGIN SELECT RAISE(ABORT, 'proposal: never deleted'); END;
