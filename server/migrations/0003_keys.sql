-- Whose signature counts: every public key that a device has had in a document; the sum of the device records.
CREATE TABLE device_key (
    document   BLOB NOT NULL,
    device     TEXT NOT NULL,
    public_key BLOB NOT NULL,
    PRIMARY KEY (document, device, public_key)
) STRICT, WITHOUT ROWID;

-- Which changes a device's signature names; the sum of the signed records.
CREATE TABLE signed (
    document BLOB NOT NULL,
    hash     BLOB NOT NULL,
    PRIMARY KEY (document, hash)
) STRICT, WITHOUT ROWID;

-- The newest access of each person that the relay sealed; the sum of the sealed records.
CREATE TABLE sealed (
    document BLOB    NOT NULL,
    person   TEXT    NOT NULL,
    at_ms    INTEGER NOT NULL,
    PRIMARY KEY (document, person)
) STRICT, WITHOUT ROWID;

-- What members handed in after a restore and nobody has proven yet. Outside the log.
CREATE TABLE unproven (
    place          INTEGER PRIMARY KEY,
    document       BLOB    NOT NULL,
    kind           INTEGER NOT NULL CHECK (kind IN (0, 1)),   -- as in the log
    hash           BLOB    NOT NULL,
    theirs         INTEGER NOT NULL CHECK (theirs IN (0, 1)), -- 0: stands on others' work
    device         TEXT    NOT NULL,                          -- that handed it in
    person         TEXT    NOT NULL,
    received_ms    INTEGER NOT NULL,
    clock_ahead_ms INTEGER NOT NULL,
    bytes          BLOB    NOT NULL,
    UNIQUE (document, hash)
) STRICT;
