CREATE TABLE actor (
    document BLOB NOT NULL,
    actor    BLOB NOT NULL,
    device   TEXT NOT NULL,
    PRIMARY KEY (document, actor)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER audit_stands BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;

CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;

CREATE TABLE departure (
    person     TEXT    NOT NULL,
    document   BLOB    NOT NULL,
    granted_at INTEGER NOT NULL,
    taken_at   INTEGER NOT NULL,
    PRIMARY KEY (person, document)
) STRICT, WITHOUT ROWID;

CREATE INDEX departure_taken ON departure (taken_at);

CREATE TABLE device (
    id              TEXT PRIMARY KEY,
    person          TEXT    NOT NULL REFERENCES person (id),
    name            TEXT    NOT NULL,
    public_key      BLOB    NOT NULL CHECK (length(public_key) = 65),
    credential_hash BLOB    NOT NULL UNIQUE CHECK (length(credential_hash) = 32),
    created_ms      INTEGER NOT NULL,
    revoked_ms      INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE device_key (
    document   BLOB NOT NULL,
    device     TEXT NOT NULL,
    public_key BLOB NOT NULL,
    PRIMARY KEY (document, device, public_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX device_person ON device (person);

CREATE TABLE document (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    label      TEXT    NOT NULL,
    created_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE dropped (
    document BLOB PRIMARY KEY CHECK (length(document) = 16),
    through  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE identity (
    issuer     TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    person     TEXT    NOT NULL,                              -- may not be known yet: then the invitation was not used
    created_ms INTEGER NOT NULL,
    PRIMARY KEY (issuer, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE invitation (
    secret_hash    BLOB PRIMARY KEY CHECK (length(secret_hash) = 32),
    person         TEXT    NOT NULL,
    name           TEXT    NOT NULL,
    role           TEXT CHECK (role IN ('editor', 'contributor', 'reviewer', 'reader')),
    document       BLOB REFERENCES document (id),
    administrator  INTEGER NOT NULL CHECK (administrator IN (0, 1)),
    invited_by     TEXT,
    created_ms     INTEGER NOT NULL,
    expires_ms     INTEGER NOT NULL,
    used_ms        INTEGER,
    used_by_device TEXT REFERENCES device (id),
    attempt_hash   BLOB, withdrawn_ms INTEGER, email TEXT, replaces TEXT REFERENCES device (id),
    CHECK ((role IS NULL) = (document IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX invitation_by_email ON invitation (email) WHERE email IS NOT NULL;

CREATE TABLE "log" (
    position       INTEGER PRIMARY KEY,                         -- from 1, without a gap
    document       INTEGER NOT NULL,                            -- a number of log_document
    author         INTEGER,                                     -- a number of log_author; NULL: a record
    seq            INTEGER,                                     -- changes only
    device         INTEGER,                                     -- a number of log_device; NULL: the relay itself
    received_ms    INTEGER NOT NULL,
    clock_ahead_ms INTEGER NOT NULL,
    hash           BLOB    NOT NULL CHECK (length(hash) = 32),
    running        BLOB    NOT NULL CHECK (length(running) = 8),
    bytes          BLOB    NOT NULL,
    CHECK ((author IS NULL) = (seq IS NULL))
) STRICT;

CREATE TABLE log_author (
    number   INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES log_document (number),
    actor    BLOB    NOT NULL,
    UNIQUE (document, actor)
) STRICT;

CREATE TABLE log_device (
    number INTEGER PRIMARY KEY,
    id     TEXT    NOT NULL UNIQUE
) STRICT;

CREATE TABLE log_document (
    number INTEGER PRIMARY KEY,
    id     BLOB    NOT NULL UNIQUE CHECK (length(id) = 16)
) STRICT;

CREATE INDEX log_entry ON log (document);

CREATE INDEX log_hash ON log (substr(hash, 1, 8)) WHERE author IS NOT NULL;

CREATE INDEX log_record ON log (document) WHERE author IS NULL;

CREATE UNIQUE INDEX log_seq ON log (author, seq) WHERE author IS NOT NULL;

CREATE TABLE membership (
    person     TEXT    NOT NULL,
    document   BLOB    NOT NULL,
    role       TEXT    NOT NULL CHECK (role IN ('editor', 'contributor', 'reviewer', 'reader')),
    granted_at INTEGER NOT NULL,
    PRIMARY KEY (person, document)
) STRICT, WITHOUT ROWID;

CREATE INDEX membership_document ON membership (document);

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE person (
    id            TEXT PRIMARY KEY,
    name          TEXT    NOT NULL,
    administrator INTEGER NOT NULL CHECK (administrator IN (0, 1)),
    created_ms    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE poison (
    document BLOB NOT NULL,
    hash     BLOB NOT NULL,
    PRIMARY KEY (document, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE renewed (
    document   BLOB PRIMARY KEY CHECK (length(document) = 16),
    renewed_as BLOB    NOT NULL CHECK (length(renewed_as) = 16), -- the newest, where that was renewed again
    without    TEXT,                                             -- the person whose work was left out
    at_ms      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX renewed_as ON renewed (renewed_as);

CREATE TABLE sealed (
    document BLOB    NOT NULL,
    person   TEXT    NOT NULL,
    at_ms    INTEGER NOT NULL,
    PRIMARY KEY (document, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE signed (
    document BLOB NOT NULL,
    hash     BLOB NOT NULL,
    PRIMARY KEY (document, hash)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE snapshot_left_out (
    snapshot INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (snapshot, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot_piece (
    snapshot INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
    number   INTEGER NOT NULL,
    bytes    BLOB    NOT NULL,
    PRIMARY KEY (snapshot, number)
) STRICT;

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
