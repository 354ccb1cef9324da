-- Who did what to whom: people, devices, accesses, exports. Rows are only ever added.
CREATE TABLE audit (
    place     INTEGER PRIMARY KEY,
    at_ms     INTEGER NOT NULL,
    deed      TEXT    NOT NULL,
    by_person TEXT,                                          -- NULL: the operator at the command line
    by_device TEXT,
    person    TEXT,                                          -- to whom
    device    TEXT,
    document  BLOB CHECK (length(document) = 16),
    role      TEXT
) STRICT;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
CREATE TRIGGER audit_stands BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;

-- An invitation may be taken back before anybody used it.
ALTER TABLE invitation ADD COLUMN withdrawn_ms INTEGER;
