-- The log in short: documents, authors and devices go by numbers, an entry is found by the first bytes of its hash, and no
-- index repeats what another one holds. What an entry says stays as it was.
DROP INDEX log_change;
DROP INDEX log_author;
DROP INDEX log_document;
DROP INDEX log_record;

CREATE TABLE log_document (
    number INTEGER PRIMARY KEY,
    id     BLOB    NOT NULL UNIQUE CHECK (length(id) = 16)
) STRICT;

-- An actor in a document.
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

INSERT INTO log_document (id) SELECT document FROM log GROUP BY document ORDER BY min(position);
INSERT INTO log_author (document, actor)
    SELECT log_document.number, log.actor FROM log JOIN log_document ON log_document.id = log.document
    WHERE log.actor IS NOT NULL GROUP BY log_document.number, log.actor ORDER BY min(log.position);
INSERT INTO log_device (id) SELECT device FROM log WHERE device IS NOT NULL GROUP BY device ORDER BY min(position);

CREATE TABLE log_in_short (
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

INSERT INTO log_in_short
    SELECT log.position, log_document.number, log_author.number, log.seq, log_device.number, log.received_ms,
           log.clock_ahead_ms, log.hash, log.running, log.bytes
    FROM log CROSS JOIN log_document ON log_document.id = log.document
    LEFT JOIN log_author ON log_author.document = log_document.number AND log_author.actor = log.actor
    LEFT JOIN log_device ON log_device.id = log.device
    ORDER BY log.position;

-- Where the log ends, written beside it: entries that are missing there would not be missed otherwise.
INSERT INTO meta (name, value) SELECT 'newest', max(seq) FROM sqlite_sequence WHERE name = 'log' HAVING max(seq) IS NOT NULL;

DROP TABLE log;
ALTER TABLE log_in_short RENAME TO log;

-- An author's change with a number stands once, and with that each change once in a document.
CREATE UNIQUE INDEX log_seq ON log (author, seq) WHERE author IS NOT NULL;
CREATE INDEX log_hash ON log (substr(hash, 1, 8)) WHERE author IS NOT NULL;
CREATE INDEX log_entry ON log (document);
CREATE INDEX log_record ON log (document) WHERE author IS NULL;
