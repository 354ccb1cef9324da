-- Whole documents for who is new or far behind. The newest of a document counts; one that was replaced is kept for a
-- while for those who are fetching it.
CREATE TABLE snapshot (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,              -- never used again
    document BLOB    NOT NULL CHECK (length(document) = 16),
    through  INTEGER NOT NULL,                               -- holds every change up to here, but for those left out
    hash     BLOB    NOT NULL CHECK (length(hash) = 32),     -- of all pieces together
    heads    BLOB    NOT NULL CHECK (length(heads) % 32 = 0),
    changes  INTEGER NOT NULL,
    bytes    INTEGER NOT NULL,
    made_ms  INTEGER NOT NULL,
    until_ms INTEGER,                                        -- NULL: it is the newest
    backed_up INTEGER NOT NULL DEFAULT 0 CHECK (backed_up IN (0, 1)),
    UNIQUE (document, through)
) STRICT;

CREATE TABLE snapshot_piece (
    snapshot INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
    number   INTEGER NOT NULL,
    bytes    BLOB    NOT NULL,
    PRIMARY KEY (snapshot, number)
) STRICT;

-- Changes that a snapshot could not take, and those that stand on them.
CREATE TABLE snapshot_left_out (
    snapshot INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (snapshot, position)
) STRICT, WITHOUT ROWID;

-- Up to where changes may have lost their bytes, which a snapshot holds.
CREATE TABLE dropped (
    document BLOB PRIMARY KEY CHECK (length(document) = 16),
    through  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX log_record ON log (document, position) WHERE kind = 1;
