-- Who signs in with an organisation's account: the account that an identity provider vouches for, and whose it is.
CREATE TABLE identity (
    issuer     TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    person     TEXT    NOT NULL,                              -- may not be known yet: then the invitation was not used
    created_ms INTEGER NOT NULL,
    PRIMARY KEY (issuer, subject)
) STRICT, WITHOUT ROWID;

-- An invitation may also be used by whoever proves to have this address, in small letters.
ALTER TABLE invitation ADD COLUMN email TEXT;
CREATE INDEX invitation_by_email ON invitation (email) WHERE email IS NOT NULL;
