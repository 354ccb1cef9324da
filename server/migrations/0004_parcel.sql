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
