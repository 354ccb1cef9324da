-- Changes that the document engine cannot take: the standing sum of the poison records.
CREATE TABLE poison (
    document BLOB NOT NULL,
    hash     BLOB NOT NULL,
    PRIMARY KEY (document, hash)
) STRICT, WITHOUT ROWID;
