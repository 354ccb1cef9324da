-- Orders to forget: copies of an engagement that devices are to delete at their next contact. One that was carried out
-- keeps its row, so that whoever gave it sees that.
CREATE TABLE forget_order (
    device   TEXT    NOT NULL REFERENCES device (id),
    document BLOB    NOT NULL CHECK (length(document) = 16),
    person   TEXT    NOT NULL REFERENCES person (id), -- whose device it is
    reason   TEXT    NOT NULL CHECK (reason IN ('removed', 'revoked', 'renewed')),
    at_ms    INTEGER NOT NULL,
    done_ms  INTEGER,                                 -- NULL: the device has not said yet that it forgot
    PRIMARY KEY (device, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX forget_order_document ON forget_order (document);

-- Engagements that were founded anew without their history, and as what: nothing of the log of the first is left but the
-- hashes of its entries, which stand in the log as entries of document 0.
CREATE TABLE renewed (
    document   BLOB PRIMARY KEY CHECK (length(document) = 16),
    renewed_as BLOB    NOT NULL CHECK (length(renewed_as) = 16), -- the newest, where that was renewed again
    without    TEXT,                                             -- the person whose work was left out
    at_ms      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX renewed_as ON renewed (renewed_as);
