-- What the search computed from texts. A cache: deleting rows is harmless, they are made anew.
-- `key` names text and encoder by hash; `sha256` is over key and content.
CREATE TABLE vector (
    key TEXT PRIMARY KEY NOT NULL,
    content BLOB NOT NULL,
    sha256 TEXT NOT NULL
) STRICT;
