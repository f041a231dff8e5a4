-- What was decided on matches, as numbers alone, where the office learns from that; no event tells
-- of them. `day` is the proleptic Gregorian ordinal, 1 for 1 January of year 1; `kind` is 0 for a
-- position and 1 for an archived answer, `shown` 0 for nothing fitting, 1 for uncertain, 2 for fits.
CREATE TABLE decision (
    day INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    may_fit INTEGER NOT NULL,
    shown INTEGER NOT NULL,
    log_odds REAL NOT NULL,
    taken INTEGER NOT NULL
) STRICT;

-- What was learnt: at most one row.
CREATE TABLE correction (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    slope REAL NOT NULL,
    displacement REAL NOT NULL
) STRICT;
