-- Changes that the document engine cannot take: the standing sum of the poison records.
CREATE TABLE poison (
    document BLOB NOT NULL,
    hash     BLOB NOT NULL,
    PRIMARY KEY (document, hash)
) STRICT, WITHOUT ROWID;

-- Who ever lost access to a document: where they first had it, and where it was taken away last.
CREATE TABLE departure (
    person     TEXT    NOT NULL,
    document   BLOB    NOT NULL,
    granted_at INTEGER NOT NULL,
    taken_at   INTEGER NOT NULL,
    PRIMARY KEY (person, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX departure_taken ON departure (taken_at);

-- Work that was refused for good, handed in by its author's device to be taken in by an editor. Outside the log.
CREATE TABLE parcel (
    id          TEXT    PRIMARY KEY,
    document    BLOB    NOT NULL CHECK (length(document) = 16),
    person      TEXT    NOT NULL REFERENCES person (id), -- whose work it is
    code        TEXT    NOT NULL,                        -- what it was refused for
    made_ms     INTEGER NOT NULL,                        -- when, by the device's clock
    received_ms INTEGER NOT NULL,
    changes     INTEGER NOT NULL,
    commands    TEXT    NOT NULL,                        -- JSON as handed in; empty once it is settled
    opened_by   TEXT,                                    -- who is taking it in
    opened_ms   INTEGER,
    taken       INTEGER CHECK (taken IN (0, 1)),         -- NULL: still offered; 0: declined
    settled_ms  INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX parcel_document ON parcel (document);
CREATE INDEX parcel_person ON parcel (person);
