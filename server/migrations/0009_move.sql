-- An invitation that leads a device to another address of the same relay: the device that is revoked once it was used.
ALTER TABLE invitation ADD COLUMN replaces TEXT REFERENCES device (id);
