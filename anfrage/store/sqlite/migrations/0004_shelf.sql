-- Facts, presences and occurrences: small things with a key, kept in versions that stay.
-- `content` is canonical JSON; a deleted thing keeps its history, its last version says so.

CREATE TABLE shelf_version (
    kind TEXT NOT NULL CHECK (kind IN ('fact', 'presence', 'occurrence')),
    key TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    content TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    row_hash TEXT NOT NULL,
    PRIMARY KEY (kind, key, version)
) STRICT;

CREATE TRIGGER shelf_version_next BEFORE INSERT ON shelf_version
WHEN NEW.version IS NOT (
    SELECT coalesce(max(version), 0) + 1 FROM shelf_version
    WHERE kind = NEW.kind AND key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'shelf_version: only the next number'); END;
CREATE TRIGGER shelf_version_kept BEFORE UPDATE ON shelf_version
BEGIN SELECT RAISE(ABORT, 'shelf_version: never changed'); END;
CREATE TRIGGER shelf_version_stays BEFORE DELETE ON shelf_version
BEGIN SELECT RAISE(ABORT, 'shelf_version: never deleted'); END;

-- The questions of past papers by themselves: looking ten thousand up in whole papers takes
-- seconds. Derived from `archived_paper.content`; the check compares them.
CREATE TABLE archived_question (
    archived_id TEXT NOT NULL REFERENCES archived_paper (id),
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    text TEXT NOT NULL,
    PRIMARY KEY (archived_id, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO archived_question (archived_id, ordinal, text)
SELECT a.id, q.key, json_extract(q.value, '$.text')
FROM archived_paper a, json_each(a.content, '$.inquiry.questions') q;
